import { Mark } from './word-marks.js';
import { slotOf } from './word-hash.js';
import type { WordMap, Words } from './words/word-set.js';

/** What a token is: a word, a run of digits with its separators, a currency sign, or one mark of punctuation. */
export const Kind = { none: 0, word: 1, number: 2, currency: 3, mark: 4, possessive: 5 } as const;
const KINDS = 7;

/** A token's start, end, kind with its marks, and the hash of a word stand in a row. */
export const LANES = 4;

/** The text cut into tokens; all offsets are UTF-16 units. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** `LANES` entries for each token. */
  readonly cuts: Int32Array;
  /** Where the first token's entries stand. */
  readonly base: number;
  /** Each token in lower case, filled when first asked for. */
  readonly lowered: (string | undefined)[];
}

export const startOf = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? t.text.length : (t.cuts[t.base + LANES * i] ?? 0));
export const endOf = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? t.text.length : (t.cuts[t.base + LANES * i + 1] ?? 0));
/** The kind of token `i` with its marks; 0 outside the text. */
const lookOf = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? 0 : (t.cuts[t.base + LANES * i + 2] ?? 0));
export const kindAt = (t: Tokens, i: number): number => lookOf(t, i) & KINDS;
export const isWord = (t: Tokens, i: number): boolean => kindAt(t, i) === Kind.word;
export const isNumber = (t: Tokens, i: number): boolean => kindAt(t, i) === Kind.number;
/** Whether token `i` may be what a mark says. */
export const hasMark = (t: Tokens, i: number, mark: number): boolean => (lookOf(t, i) & mark) !== 0;
/** Whether a blank line (or the text's edge) stands before token `i`. */
export const breaksBefore = (t: Tokens, i: number): boolean => i <= 0 || i >= t.count || hasMark(t, i, Mark.break);
/** Sets a mark that is known only after the text has been cut. */
export const setMark = (t: Tokens, i: number, mark: number): void => {
  t.cuts[t.base + LANES * i + 2] = lookOf(t, i) | mark;
};
/** Whether no space stands between token `i` and the one before. */
export const isGlued = (t: Tokens, i: number): boolean =>
  i > 0 && i < t.count && t.cuts[t.base + LANES * i] === t.cuts[t.base + LANES * i - LANES + 1];
/** The token in lower case with straight apostrophes; empty outside the text. */
export const lowerAt = (t: Tokens, i: number): string => {
  if (i < 0 || i >= t.count) return '';
  return t.lowered[i] ?? (t.lowered[i] = lowered(t, i));
};

/** The hash of a word or mark, as `hashOf` makes it; 0 for digits and outside the text. */
const hashAt = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? 0 : (t.cuts[t.base + LANES * i + 3] ?? 0));
/** Whether token `i` is one of these words; most tokens are ruled out by their hash. */
export const isIn = (t: Tokens, i: number, words: Words): boolean => words.filter.mayHold(hashAt(t, i)) && words.has(lowerAt(t, i));
/** What token `i` stands for among these words. */
export const valueIn = <V>(t: Tokens, i: number, words: WordMap<V>): V | undefined =>
  words.filter.mayHold(hashAt(t, i)) ? words.get(lowerAt(t, i)) : undefined;

/** Marks and letters of ASCII, so that the commonest tokens need no new string. */
const ASCII_LOWER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());

/**
 * Words met lately, by a hash of their letters: the same few thousand words make up most of any text, and a string that is
 * already there needs neither memory nor, when it is looked up in a set, its hash made again. A newer word takes an older one's place.
 */
const MET_WORDS = new Array<string>(0x2000).fill('');
/** Of longer words V8 would keep the whole text they were cut from. */
const LONGEST_MET = 12; // UTF-16 units

const lowered = (t: Tokens, i: number): string => {
  const start = startOf(t, i);
  const end = endOf(t, i);
  const { text } = t;
  const length = end - start;
  if (length === 1) {
    const code = text.charCodeAt(start);
    if (code < ASCII_LOWER.length) return ASCII_LOWER[code] ?? '';
  }
  if (length > LONGEST_MET) return lowerCase(text, start, end);
  const slot = slotOf(t.cuts[t.base + LANES * i + 3] ?? 0);
  const met = MET_WORDS[slot] ?? '';
  if (met.length === length && isSame(met, text, start)) return met;
  const word = lowerCase(text, start, end);
  MET_WORDS[slot] = word;
  return word;
};

/** Whether `word`, in lower case, stands at `start`; only letters of ASCII may differ in case. */
const isSame = (word: string, text: string, start: number): boolean => {
  for (let k = 0; k < word.length; k++) {
    const code = text.charCodeAt(start + k);
    const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
    if (word.charCodeAt(k) !== lower) return false;
  }
  return true;
};

const lowerCase = (text: string, start: number, end: number): string => {
  const word = text.slice(start, end).toLowerCase();
  return word.includes('’') ? word.replaceAll('’', "'") : word;
};
/** Whether token `i` is a word that opens with a capital. */
export const isCapitalised = (t: Tokens, i: number): boolean => hasMark(t, i, Mark.capital);
export const firstCode = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? 0 : t.text.charCodeAt(startOf(t, i)));
/** The text from token `first` to token `last`, both included. */
export const textOf = (t: Tokens, first: number, last: number): string => t.text.slice(startOf(t, first), endOf(t, last));

/** Hyphen, no-break hyphen, en dash; an em dash parts clauses and is none of them. */
export const isHyphen = (t: Tokens, i: number): boolean => {
  const code = firstCode(t, i);
  return kindAt(t, i) === Kind.mark && (code === 0x2d || (code >= 0x2010 && code <= 0x2013));
};
/** Whether `i` is a hyphen with no space on either side. */
export const isTightHyphen = (t: Tokens, i: number): boolean => isHyphen(t, i) && isGlued(t, i) && isGlued(t, i + 1);
