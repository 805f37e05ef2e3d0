import { toListId } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { addName, addTo, newDraft, type Draft } from '../draft.js';
import { readReason, tidy } from '../listed-text.js';
import { childrenOf, textOf, type XmlElement } from './elements.js';
import { splitNames } from './split-names.js';
import { xmlReader } from './xml-reader.js';

/** United Nations Security Council Consolidated List. Companies bear the IMO numbers of their ships in the comments: not taken. */
export const unXml = xmlReader({
  format: 'un-xml',
  root: 'CONSOLIDATED_LIST',
  wanted: ['INDIVIDUAL', 'ENTITY'],
  start() {
    let edition: string | undefined;
    return {
      take(element) {
        if (element.name !== 'CONSOLIDATED_LIST') return readParty(element);
        edition = readDate(element.attributes['dateGenerated'] ?? '');
        return undefined;
      },
      header: () => ({ list: toListId('un'), authority: 'un', ...(edition && { edition }) }),
    };
  },
});

const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];
/** "a) Minister of Finance": the letter counts the offices. */
const COUNTING = /^\s*\(?[a-z]\)\s*/;

function readParty(party: XmlElement): Draft | string {
  const id = tidy(textOf(party, 'REFERENCE_NUMBER'));
  if (id === '') return 'the record has no reference number';
  const draft = newDraft(id, party.line, party.name === 'INDIVIDUAL' ? 'person' : 'organisation');
  const primary = NAME_PARTS.map((part) => textOf(party, part)).join(' ');
  for (const [index, form] of splitNames(primary).entries()) addName(draft, form, { role: index === 0 ? 'primary' : 'alias' }, party.line);
  addName(draft, textOf(party, 'NAME_ORIGINAL_SCRIPT'), { role: 'alias' }, party.line);
  for (const alias of childrenOf(party, `${party.name}_ALIAS`)) {
    const quality = textOf(alias, 'QUALITY');
    const isFormer = /f\.k\.a/i.test(quality) || /(?:formerly|previously) listed as/i.test(textOf(alias, 'NOTE'));
    for (const form of splitNames(textOf(alias, 'ALIAS_NAME')))
      addName(draft, form, { role: isFormer ? 'former' : 'alias', quality: /low/i.test(quality) ? 'weak' : 'strong' }, alias.line);
  }
  for (const birth of childrenOf(party, 'INDIVIDUAL_DATE_OF_BIRTH')) addTo(draft.births, birthOf(birth));
  for (const value of childrenOf(party, 'NATIONALITY', 'VALUE')) addTo(draft.countries, value.text);
  // The seat of a body; addresses are not kept.
  for (const country of childrenOf(party, 'ENTITY_ADDRESS', 'COUNTRY')) addTo(draft.countries, country.text);
  for (const value of childrenOf(party, 'DESIGNATION', 'VALUE')) addTo(draft.roles, value.text.replace(COUNTING, ''));
  addTo(draft.programmes, textOf(party, 'UN_LIST_TYPE'));
  draft.unReference = id;
  const listedOn = readDate(textOf(party, 'LISTED_ON'));
  if (listedOn !== undefined) draft.listedOn = listedOn;
  const reason = readReason(textOf(party, 'COMMENTS1'));
  if (reason !== undefined) draft.reason = reason;
  return draft;
}

function birthOf(birth: XmlElement): string | undefined {
  const from = textOf(birth, 'FROM_YEAR');
  const to = textOf(birth, 'TO_YEAR');
  const note = textOf(birth, 'NOTE');
  const date = from !== '' && to !== '' ? `${from} to ${to}` : textOf(birth, 'DATE') || textOf(birth, 'YEAR') || note;
  const isAbout = textOf(birth, 'TYPE_OF_DATE') === 'APPROXIMATELY';
  return readBirth(isAbout ? `circa ${date}` : date);
}
