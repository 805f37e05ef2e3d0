import { Char, classOf, isCapital, isGroupSpace } from './characters.js';

/** What a token is: a word, a run of digits with its separators, a currency sign, or one mark of punctuation. */
export const Kind = { none: 0, word: 1, number: 2, currency: 3, mark: 4, possessive: 5 } as const;

/** The text cut into tokens; all offsets are UTF-16 units. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** All starts, then all ends, then all kinds, with `BREAK` where a blank line stands before the token. */
  readonly cuts: Int32Array;
  /** Each token in lower case, filled when first asked for. */
  readonly lowered: (string | undefined)[];
}

/** Set beside a kind where a blank line stands before the token. */
const BREAK = 8;

const DOT = 0x2e;
const COMMA = 0x2c;

const isDigitAt = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === Char.digit;
const digitsFrom = (text: string, at: number, most: number): number => {
  let n = 0;
  while (n < most && isDigitAt(text, at + n)) n++;
  return n;
};

/** The end of the number that starts at `at`: digits, groups of three (or two and three, as in 1,00,000) and a decimal part. */
const endOfNumber = (text: string, at: number, to: number): number => {
  let end = at;
  while (end < to && isDigitAt(text, end)) end++;
  const lead = end - at;
  let group = 0;
  while (lead <= 3 && end < to) {
    const code = text.charCodeAt(end);
    const separates = code === COMMA || classOf(code) === Char.apostrophe || isGroupSpace(code);
    // A plain space groups only whole thousands: "20 000" is one number, "15 300" may be two.
    const plain = code === 0x20 && digitsFrom(text, end + 1, 4) === 3 && text.startsWith('000', end + 1);
    if (!(separates || plain) || (group !== 0 && code !== group)) break;
    const size = digitsFrom(text, end + 1, 4);
    const indian = size === 2 && code === COMMA && text.charCodeAt(end + 3) === COMMA && digitsFrom(text, end + 4, 4) >= 2;
    if (size !== 3 && !indian) break;
    group = code;
    end += size + 1;
  }
  while (end + 1 < to && text.charCodeAt(end) === DOT && isDigitAt(text, end + 1)) {
    end++;
    while (end < to && isDigitAt(text, end)) end++;
  }
  return Math.min(end, to);
};

/** The end of a run of letters; those of ASCII need no table. */
const endOfLetters = (text: string, at: number, to: number): number => {
  let end = at;
  while (end < to) {
    const code = text.charCodeAt(end);
    const folded = code | 0x20;
    if ((folded >= 0x61 && folded <= 0x7a && code < 0x80) || (code > 0x7f && classOf(code) === Char.letter)) end++;
    else return end;
  }
  return end;
};

/** The end of the word that starts at `at`; "U.S." and "a.m." are one word, "don't" and "O'Brien" too, a final "'s" is not in it. */
const endOfWord = (text: string, at: number, to: number): number => {
  let end = at;
  while (end < to) {
    end = endOfLetters(text, end, to);
    if (classOf(text.charCodeAt(end)) !== Char.apostrophe || classOf(text.charCodeAt(end + 1)) !== Char.letter) break;
    if ((text.charCodeAt(end + 1) | 0x20) === 0x73 && classOf(text.charCodeAt(end + 2)) !== Char.letter) break;
    end++;
  }
  if (end - at !== 1 || text.charCodeAt(end) !== DOT || classOf(text.charCodeAt(end + 1)) !== Char.letter) return end;
  let dotted = end + 1;
  while (dotted < to && classOf(text.charCodeAt(dotted)) === Char.letter && text.charCodeAt(dotted + 1) === DOT) dotted += 2;
  return dotted > end + 1 ? dotted : end;
};

const endOfToken = (text: string, at: number, type: number, to: number): number => {
  if (type === Char.letter) return endOfWord(text, at, to);
  if (type === Char.digit) return endOfNumber(text, at, to);
  return at + 1;
};

