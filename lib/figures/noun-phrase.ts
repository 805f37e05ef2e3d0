import type { Amount } from './phrase.js';
import {
  breaksBefore,
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
  type Tokens,
} from './tokens.js';
import { COUNT_COMPOUNDS } from './words/designators.js';
import { NOT_PLURAL, PHRASE_STOPS, PLURAL_MODIFIERS, PLURAL_NOUNS } from './words/function-words.js';
import { IRREGULAR_PLURALS } from './words/irregular-plurals.js';
import { SMALL_NUMBERS } from './words/numbers.js';
import { isAuxiliary, isPhraseStop, isPlainVerb } from './word-classes.js';

/** A noun phrase from token `first` to its head noun at `last`, both included. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
}

/** How many words may stand before the head noun. */
const MOST_WORDS = 8;

const isPlural = (t: Tokens, i: number): boolean => {
  const word = lowerAt(t, i);
  if (isIn(t, i, PLURAL_NOUNS)) return true;
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith("'s") && !isIn(t, i, NOT_PLURAL);
};

/** Whether a word ends any noun phrase: function words, auxiliaries, verbs. */
export const stopsPhrase = (t: Tokens, i: number): boolean => {
  if (isAuxiliary(t, i)) return true;
  if (!isPhraseStop(t, i)) return false;
  // "US" in capitals is a name.
  return !(lowerAt(t, i) === 'us' && isCapitalised(t, i) && t.text.charCodeAt(startOf(t, i) + 1) === 0x53);
};

const isParticiple = (word: string): boolean => word.length > 4 && (word.endsWith('ed') || word.endsWith('ing'));

/** The next token of the phrase behind `i`: a word behind a space or joined by a hyphen; -1 at its end. */
const follow = (t: Tokens, i: number): number => {
  if (breaksBefore(t, i + 1)) return -1;
  if (isTightHyphen(t, i + 1)) return isWord(t, i + 2) || isNumber(t, i + 2) ? i + 2 : -1;
  if (kindAt(t, i + 1) === Kind.possessive) return isWord(t, i + 2) ? i + 2 : -1;
  return isWord(t, i + 1) ? i + 1 : -1;
};

/** "officers and soldiers": a second plural behind the head. */
const extendOver = (t: Tokens, head: number): number => {
  const and = lowerAt(t, head + 1);
  if ((and !== 'and' && and !== 'or') || breaksBefore(t, head + 1)) return head;
  const next = head + 2;
  const isNoun = isWord(t, next) && isPlural(t, next) && !stopsPhrase(t, next) && !isPlainVerb(t, next) && lowerAt(t, next) !== 'dead';
  return isNoun && !isCapitalised(t, next) && !isNumberWord(t, next) ? next : head;
};
const isNumberWord = (t: Tokens, i: number): boolean => isIn(t, i, SMALL_NUMBERS);

/** From token `first` to the first plural head, over what stands before it; null where a stop or verb comes first. */
export const pluralPhrase = (t: Tokens, first: number): NounPhrase | null => {
  let at = first;
  for (let words = 0; words < MOST_WORDS && at >= 0; words++) {
    if ((isNumber(t, at) && !isTightHyphen(t, at - 1)) || isNumberWord(t, at)) return null;
    if (stopsPhrase(t, at) && !(words > 0 && lowerAt(t, at) === 'and' && isPairOfAdjectives(t, at))) return null;
    if (isPlainVerb(t, at) && !isTightHyphen(t, at + 1)) return null;
    if (isPlural(t, at) && !isTightHyphen(t, at + 1) && kindAt(t, at + 1) !== Kind.possessive) {
      let head = at;
      for (let more = 0; more < 3; more++) {
        const next = follow(t, head);
        if (next < 0 || isHyphen(t, head + 1)) break;
        if (!isPlural(t, next) || stopsPhrase(t, next) || isPlainVerb(t, next)) break;
        if (isCapitalised(t, next) && !isCapitalised(t, head)) break;
        head = next;
      }
      return { first, last: extendOver(t, head) };
    }
    let next = follow(t, at);
    if (next < 0 && lowerAt(t, at + 1) === '-' && !isGlued(t, at + 2)) next = -1;
    at = next;
  }
  return null;
};

/** "U.N. and non-governmental organizations": "and" between two words before the head. */
const isPairOfAdjectives = (t: Tokens, and: number): boolean => isWord(t, and + 1) && !stopsPhrase(t, and + 1) && !isPlural(t, and + 1);

/** After "one": words up to a stop, a verb or a participle behind the first noun. */
const singularPhrase = (t: Tokens, first: number, most = 4): NounPhrase | null => {
  let last = -1;
  let at = first;
  for (let words = 0; words < most && at >= 0; words++) {
    const word = lowerAt(t, at);
    if (isNumber(t, at) || stopsPhrase(t, at) || isPlainVerb(t, at)) break;
    if (words > 0 && isParticiple(word) && !isTightHyphen(t, at - 1)) break;
    if (words > 0 && last >= 0 && isPlural(t, at) && !isIn(t, at, PLURAL_MODIFIERS)) break;
    if (words > 0 && word.endsWith('ly')) break;
    last = at;
    at = follow(t, at);
  }
  return last < 0 || isParticiple(lowerAt(t, last)) ? null : { first, last };
};

/** The counted noun phrase right behind an amount, or null where the number stands alone. */
export const nounAfter = (t: Tokens, amount: Amount): NounPhrase | null => {
  let first = amount.last + 1;
  if (breaksBefore(t, first)) return null;
  if (isTightHyphen(t, first)) {
    return isIn(t, first + 1, COUNT_COMPOUNDS) ? { first: first + 1, last: first + 1 } : null;
  }
  if (Number.isNaN(amount.min) && lowerAt(t, first) === 'of') first++;
  if (!isWord(t, first)) return null;
  if (isGlued(t, first) && amount.digits) return null;
  const isOne = amount.min === 1 && amount.max === 1;
  return isOne ? singularPhrase(t, first) : pluralPhrase(t, first);
};

/** The head of a counted noun phrase in lower case and singular: "military construction workers" → "worker". */
export const singularHead = (phrase: string): string => {
  const lower = phrase.toLowerCase();
  let word = '';
  for (let at = 0; at <= lower.length;) {
    const space = lower.indexOf(' ', at);
    const end = space < 0 ? lower.length : space;
    const next = lower.slice(at, end);
    // What hangs on the noun is no head: "soldiers deployed to Russia".
    if (at > 0 && (PHRASE_STOPS.has(next) || (next.endsWith('ed') && next.length > 4))) break;
    word = next;
    at = end + 1;
  }
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};
