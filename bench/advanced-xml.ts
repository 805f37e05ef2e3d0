import { randomFrom } from '../tests/harness/mutate.js';

/** Per party of SDN_ADVANCED.XML of November 2025, by its size: 122,273,646 bytes, 17,815 parties, 41,859 names. */
export const ADVANCED_SHAPE = { bytes: 122_273_646, parties: 17_815, names: 41_859 };

const SYLLABLES = 'ka ro min ta sel vor an de li pu sha gol ne ri to ba zu fe mo kin ar eth os ul ya'.split(' ');
const FEATURES = ['Birthdate', 'Place of Birth', 'Nationality Country', 'Title', 'Website', 'Gender', 'Location'];

const values = (set: string, name: string, all: readonly string[]): string =>
  `    <${set}>\n${all.map((value, index) => `      <${name} ID="${index + 1}">${value}</${name}>\n`).join('')}    </${set}>\n`;

const date = (year: number, month: number, day: number, pad: string): string =>
  `${pad}<Year>${year}</Year>\n${pad}<Month>${month}</Month>\n${pad}<Day>${day}</Day>\n`;

/**
 * Invented parties in the shape of OFAC's ADVANCED XML, indented as the real file is, its sections in the same order and about as large: `parties`
 * of them with 2 or 3 names each, in pieces.
 */
