import { breaksBefore, isTightHyphen, isWord, Kind, kindAt, lowerAt, type Tokens, valueIn } from './tokens.js';
import { DOZEN, SCALE_WORDS, SMALL_NUMBERS, TENS } from './words/numbers.js';

/** A cardinal in words from token `first` to `last`, both included. */
export interface Cardinal {
  readonly last: number;
  readonly value: number;
  /** The largest power of ten named by a scale word, 0 without one. */
  readonly scale: number;
}

/** The next token of a number in words: behind a space or a tight hyphen; -1 when the number ends. */
const nextInNumber = (t: Tokens, i: number): number => {
  if (breaksBefore(t, i + 1)) return -1;
  if (isTightHyphen(t, i + 1)) return isWord(t, i + 2) ? i + 2 : -1;
  return isWord(t, i + 1) ? i + 1 : -1;
};

const small = (t: Tokens, i: number): number | undefined => (kindAt(t, i) === Kind.word ? valueIn(t, i, SMALL_NUMBERS) : undefined);
const tens = (t: Tokens, i: number): number | undefined => (kindAt(t, i) === Kind.word ? valueIn(t, i, TENS) : undefined);

/** Below a hundred: "seven", "twenty", "twenty-five". */
const readBelowHundred = (t: Tokens, i: number): Cardinal | null => {
  const ten = tens(t, i);
  if (ten === undefined) {
    const value = small(t, i);
    return value === undefined ? null : { last: i, value, scale: 0 };
  }
  const next = nextInNumber(t, i);
  const one = next < 0 ? undefined : small(t, next);
  return one !== undefined && one > 0 && one < 10 ? { last: next, value: ten + one, scale: 0 } : { last: i, value: ten, scale: 0 };
};

/** Scale words behind a number ("thousand", "hundred million", "dozen"); each may stand once. */
export const readScales = (t: Tokens, from: number): { last: number; power: number; dozen: number } => {
  let last = from;
  let power = 0;
  let dozen = 1;
  for (let steps = 0; steps < 3; steps++) {
    const next = nextInNumber(t, last);
    if (next < 0) break;
    const word = lowerAt(t, next);
    const scale = valueIn(t, next, SCALE_WORDS);
    if (scale !== undefined) power += scale;
    else if (word === 'dozen' && dozen === 1 && power === 0) dozen = DOZEN;
    else break;
    last = next;
  }
  return { last, power, dozen };
};

/** "two hundred and fifty thousand three hundred"; `lead` is a value already read ("a" = 1), with the scale word at `i`. */
export const readCardinal = (t: Tokens, i: number): Cardinal | null => {
  const opening = readBelowHundred(t, i);
  if (opening === null) return null;
  let last = opening.last;
  let total = 0;
  let current = opening.value;
  let scale = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let steps = 0; steps < 12; steps++) {
    const { last: scaled, power, dozen } = readScales(t, last);
    if (scaled > last) {
      current = current * 10 ** power * dozen;
      scale = Math.max(scale, power);
      last = scaled;
      if (power > 2) {
        if (power >= lowest) break;
        lowest = power;
        total += current;
        current = 0;
      }
      if (dozen > 1) break;
    }
    if (scaled === last && power === 0 && steps > 0 && current < 100) break;
    const next = nextPart(t, last, power > 0);
    if (next === null) break;
    const value = next.value;
    if (current >= 100 ? value >= 100 : current > 0) break;
    current += value;
    last = next.last;
  }
  return { last, value: total + current, scale };
};

/** What follows "hundred" or "thousand": a number below a hundred, perhaps behind "and". */
const nextPart = (t: Tokens, last: number, scaled: boolean): Cardinal | null => {
  if (!scaled) return null;
  let next = nextInNumber(t, last);
  if (next < 0) return null;
  if (lowerAt(t, next) === 'and') next = nextInNumber(t, next);
  return next < 0 ? null : readBelowHundred(t, next);
};
