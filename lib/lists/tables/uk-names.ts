import type { ListedRecord } from '../../model/index.js';
import { tidy } from '../listed-text.js';
import { addNameOnce, type Draft } from '../draft.js';

/** What both UK lists say of one name. */
export interface UkName {
  /** Name 1 to Name 5: given names in their order. */
  readonly given: readonly string[];
  /** Name 6: the family name, or the whole name of a body or ship. */
  readonly family: string;
  readonly nonLatin: string;
  /** "Primary Name", "Primary name variation", "Prime Alias", "AKA", "Alias", "FKA" in any case. */
  readonly type: string;
  /** "Good quality", "low" … */
  readonly quality: string;
}

const isPrimary = (type: string): boolean => /^(?:primary name|prime alias)$/i.test(type);

/** "Sergei Kuzhugetovich SHOIGU": given names, then the family name. */
export function addUkName(draft: Draft, { given, family, nonLatin, type, quality }: UkName, line: number): void {
  const form = tidy([...given, family].filter((part) => part !== '').join(' '));
  addNameOnce(
    draft,
    form,
    {
      role: isPrimary(type) ? 'primary' : /^f\.?k\.?a/i.test(type) ? 'former' : 'alias',
      quality: /low/i.test(quality) ? 'weak' : 'strong',
      ...(draft.kind === 'person' && family !== '' && family !== form && { family: tidy(family) }),
    },
    line,
  );
  addNameOnce(draft, nonLatin, { role: 'alias' }, line);
}

export const ukKind = (type: string): ListedRecord['kind'] =>
  /^ind/i.test(type) ? 'person' : /^(?:ship|vessel)/i.test(type) ? 'vessel' : 'organisation';

/** "(1) Afghan (2) Pakistani", "1) Saudi Arabia 2) Qatar", "(a) Russian  (b) Georgia", "Iran|Iraq" → one each. */
export const enumerated = (text: string): string[] =>
  text
    .split(/\(?\b(?:\d{1,2}|[a-h])\)(?=[\s(]|$)|\|/)
    .map((part) => part.replace(/^[\s.,;-]+|[\s.,;]+$/g, ''))
    .filter((part) => part !== '');
