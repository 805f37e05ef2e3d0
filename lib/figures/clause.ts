import { NEVER_VERBS } from './words/function-words.js';
import {
  endOf,
  firstCode,
  isCapitalised,
  isIn,
  isTightHyphen,
  isWord,
  Kind,
  kindAt,
  lowerAt,
  startOf,
  textOf,
  type Tokens,
} from './tokens.js';
import { REPORTING_VERBS } from './words/reporting.js';
import { isAuxiliary, isPlainVerb } from './word-classes.js';
import { WordSet } from './words/word-set.js';

/** A stretch of tokens, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const BRACKET = 0x28;

/** Whether a mark parts clauses; hyphens and dots inside names do not. */
export const isClauseMark = (t: Tokens, i: number): boolean => {
  if (kindAt(t, i) !== Kind.mark) return false;
  const code = firstCode(t, i);
  return !(isTightHyphen(t, i) || code === 0x26 || code === 0x25 || code === 0x2f || code === 0x27 || code === 0x2019);
};

const SUBORDINATORS = new WordSet([
  'that',
  'which',
  'who',
  'whose',
  'when',
  'while',
  'because',
  'if',
  'as',
  'but',
  'although',
  'though',
  'where',
  'than',
  'after',
  'before',
  'since',
  'until',
  'so',
  'then',
]);
export const isSubordinator = (t: Tokens, i: number): boolean => isIn(t, i, SUBORDINATORS);

/** Whether a token is a finite verb as far as its form tells; "-ed" before a noun passes for one too. */
export const isVerb = (t: Tokens, i: number): boolean => {
  if (!isWord(t, i)) return false;
  if (isAuxiliary(t, i)) return true;
  if (isPlainVerb(t, i)) return !isIn(t, i, NEVER_VERBS);
  if (isCapitalised(t, i) || endOf(t, i) - startOf(t, i) < 5) return false;
  const word = lowerAt(t, i);
  return (word.endsWith('ed') && !word.endsWith('eed')) || (isIn(t, i, REPORTING_VERBS) && !word.endsWith('s'));
};

/** Walks left from `i` past one bracketed group. */
export const skipBracketsBack = (t: Tokens, i: number, low: number): number => {
  if (lowerAt(t, i) !== ')') return i;
  for (let k = i - 1; k >= low && k > i - 12; k--) if (firstCode(t, k) === BRACKET) return k - 1;
  return i;
};

/** The words of a stretch, white space evened out. */
export const wordsOf = (t: Tokens, stretch: Stretch | null): string =>
  stretch === null ? '' : evened(textOf(t, stretch.first, stretch.last));
const evened = (words: string): string => (UNEVEN.test(words) ? words.replace(/\s+/g, ' ').replace(/["“”]/g, '') : words);
const UNEVEN = /["“”]|\s\s|[^\S ]/;
