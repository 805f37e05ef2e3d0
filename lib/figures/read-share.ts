import type { NumberPhrase } from './phrase.js';
import { readDigits } from './read-digits.js';
import { readCardinal, readScales } from './read-words.js';
import { breaksBefore, isGlued, isHyphen, isIn, isNumber, isTightHyphen, isWord, lowerAt, textOf, type Tokens, valueIn } from './tokens.js';
import { FRACTION_WORDS, SCALE_WORDS } from './words/numbers.js';
import { UNIT_WORDS } from './words/units.js';
import { AUXILIARIES, PHRASE_STOPS, PLAIN_VERBS } from './words/function-words.js';

const share = (first: number, last: number, value: number, digits = false): NumberPhrase => ({
  first,
  last,
  value,
  scale: 0,
  share: true,
  digits,
  mayBeMetres: false,
});
const full = (first: number, last: number, value: number, scale: number): NumberPhrase => ({
  first,
  last,
  value,
  scale,
  share: false,
  digits: false,
  mayBeMetres: false,
});

/** Whether the words behind `i` leave "a third" a share: "of", a stop, a verb; before a noun it is an ordinal. */
const endsShare = (t: Tokens, i: number): boolean => {
  if (breaksBefore(t, i + 1) || !isWord(t, i + 1)) return !isTightHyphen(t, i + 1);
  return isIn(t, i + 1, PHRASE_STOPS) || isIn(t, i + 1, AUXILIARIES) || isIn(t, i + 1, PLAIN_VERBS);
};

/** "half a million", "half an hour", "a quarter of a million": the share of a scale or unit that follows `i`. */
const readPartOf = (t: Tokens, first: number, i: number, value: number): NumberPhrase | null => {
  let at = i + 1;
  if (lowerAt(t, at) === 'of') at++;
  if (isTightHyphen(t, i + 1)) at = i + 2;
  else if (lowerAt(t, at) === 'a' || lowerAt(t, at) === 'an') at++;
  else return null;
  const word = lowerAt(t, at);
  if (isIn(t, at, SCALE_WORDS) || word === 'dozen') {
    const scales = readScales(t, at - 1);
    return full(first, scales.last, value * 10 ** scales.power * scales.dozen, scales.power);
  }
  // The unit itself is read later; the number ends before it.
  return isIn(t, at, UNIT_WORDS) && !isIn(t, at, FRACTION_WORDS) ? full(first, at - 1, value, 0) : null;
};

const readHalf = (t: Tokens, i: number): NumberPhrase | null => {
  const before = lowerAt(t, i - 1);
  const led = before === 'a' || before === 'one';
  const first = led && !isHyphen(t, i - 1) ? i - 1 : i;
  if (before === 'a' && lowerAt(t, i - 2) === 'and') return null;
  const part = readPartOf(t, first, i, 1 / 2);
  if (part !== null) return part;
  if (isTightHyphen(t, i + 1) || isTightHyphen(t, i - 1) || before === 'in') return null;
  if (
    [
      'first',
      'second',
      'latter',
      'last',
      'opening',
      'better',
      'northern',
      'southern',
      'eastern',
      'western',
      'upper',
      'lower',
      'this',
    ].includes(before)
  )
    return null;
  if (['past', 'time', 'way', 'brother', 'sister', 'term'].includes(lowerAt(t, i + 1))) return null;
  const next = lowerAt(t, i + 1);
  const open = endsShare(t, i) || next.length === 0;
  return open ? share(first, i, 1 / 2) : null;
};

/** "an hour and a half": the number 1.5 with its unit in the middle is read from "half" backwards. */
export const readUnitAndAHalf = (t: Tokens, i: number): { first: number; last: number; unit: string } | null => {
  if (lowerAt(t, i) !== 'half' || lowerAt(t, i - 1) !== 'a' || lowerAt(t, i - 2) !== 'and') return null;
  const lead = lowerAt(t, i - 4);
  const unit = lowerAt(t, i - 3);
  return (lead === 'a' || lead === 'an' || lead === 'one') && isIn(t, i - 3, UNIT_WORDS) ? { first: i - 4, last: i, unit } : null;
};

