import {
  breaksBefore,
  firstCode,
  isCapitalised,
  isNumber,
  isTightHyphen,
  isWord,
  kindAt,
  Kind,
  lowerAt,
  textOf,
  type Tokens,
} from './tokens.js';
import { AUXILIARIES, PHRASE_STOPS, PLAIN_VERBS } from './words/function-words.js';
import { REPORTING_VERBS } from './words/reporting.js';

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

const SUBORDINATORS = new Set([
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
export const isSubordinator = (t: Tokens, i: number): boolean => SUBORDINATORS.has(lowerAt(t, i));

/** Whether a token is a finite verb as far as its form tells; "-ed" before a noun passes for one too. */
export const isVerb = (t: Tokens, i: number): boolean => {
  if (!isWord(t, i)) return false;
  const word = lowerAt(t, i);
  if (AUXILIARIES.has(word) || PLAIN_VERBS.has(word)) return true;
  if (isCapitalised(t, i) || word.length < 5) return false;
  return (word.endsWith('ed') && !word.endsWith('eed')) || (REPORTING_VERBS.has(word) && !word.endsWith('s'));
};

/** Words from `from` on, up to a mark, verb, relative or number, at most `most` tokens. */
export const stretchAfter = (t: Tokens, from: number, most: number, overPrepositions: boolean): Stretch | null => {
  let last = -1;
  for (let i = from; i < from + most && i < t.count; i++) {
    if (i > from && breaksBefore(t, i)) break;
    if (
      isClauseMark(t, i) ||
      kindAt(t, i) === Kind.currency ||
      (isNumber(t, i) && !isTightHyphen(t, i - 1) && !/^\d{4}$/.test(textOf(t, i, i)))
    )
      break;
    const word = lowerAt(t, i);
    if (SUBORDINATORS.has(word) || AUXILIARIES.has(word)) break;
    if (i > from && isVerb(t, i) && !PHRASE_STOPS.has(lowerAt(t, i - 1))) break;
    if (!overPrepositions && PHRASE_STOPS.has(word) && last >= 0 && !['of', 'the'].includes(word)) break;
    if (isWord(t, i) || isNumber(t, i)) last = i;
  }
  while (last >= from && PHRASE_STOPS.has(lowerAt(t, last))) last--;
  return last < from ? null : { first: from, last };
};

/** The noun phrase that ends at token `last`, walking back over words, hyphens and "of", at most `most` tokens. */
export const phraseBefore = (t: Tokens, last: number, low: number, most: number): Stretch | null => {
  let first = -1;
  for (let i = last; i > last - most && i >= low; i--) {
    const word = lowerAt(t, i);
    if (isClauseMark(t, i) || isNumber(t, i) || kindAt(t, i) === Kind.currency) break;
    if (isWord(t, i) && i < last && (AUXILIARIES.has(word) || (PLAIN_VERBS.has(word) && !isCapitalised(t, i)))) break;
    if (PHRASE_STOPS.has(word) && !['of', 'the', 'a', 'an', 'its', 'his', 'her', 'their'].includes(word)) break;
    if (isWord(t, i)) first = i;
  }
  while (first >= 0 && first < last && ['of', 'the', 'a', 'an', 'its', 'his', 'her', 'their'].includes(lowerAt(t, first))) first++;
  return first < 0 || PHRASE_STOPS.has(lowerAt(t, first)) ? null : { first, last };
};

/** Walks left from `i` past one bracketed group. */
export const skipBracketsBack = (t: Tokens, i: number, low: number): number => {
  if (lowerAt(t, i) !== ')') return i;
  for (let k = i - 1; k >= low && k > i - 12; k--) if (firstCode(t, k) === BRACKET) return k - 1;
  return i;
};

/** The subject before a verb at token `verb`: its noun phrase with what hangs on it, back to the clause's start. */
export const subjectBefore = (t: Tokens, verb: number, low: number): Stretch | null => {
  let last = verb - 1;
  while (
    last >= low &&
    (AUXILIARIES.has(lowerAt(t, last)) ||
      lowerAt(t, last).endsWith('ly') ||
      ['not', 'also', 'now', 'since', 'then', 'still'].includes(lowerAt(t, last)))
  )
    last--;
  last = skipBracketsBack(t, last, low);
  if (last < low || !isWord(t, last)) return null;
  let first = last;
  for (let i = last; i >= low && i > last - 14; i--) {
    if (isClauseMark(t, i) || isNumber(t, i) || isSubordinator(t, i) || kindAt(t, i) === Kind.currency) break;
    if (i < last && isVerb(t, i) && !isCapitalised(t, i)) break;
    if (isWord(t, i)) first = i;
  }
  while (first < last && PHRASE_STOPS.has(lowerAt(t, first))) first++;
  return PHRASE_STOPS.has(lowerAt(t, first)) ? null : { first, last };
};

/** The words of a stretch, white space evened out. */
export const wordsOf = (t: Tokens, stretch: Stretch | null): string =>
  stretch === null ? '' : textOf(t, stretch.first, stretch.last).replace(/\s+/g, ' ').replace(/["“”]/g, '');
