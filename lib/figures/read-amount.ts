import type { Amount, NumberPhrase } from './phrase.js';
import { readCurrencyAfter, readCurrencyBefore } from './read-currency.js';
import { readUnitAndAHalf } from './read-share.js';
import { pluralPhrase, stopsPhrase } from './noun-phrase.js';
import {
  breaksBefore,
  firstCode,
  isGlued,
  isHyphen,
  isIn,
  isNumber,
  isTightHyphen,
  isWord,
  Kind,
  kindAt,
  lowerAt,
  startOf,
  textOf,
  type Tokens,
  valueIn,
} from './tokens.js';
import { LENGTH_WORDS, TIGHT_UNITS, UNIT_OPENINGS, UNIT_WORDS, type UnitWord } from './words/units.js';
import { isPlainVerb } from './word-classes.js';
import type { Writable } from './writable.js';

const MINUS = 0x2212;

interface UnitReading {
  readonly last: number;
  readonly word: UnitWord;
  readonly joined: boolean;
}

/** The longest unit phrase from token `at`; a phrase may hold hyphens ("light-years") and signs ("km/h"). */
const longestUnit = (t: Tokens, at: number): { last: number; word: UnitWord } | null => {
  const most = valueIn(t, at, UNIT_OPENINGS) ?? 0;
  let found: { last: number; word: UnitWord } | null = null;
  let phrase = '';
  let last = at;
  for (let words = 0; words < most && last < t.count; words++) {
    if (words > 0) {
      if (breaksBefore(t, last + 1)) break;
      last = isTightHyphen(t, last + 1) ? last + 2 : last + 1;
    }
    phrase = words === 0 ? lowerAt(t, last) : `${phrase} ${lowerAt(t, last)}`;
    const word = UNIT_WORDS.get(phrase);
    if (word !== undefined) found = { last, word };
  }
  return found;
};

/** Whether a short unit word at `at` is one here: "17mi" yes, "20 g" hardly, "8 min" yes. */
const isUnitHere = (t: Tokens, at: number, joined: boolean, digits: boolean): boolean => {
  const word = lowerAt(t, at);
  if (word.length === 1 && firstCode(t, at) < 0x60 && firstCode(t, at) > 0x40) return false;
  if (word === 'm') return digits && !joined && !isGlued(t, at);
  if (isIn(t, at, TIGHT_UNITS))
    return digits && !joined && (isGlued(t, at) || ['min', 'ha', 'mb', 'gb', 'tb', 'kb', 'hp', 'mt'].includes(word));
  if (word === 'second') return joined || (digits && !isWord(t, at + 1));
  if (word.length <= 2 && /^[a-z]+$/.test(word)) return digits;
  return true;
};

const temperature = (t: Tokens, at: number): UnitReading | null => {
  const code = firstCode(t, at);
  if (!isGlued(t, at) || !isWord(t, at) || lowerAt(t, at).length !== 1 || isTightHyphen(t, at + 1)) return null;
  if (code === 0x43) return { last: at, word: { unit: 'measure', measure: 'degree Celsius' }, joined: false };
  return code === 0x46 ? { last: at, word: { unit: 'measure', measure: 'degree Fahrenheit' }, joined: false } : null;
};

const readUnit = (t: Tokens, number: NumberPhrase): UnitReading | null => {
  let at = number.last + 1;
  if (breaksBefore(t, at)) return null;
  const joined = isTightHyphen(t, at);
  if (joined) at++;
  else if (isHyphen(t, at)) return null;
  if (number.digits && !joined) {
    const degrees = temperature(t, at);
    if (degrees !== null) return degrees;
  }
  const vagueOf = Number.isNaN(number.value) && lowerAt(t, at) === 'of' ? 1 : 0;
  const unit = longestUnit(t, at + vagueOf);
  if (unit === null || !isUnitHere(t, at + vagueOf, joined, number.digits)) return null;
  let last = unit.last;
  if (unit.word.unit === 'duration' && isTightHyphen(t, last + 1) && lowerAt(t, last + 2).startsWith('old')) last += 2;
  else if (joined && lowerAt(t, last + 1).startsWith('old') && !breaksBefore(t, last + 1)) last += 1;
  return { last, word: unit.word, joined };
};

