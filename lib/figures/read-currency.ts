import {
  breaksBefore,
  firstCode,
  isCapitalised,
  isGlued,
  isHyphen,
  isTightHyphen,
  isWord,
  Kind,
  kindAt,
  lowerAt,
  textOf,
  type Tokens,
  valueIn,
} from './tokens.js';
import {
  CURRENCY_CODES,
  CURRENCY_NOUNS,
  CURRENCY_PREFIX_WORDS,
  CURRENCY_SIGNS,
  NATIONAL_CURRENCIES,
  SIGN_PREFIXES,
} from './words/currencies.js';
import type { NumberPhrase } from './phrase.js';

/** A currency beside a number; `edge` is the outermost token it takes. */
export interface CurrencyReading {
  readonly edge: number;
  readonly code: string;
  /** 0.01 for cents. */
  readonly part: number;
}

/** The currency right before token `i`: "$", "US$", "USD ", "Rs. ". */
export const readCurrencyBefore = (t: Tokens, i: number): CurrencyReading | null => {
  const at = i - 1;
  if (kindAt(t, at) === Kind.currency) {
    const sign = textOf(t, at, at);
    if (isWord(t, at - 1) && isGlued(t, at)) {
      const code = SIGN_PREFIXES.get(lowerAt(t, at - 1) + sign);
      if (code !== undefined) return { edge: at - 1, code, part: 1 };
    }
    const code = CURRENCY_SIGNS.get(sign);
    return code === undefined ? null : { edge: at, code, part: 1 };
  }
  if (!isWord(t, at) && firstCode(t, at) !== 0x2e) return null;
  const dotted = firstCode(t, at) === 0x2e && isGlued(t, at);
  const word = dotted ? at - 1 : at;
  // Codes and words before a number are in capitals ("USD 500", "Rs 500").
  if (firstCode(t, word) >= 0x60) return null;
  const written = textOf(t, word, word);
  if (!dotted && CURRENCY_CODES.has(written)) return { edge: word, code: written, part: 1 };
  const code = CURRENCY_PREFIX_WORDS.get(written.toLowerCase());
  return code === undefined ? null : { edge: word, code, part: 1 };
};

/** Weight is weighed: "200 pounds of rice" is no money. */
const isWeight = (t: Tokens, i: number): boolean =>
  ['of', 'in'].includes(lowerAt(t, i + 1)) &&
  lowerAt(t, i + 2) !== 'the' &&
  !['aid', 'debt', 'cash', 'money', 'fines', 'damage', 'damages', 'tax'].includes(lowerAt(t, i + 2)) &&
  lowerAt(t, i + 1) === 'of';

/** "Won" is a verb behind a small number or before what was won. */
const isCurrencyWon = (t: Tokens, i: number, number: NumberPhrase): boolean =>
  number.value >= 100 && !['the', 'a', 'an', 'seats', 'their', 'gold', 'medals'].includes(lowerAt(t, i + 1));

const singular = (word: string): string => (word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

const readNounAt = (t: Tokens, at: number, number: NumberPhrase): CurrencyReading | null => {
  const word = lowerAt(t, at);
  const noun = valueIn(t, at, CURRENCY_NOUNS);
  if (noun === undefined) return null;
  const country = isWord(t, at - 1) ? NATIONAL_CURRENCIES.get(`${lowerAt(t, at - 1)} ${singular(word)}`) : undefined;
  const national = country !== undefined && at - 1 > number.last;
  if (word === 'won' && !national && !isCurrencyWon(t, at, number)) return null;
  if (word.startsWith('pound') && !national && (isWeight(t, at) || lowerAt(t, at + 1) === 'per')) return null;
  return { edge: at, code: national ? country : noun.code, part: noun.part ?? 1 };
};

/** The currency behind a number: "dollars", "Syrian pounds", "€", "USD", "-dollar". */
export const readCurrencyAfter = (t: Tokens, number: NumberPhrase): CurrencyReading | null => {
  let at = number.last + 1;
  if (breaksBefore(t, at)) return null;
  if (kindAt(t, at) === Kind.currency) {
    const code = CURRENCY_SIGNS.get(textOf(t, at, at));
    return code === undefined || (isGlued(t, at + 1) && kindAt(t, at + 1) === Kind.number) ? null : { edge: at, code, part: 1 };
  }
  if (isHyphen(t, at)) {
    if (!isTightHyphen(t, at)) return null;
    at++;
  }
  if (!isWord(t, at)) return null;
  if (isCapitalised(t, at) && CURRENCY_CODES.has(textOf(t, at, at))) return { edge: at, code: textOf(t, at, at), part: 1 };
  const vague = Number.isNaN(number.value);
  for (let reach = at; reach <= at + 2 && isWord(t, reach) && !breaksBefore(t, reach); reach++) {
    const word = lowerAt(t, reach);
    // "thousands of dollars": the noun stands behind "of".
    if (vague && word === 'of') continue;
    const reading = readNounAt(t, reach, number);
    if (reading !== null) return isCountry(t, at, reach, vague) ? reading : null;
    if (reach === at && isGlued(t, at) && textOf(t, at, at) === 'p') return { edge: at, code: 'GBP', part: 0.01 };
  }
  return null;
};

/** Between number and currency noun only words of its country may stand ("Hong Kong dollars", "U.S. dollars"). */
const isCountry = (t: Tokens, from: number, noun: number, vague: boolean): boolean => {
  for (let i = from; i < noun; i++) {
    if (vague && lowerAt(t, i) === 'of') continue;
    const code = firstCode(t, i);
    if (!((code >= 0x41 && code <= 0x5a) || lowerAt(t, i) === 'us')) return false;
  }
  return true;
};
