import { readBirth, readDate } from '../dates.js';
import { addName, addTo, newDraft, type Draft } from '../draft.js';
import { readImo, tidy } from '../listed-text.js';
import { childOf, childrenOf, textOf, type XmlElement } from './elements.js';
import { ofacHeader, ofacKind, ofacName } from './ofac.js';
import { xmlReader } from './xml-reader.js';

/** OFAC's ENHANCED XML: with listing dates and names in other scripts. */
export const ofacEnhancedXml = xmlReader({
  format: 'ofac-enhanced-xml',
  root: 'sanctionsData',
  wanted: ['publicationInfo', 'entity'],
  start() {
    let edition: string | undefined;
    let published: readonly string[] = [];
    const entries = { sdn: 0, other: 0 };
    return {
      take(element) {
        if (element.name === 'publicationInfo') {
          edition = readDate(textOf(element, 'dataAsOf'));
          published = childrenOf(element, 'filters', 'sanctionsLists', 'sanctionsList').map(({ text }) => text.trim());
        }
        if (element.name !== 'entity') return undefined;
        entries[childrenOf(element, 'sanctionsLists', 'sanctionsList').some(({ text }) => /^SDN/.test(text.trim())) ? 'sdn' : 'other']++;
        return readEntity(element);
      },
      // What it was filtered for; an unfiltered file is told by its entries (some are on both lists).
      header: () => ofacHeader(published.length > 0 ? !published.some((list) => /^SDN/.test(list)) : entries.other > entries.sdn, edition),
    };
  },
});

function readEntity(entity: XmlElement): Draft | string {
  const id = tidy(entity.attributes['id'] ?? '');
  if (id === '') return 'the record has no id';
  const info = childOf(entity, 'generalInfo');
  const kind = ofacKind(textOf(info, 'entityType'));
  const draft = newDraft(id, entity.line, kind);
  for (const name of childrenOf(entity, 'names', 'name')) readName(draft, name);
  for (const programme of childrenOf(entity, 'sanctionsPrograms', 'sanctionsProgram')) addTo(draft.programmes, programme.text);
  for (const title of textOf(info, 'title').split(';')) addTo(draft.roles, title);
  for (const feature of childrenOf(entity, 'features', 'feature')) readFeature(draft, feature);
  if (kind === 'organisation')
    for (const country of childrenOf(entity, 'addresses', 'address', 'country')) addTo(draft.countries, country.text);
  if (kind === 'vessel')
    for (const document of childrenOf(entity, 'identityDocuments', 'identityDocument')) {
      const imo = /^Vessel Registration/i.test(textOf(document, 'type')) ? readImo(textOf(document, 'documentNumber')) : undefined;
      if (imo !== undefined) draft.imo = imo;
    }
  const linked = childrenOf(entity, 'relationships', 'relationship', 'relatedEntity')
    .map(({ text }) => tidy(text))
    .filter((name) => name !== '');
  if (linked.length > 0) draft.reason = `Linked to ${linked.join('; ')}`;
  const dates = childrenOf(entity, 'sanctionsLists', 'sanctionsList').flatMap(
    ({ attributes }) => readDate(attributes['datePublished'] ?? '') ?? [],
  );
  // On the Consolidated list since that was made; on its part of it since the earlier date.
  const listedOn = dates.sort()[0];
  if (listedOn !== undefined) draft.listedOn = listedOn;
  return draft;
}

function readName(draft: Draft, name: XmlElement): void {
  const isPrimary = textOf(name, 'isPrimary') === 'true';
  const isFormer = /^f\.k\.a/i.test(textOf(name, 'aliasType'));
  const quality = textOf(name, 'isLowQuality') === 'true' ? 'weak' : 'strong';
  for (const [index, translation] of childrenOf(name, 'translations', 'translation').entries()) {
    const role = isFormer ? 'former' : isPrimary && index === 0 ? 'primary' : 'alias';
    const [form, traits] = ofacName(
      textOf(translation, 'formattedLastName'),
      textOf(translation, 'formattedFirstName'),
      draft.kind,
      role,
      quality,
    );
    addName(draft, textOf(translation, 'formattedFullName') || form, traits, translation.line);
  }
}

function readFeature(draft: Draft, feature: XmlElement): void {
  const type = tidy(textOf(feature, 'type'));
  const value = textOf(feature, 'value');
  if (type === 'Birthdate') addTo(draft.births, readBirth(value));
  else if (type === 'Nationality Country' || type === 'Citizenship Country') addTo(draft.countries, value);
  else if (type === 'Vessel Flag') draft.flag = tidy(value);
  else if (draft.kind === 'vessel' && /IMO|Vessel Registration/i.test(type)) {
    const imo = readImo(value) ?? /^\d{7}$/.exec(value.trim())?.[0];
    if (imo !== undefined) draft.imo = imo;
  }
}
