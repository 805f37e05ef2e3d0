import { Char, classOf, isCapital, isGroupSpace, unitAt } from './characters.js';
import { Kind, LANES, type Tokens } from './tokens.js';
import { hashOf, mixHash } from './word-hash.js';
import { Mark, marksOf } from './word-marks.js';

const DOT = 0x2e;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;

const isDigitAt = (text: string, at: number): boolean => classOf(unitAt(text, at)) === Char.digit;
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
    const code = unitAt(text, end);
    const separates = code === COMMA || classOf(code) === Char.apostrophe || isGroupSpace(code);
    // A plain space groups only whole thousands: "20 000" is one number, "15 300" may be two.
    const plain = code === 0x20 && digitsFrom(text, end + 1, 4) === 3 && text.startsWith('000', end + 1);
    if (!(separates || plain) || (group !== 0 && code !== group)) break;
    const size = digitsFrom(text, end + 1, 4);
    const indian = size === 2 && code === COMMA && unitAt(text, end + 3) === COMMA && digitsFrom(text, end + 4, 4) >= 2;
    if (size !== 3 && !indian) break;
    group = code;
    end += size + 1;
  }
  while (end + 1 < to && unitAt(text, end) === DOT && isDigitAt(text, end + 1)) {
    end++;
    while (end < to && isDigitAt(text, end)) end++;
  }
  return Math.min(end, to);
};

/** The end of a run of letters; those of ASCII need no table. */
const endOfLetters = (text: string, at: number, to: number): number => {
  let end = at;
  while (end < to) {
    const code = unitAt(text, end);
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
    if (classOf(unitAt(text, end)) !== Char.apostrophe || classOf(unitAt(text, end + 1)) !== Char.letter) break;
    if ((unitAt(text, end + 1) | 0x20) === 0x73 && classOf(unitAt(text, end + 2)) !== Char.letter) break;
    end++;
  }
  if (end - at !== 1 || unitAt(text, end) !== DOT || classOf(unitAt(text, end + 1)) !== Char.letter) return end;
  let dotted = end + 1;
  while (dotted < to && classOf(unitAt(text, dotted)) === Char.letter && unitAt(text, dotted + 1) === DOT) dotted += 2;
  return dotted > end + 1 ? dotted : end;
};

const isPossessive = (text: string, at: number): boolean =>
  at > 0 &&
  (unitAt(text, at + 1) | 0x20) === 0x73 &&
  classOf(unitAt(text, at - 1)) === Char.letter &&
  classOf(unitAt(text, at + 2)) !== Char.letter;

const kindOf = (type: number): number => {
  if (type === Char.letter) return Kind.word;
  if (type === Char.digit || type === Char.vulgar) return Kind.number;
  return type === Char.currency ? Kind.currency : Kind.mark;
};

/** Whether a mark may end a sentence, or open or close a quotation. */
const isStop = (code: number): boolean =>
  code === DOT || code === 0x22 || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x201c || code === 0x201d;

/** What is known of a token by its first unit and its class. */
const lookOf = (type: number, code: number): number => {
  const kind = kindOf(type);
  if (kind === Kind.number) return kind | Mark.opensNumber;
  return kind === Kind.mark && isStop(code) ? kind | Mark.stop : kind;
};

/** Whether a run of ASCII letters is a word for certain when the unit `code` stands behind it. */
const isPlainEnd = (code: number, length: number): boolean => code < 0x80 && code !== APOSTROPHE && (code !== DOT || length > 1);

/** Memory is taken for many stretches at once, since each typed array costs as much as cutting a sentence. */
const CHUNK = 0x4000;
let chunk = new Int32Array(0);
let used = 0;

/** Room for `most` entries behind those in use; tokens that were cut before keep their own chunk. */
const reserve = (most: number): Int32Array => {
  if (used + most > chunk.length) {
    chunk = new Int32Array(Math.max(CHUNK, most));
    used = 0;
  }
  return chunk;
};

/** Cuts a stretch of a text into tokens in one pass. */
export const tokenize = (text: string, from = 0, to = text.length): Tokens => {
  const cuts = reserve(LANES * (to - from));
  const base = used;
  let next = base;
  let newlines = 2;
  for (let at = from; at < to;) {
    const code = unitAt(text, at);
    if (code === 0x20) {
      at++;
      continue;
    }
    let end = at;
    let hash = 0;
    let unit = code;
    let folded = code | 0x20;
    // Nine words in ten are plain ASCII: their end and their hash are found at once.
    while (folded >= 0x61 && folded <= 0x7a && end < to) {
      hash = mixHash(hash, folded);
      unit = unitAt(text, ++end);
      folded = unit | 0x20;
    }
    let look: number = Kind.word;
    if (end > at && isPlainEnd(unit, end - at)) look |= marksOf(hash) | (code < 0x60 ? Mark.capital : 0);
    else {
      const type = classOf(code);
      if (type === Char.space || type === Char.newline) {
        if (type === Char.newline) newlines++;
        at++;
        continue;
      }
      if (type === Char.letter) {
        end = endOfWord(text, at, to);
        hash = hashOf(text, at, end);
        look |= marksOf(hash) | Mark.negation | (isCapital(code) ? Mark.capital : 0) | (unitAt(text, end - 1) === DOT ? Mark.stop : 0);
      } else if (type === Char.apostrophe && isPossessive(text, at)) {
        end = at + 2;
        hash = hashOf(text, at, end);
        look = Kind.possessive;
      } else if (type === Char.digit) {
        end = endOfNumber(text, at, to);
        look = lookOf(type, code);
      } else {
        end = at + 1;
        hash = hashOf(text, at, end);
        look = lookOf(type, code);
      }
    }
    cuts[next] = at;
    cuts[next + 1] = end;
    cuts[next + 2] = newlines > 1 ? look | Mark.break : look;
    cuts[next + 3] = hash;
    next += LANES;
    newlines = 0;
    at = end;
  }
  used = next;
  const count = (next - base) / LANES;
  return { text, count, cuts, base, lowered: new Array<string | undefined>(count) };
};
