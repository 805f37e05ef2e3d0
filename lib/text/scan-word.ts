import type { TextSpan } from '../model/index.js';
import { CAPITAL, kindsAt, LETTER_OR_DIGIT, MARK, unitsAt } from './unit-kinds.js';

const DOT = 0x2e;
const DOLLAR = 0x24;
const APOSTROPHES = "'’ʼ‘`";

const isApostrophe = (text: string, at: number): boolean => at < text.length && APOSTROPHES.includes(text.charAt(at));
const isCapital = (text: string, at: number): boolean => (kindsAt(text, at) & CAPITAL) !== 0;
const opens = (text: string, at: number): boolean => (kindsAt(text, at) & LETTER_OR_DIGIT) !== 0;

/**
 * The first word from `from` on, in UTF-16 code units; undefined where there is none.
 *
 * A word is dotted capitals ("U.S.", "U.N"), or letters, marks and digits, joined by apostrophes that have a letter
 * on both sides; either may end in a possessive. The letters of a currency sign ("US$") are no word. A hyphen parts
 * words: "Kim Jong-un" is three, "Hong Kong-registered" three.
 */
export function findWord(text: string, from: number): TextSpan | undefined {
  for (let start = from; start < text.length; start += unitsAt(text, start)) {
    if (!opens(text, start) || isCurrency(text, start)) continue;
    const initials = initialsEnd(text, start);
    return { start, end: initials > 0 ? withPossessive(text, initials) : plainEnd(text, start) };
  }
  return undefined;
}

/** One to three capitals before a dollar sign. */
function isCurrency(text: string, from: number): boolean {
  let at = from;
  for (let letters = 0; letters < 3 && isCapital(text, at); letters++) at += unitsAt(text, at);
  return at > from && text.charCodeAt(at) === DOLLAR;
}

/** The end of "U.S.", "U.N" or "U.S.A", or -1. */
function initialsEnd(text: string, from: number): number {
  let at = from;
  let dotted = 0;
  for (;;) {
    const dot = at + unitsAt(text, at);
    if (!isCapital(text, at) || text.charCodeAt(dot) !== DOT) break;
    dotted++;
    at = dot + 1;
  }
  if (dotted === 0) return -1;
  const last = at + unitsAt(text, at);
  const hasLast = isCapital(text, at) && !opens(text, last);
  return hasLast ? last : dotted > 1 ? at : -1;
}

function withPossessive(text: string, end: number): number {
  const isPossessive = isApostrophe(text, end) && /[sS]/.test(text.charAt(end + 1));
  return isPossessive && (kindsAt(text, end + 2) & (LETTER_OR_DIGIT | MARK)) === 0 ? end + 2 : end;
}

function plainEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    while ((kindsAt(text, at) & (LETTER_OR_DIGIT | MARK)) !== 0) at += unitsAt(text, at);
    if (!isApostrophe(text, at) || !opens(text, at + 1)) return at;
    at++;
  }
}
