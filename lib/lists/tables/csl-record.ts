import type { ListedRecord } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { guessKind } from '../kind-of-name.js';
import { readImo, readReason, tidy } from '../listed-text.js';
import { addName, addTo, newDraft, type Draft } from '../draft.js';

/** A record of the US Consolidated Screening List, as its CSV and its JSON give it alike. */
export interface CslFields {
  /** The text or the texts of that field. */
  readonly all: (field: CslField) => readonly string[];
  readonly line: number;
}
export type CslField =
  | '_id'
  | 'source'
  | 'type'
  | 'programs'
  | 'name'
  | 'title'
  | 'federal_register_notice'
  | 'start_date'
  | 'end_date'
  | 'vessel_flag'
  | 'remarks'
  | 'alt_names'
  | 'citizenships'
  | 'dates_of_birth'
  | 'nationalities'
  | 'ids'
  | 'seats';

const KINDS: Readonly<Record<string, ListedRecord['kind']>> = {
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/** "Entity List (EL) - Bureau of Industry and Security" → "EL": which of the thirteen lists in the file a record is from. */
const sourceCode = (source: string): string =>
  /\(([A-Z][A-Za-z -]*)\)/.exec(source)?.[1]?.replace(/ List$/, '') ?? (source.split(' - ')[0]?.trim() || 'CSL');

/**
 * The source list stands first among the programmes, and in the record's number: a party on several of the lists has the same number on
 * each. `seen` keeps two records from having one number.
 */
export function toCslDraft({ all, line }: CslFields, seen: Map<string, number>): Draft {
  const one = (field: CslField): string => tidy(all(field)[0] ?? '');
  const name = one('name');
  const source = sourceCode(one('source'));
  const key = `${source}/${one('_id') || name}`;
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  const kind = KINDS[one('type').toLowerCase()] ?? guessKind(name);
  const draft = newDraft(times === 1 ? key : `${key}/${times}`, line, kind);

  const add = (form: string, role: 'primary' | 'alias'): void => {
    const family = kind === 'person' && form.includes(', ') ? form.slice(0, form.indexOf(', ')) : undefined;
    addName(draft, form, { role, ...(family && { family }) }, line);
  };
  add(name, 'primary');
  // The Entity List writes "A; and B".
  for (const alias of all('alt_names')) add(tidy(alias).replace(/^and (?=\p{Lu})/u, ''), 'alias');
  addTo(draft.programmes, source);
  for (const programme of all('programs')) addTo(draft.programmes, programme);
  for (const birth of all('dates_of_birth')) addTo(draft.births, readBirth(tidy(birth)));
  for (const country of kind === 'person' ? [...all('nationalities'), ...all('citizenships')] : all('seats'))
    addTo(draft.countries, country);
  for (const role of all('title')) addTo(draft.roles, role);
  if (kind === 'vessel') {
    const imo = all('ids')
      .map(readImo)
      .find((each) => each !== undefined);
    if (imo !== undefined) draft.imo = imo;
    const flag = one('vessel_flag');
    if (flag !== '' && flag !== 'None Identified') draft.flag = flag;
  }
  const listedOn = readDate(one('start_date'));
  if (listedOn !== undefined) draft.listedOn = listedOn;
  const until = readDate(one('end_date'));
  const notice = one('federal_register_notice');
  const reason = readReason(one('remarks'));
  const told = [reason, notice && `Federal Register: ${notice}.`, until && `Until ${until}.`].filter(Boolean).join(' ');
  if (told !== '') draft.reason = told;
  return draft;
}
