import { isYear } from './not-figures.js';
import type { Amount } from './phrase.js';
import { opensClause } from './sentences.js';
import { breaksBefore, isCapitalised, isGlued, isIn, isNumber, isTightHyphen, isWord, lowerAt, textOf, type Tokens } from './tokens.js';
import { APPROXIMATORS } from './words/approximators.js';
import { WEEKDAYS, YEAR_LEADS } from './words/calendar.js';
import {
  BACK_REFERENCE_LEADS,
  COUNT_COMPOUNDS,
  DESIGNATORS,
  ONE_IDIOMS,
  ONE_LEADS,
  SCORE_NOUNS,
  WEAK_DESIGNATORS,
} from './words/designators.js';
import { SMALL_NUMBERS } from './words/numbers.js';
import { isAuxiliary, isPhraseStop, isPlainVerb, isCalendarName } from './word-classes.js';
import { WordSet } from './words/word-set.js';

const SINGLE_APPROXIMATORS = new WordSet(APPROXIMATORS.filter((phrase) => !phrase.includes(' ')));

/** Whether a word before a number opens its sentence and is no name ("Some 300", "With 10"). */
const isOpener = (t: Tokens, i: number): boolean => {
  const word = lowerAt(t, i);
  return (
    isPhraseStop(t, i) ||
    isAuxiliary(t, i) ||
    isIn(t, i, SINGLE_APPROXIMATORS) ||
    isPlainVerb(t, i) ||
    ['another', 'nearly', 'almost', 'exactly', 'last', 'next', 'first'].includes(word)
  );
};

/** "In Ukraine 300 people": a name closes an opening phrase and a counted noun follows. */
const closesOpening = (t: Tokens, i: number): boolean => {
  for (let k = i - 1; k > i - 4 && k >= 0; k--) {
    if (
      ['in', 'at', 'on', 'from', 'near', 'by', 'for', 'to', 'outside', 'against', 'across', 'with', 'of', 'gave', 'sent', 'than'].includes(
        lowerAt(t, k),
      )
    )
      return true;
    if (!isCapitalised(t, k)) return false;
  }
  return false;
};

/** Whether the word before makes the number part of a name: "Resolution 1718", "Flight 447", "Voyager 1", "day one". */
const isNamed = (t: Tokens, amount: Amount, hasNoun: boolean): boolean => {
  let before = amount.first - 1;
  if (breaksBefore(t, amount.first)) return false;
  // "articles 4 and 5", "No. 10"
  if (lowerAt(t, before) === '.' && isGlued(t, before) && ['no', 'nos', 'nr'].includes(lowerAt(t, before - 1))) return true;
  if (['and', 'to', ',', '–', '-', 'or'].includes(lowerAt(t, before)) && isNumber(t, before - 1)) before -= 2;
  if (!isWord(t, before)) return false;
  if (isIn(t, before, DESIGNATORS))
    return !isIn(t, before, WEAK_DESIGNATORS) || (!hasNoun && !['no', 'to', 'they', 'now'].includes(lowerAt(t, before - 1)));
  if (before !== amount.first - 1 || !isCapitalised(t, before) || isOpener(t, before)) return false;
  if (isCalendarName(t, before)) return false;
  const written = textOf(t, amount.first, amount.last);
  if (/[,.  ]\d/.test(written) || amount.scale > 0) return false;
  if (opensClause(t, before) && !amount.digits) return false;
  if (!amount.digits) return !hasNoun;
  return !(hasNoun && (closesOpening(t, before) || isIn(t, before, WEEKDAYS)));
};

const isBareYear = (t: Tokens, amount: Amount, hasNoun: boolean): boolean => {
  if (!isYear(t, amount.last) || amount.first !== amount.last || amount.unit !== null) return false;
  return !hasNoun || isIn(t, amount.first - 1, YEAR_LEADS) || isCapitalised(t, amount.first - 1) || !isPluralNext(t, amount.last + 1);
};
const isPluralNext = (t: Tokens, i: number): boolean => isWord(t, i) && !isCapitalised(t, i);

/** Years and scores on either side of a dash or "to": "2019-20", "3-2", "50-50". */
const isScore = (t: Tokens, amount: Amount, hasNoun: boolean): boolean => {
  const dashAfter = isTightHyphen(t, amount.last + 1) && isNumber(t, amount.last + 2);
  const dashBefore = isTightHyphen(t, amount.first - 1) && isNumber(t, amount.first - 2);
  if (amount.unit !== null) return false;
  if (amount.range) {
    const isDashed = isTightHyphen(t, amount.first + 1);
    if (!isDashed) return isYear(t, amount.first) && isYear(t, amount.last) && !hasNoun;
    if (isYear(t, amount.first)) return true;
    if (amount.max >= 1000) return false;
    return !hasNoun || isIn(t, amount.last + 1, SCORE_NOUNS);
  }
  return dashAfter || dashBefore;
};