export function* advancedXml(parties = ADVANCED_SHAPE.parties): Generator<string> {
  const random = randomFrom(7);
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  const isPerson = (party: number): boolean => party % 5 < 2;
  const nameCount = (party: number): number => (party % 20 < 7 ? 3 : 2);

  yield '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML" Version="3">\n';
  yield `  <DateOfIssue CalendarTypeID="1">\n${date(2025, 11, 26, '    ')}  </DateOfIssue>\n  <ReferenceValueSets>\n`;
  yield values('AliasTypeValues', 'AliasType', ['A.K.A.', 'F.K.A.', 'Name']);
  yield values(
    'CountryValues',
    'Country',
    Array.from({ length: 250 }, (_, index) => `Country ${index + 1}`),
  );
  yield values('FeatureTypeValues', 'FeatureType', FEATURES);
  yield values('IDRegDocTypeValues', 'IDRegDocType', ['Passport', 'Vessel Registration Identification']);
  yield values('ListValues', 'List', ['SDN List', 'Consolidated List']);
  yield values('NamePartTypeValues', 'NamePartType', ['Last Name', 'First Name', 'Entity Name']);
  yield '    <PartySubTypeValues>\n      <PartySubType ID="1" PartyTypeID="1">Unknown</PartySubType>\n      <PartySubType ID="2" PartyTypeID="2">Unknown</PartySubType>\n    </PartySubTypeValues>\n';
  yield values('PartyTypeValues', 'PartyType', ['Individual', 'Entity']);
  yield values('SanctionsTypeValues', 'SanctionsType', ['Program', 'Block']);
  yield '  </ReferenceValueSets>\n  <Locations>\n';
  for (let party = 1; party <= parties; party++)
    yield `    <Location ID="${party}">\n      <LocationAreaCode AreaCodeID="${(party % 250) + 1}" />\n      <LocationCountry CountryID="${(party % 250) + 1}" CountryRelevanceID="1413" />\n      <LocationPart LocPartTypeID="1454">\n        <LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1">\n          <Comment />\n          <Value>${word()} ${word()}</Value>\n        </LocationPartValue>\n      </LocationPart>\n      <FeatureVersionReference FeatureVersionID="${party * 10}" />\n    </Location>\n`;
  yield '  </Locations>\n  <IDRegDocuments>\n';
  for (let party = 1; party <= parties; party++)
    yield `    <IDRegDocument ID="${party}" IDRegDocTypeID="1" IdentityID="${party}" IssuedBy-CountryID="${(party % 250) + 1}" ValidityID="1">\n      <Comment />\n      <IDRegistrationNo>X${party}</IDRegistrationNo>\n      <IssuingAuthority />\n      <DocumentedNameReference DocumentedNameID="${party}" />\n    </IDRegDocument>\n`;
  yield '  </IDRegDocuments>\n  <DistinctParties>\n';
  for (let party = 1; party <= parties; party++) {
    const parts = isPerson(party) ? [1, 2] : [3];
    let names = '';
    let groups = '';
    for (let name = 0; name < nameCount(party); name++) {
      names += `          <Alias FixedRef="${party}" AliasTypeID="${name === 0 ? 3 : 1}" Primary="${name === 0}" LowQuality="${name === 2}">\n            <DocumentedName ID="${party * 10 + name}" FixedRef="${party}" DocNameStatusID="${name === 0 ? 1 : 2}">\n`;
      for (const part of parts) {
        const group = party * 100 + name * 10 + part;
        names += `              <DocumentedNamePart>\n                <NamePartValue NamePartGroupID="${group}" ScriptID="215" ScriptStatusID="1" Acronym="false">${word()} ${word()}</NamePartValue>\n              </DocumentedNamePart>\n`;
        groups += `            <MasterNamePartGroup>\n              <NamePartGroup ID="${group}" NamePartTypeID="${part}" />\n            </MasterNamePartGroup>\n`;
      }
      names += '            </DocumentedName>\n          </Alias>\n';
    }
    yield `    <DistinctParty FixedRef="${party}">\n      <Comment />\n      <Profile ID="${party}" PartySubTypeID="${isPerson(party) ? 1 : 2}">\n        <Identity ID="${party}" FixedRef="${party}" Primary="true" False="false">\n${names}          <NamePartGroups>\n${groups}          </NamePartGroups>\n        </Identity>\n`;
    const year = 1930 + (party % 70);
    const side = (tag: string, month: number, day: number): string =>
      `              <${tag} Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false">\n                <From>\n${date(year, month, day, '                  ')}                </From>\n                <To>\n${date(year, month, day, '                  ')}                </To>\n              </${tag}>\n`;
    for (const [index, feature] of FEATURES.entries())
      yield `        <Feature ID="${party * 10 + index}" FeatureTypeID="${index + 1}">\n          <FeatureVersion ID="${party * 10 + index}" ReliabilityID="1">\n            <Comment />\n${
        feature === 'Birthdate'
          ? `            <DatePeriod CalendarTypeID="1" YearFixed="false" MonthFixed="false" DayFixed="false">\n${side('Start', 1, 1)}${side('End', 12, 31)}            </DatePeriod>\n            <VersionDetail DetailTypeID="1430" />\n`
          : feature === 'Nationality Country' || feature === 'Location'
            ? `            <VersionDetail DetailTypeID="1433" />\n            <VersionLocation LocationID="${party}" />\n`
            : `            <VersionDetail DetailTypeID="1432">${word()} ${word()} ${word()}</VersionDetail>\n`
      }          </FeatureVersion>\n          <IdentityReference IdentityID="${party}" IdentityFeatureLinkTypeID="1" />\n        </Feature>\n`;
    yield '      </Profile>\n    </DistinctParty>\n';
  }
  yield '  </DistinctParties>\n  <ProfileRelationships>\n';
  for (let party = 2; party <= parties; party += 2)
    yield `    <ProfileRelationship ID="${party}" From-ProfileID="${party}" To-ProfileID="${party - 1}" RelationTypeID="15003" RelationQualityID="1" Former="false" SanctionsEntryID="${party}">\n      <Comment />\n    </ProfileRelationship>\n`;
  yield '  </ProfileRelationships>\n  <SanctionsEntries>\n';
  for (let party = 1; party <= parties; party++)
    yield `    <SanctionsEntry ID="${party}" ProfileID="${party}" ListID="1">\n      <EntryEvent ID="${party}" EntryEventTypeID="1" LegalBasisID="1">\n        <Comment />\n        <Date CalendarTypeID="1">\n${date(2000 + (party % 25), (party % 12) + 1, (party % 28) + 1, '          ')}        </Date>\n      </EntryEvent>\n      <SanctionsMeasure ID="${party}" SanctionsTypeID="2">\n        <DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" />\n      </SanctionsMeasure>\n      <SanctionsMeasure ID="${party + parties}" SanctionsTypeID="1">\n        <Comment>EXAMPLE-EO${party % 40}</Comment>\n        <DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" />\n      </SanctionsMeasure>\n    </SanctionsEntry>\n`;
  yield '  </SanctionsEntries>\n  <SanctionsEntryLinks />\n</Sanctions>\n';
}
