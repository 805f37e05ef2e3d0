import {
  breaksBefore,
  endOf,
  firstCode,
  isCapitalised,
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
} from './tokens.js';
import { CLOCK_WORDS, FIRST_YEAR, LAST_YEAR, MONTHS, WEEKDAYS } from './words/calendar.js';
import { CURRENCY_CODES } from './words/currencies.js';
import { WordSet } from './words/word-set.js';

const isMonth = (t: Tokens, i: number): boolean => isCapitalised(t, i) && isIn(t, i, MONTHS);
const plainInteger = (t: Tokens, i: number): number => {
  const length = endOf(t, i) - startOf(t, i);
  if (length > 4 || !isNumber(t, i)) return Number.NaN;
  let value = 0;
  for (let at = startOf(t, i); at < endOf(t, i); at++) {
    const digit = t.text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};
const isDay = (t: Tokens, i: number): boolean => plainInteger(t, i) >= 1 && plainInteger(t, i) <= 31;
/** Four plain digits in the range of years. */
export const isYear = (t: Tokens, i: number): boolean =>
  endOf(t, i) - startOf(t, i) === 4 && plainInteger(t, i) >= FIRST_YEAR && plainInteger(t, i) < LAST_YEAR;

const ZERO = 0x30;
const ORDINAL_ENDINGS = new WordSet(['st', 'nd', 'rd', 'th', 's']);
/** Whether digits carry an ordinal or decade ending ("11th", "1990s"). */
const hasEnding = (t: Tokens, i: number): boolean =>
  (isWord(t, i + 1) && isGlued(t, i + 1) && isIn(t, i + 1, ORDINAL_ENDINGS)) || (kindAt(t, i + 1) === Kind.possessive && isGlued(t, i + 1));

/** The month before a day, behind a full stop perhaps ("Nov. 9"). */
const monthBefore = (t: Tokens, i: number): boolean =>
  isMonth(t, i - 1) || (lowerAt(t, i - 1) === '.' && isGlued(t, i - 1) && isMonth(t, i - 2));

const joins = (t: Tokens, i: number): boolean => {
  if (isHyphen(t, i)) return true;
  if (endOf(t, i) - startOf(t, i) > LONGEST_JOINT) return false;
  const joint = lowerAt(t, i);
  return joint === 'and' || joint === 'to' || joint === ',' || joint === 'or' || joint === '&';
};
const LONGEST_JOINT = 3; // UTF-16 units, "and"
const skipEnding = (t: Tokens, i: number): number => (hasEnding(t, i) ? i + 1 : i);

/** A day of a month: "28 August", "Aug. 28", "2-3 December", "11 and 12 May", "the 5th of May". */
const isDate = (t: Tokens, i: number): boolean => {
  if (monthBefore(t, i) && (isDay(t, i) || isYear(t, i))) return !breaksBefore(t, i);
  if (!isDay(t, i)) return false;
  const end = skipEnding(t, i);
  if (breaksBefore(t, end + 1)) return false;
  if (isMonth(t, end + 1) || (lowerAt(t, end + 1) === 'of' && isMonth(t, end + 2))) return true;
  const then = end + 2;
  return joins(t, end + 1) && isDay(t, then) && isMonth(t, skipEnding(t, then) + 1);
};

/** A time of day: "6:30", "6pm", "12.15am", "0600 hours", "09:25 GMT". */
const isClock = (t: Tokens, i: number): boolean => {
  if (isColon(t, i + 1) && isGlued(t, i + 1) && isNumber(t, i + 2) && isGlued(t, i + 2)) return true;
  if (isColon(t, i - 1) && isGlued(t, i) && isNumber(t, i - 2) && isGlued(t, i - 1)) return true;
  if (joins(t, i + 1) && isNumber(t, i + 2) && isClockWord(t, i + 3)) return true;
  if (!isWord(t, i + 1)) return false;
  if (!breaksBefore(t, i + 1) && isClockWord(t, i + 1)) return true;
  const next = lowerAt(t, i + 1);
  if (next === 'local' && lowerAt(t, i + 2) === 'time') return true;
  return next === 'hours' && firstCode(t, i) === ZERO && plainInteger(t, i) < 1000 && endOf(t, i) - startOf(t, i) === 4;
};
const isColon = (t: Tokens, i: number): boolean => firstCode(t, i) === 0x3a;
/** "Est" is also short for "established". */
const isClockWord = (t: Tokens, i: number): boolean => isIn(t, i, CLOCK_WORDS) && lowerAt(t, i) !== 'est';

/** Glued to letters or joined to a word by a hyphen: "F15", "T-72", "mid-2009", "COVID-19". Codes of currency aside. */
const isInName = (t: Tokens, i: number): boolean => {
  if (isGlued(t, i) && isWord(t, i - 1)) return !CURRENCY_CODES.has(textOf(t, i - 1, i - 1)) && textOf(t, i - 1, i - 1) !== 'Rs';
  if (isGlued(t, i) && isHyphen(t, i - 1) && isGlued(t, i - 1)) return isWord(t, i - 2) && !isUnitBeforeDash(t, i - 2);
  const code = firstCode(t, i - 1);
  return (
    isGlued(t, i) &&
    kindAt(t, i - 1) === Kind.mark &&
    (code === 0x23 || code === 0x2f || code === 0x5f || code === 0x40 || (code === 0x2e && isGlued(t, i - 1) && isNumber(t, i - 2)))
  );
};

/** "5m-7m", "$1bn–2bn": the word before the dash is glued to digits itself. */
const isUnitBeforeDash = (t: Tokens, i: number): boolean => isNumber(t, i - 1) && isGlued(t, i);

/** Slashed dates and names ("9/11", "24/7"); plain halves and thirds are read elsewhere. */
const isSlashed = (t: Tokens, i: number): boolean =>
  lowerAt(t, i + 1) === '/' && isGlued(t, i + 1) && isGlued(t, i + 2) && isNumber(t, i + 2);

/** Telephone numbers and the like: a leading zero or plus, or groups of bare digits in a row. */
const isPhone = (t: Tokens, i: number): boolean => {
  const second = t.text.charCodeAt(startOf(t, i) + 1);
  if (firstCode(t, i) === ZERO && second >= ZERO && second <= 0x39) return true;
  if (lowerAt(t, i - 1) === '+' && isGlued(t, i) && isNumber(t, i + 1)) return true;
  const beside = (j: number): boolean => isNumber(t, j) && firstCode(t, j) < 0x3a && !isYear(t, j);
  return (
    (beside(i - 1) && !breaksBefore(t, i)) ||
    (beside(i + 1) && !breaksBefore(t, i + 1) && !isYear(t, i)) ||
    (isTightHyphen(t, i + 1) && isNumber(t, i + 2) && isTightHyphen(t, i + 3) && isNumber(t, i + 4)) ||
    (isTightHyphen(t, i - 1) && isNumber(t, i - 2) && isTightHyphen(t, i - 3) && isNumber(t, i - 4))
  );
};

/** The number of a list item: "1. Name", "2) Name" at the head of a block. */
const isListNumber = (t: Tokens, i: number): boolean =>
  breaksBefore(t, i) && isGlued(t, i + 1) && (lowerAt(t, i + 1) === '.' || lowerAt(t, i + 1) === ')') && !isGlued(t, i + 2);

/** A date that goes on: the year behind "December 5,", the second day of "11 and 12". */
const continuesDate = (t: Tokens, i: number, afterDate: boolean): boolean => {
  if (!afterDate) return false;
  if (isYear(t, i)) return true;
  return isDay(t, i) && joins(t, i - 1) && lowerAt(t, i - 1) !== ',';
};

/** Whether the digits at token `i` belong to a time, ordinal or name; `afterDate` when a date ended just before. Dates themselves are told by `endsDate`. */
export const isNoQuantity = (t: Tokens, i: number, afterDate: boolean): boolean =>
  hasEnding(t, i) ||
  isInName(t, i) ||
  isClock(t, i) ||
  isSlashed(t, i) ||
  continuesDate(t, i, afterDate) ||
  isPhone(t, i) ||
  isListNumber(t, i);

/** Whether the token is part of a date, so that a year or a second day may follow. */
export const endsDate = (t: Tokens, i: number): boolean => isDate(t, i) || (isYear(t, i) && isIn(t, i - 1, WEEKDAYS));