/** "backed 1 to 1": a proportion. */
const isProportion = (t: Tokens, amount: Amount): boolean => {
  if (amount.unit !== null || amount.range || amount.first !== amount.last) return false;
  const word = lowerAt(t, amount.first);
  return (
    (lowerAt(t, amount.first + 1) === 'to' && lowerAt(t, amount.first + 2) === word) ||
    (lowerAt(t, amount.first - 1) === 'to' && lowerAt(t, amount.first - 2) === word)
  );
};

const isNoCountOfOne = (t: Tokens, amount: Amount, hasNoun: boolean): boolean => {
  if (amount.first !== amount.last || lowerAt(t, amount.first) !== 'one') return false;
  const next = lowerAt(t, amount.last + 1);
  if (amount.unit !== null) return next !== '' && amount.joined ? false : isIn(t, amount.first - 1, ONE_LEADS);
  if (!hasNoun || isIn(t, amount.last + 1, ONE_IDIOMS) || isIn(t, amount.first - 1, ONE_LEADS)) return true;
  return next.endsWith('s') && !next.endsWith('ss');
};

/** "the two do not", "all three": a number word that only points back. */
const pointsBack = (t: Tokens, amount: Amount, hasNoun: boolean): boolean => {
  if (hasNoun || amount.unit !== null || amount.range || !isIn(t, amount.last, SMALL_NUMBERS)) return false;
  return isIn(t, amount.first - 1, BACK_REFERENCE_LEADS) && lowerAt(t, amount.last + 1) !== 'of';
};

/** "six-party", "4-wheel": a number joined to a noun that is neither unit nor whitelisted. */
const isJoinedName = (t: Tokens, amount: Amount): boolean => {
  if (!isTightHyphen(t, amount.last + 1) || amount.joined || amount.unit !== null) return false;
  return !isNumber(t, amount.last + 2) && !isIn(t, amount.last + 2, COUNT_COMPOUNDS);
};

const STREETS = new WordSet([
  'street',
  'road',
  'avenue',
  'lane',
  'square',
  'place',
  'drive',
  'boulevard',
  'terrace',
  'crescent',
  'way',
  'court',
  'st',
  'ave',
  'rd',
]);
/** "10 Downing Street": a house number. */
const isAddress = (t: Tokens, amount: Amount): boolean => {
  if (!amount.digits || amount.unit !== null || amount.scale > 0) return false;
  for (let i = amount.last + 1; i < amount.last + 5 && isCapitalised(t, i) && !breaksBefore(t, i); i++)
    if (i > amount.last + 1 && isIn(t, i, STREETS)) return true;
  return false;
};

/** A capitalised number word inside a sentence is part of a name ("Group of Eight", "Four Seasons"). */
const isCapitalisedInside = (t: Tokens, amount: Amount): boolean => {
  if (amount.digits || !isCapitalised(t, amount.first)) return false;
  return !opensClause(t, amount.first);
};

/** Whether an amount is no figure but part of a name, a year, a score or a pronoun; `noun` when a counted noun stands behind it. */
export const isNameOrPointer = (t: Tokens, amount: Amount, noun: boolean): boolean => {
  if (isCapitalisedInside(t, amount) || isJoinedName(t, amount)) return true;
  if (amount.unit !== null && amount.unit !== 'duration') return isNoCountOfOne(t, amount, noun);
  if (amount.unit === 'duration') return isMinuteOfPlay(t, amount, noun) || isNoCountOfOne(t, amount, noun);
  return (
    isNamed(t, amount, noun) ||
    isBareYear(t, amount, noun) ||
    isScore(t, amount, noun) ||
    isNoCountOfOne(t, amount, noun) ||
    pointsBack(t, amount, noun) ||
    isProportion(t, amount) ||
    isAddress(t, amount) ||
    isMinuteOfPlay(t, amount, noun)
  );
};

/** "on 71 minutes", "on 84": the clock of a match. */
const isMinuteOfPlay = (t: Tokens, amount: Amount, noun: boolean): boolean =>
  lowerAt(t, amount.first - 1) === 'on' &&
  amount.digits &&
  amount.min <= 120 &&
  (amount.measure === 'minute' || (amount.unit === null && !noun));
