import { readBirth } from '../dates.js';
import { addName, addTo, newDraft, type Draft } from '../draft.js';
import { readImo, tidy } from '../listed-text.js';
import { readRemarks } from '../ofac-remarks.js';
import { ListError } from '../reader.js';
import { dateOf, periodOf } from './ofac-dates.js';
import { childOf, childrenOf, textOf, type XmlElement } from './elements.js';
import { ofacHeader, ofacKind, ofacName } from './ofac.js';
import { xmlReader, type XmlMapper } from './xml-reader.js';

/** Reference values by their ID; each is used by one attribute of what comes after them. */
const REFERENCES = [
  'AliasType',
  'Country',
  'DetailReference',
  'FeatureType',
  'IDRegDocType',
  'List',
  'NamePartType',
  'PartySubType',
  'PartyType',
  'SanctionsType',
] as const;
type Reference = (typeof REFERENCES)[number];
const isReference = (name: string): name is Reference => REFERENCES.some((reference) => reference === name);

/**
 * OFAC's ADVANCED XML (the UN's sanctions data model 1.0): a party's parts stand in eight sections, tied by IDs. The sections come in an order
 * in which one pass is enough: reference values, places and documents before the parties, their relations and listings after them. Kept
 * meanwhile: reference values, the country of each place, the IMO numbers among the documents, and the parties without what is not read.
 */
export const ofacAdvancedXml = xmlReader({
  format: 'ofac-advanced-xml',
  root: 'Sanctions',
  mark: /ADVANCED_XML|www\.un\.org\/sanctions/,
  wanted: ['DateOfIssue', ...REFERENCES, 'Location', 'IDRegDocument', 'DistinctParty', 'ProfileRelationship', 'SanctionsEntry'],
  start: createJoin,
});

/** What is kept until the end: the SDN list has 18,000 parties, 25,000 places and under 1,000 reference values. */
const MAX_KEPT = 250_000;

function createJoin(): XmlMapper {
  const references = new Map<string, string>();
  const placeCountries = new Map<string, string>();
  const imoOfIdentity = new Map<string, string>();
  const partyOfSubtype = new Map<string, string>();
  const drafts = new Map<string, Draft>();
  /** Each as it was met first: some dozens, named by all listings. */
  const programmes = new Map<string, string>();
  let edition: string | undefined;
  let onConsolidated = 0;

  const referred = (kind: Reference, id: string | undefined): string => references.get(`${kind} ${id ?? ''}`) ?? '';
  const context: Context = {
    referred,
    partyType: (subtype) => partyOfSubtype.get(subtype) ?? '',
    countryOfPlace: (place) => placeCountries.get(place) ?? '',
    imoOf: (identity) => imoOfIdentity.get(identity),
  };

  function takeEntry({ attributes, children }: XmlElement): string | undefined {
    const profile = attributes['ProfileID'] ?? '';
    const draft = drafts.get(profile);
    if (draft === undefined) return `the listing ${attributes['ID'] ?? ''} belongs to no party of the file (profile ${profile})`;
    if (/^Consolidated/.test(referred('List', attributes['ListID']))) onConsolidated++;
    for (const child of children) {
      if (child.name === 'SanctionsMeasure' && referred('SanctionsType', child.attributes['SanctionsTypeID']) === 'Program')
        addTo(draft.programmes, onlyOne(programmes, textOf(child, 'Comment')));
      const date = child.name === 'EntryEvent' ? dateOf(childOf(child, 'Date')) : undefined;
      if (date !== undefined && (draft.listedOn === undefined || date < draft.listedOn)) draft.listedOn = date;
    }
    return undefined;
  }

  function takeRelation({ attributes }: XmlElement): undefined {
    const from = drafts.get(attributes['From-ProfileID'] ?? '');
    const name = drafts.get(attributes['To-ProfileID'] ?? '')?.names[0]?.form;
    if (from === undefined || name === undefined || (from.reason !== undefined && isFullOrHas(from.reason, name))) return;
    from.reason = from.reason === undefined ? `Linked to ${name}` : `${from.reason}; ${name}`;
  }

  const take = (element: XmlElement): string | undefined => {
    const { name, attributes } = element;
    if (isReference(name)) {
      references.set(`${name} ${attributes['ID'] ?? ''}`, tidy(element.text));
      if (name === 'PartySubType') partyOfSubtype.set(attributes['ID'] ?? '', attributes['PartyTypeID'] ?? '');
    } else if (name === 'DistinctParty') {
      const draft = readParty(element, context);
      if (typeof draft === 'string') return draft;
      drafts.set(draft.recordId, detached(draft));
    } else if (name === 'SanctionsEntry') return takeEntry(element);
    else if (name === 'ProfileRelationship') takeRelation(element);
    else if (name === 'Location') {
      const country = childOf(element, 'LocationCountry')?.attributes['CountryID'];
      if (country !== undefined) placeCountries.set(attributes['ID'] ?? '', referred('Country', country));
    } else if (name === 'IDRegDocument') {
      const isShips = /^Vessel Registration/.test(referred('IDRegDocType', attributes['IDRegDocTypeID']));
      const imo = isShips ? readImo(textOf(element, 'IDRegistrationNo')) : undefined;
      if (imo !== undefined) imoOfIdentity.set(attributes['IdentityID'] ?? '', imo);
    } else if (name === 'DateOfIssue') edition = dateOf(element);
    if (Math.max(drafts.size, placeCountries.size, references.size, imoOfIdentity.size) > MAX_KEPT)
      throw new ListError(
        'too-large',
        `The file holds more than ${MAX_KEPT} parties or places, which OFAC’s lists do not: check that it is the right file.`,
      );
    return undefined;
  };
  return {
    take,
    header: () => ofacHeader(onConsolidated * 2 > drafts.size, edition),
    atEnd: () => drafts.values(),
  };
}

