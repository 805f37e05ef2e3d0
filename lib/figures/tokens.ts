import { Char, classOf, isCapital, isGroupSpace } from './characters.js';

/** What a token is: a word, a run of digits with its separators, a currency sign, or one mark of punctuation. */
export const Kind = { none: 0, word: 1, number: 2, currency: 3, mark: 4, possessive: 5 } as const;

/** The text cut into tokens; all offsets are UTF-16 units. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** 1 where a blank line stands before the token. */
  readonly breaks: Uint8Array;
  /** Each token in lower case, filled when first asked for. */
  readonly lowered: (string | undefined)[];
}

const DOT = 0x2e;
const COMMA = 0x2c;

const isDigitAt = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === Char.digit;
const digitsFrom = (text: string, at: number, most: number): number => {
  let n = 0;
  while (n < most && isDigitAt(text, at + n)) n++;
  return n;
};

/** The end of the number that starts at `at`: digits, groups of three (or two and three, as in 1,00,000) and a decimal part. */
const endOfNumber = (text: string, at: number): number => {
  let end = at;
  while (isDigitAt(text, end)) end++;
  const lead = end - at;
  let group = 0;
  while (lead <= 3) {
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
  while (text.charCodeAt(end) === DOT && isDigitAt(text, end + 1)) {
    end++;
    while (isDigitAt(text, end)) end++;
  }
  return end;
};

/** The end of the word that starts at `at`; "U.S." and "a.m." are one word, "don't" and "O'Brien" too, a final "'s" is not in it. */
const endOfWord = (text: string, at: number): number => {
  let end = at;
  for (;;) {
    while (classOf(text.charCodeAt(end)) === Char.letter) end++;
    if (classOf(text.charCodeAt(end)) !== Char.apostrophe || classOf(text.charCodeAt(end + 1)) !== Char.letter) break;
    if ((text.charCodeAt(end + 1) | 0x20) === 0x73 && classOf(text.charCodeAt(end + 2)) !== Char.letter) break;
    end++;
  }
  if (end - at !== 1 || text.charCodeAt(end) !== DOT || classOf(text.charCodeAt(end + 1)) !== Char.letter) return end;
  let dotted = end + 1;
  while (classOf(text.charCodeAt(dotted)) === Char.letter && text.charCodeAt(dotted + 1) === DOT) dotted += 2;
  return dotted > end + 1 ? dotted : end;
};

const endOfToken = (text: string, at: number, type: number): number => {
  if (type === Char.letter) return endOfWord(text, at);
  if (type === Char.digit) return endOfNumber(text, at);
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

/** Cuts a text into tokens in one pass. */
export const tokenize = (text: string): Tokens => {
  const room = Math.min(text.length, (text.length >> 2) + 64);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let kinds = new Uint8Array(room);
  let breaks = new Uint8Array(room);
  let count = 0;
  let newlines = 0;
  for (let at = 0; at < text.length;) {
    const type = classOf(text.charCodeAt(at));
    if (type === Char.space || type === Char.newline) {
      if (type === Char.newline) newlines++;
      at++;
      continue;
    }
    if (count === starts.length) {
      const grown = Math.min(text.length, count * 2);
      starts = grow(starts, new Int32Array(grown));
      ends = grow(ends, new Int32Array(grown));
      kinds = grow(kinds, new Uint8Array(grown));
      breaks = grow(breaks, new Uint8Array(grown));
    }
    const possessive = type === Char.apostrophe && isPossessive(text, at);
    const end = possessive ? at + 2 : endOfToken(text, at, type);
    starts[count] = at;
    ends[count] = end;
    kinds[count] = possessive ? Kind.possessive : kindOf(type);
    breaks[count] = newlines > 1 || count === 0 ? 1 : 0;
    newlines = 0;
    count++;
    at = end;
  }
  return { text, count, starts, ends, kinds, breaks, lowered: new Array<string | undefined>(count) };
};

const grow = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};

export const startOf = (t: Tokens, i: number): number => t.starts[i] ?? t.text.length;
export const endOf = (t: Tokens, i: number): number => t.ends[i] ?? t.text.length;
export const kindAt = (t: Tokens, i: number): number => (i < 0 || i >= t.count ? Kind.none : (t.kinds[i] ?? Kind.none));
export const isWord = (t: Tokens, i: number): boolean => kindAt(t, i) === Kind.word;
export const isNumber = (t: Tokens, i: number): boolean => kindAt(t, i) === Kind.number;
/** Whether a blank line (or the text's edge) stands before token `i`. */
export const breaksBefore = (t: Tokens, i: number): boolean => i <= 0 || i >= t.count || t.breaks[i] === 1;
/** Whether no space stands between token `i` and the one before. */
export const isGlued = (t: Tokens, i: number): boolean => i > 0 && i < t.count && t.starts[i] === t.ends[i - 1];
/** The token in lower case with straight apostrophes; empty outside the text. */
export const lowerAt = (t: Tokens, i: number): string => {
  if (i < 0 || i >= t.count) return '';
  return t.lowered[i] ?? (t.lowered[i] = lowered(t, i));
};

/** Marks and letters of ASCII, so that the commonest tokens need no new string. */
const ASCII_LOWER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());
const lowered = (t: Tokens, i: number): string => {
  const start = startOf(t, i);
  const end = endOf(t, i);
  if (end - start === 1) {
    const single = ASCII_LOWER[t.text.charCodeAt(start)];
    if (single !== undefined) return single;
  }
  const word = t.text.slice(start, end).toLowerCase();
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
