import type { NumberPhrase } from './phrase.js';
import { readDigits } from './read-digits.js';
import { readCardinal, readScales } from './read-words.js';
import { readShare } from './read-share.js';
import { breaksBefore, isGlued, isIn, isNumber, isWord, Kind, kindAt, lowerAt, textOf, type Tokens } from './tokens.js';
import {
  LOOSE_SUFFIXES,
  MONEY_ONLY_SUFFIXES,
  NUMBER_OPENERS,
  SCALE_SUFFIXES,
  SCALE_WORDS,
  SMALL_NUMBERS,
  TENS,
  VAGUE_PLURALS,
  VAGUE_QUANTIFIERS,
} from './words/numbers.js';

/** Whether a currency stands right before token `i`, so that "b" and "t" are scales. */
const followsCurrency = (t: Tokens, i: number): boolean => kindAt(t, i - 1) === Kind.currency;

/** Whether "and a half" (or "and a quarter") stands behind token `i`; its share, or 0. */
const readAndAHalf = (t: Tokens, i: number): number => {
  if (lowerAt(t, i + 1) !== 'and' || lowerAt(t, i + 2) !== 'a' || breaksBefore(t, i + 1)) return 0;
  const word = lowerAt(t, i + 3);
  if (word === 'half') return 1 / 2;
  return word === 'quarter' ? 1 / 4 : 0;
};

const readDigitPhrase = (t: Tokens, i: number): NumberPhrase | null => {
  const written = textOf(t, i, i);
  let last = i;
  let extra = 0;
  if (isNumber(t, i + 1) && isGlued(t, i + 1)) {
    const vulgar = readDigits(textOf(t, i + 1, i + 1));
    if (vulgar > 0 && vulgar < 1) {
      extra = vulgar;
      last = i + 1;
    }
  }
  const suffix = isWord(t, last + 1) ? lowerAt(t, last + 1) : '';
  const power = SCALE_SUFFIXES.get(suffix);
  const tight = isGlued(t, last + 1);
  if (power !== undefined && (tight ? !MONEY_ONLY_SUFFIXES.has(suffix) || followsCurrency(t, i) : LOOSE_SUFFIXES.has(suffix))) {
    const value = readDigits(written, power) + extra * 10 ** power;
    return { first: i, last: last + 1, value, scale: power, share: false, digits: true, mayBeMetres: suffix === 'm' && tight };
  }
  const half = readAndAHalf(t, last);
  if (half > 0) {
    extra = half;
    last += 3;
  }
  const scales = readScales(t, last);
  const value = (readDigits(written, scales.power) + extra * 10 ** scales.power) * scales.dozen;
  const isShareSign = written.length === 1 && written > '9' && extra === 0 && scales.last === i;
  return { first: i, last: scales.last, value, scale: scales.power, share: isShareSign, digits: true, mayBeMetres: false };
};

/** "tens of thousands", "hundreds of millions": no value, but a figure. */
const readVague = (t: Tokens, i: number): NumberPhrase => {
  let last = i;
  while (lowerAt(t, last + 1) === 'of' && isIn(t, last + 2, VAGUE_PLURALS) && last < i + 6) last += 2;
  return { first: i, last, value: Number.NaN, scale: 0, share: false, digits: false, mayBeMetres: false };
};

/** A scale word opens a number only behind "a", "several" or nothing that counts. */
const readFromScale = (t: Tokens, i: number): NumberPhrase | null => {
  const before = lowerAt(t, i - 1);
  const first = i - 1;
  if (isIn(t, i - 1, VAGUE_QUANTIFIERS)) {
    const scales = readScales(t, first);
    return {
      first: lowerAt(t, i - 2) === 'a' ? i - 2 : first,
      last: scales.last,
      value: Number.NaN,
      scale: scales.power,
      share: false,
      digits: false,
      mayBeMetres: false,
    };
  }
  if (before !== 'a' && before !== 'an') return null;
  const scales = readScales(t, first);
  const half = readAndAHalf(t, scales.last);
  const value = (1 + half) * 10 ** scales.power * scales.dozen;
  return {
    first,
    last: half > 0 ? scales.last + 3 : scales.last,
    value,
    scale: scales.power,
    share: false,
    digits: false,
    mayBeMetres: false,
  };
};

const readWordPhrase = (t: Tokens, i: number): NumberPhrase | null => {
  const cardinal = readCardinal(t, i);
  if (cardinal === null) return null;
  const half = readAndAHalf(t, cardinal.last);
  const last = half > 0 ? cardinal.last + 3 : cardinal.last;
  const scales = half > 0 ? readScales(t, last) : { last, power: 0, dozen: 1 };
  const unit = cardinal.scale > 2 ? 10 ** cardinal.scale : 1;
  const value = (cardinal.value + half * unit) * 10 ** scales.power * scales.dozen;
  return {
    first: i,
    last: scales.last,
    value,
    scale: Math.max(cardinal.scale, scales.power),
    share: false,
    digits: false,
    mayBeMetres: false,
  };
};

/** Whether the word at `i` may open a number; cheap, since it is asked for every word of a text. */
export const opensNumber = (t: Tokens, i: number): boolean => isIn(t, i, NUMBER_OPENERS);

/** Reads the number that token `i` opens (or that "a" before it opens), or null. */
export const readNumber = (t: Tokens, i: number): NumberPhrase | null => {
  const share = readShare(t, i);
  if (share !== null) return share;
  if (isNumber(t, i)) return readDigitPhrase(t, i);
  const word = lowerAt(t, i);
  if (isIn(t, i, VAGUE_PLURALS)) return readVague(t, i);
  if (isIn(t, i, SCALE_WORDS) || word === 'dozen') return readFromScale(t, i);
  return isIn(t, i, SMALL_NUMBERS) || isIn(t, i, TENS) ? readWordPhrase(t, i) : null;
};
