import type { ListedName, ListedRecord, ListIssue } from '../model/index.js';
import { MAX_NAME, scriptOf, tidy } from './listed-text.js';

/** Gathers what the rows of a table say of one party. */
export interface Draft {
  readonly recordId: string;
  /** Line of its first row. */
  readonly line: number;
  kind: ListedRecord['kind'];
  readonly names: ListedName[];
  readonly programmes: string[];
  readonly births: string[];
  readonly countries: string[];
  readonly roles: string[];
  imo?: string;
  flag?: string;
  unReference?: string;
  listedOn?: string;
  reason?: string;
  url?: string;
  /** Of names by their form, where the file tells (EU). */
  languages?: Map<string, string>;
  /** Why some of it could not be read. */
  issues?: ListIssue[];
}

export const newDraft = (recordId: string, line: number, kind: ListedRecord['kind']): Draft => ({
  recordId,
  line,
  kind,
  names: [],
  programmes: [],
  births: [],
  countries: [],
  roles: [],
});

export interface NameTraits {
  readonly role: ListedName['role'];
  readonly quality?: ListedName['quality'];
  readonly family?: string;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds a name; an empty one is passed over. */
export const addName = (draft: Draft, text: string, traits: NameTraits, line: number): void => pushName(draft, tidy(text), traits, line);

/** `form` is tidy. */
function pushName(draft: Draft, form: string, { role, quality = 'strong', family }: NameTraits, line: number): void {
  if (form === '') return;
  if (form.length > MAX_NAME) {
    (draft.issues ??= []).push({ line, record: draft.recordId, reason: `a name of ${form.length} characters was left out` });
    return;
  }
  const name: Writable<ListedName> = { form, role, quality };
  if (family !== undefined && family !== '') name.family = family;
  const script = scriptOf(form);
  if (script !== undefined) name.script = script;
  draft.names.push(name);
}

/** Adds a name of which each of several rows may tell. A form that comes as weak and as strong is strong. */
export function addNameOnce(draft: Draft, text: string, traits: NameTraits, line: number): void {
  const form = tidy(text);
  const index = draft.names.findIndex((name) => name.form === form);
  const known = draft.names[index];
  if (known === undefined) pushName(draft, form, traits, line);
  else if (known.quality === 'weak' && traits.quality !== 'weak') draft.names[index] = { ...known, quality: 'strong' };
}

/** Adds what is not empty and not there yet; the lists of a party are short. */
export function addTo(list: string[], text: string | undefined): void {
  if (text === undefined || text === '') return;
  const value = tidy(text);
  if (value !== '' && !list.includes(value)) list.push(value);
}

/** Primary names first; where the file marks none, the first strong name is it. */
function inOrder(names: readonly ListedName[]): readonly ListedName[] {
  if (names[0]?.role === 'primary') return names;
  const primary = names.find(({ role }) => role === 'primary') ?? names.find(({ quality }) => quality === 'strong') ?? names[0];
  if (primary === undefined) return names;
  return [{ ...primary, role: 'primary' }, ...names.filter((name) => name !== primary)];
}

/** The record, or the issue that it has no name. */
export function finish(draft: Draft): ListedRecord | ListIssue {
  const { recordId, kind, programmes, births, countries, roles } = draft;
  const names = inOrder(draft.names);
  if (names.length === 0) return { line: draft.line, record: recordId, reason: 'the record has no name' };
  const record: Writable<ListedRecord> = { recordId, kind, names, programmes, births, countries, roles };
  if (draft.imo) record.imo = draft.imo;
  if (draft.flag) record.flag = draft.flag;
  if (draft.unReference) record.unReference = draft.unReference;
  if (draft.listedOn) record.listedOn = draft.listedOn;
  if (draft.reason) record.reason = draft.reason;
  if (draft.url) record.url = draft.url;
  return record;
}
