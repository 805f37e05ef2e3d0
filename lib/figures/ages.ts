import type { Amount } from './phrase.js';
import { breaksBefore, firstCode, isCapitalised, isIn, isWord, lowerAt, textOf, type Tokens } from './tokens.js';
import { MONTHS, WEEKDAYS } from './words/calendar.js';
import { PERSON_NOUNS } from './words/designators.js';

/** Nobody older is in the news. */
const OLDEST = 125; // years

const PERSON_ENDINGS = ['er', 'or', 'ist', 'man', 'woman', 'ian', 'ant', 'ee'];
const isPerson = (t: Tokens, i: number): boolean => {
  const word = lowerAt(t, i);
  if (isIn(t, i, MONTHS) || isIn(t, i, WEEKDAYS)) return false;
  return isCapitalised(t, i) || isIn(t, i, PERSON_NOUNS) || (word.length > 4 && PERSON_ENDINGS.some((ending) => word.endsWith(ending)));
};

const couldBeAge = (amount: Amount): boolean =>
  amount.unit === null && !amount.range && amount.min > 0 && amount.min <= OLDEST && amount.scale === 0;

/** "Chen Meili, 63, who …", "His mother, 71, sends": between commas behind a person. */
const isApposed = (t: Tokens, amount: Amount): boolean => {
  if (lowerAt(t, amount.first - 1) !== ',' || !amount.digits || !isPerson(t, amount.first - 2)) return false;
  const next = amount.last + 1;
  if (breaksBefore(t, next)) return true;
  const code = firstCode(t, next);
  return (
    !isWord(t, next) &&
    [0x2c, 0x2e, 0x3b, 0x29].includes(code) &&
    amount.first === amount.last &&
    /^\d{1,3}$/.test(textOf(t, amount.first, amount.last))
  );
};

/** "a girl of nine". */
const isOfAge = (t: Tokens, amount: Amount): boolean =>
  lowerAt(t, amount.first - 1) === 'of' && isIn(t, amount.first - 2, PERSON_NOUNS) && lowerAt(t, amount.first - 2) !== 'couple';

/** "aged 31", "at the age of 14", "whose average age is 23". */
const isAfterAge = (t: Tokens, amount: Amount): boolean => {
  const lead = lowerAt(t, amount.first - 1);
  if (lead === 'aged' || lead === 'age' || (lead === 'at' && lowerAt(t, amount.first - 2) === 'died')) return true;
  for (let i = amount.first - 1; i > amount.first - 11 && !breaksBefore(t, i + 1); i--) {
    const word = lowerAt(t, i);
    if (word === 'age' || word === 'ages') return true;
    if (word === '.' || word === ';') return false;
  }
  return false;
};

/** "when I was 15 and": a person as subject of "was". */
const isSelf = (t: Tokens, amount: Amount): boolean => {
  const verb = lowerAt(t, amount.first - 1);
  if (!['was', 'is', 'am', 'turned', 'turns'].includes(verb)) return false;
  return ['i', 'he', 'she'].includes(lowerAt(t, amount.first - 2)) || (verb.startsWith('turn') && amount.min < OLDEST);
};

/** Whether a bare number is somebody's age in years; `bare` when no noun follows. */
export const isAge = (t: Tokens, amount: Amount, bare: boolean): boolean =>
  couldBeAge(amount) && bare && (isApposed(t, amount) || isOfAge(t, amount) || isAfterAge(t, amount) || isSelf(t, amount));
