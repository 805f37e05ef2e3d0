import { readBirth, readDate } from '../dates.js';
import { addName, addTo, newDraft, type Draft } from '../draft.js';
import { readImo, tidy } from '../listed-text.js';
import { readRemarks } from '../ofac-remarks.js';
import { childOf, childrenOf, textOf, type XmlElement } from './elements.js';
import { ofacHeader, ofacKind, ofacName, startVote } from './ofac.js';
import { xmlReader } from './xml-reader.js';

/** OFAC's first XML: SDN.XML and CONSOLIDATED.XML, the same but for their entries, in the namespace of 2024 and in the one before. */
export const ofacXml = xmlReader({
  format: 'ofac-xml',
  root: 'sdnList',
  wanted: ['publshInformation', 'sdnEntry'],
  start() {
    let edition: string | undefined;
    let promised: number | undefined;
    let entries = 0;
    const vote = startVote();
    return {
      take(element) {
        if (element.name === 'publshInformation') {
          edition = monthFirst(textOf(element, 'Publish_Date'));
          promised = Number(textOf(element, 'Record_Count')) || undefined;
        }
        if (element.name !== 'sdnEntry') return undefined;
        entries++;
        vote.add(
          programmesOf(element),
          childrenOf(element, 'idList', 'id', 'idType').some(({ text }) => /Directive|\(CMIC\)/.test(text)),
        );
        return readEntry(element);
      },
      header: () => ofacHeader(vote.isConsolidated(), edition),
      atEnd: () =>
        promised === undefined || promised === entries
          ? []
          : [{ reason: `the file says that it holds ${promised} entries, but ${entries} are in it` }],
    };
  },
});

/** "03/28/2025" is 28 March. */
const monthFirst = (date: string): string | undefined => readDate(date.trim().replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, '$3-$1-$2'));

const programmesOf = (entry: XmlElement): readonly string[] => childrenOf(entry, 'programList', 'program').map(({ text }) => text.trim());

function readEntry(entry: XmlElement): Draft | string {
  const id = tidy(textOf(entry, 'uid'));
  if (id === '') return 'the record has no uid';
  const kind = ofacKind(textOf(entry, 'sdnType'));
  const draft = newDraft(id, entry.line, kind);
  const add = (element: XmlElement, role: 'primary' | 'alias' | 'former', quality: 'strong' | 'weak'): void =>
    addName(draft, ...ofacName(textOf(element, 'lastName'), textOf(element, 'firstName'), kind, role, quality), element.line);
  add(entry, 'primary', 'strong');
  for (const aka of childrenOf(entry, 'akaList', 'aka'))
    add(aka, /^f\.k\.a/i.test(textOf(aka, 'type')) ? 'former' : 'alias', textOf(aka, 'category').trim() === 'weak' ? 'weak' : 'strong');
  for (const programme of programmesOf(entry)) addTo(draft.programmes, programme);
  for (const title of textOf(entry, 'title').split(';')) addTo(draft.roles, title);
  for (const birth of childrenOf(entry, 'dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth')) addTo(draft.births, readBirth(birth.text));
  for (const country of childrenOf(entry, 'nationalityList', 'nationality', 'country')) addTo(draft.countries, country.text);
  for (const country of childrenOf(entry, 'citizenshipList', 'citizenship', 'country')) addTo(draft.countries, country.text);
  if (kind === 'organisation')
    for (const country of childrenOf(entry, 'addressList', 'address', 'country')) addTo(draft.countries, country.text);
  if (kind === 'vessel') {
    const flag = tidy(textOf(childOf(entry, 'vesselInfo'), 'vesselFlag'));
    if (flag !== '') draft.flag = flag;
    // Of the identifiers, which mix numbers with facts, only this one is kept.
    const registration = childrenOf(entry, 'idList', 'id').find((each) => /^Vessel Registration/i.test(textOf(each, 'idType')));
    const imo = readImo(textOf(registration, 'idNumber'));
    if (imo !== undefined) draft.imo = imo;
  }
  const { linkedTo, roles } = readRemarks(textOf(entry, 'remarks'), kind);
  for (const role of roles) addTo(draft.roles, role);
  if (linkedTo.length > 0) draft.reason = `Linked to ${linkedTo.join('; ')}`;
  return draft;
}
