import type { ListedName, ListedRecord, Removal } from '../model/index.js';

/*
 * A record as the store keeps it: a JSON array without the names of fields, a third of the length of the object. Fields that
 * most records lack stand in one object at the end. What is empty is 0, and left out where nothing follows.
 */
const KINDS: readonly ListedRecord['kind'][] = ['person', 'organisation', 'vessel', 'aircraft'];
const ROLES: readonly ListedName['role'][] = ['primary', 'alias', 'former'];
const WEAK = 4;

/** A strong alias in Latin script is its form alone; else form, role and quality as one number, family name, script. */
type NameText = string | readonly [form: string, code: number, family?: string | 0, script?: string];
type Rest = Partial<Pick<ListedRecord, 'imo' | 'flag' | 'unReference' | 'listedOn' | 'reason' | 'url'>> & { readonly removed?: Removal };
type RecordText = readonly [
  recordId: string,
  kind: number,
  names: readonly NameText[],
  programmes?: readonly string[] | 0,
  births?: readonly string[] | 0,
  countries?: readonly string[] | 0,
  roles?: readonly string[] | 0,
  rest?: Rest | 0,
];

const ALIAS = ROLES.indexOf('alias');

function toNameText({ form, family, role, quality, script }: ListedName): NameText {
  const code = ROLES.indexOf(role) | (quality === 'weak' ? WEAK : 0);
  if (script !== undefined) return [form, code, family ?? 0, script];
  if (family !== undefined) return [form, code, family];
  return code === ALIAS ? form : [form, code];
}

function toName(text: NameText): ListedName {
  if (typeof text === 'string') return { form: text, role: 'alias', quality: 'strong' };
  const [form, code, family, script] = text;
  return {
    form,
    role: ROLES[code & ~WEAK] ?? 'alias',
    quality: (code & WEAK) === 0 ? 'strong' : 'weak',
    ...(typeof family === 'string' && { family }),
    ...(script !== undefined && { script }),
  };
}

export function encodeRecord(record: ListedRecord, removed?: Removal): string {
  const { recordId, kind, names, programmes, births, countries, roles, imo, flag, unReference, listedOn, reason, url } = record;
  // JSON leaves out what is undefined.
  const rest = { imo, flag, unReference, listedOn, reason, url, removed };
  const hasRest = Object.values(rest).some((value) => value !== undefined);
  const fields = [...[programmes, births, countries, roles].map((list) => (list.length === 0 ? 0 : list)), hasRest ? rest : 0];
  const used = fields.findLastIndex((field) => field !== 0) + 1;
  return JSON.stringify([recordId, KINDS.indexOf(kind), names.map(toNameText), ...fields.slice(0, used)]);
}

/** Reads back what `encodeRecord` wrote; our own data, so its shape is taken as given. */
export function decodeRecord(text: string): { readonly record: ListedRecord; readonly removed?: Removal } {
  const [recordId, kind, names, programmes, births, countries, roles, fields] = JSON.parse(text) as RecordText;
  const { removed, ...rest }: Rest = fields || {};
  const lists = { programmes: programmes || [], births: births || [], countries: countries || [], roles: roles || [] };
  const record = { recordId, kind: KINDS[kind] ?? 'organisation', names: names.map(toName), ...lists, ...rest };
  return { record, ...(removed && { removed }) };
}