/**
 * The same draft in memory of its own: strings are cut out of pieces of the file, and as long as one of them lives, so does its whole piece
 * (docs/decisions/0034). Drafts of this format hold texts, numbers and lists alone, so that JSON gives back what they are.
 */
const detached = (draft: Draft): Draft => JSON.parse(JSON.stringify(draft)) as Draft;

function onlyOne(met: Map<string, string>, text: string): string {
  const known = met.get(text);
  if (known === undefined) met.set(text, text);
  return known ?? text;
}

/** UTF-16 code units; the card shows the first lines of a reason. */
const MAX_REASON = 1_000;
const isFullOrHas = (reason: string, name: string): boolean => reason.length > MAX_REASON || reason.includes(name);

/** What the sections before the parties have told. */
interface Context {
  readonly referred: (kind: Reference, id: string | undefined) => string;
  readonly partyType: (subtype: string) => string;
  readonly countryOfPlace: (place: string) => string;
  readonly imoOf: (identity: string) => string | undefined;
}

function readParty(party: XmlElement, context: Context): Draft | string {
  const profile = childOf(party, 'Profile');
  const id = profile?.attributes['ID'] ?? party.attributes['FixedRef'] ?? '';
  if (profile === undefined || id === '') return 'the party has no profile';
  const subtype = profile.attributes['PartySubTypeID'] ?? '';
  const kind = ofacKind(context.referred('PartySubType', subtype));
  // Ships and aircraft are subtypes of "Transport"; subtypes of persons and bodies are all "Unknown".
  const isPerson = context.referred('PartyType', context.partyType(subtype)) === 'Individual';
  const draft = newDraft(id, party.line, isPerson ? 'person' : kind);
  for (const identity of childrenOf(profile, 'Identity')) {
    readNames(draft, identity, context);
    const imo = context.imoOf(identity.attributes['ID'] ?? '');
    if (imo !== undefined && draft.kind === 'vessel') draft.imo = imo;
  }
  for (const feature of childrenOf(profile, 'Feature')) readFeature(draft, feature, context);
  for (const role of readRemarks(textOf(party, 'Comment'), draft.kind).roles) addTo(draft.roles, role);
  return draft;
}

function readNames(draft: Draft, identity: XmlElement, { referred }: Context): void {
  const partTypes = new Map<string, string>();
  for (const { attributes } of childrenOf(identity, 'NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup'))
    partTypes.set(attributes['ID'] ?? '', referred('NamePartType', attributes['NamePartTypeID']));
  for (const alias of childrenOf(identity, 'Alias')) {
    const isFormer = /^F\.K\.A/i.test(referred('AliasType', alias.attributes['AliasTypeID']));
    const isPrimary = alias.attributes['Primary'] === 'true' && identity.attributes['Primary'] !== 'false';
    const quality = alias.attributes['LowQuality'] === 'true' ? 'weak' : 'strong';
    for (const [index, documented] of childrenOf(alias, 'DocumentedName').entries()) {
      const role = isFormer ? 'former' : isPrimary && index === 0 ? 'primary' : 'alias';
      const last: string[] = [];
      const other: string[] = [];
      for (const { attributes, text } of childrenOf(documented, 'DocumentedNamePart', 'NamePartValue'))
        (partTypes.get(attributes['NamePartGroupID'] ?? '') === 'Last Name' ? last : other).push(text);
      addName(draft, ...ofacName(last.join(' '), other.join(' '), draft.kind, role, quality), documented.line);
    }
  }
}

function readFeature(draft: Draft, feature: XmlElement, { referred, countryOfPlace }: Context): void {
  const type = referred('FeatureType', feature.attributes['FeatureTypeID']);
  for (const version of childrenOf(feature, 'FeatureVersion')) {
    const detail = childOf(version, 'VersionDetail');
    const place = countryOfPlace(childOf(version, 'VersionLocation')?.attributes['LocationID'] ?? '');
    const value = tidy(detail?.text ?? '') || referred('DetailReference', detail?.attributes['DetailReferenceID']);
    if (type === 'Birthdate') addTo(draft.births, readBirth(periodOf(childOf(version, 'DatePeriod'))));
    else if (type === 'Nationality Country' || type === 'Citizenship Country') addTo(draft.countries, place || value);
    else if (type === 'Location' && draft.kind === 'organisation') addTo(draft.countries, place);
    else if (type === 'Title') addTo(draft.roles, value);
    else if (type === 'Vessel Flag') draft.flag ??= place || value;
  }
}