/** "a third", "a quarter of a million" from "a"; "a" opens nothing else here. */
const readFromArticle = (t: Tokens, i: number): NumberPhrase | null => {
  const word = lowerAt(t, i + 1);
  const parts = word === 'half' ? undefined : valueIn(t, i + 1, FRACTION_WORDS);
  if (parts === undefined || word.endsWith('s') || isGlued(t, i + 1)) return null;
  const part = word === 'quarter' ? readPartOf(t, i, i + 1, 1 / parts) : null;
  if (part !== null) return part;
  if (lowerAt(t, i - 1) === 'for' && lowerAt(t, i + 2) !== 'of') return null;
  return endsShare(t, i + 1) ? share(i, i + 1, 1 / parts) : null;
};

/** "two-thirds", "three quarters of": a number and its denominator. */
const readNumberOfParts = (t: Tokens, i: number, last: number, value: number): NumberPhrase | null => {
  const at = isTightHyphen(t, last + 1) ? last + 2 : last + 1;
  if (breaksBefore(t, last + 1)) return null;
  const word = lowerAt(t, at);
  const parts = valueIn(t, at, FRACTION_WORDS);
  if (parts === undefined || value >= parts || word.endsWith('s') === (value === 1)) return null;
  if (value === 1 && at === last + 1 && !endsShare(t, at)) return null;
  // "three quarters" alone is a stretch of the year.
  if (parts === 4 && at === last + 1 && value > 1 && lowerAt(t, at + 1) !== 'of') return null;
  return share(i, at, value / parts);
};

const numberAt = (t: Tokens, i: number): { last: number; value: number } | null => {
  if (isNumber(t, i)) {
    const value = readDigits(textOf(t, i, i));
    return Number.isInteger(value) ? { last: i, value } : null;
  }
  return readCardinal(t, i);
};

/** "3-to-1", "two-to-one": a ratio, larger side first; the smaller one first is a range ("10-to-25"). */
const readRatio = (t: Tokens, i: number, last: number, value: number): NumberPhrase | null => {
  if (!isTightHyphen(t, last + 1) || lowerAt(t, last + 2) !== 'to' || !isTightHyphen(t, last + 3)) return null;
  const to = numberAt(t, last + 4);
  return to === null || to.value < 1 || to.value > value || value > LARGEST_RATIO ? null : share(i, to.last, value / to.value);
};
const LARGEST_RATIO = 1000;

/** Larger denominators are years or totals, not rates. */
const LARGEST_RATE = 100_000;

/** "one in five", "four out of ten", "1 in every 10". */
const readRate = (t: Tokens, i: number, last: number, value: number): NumberPhrase | null => {
  let at = last + 1;
  if (breaksBefore(t, at)) return null;
  if (lowerAt(t, at) === 'in') at++;
  else if (lowerAt(t, at) === 'out' && lowerAt(t, at + 1) === 'of') at += 2;
  else return null;
  if (lowerAt(t, at) === 'every') at++;
  const of = numberAt(t, at);
  if (of === null || value < 1 || value >= of.value || of.value > LARGEST_RATE) return null;
  if (of.value > 1000 && of.value < 2200 && of.value % 100 !== 0) return null;
  const unit = valueIn(t, of.last + 1, UNIT_WORDS);
  return unit?.unit === 'duration' || isTightHyphen(t, of.last + 1) ? null : share(i, of.last, value / of.value);
};

/** Whether what follows digits can make them a share at all. */
const mayBeShare = (t: Tokens, i: number): boolean => {
  const next = lowerAt(t, i);
  return next === 'in' || next === 'out' || isHyphen(t, i) || isIn(t, i, FRACTION_WORDS);
};

/** Reads a share at token `i`, or a number made of one ("half a million"). */
export const readShare = (t: Tokens, i: number): NumberPhrase | null => {
  const word = lowerAt(t, i);
  if (word === 'half') return readHalf(t, i);
  if (word === 'a') return readFromArticle(t, i);
  if (word === 'quarter') return lowerAt(t, i - 1) === 'a' ? null : readPartOf(t, i, i, 1 / 4);
  if (isNumber(t, i) && !mayBeShare(t, i + 1)) return null;
  const number = numberAt(t, i);
  if (number === null) return null;
  if (number.value === 1 && lowerAt(t, number.last + 1) === 'half') return null;
  return (
    readRatio(t, i, number.last, number.value) ??
    readNumberOfParts(t, i, number.last, number.value) ??
    readRate(t, i, number.last, number.value)
  );
};