const isPossessive = (text: string, at: number): boolean =>
  at > 0 &&
  (text.charCodeAt(at + 1) | 0x20) === 0x73 &&
  classOf(text.charCodeAt(at - 1)) === Char.letter &&
  classOf(text.charCodeAt(at + 2)) !== Char.letter;

const kindOf = (type: number): number => {
  if (type === Char.letter) return Kind.word;
  if (type === Char.digit || type === Char.vulgar) return Kind.number;
  return type === Char.currency ? Kind.currency : Kind.mark;
};

/** Where a stretch is cut before its tokens are counted: one block of memory for all stretches, since each typed array costs some time. */
let scratch = new Int32Array(0);

/** Cuts a stretch of a text into tokens in one pass. */
export const tokenize = (text: string, from = 0, to = text.length): Tokens => {
  const room = to - from;
  if (scratch.length < 3 * room) scratch = new Int32Array(3 * room);
  let count = 0;
  let newlines = 0;
  for (let at = from; at < to;) {
    const type = classOf(text.charCodeAt(at));
    if (type === Char.space || type === Char.newline) {
      if (type === Char.newline) newlines++;
      at++;
      continue;
    }
    const possessive = type === Char.apostrophe && isPossessive(text, at);
    const end = possessive ? at + 2 : endOfToken(text, at, type, to);
    scratch[count] = at;
    scratch[room + count] = end;
    scratch[2 * room + count] = (possessive ? Kind.possessive : kindOf(type)) | (newlines > 1 || count === 0 ? BREAK : 0);
    newlines = 0;
    count++;
    at = end;
  }
  const kept = new Int32Array(3 * count);
  for (let part = 0; part < 3; part++) kept.set(scratch.subarray(part * room, part * room + count), part * count);
  return { text, count, cuts: kept, lowered: new Array<string | undefined>(count) };
};

export const startOf = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? t.text.length : (t.cuts[i] ?? 0));
export const endOf = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? t.text.length : (t.cuts[t.count + i] ?? 0));
export const kindAt = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? Kind.none : (t.cuts[2 * t.count + i] ?? 0) & ~BREAK);
export const isWord = (t: Tokens, i: number): boolean => kindAt(t, i) === Kind.word;
export const isNumber = (t: Tokens, i: number): boolean => kindAt(t, i) === Kind.number;
/** Whether a blank line (or the text's edge) stands before token `i`. */
export const breaksBefore = (t: Tokens, i: number): boolean => i <= 0 || i >= t.count || ((t.cuts[2 * t.count + i] ?? 0) & BREAK) !== 0;
/** Whether no space stands between token `i` and the one before. */
export const isGlued = (t: Tokens, i: number): boolean => i > 0 && i < t.count && t.cuts[i] === t.cuts[t.count + i - 1];
/** The token in lower case with straight apostrophes; empty outside the text. */
export const lowerAt = (t: Tokens, i: number): string => {
  if (i < 0 || i >= t.count) return '';
  return t.lowered[i] ?? (t.lowered[i] = lowered(t, i));
};

/** Marks and letters of ASCII, so that the commonest tokens need no new string. */
const ASCII_LOWER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());

/**
 * Words met lately, by a hash of their letters: the same few thousand words make up most of any text, and a string that is
 * already there needs neither memory nor, when it is looked up in a set, its hash made again. A newer word takes an older one's place.
 */
const MET_WORDS = new Array<string>(0x2000).fill('');
const LONGEST_MET = 16; // UTF-16 units

const lowered = (t: Tokens, i: number): string => {
  const start = startOf(t, i);
  const end = endOf(t, i);
  const { text } = t;
  const length = end - start;
  if (length === 1) {
    const single = ASCII_LOWER[text.charCodeAt(start)];
    if (single !== undefined) return single;
  }
  if (length > LONGEST_MET) return lowerCase(text, start, end);
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | 0x20)) | 0;
  const slot = (hash ^ (hash >>> 13)) & 0x1fff;
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
export const isCapitalised = (t: Tokens, i: number): boolean => isWord(t, i) && isCapital(t.text.charCodeAt(startOf(t, i)));
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
