import { EMPTY_FORM, endCheck, extendCheck, HASH_PRIME } from './hash.js';
import type { TokenCase } from './token-case.js';

/** What an ASCII code unit is to a word. */
const Unit = { other: 0, lower: 1, upper: 2, digit: 3 } as const;
const UNITS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (code >= 0x61 && code <= 0x7a) UNITS[code] = Unit.lower;
  else if (code >= 0x41 && code <= 0x5a) UNITS[code] = Unit.upper;
  else if (code >= 0x30 && code <= 0x39) UNITS[code] = Unit.digit;
}

/** Signs behind which a word may go on or be none: apostrophes, the dots of "U.S.", "US$". */
const DOLLAR = 0x24;
const DOT = 0x2e;
const STRAIGHT = 0x27;
const GRAVE = 0x60;
/** Set in a small letter and not in its capital. */
const SMALL_BIT = 0x20;

/** A word of ASCII letters and digits, and how it is written; one scanner is used over and over, so that words cost no objects. */
export interface AsciiWord {
  start: number;
  end: number;
  case: TokenCase;
  /** `hashUnits` of the word in lower case, and the `check` of its `hashWord`, signed. */
  hash: number;
  check: number;
}

/**
 * Moves to the next word from `from` on. False where the next word is not surely plain ASCII — a letter of another script, an
 * apostrophe, dots, a currency sign — and the general scanner (`wordEnd`) has to look from `word.start`. At the text's end, start and
 * end are its length. Nine words in ten of English news are read here, at a fraction of its time.
 */
export function nextAsciiWord(text: string, from: number, word: AsciiWord): boolean {
  const { length } = text;
  let at = from;
  let code = 0;
  let unit: number = Unit.other;
  while (at < length) {
    code = text.charCodeAt(at);
    if (code >= 128) break;
    unit = UNITS[code] ?? Unit.other;
    if (unit !== Unit.other) break;
    at++;
  }
  word.start = word.end = at;
  if (at === length) return true;
  if (code >= 128) return false;

  const first = unit;
  let seen = 0; // one bit for each kind of unit
  let hash = EMPTY_FORM.place | 0;
  let check = EMPTY_FORM.check | 0;
  while (unit !== Unit.other) {
    seen |= 1 << unit;
    const small = unit === Unit.upper ? code | SMALL_BIT : code;
    hash = Math.imul(hash ^ small, HASH_PRIME);
    check = extendCheck(check, small);
    at++;
    if (at === length) break;
    code = text.charCodeAt(at);
    if (code >= 128) return false;
    unit = UNITS[code] ?? Unit.other;
  }
  if (at < length && !isPlainEnd(code, at - word.start, first)) return false;
  word.end = at;
  word.hash = hash;
  word.check = endCheck(check);
  const hasUpper = (seen & (1 << Unit.upper)) !== 0;
  if (first === Unit.digit) word.case = seen === 1 << Unit.digit ? 'number' : 'lower';
  else if (!hasUpper) word.case = 'lower';
  else if ((seen & (1 << Unit.lower)) === 0 && at - word.start > 1) word.case = 'upper';
  else word.case = first === Unit.upper ? 'capitalised' : 'lower';
  return true;
}

/** Whether a word of `length` units that opened with a `first` ends for certain before `code`. */
const isPlainEnd = (code: number, length: number, first: number): boolean =>
  code !== DOLLAR && code !== STRAIGHT && code !== GRAVE && !(code === DOT && length === 1 && first === Unit.upper);
