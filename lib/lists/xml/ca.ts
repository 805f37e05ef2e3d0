import { toListId } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { addName, addTo, newDraft, type Draft } from '../draft.js';
import { tidy } from '../listed-text.js';
import { textOf, type XmlElement } from './elements.js';
import { xmlReader } from './xml-reader.js';

/** Canada, Consolidated Canadian Autonomous Sanctions List. It gives neither an edition date nor nationalities. */
export const caXml = xmlReader({
  format: 'ca-xml',
  root: 'data-set',
  wanted: ['record'],
  start: () => ({
    take: (element) => (element.name === 'record' ? readRecord(element) : undefined),
    header: () => ({ list: toListId('ca'), authority: 'ca' }),
  }),
});

/** "Russia / Russie" → "Russia". */
const english = (text: string): string => tidy(text.split(' / ')[0] ?? '');

function readRecord(record: XmlElement): Draft | string {
  const field = (name: string): string => tidy(textOf(record, name));
  const country = english(field('Country'));
  const item = field('Item');
  if (country === '' || item === '') return 'the record has no country or no item number';
  const family = field('LastName');
  const given = field('GivenName');
  const imo = /\d{7}/.exec(field('ShipIMONumber'))?.[0];
  const draft = newDraft(
    `${country}/${field('Schedule')}/${item}`,
    record.line,
    imo !== undefined ? 'vessel' : family !== '' || given !== '' ? 'person' : 'organisation',
  );
  const isWhole = family !== '' && given !== '';
  const form = field('EntityOrShip') || (isWhole ? `${family}, ${given}` : family || given);
  addName(draft, form, { role: 'primary', ...(draft.kind === 'person' && isWhole && { family }) }, record.line);
  for (const alias of splitAliases(textOf(record, 'Aliases'))) addName(draft, alias, { role: 'alias' }, record.line);
  addTo(draft.programmes, country);
  if (imo !== undefined) draft.imo = imo;
  const listedOn = readDate(field('DateOfListing'));
  if (listedOn !== undefined) draft.listedOn = listedOn;
  if (draft.kind === 'person') {
    for (const birth of field('DateOfBirthOrShipBuildDate').split(/ or /i)) addTo(draft.births, readBirth(birth));
    // Bilingual: "Major General/major-général".
    addTo(draft.roles, field('TitleOrShip').split('/')[0]);
  }
  return draft;
}

/** A comma before one of these belongs to the name of a body. */
const LEGAL_FORM =
  /^(?:АО|ОАО|ООО|ПАО|ЗАО|ФГУП|LLC|L\.L\.C|Ltd|Limited|Inc|Incorporated|P?JSC|O?JSC|CJSC|Co|Corp|PLC|GmbH|AG|S\.?A)(?![\p{L}])/iu;
/** "Russian: Ирина Прадун" */
const LANGUAGE_LABEL = /^[A-Z][a-z]+: /;

/**
 * Names in one string, between `;` or ` / `, and where there is neither, between commas: save before a legal form ("Smart Marine, LLC") and
 * in a single name with its family name first ("Баранов, Олег Анатольевич").
 */
function splitAliases(text: string): readonly string[] {
  const aliases = tidy(text);
  const parts = aliases.split(/\s*;\s*|\s+\/\s+/);
  const names = parts.length > 1 || /^[^\s,]+, [^\s,]+ [^,]+$/.test(aliases) ? parts : joinLegalForms(aliases.split(/\s*,\s+/));
  return names.map((name) => name.replace(LANGUAGE_LABEL, '')).filter((name) => name !== '');
}

const joinLegalForms = (parts: readonly string[]): string[] =>
  parts.reduce<string[]>((names, part) => {
    const before = names.at(-1);
    if (before !== undefined && LEGAL_FORM.test(part)) names[names.length - 1] = `${before}, ${part}`;
    else names.push(part);
    return names;
  }, []);
