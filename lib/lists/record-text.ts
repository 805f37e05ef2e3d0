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

/** Letters that JSON may write otherwise than they are. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

function nameText({ form, family, role, quality, script }: ListedName): string {
  const code = ROLES.indexOf(role) | (quality === 'weak' ? WEAK : 0);
  if (script !== undefined) return `[${quoted(form)},${code},${family === undefined ? 0 : quoted(family)},${quoted(script)}]`;
  if (family !== undefined) return `[${quoted(form)},${code},${quoted(family)}]`;
  return code === ALIAS ? quoted(form) : `[${quoted(form)},${code}]`;
}

function listText(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) joined += joined === '' ? quoted(text) : `,${quoted(text)}`;
  return joined === '' ? '0' : `[${joined}]`;
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

/** `RecordText` as JSON; put together by hand, in half the time of a general encoder. */
export function encodeRecord(record: ListedRecord, removed?: Removal): string {
  const { recordId, kind, names, programmes, births, countries, roles, imo, flag, unReference, listedOn, reason, url } = record;
  let namesText = '';
  for (const name of names) namesText += namesText === '' ? nameText(name) : `,${nameText(name)}`;
  let text = `[${quoted(recordId)},${KINDS.indexOf(kind)},[${namesText}]`;
  const hasRest = (imo ?? flag ?? unReference ?? listedOn ?? reason ?? url ?? removed) !== undefined;
  const lists = [programmes, births, countries, roles];
  const used = hasRest ? lists.length : lists.findLastIndex(({ length }) => length > 0) + 1;
  for (const list of lists.slice(0, used)) text += `,${listText(list)}`;
  // JSON leaves out what is undefined.
  return hasRest ? `${text},${JSON.stringify({ imo, flag, unReference, listedOn, reason, url, removed })}]` : `${text}]`;
}

/** Reads back what `encodeRecord` wrote; our own data, so its shape is taken as given. */
export function decodeRecord(text: string): { readonly record: ListedRecord; readonly removed?: Removal } {
  const [recordId, kind, names, programmes, births, countries, roles, fields] = JSON.parse(text) as RecordText;
  const { removed, ...rest }: Rest = fields || {};
  const lists = { programmes: programmes || [], births: births || [], countries: countries || [], roles: roles || [] };
  const record = { recordId, kind: KINDS[kind] ?? 'organisation', names: names.map(toName), ...lists, ...rest };
  return { record, ...(removed && { removed }) };
}
