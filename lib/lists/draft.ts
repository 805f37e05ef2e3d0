import type { ListedName, ListedRecord, ListIssue } from '../model/index.js';
import { MAX_NAME, scriptOf, tidy } from './listed-text.js';

/** Gathers what the rows of a table say of one party. */
export interface Draft {
  readonly recordId: string;
  /** Line of its first row. */
  readonly line: number;
  kind: ListedRecord['kind'];
  readonly names: ListedName[];
  readonly programmes: Set<string>;
  readonly births: Set<string>;
  readonly countries: Set<string>;
  readonly roles: Set<string>;
  imo?: string;
  flag?: string;
  unReference?: string;
  listedOn?: string;
  reason?: string;
  url?: string;
  /** Of names by their form, where the file tells (EU). */
  languages?: Map<string, string>;
  /** Why some of it could not be read. */
  readonly issues: ListIssue[];
}

export const newDraft = (recordId: string, line: number, kind: ListedRecord['kind']): Draft => ({
  recordId,
  line,
  kind,
  names: [],
  programmes: new Set(),
  births: new Set(),
  countries: new Set(),
  roles: new Set(),
  issues: [],
});

export interface NameTraits {
  readonly role: ListedName['role'];
  readonly quality?: ListedName['quality'];
  readonly family?: string;
}

/** Adds a name; an empty one is passed over. */
export function addName(draft: Draft, text: string, { role, quality = 'strong', family }: NameTraits, line: number): void {
  const form = tidy(text);
  if (form === '') return;
  if (form.length > MAX_NAME) {
    draft.issues.push({ line, record: draft.recordId, reason: `a name of ${form.length} characters was left out` });
    return;
  }
  const script = scriptOf(form);
  draft.names.push({ form, role, quality, ...(family && { family }), ...(script && { script }) });
}

/** Adds a name of which each of several rows may tell. A form that comes as weak and as strong is strong. */
export function addNameOnce(draft: Draft, text: string, traits: NameTraits, line: number): void {
  const form = tidy(text);
  const index = draft.names.findIndex((name) => name.form === form);
  const known = draft.names[index];
  if (known === undefined) addName(draft, form, traits, line);
  else if (known.quality === 'weak' && traits.quality !== 'weak') draft.names[index] = { ...known, quality: 'strong' };
}

/** Adds what is not empty. */
export function addTo(set: Set<string>, text: string | undefined): void {
  const value = tidy(text ?? '');
  if (value !== '') set.add(value);
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
  const { recordId, kind, imo, flag, unReference, listedOn, reason, url } = draft;
  const names = inOrder(draft.names);
  if (names.length === 0) return { line: draft.line, record: recordId, reason: 'the record has no name' };
  return {
    recordId,
    kind,
    names,
    programmes: [...draft.programmes],
    births: [...draft.births],
    countries: [...draft.countries],
    roles: [...draft.roles],
    ...(imo && { imo }),
    ...(flag && { flag }),
    ...(unReference && { unReference }),
    ...(listedOn && { listedOn }),
    ...(reason && { reason }),
    ...(url && { url }),
  };
}