/** Whether the "m" of "23m" is metres: before "high", "away" …, or joined to such a word. */
const isMetres = (t: Tokens, number: NumberPhrase): boolean => {
  const at = number.last + 1;
  if (isIn(t, isTightHyphen(t, at) ? at + 1 : at, LENGTH_WORDS)) return true;
  // "a 700m stretch": millions are counted in plurals.
  const next = firstCode(t, at);
  const isNoun = isWord(t, at) && !isGlued(t, at) && !breaksBefore(t, at) && next > 0x60 && !stopsPhrase(t, at) && !isPlainVerb(t, at);
  return isNoun && number.value < 10_000 * 1e6 && pluralPhrase(t, at) === null && valueIn(t, at, UNIT_WORDS) === undefined;
};

const plain = (number: NumberPhrase): Writable<Amount> => ({
  first: number.first,
  last: number.last,
  min: number.value,
  max: number.value,
  unit: number.share ? 'fraction' : null,
  scale: number.scale,
  digits: number.digits,
  joined: false,
  range: false,
  currency: undefined,
  measure: undefined,
  mayBeMetres: number.mayBeMetres,
});

/** A minus sign or the word before a number; the token it starts at. */
const readMinus = (t: Tokens, first: number): number => {
  const word = lowerAt(t, first - 1);
  if (word === 'minus') return first - 1;
  const code = firstCode(t, first - 1);
  const isSign = kindAt(t, first - 1) === Kind.mark && (code === MINUS || code === 0x2d) && isGlued(t, first);
  return isSign && !isGlued(t, first - 1) ? first - 1 : first;
};

/** Joins a number with the currency, percent sign or unit beside it. */
export const readAmount = (t: Tokens, number: NumberPhrase): Amount => {
  const amount = plain(number);
  if (!number.share && !takeCurrency(t, number, amount) && !takeMetres(t, number, amount)) takeUnit(t, number, amount);
  return amount;
};

/** Whether a currency stands on either side. */
const takeCurrency = (t: Tokens, number: NumberPhrase, amount: Writable<Amount>): boolean => {
  const before = readCurrencyBefore(t, number.first);
  const after = readCurrencyAfter(t, number);
  if (before !== null) {
    const isCodeBehind = after !== null && after.edge === number.last + 1 && isWord(t, after.edge) && isCode(t, after.edge, after.code);
    amount.first = before.edge;
    amount.currency = before.code;
    if (isCodeBehind) {
      amount.last = after.edge;
      amount.currency = after.code;
    }
  } else if (after !== null) {
    amount.last = after.edge;
    amount.min = amount.max = after.part === 1 ? number.value : number.value / 100;
    amount.currency = after.code;
    amount.joined = isHyphen(t, number.last + 1);
  } else return false;
  amount.unit = 'money';
  return true;
};

const isCode = (t: Tokens, at: number, code: string): boolean => code.length === 3 && textOf(t, at, at) === code;

const takeMetres = (t: Tokens, number: NumberPhrase, amount: Writable<Amount>): boolean => {
  if (!number.mayBeMetres || !isMetres(t, number)) return false;
  amount.min = amount.max = number.value / 1e6;
  amount.unit = 'measure';
  amount.measure = 'metre';
  amount.scale = 0;
  return true;
};

const takeUnit = (t: Tokens, number: NumberPhrase, amount: Writable<Amount>): void => {
  const unit = readUnit(t, number);
  if (unit === null) return;
  amount.first = readMinus(t, number.first);
  amount.last = unit.last;
  const factor = (unit.word.factor ?? 1) * (amount.first < number.first ? -1 : 1);
  amount.min = amount.max = factor === 0.01 ? number.value / 100 : number.value * factor;
  amount.unit = unit.word.unit;
  amount.joined = unit.joined;
  amount.measure = unit.word.measure === '' ? undefined : unit.word.measure;
};

/** "an hour and a half", read from its last word. */
export const readMixedUnit = (t: Tokens, i: number): Amount | null => {
  const reading = readUnitAndAHalf(t, i);
  const word = reading === null ? undefined : UNIT_WORDS.get(reading.unit);
  if (reading === null || word === undefined) return null;
  return {
    first: reading.first,
    last: reading.last,
    min: 1.5,
    max: 1.5,
    unit: word.unit,
    scale: 0,
    digits: false,
    joined: false,
    range: false,
    currency: undefined,
    measure: word.measure,
    mayBeMetres: false,
  };
};

/** Digits glued to what is no unit are part of a name ("8P", "3D"). */
export const isUnread = (t: Tokens, amount: Amount): boolean =>
  (isWord(t, amount.last + 1) || isNumber(t, amount.last + 1)) && isGlued(t, amount.last + 1) && startOf(t, amount.last + 1) > 0;
