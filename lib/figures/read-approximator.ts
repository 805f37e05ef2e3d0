import type { Amount } from './phrase.js';
import { breaksBefore, isGlued, isIn, isWord, lowerAt, textOf, type Tokens } from './tokens.js';
import { APPROXIMATORS, BOUND_BEFORE, RANGE_ONLY, TRAILING_APPROXIMATORS } from './words/approximators.js';

/** Phrases by their last word, longest first. */
const BY_LAST_WORD = new Map<string, string[][]>();
for (const phrase of [...APPROXIMATORS].sort((a, b) => b.split(' ').length - a.split(' ').length)) {
  const words = phrase.split(' ');
  const last = words[words.length - 1] ?? '';
  BY_LAST_WORD.set(last, [...(BY_LAST_WORD.get(last) ?? []), words]);
}

const endsWith = (t: Tokens, last: number, words: readonly string[]): boolean => {
  for (let k = 0; k < words.length; k++) {
    const at = last - k;
    if (lowerAt(t, at) !== words[words.length - 1 - k]) return false;
    if (k > 0 && breaksBefore(t, at + 1)) return false;
  }
  return true;
};

/** The approximator before an amount: its first token and its wording. */
export const readApproximator = (t: Tokens, amount: Amount): { first: number; wording: string | null } => {
  const none = { first: amount.first, wording: null };
  const last = amount.first - 1;
  if (breaksBefore(t, amount.first)) return none;
  if (lowerAt(t, last) === '~' && isGlued(t, amount.first)) return { first: last, wording: '~' };
  if (!isWord(t, last)) return none;
  const word = lowerAt(t, last);
  if (word === 'from') return amount.range ? { first: last, wording: textOf(t, last, last) } : none;
  const phrase = BY_LAST_WORD.get(word)?.find((words) => endsWith(t, last, words));
  if (phrase === undefined) return none;
  const first = last - phrase.length + 1;
  if (isIn(t, last, RANGE_ONLY) && !amount.range) return none;
  if (phrase.length === 1 && isStretch(t, first, amount)) return none;
  if (word === 'to' && phrase[0] === 'close' && lowerAt(t, first - 1) === 'came') return { first, wording: textOf(t, first, last) };
  return { first, wording: textOf(t, first, last) };
};

/** "over two days", "under two accords", "near 5": a preposition, not a bound. */
const isStretch = (t: Tokens, first: number, amount: Amount): boolean => {
  const word = lowerAt(t, first);
  if (amount.unit === 'duration' && word === 'over') return !isIn(t, first - 1, BOUND_BEFORE) && first > 0 && isWord(t, first - 1);
  if (amount.unit === 'duration' && word === 'some') return false;
  return word === 'near' && amount.unit === null;
};

/** The wording behind an amount that bounds it ("or more", "500+"), or null. */
export const readTrailingApproximator = (t: Tokens, last: number): string | null => {
  if (breaksBefore(t, last + 1)) return null;
  if (lowerAt(t, last + 1) === '+' && isGlued(t, last + 1)) return '+';
  if (lowerAt(t, last + 1) !== 'or') return null;
  const pair = `${lowerAt(t, last + 1)} ${lowerAt(t, last + 2)}`;
  return TRAILING_APPROXIMATORS.includes(pair) ? textOf(t, last + 1, last + 2) : null;
};
