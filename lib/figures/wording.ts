import { NEVER_VERBS } from './words/function-words.js';
import { isClauseMark, type Stretch } from './clause.js';
import { PERSONAL_PRONOUNS } from './predicate.js';
import {
  breaksBefore,
  endOf,
  isCapitalised,
  isGlued,
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
import { NOUN_LIKE_VERBS } from './words/verbs.js';
import { isAuxiliary, isPhraseStop, isPreposition, isIrregular } from './word-classes.js';
import { WordSet } from './words/word-set.js';

/** Words that carry no content of their own; they are free when a wording is kept short. */
const FREE = new WordSet(['the', 'a', 'an', 'of', 'in', 'to', 'by', 'and', 'for', 'at', 'on', "'s", '’s']);
const ARTICLES = new WordSet([
  'the',
  'a',
  'an',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'all',
  'this',
  'that',
  'your',
]);
/** Where a phrase ends although no mark stands there. */
const PHRASE_ENDS = new WordSet(
  'that which who whose whom when while because if as but although though where than so then or whether what how nor yet up down compared each apiece altogether'.split(
    ' ',
  ),
);

/** The parts that are not empty, with a space between. */
export const join = (...parts: readonly string[]): string => {
  let joined = '';
  for (const part of parts) if (part !== '') joined = joined === '' ? part : `${joined} ${part}`;
  return joined;
};

/** The words of a stretch, white space evened out, quotation marks left out. */
const clean = (t: Tokens, first: number, last: number): string => {
  const words = textOf(t, first, last);
  return /["“”\n\t\u00a0]| {2}/.test(words) ? words.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim() : words;
};

export const skipArticles = (t: Tokens, i: number): number => {
  let at = i;
  while (isIn(t, at, ARTICLES) && at < i + 3) at++;
  return at;
};

const isFree = (t: Tokens, i: number): boolean => isIn(t, i, FREE) || !(isWord(t, i) || isNumber(t, i));

/** How many content words a wording has. */
export const contentWords = (wording: string): number => {
  let count = 0;
  let from = 0;
  for (let at = 0; at <= wording.length; at++) {
    const code = at < wording.length ? wording.charCodeAt(at) : 0x20;
    if (code !== 0x20 && code !== 0x2d) continue;
    if (at > from && !(at - from <= 3 && FREE.has(wording.slice(from, at).toLowerCase()))) count++;
    from = at + 1;
  }
  return count;
};

/** The first `most` content words of a stretch; hyphened and possessive words stay whole. */
export const firstWords = (t: Tokens, stretch: Stretch | null, most: number): string => {
  if (stretch === null || most <= 0) return '';
  let left = most;
  let last = stretch.first - 1;
  for (let i = stretch.first; i <= stretch.last; i++) {
    if (!isFree(t, i) && left-- <= 0) break;
    last = i;
  }
  while (last >= stretch.first && (isPhraseStop(t, last) || !(isWord(t, last) || isNumber(t, last) || kindAt(t, last) === Kind.possessive)))
    last--;
  return last < stretch.first ? '' : clean(t, stretch.first, last);
};

/** The words of a subject; nothing for a pronoun. Of a long one the front is kept, where its head stands. */
export const subjectWords = (t: Tokens, subject: Stretch | null, most = 5): string => {
  if (subject === null || (subject.first === subject.last && isIn(t, subject.first, PERSONAL_PRONOUNS))) return '';
  return firstWords(t, { first: skipArticles(t, subject.first), last: subject.last }, most);
};

/** Verbs that are never taken for a noun. */
const FINITE = new WordSet(
  'remains remain remained includes include seems seem becomes become suggests suggest believes expects means arrives survives indicates shows continues follows'.split(
    ' ',
  ),
);

/** Whether a word between a noun and what follows ends its phrase: a verb, an auxiliary, a clause word. */
const endsPhrase = (t: Tokens, i: number): boolean => {
  if (isAuxiliary(t, i)) return true;
  const word = lowerAt(t, i);
  if (isIn(t, i, PHRASE_ENDS)) return true;
  if (isCapitalised(t, i)) return false;
  if (isIn(t, i, FINITE)) return true;
  if (
    word.length > 5 &&
    word.endsWith('ing') &&
    !isIn(t, i, NEVER_VERBS) &&
    (isPhraseStop(t, i + 1) || !isWord(t, i + 1)) &&
    !isPreposition(t, i - 1) &&
    isWord(t, i + 1)
  )
    return true;
  const isBetween = isPreposition(t, i - 1) || isIn(t, i - 1, ARTICLES);
  if (word.length > 4 && word.endsWith('ed') && !isBetween && (!isWord(t, i + 1) || isPhraseStop(t, i + 1))) return true;
  return isIrregular(t, i) && !isIn(t, i, NOUN_LIKE_VERBS) && !isPreposition(t, i - 1) && !isIn(t, i - 1, ARTICLES);
};

/** A phrase from token `from`: words, hyphens and names up to a mark, verb, figure or clause word; over "of" always, over other prepositions `hops` times. */
export const phraseFrom = (t: Tokens, from: number, high: number, hops: number): Stretch | null => {
  let last = -1;
  let left = hops;
  for (let i = from; i < high && i < from + 14; i++) {
    if (i > from && breaksBefore(t, i)) break;
    const word = lowerAt(t, i);
    if (kindAt(t, i) === Kind.possessive || word === '"' || word === '“' || word === '”') continue;
    if (
      isClauseMark(t, i) &&
      !(word === '.' && isGlued(t, i) && isCapitalised(t, i - 1) && isCapitalised(t, i + 1) && endOf(t, i - 1) - startOf(t, i - 1) < 5)
    )
      break;
    if (kindAt(t, i) === Kind.currency) break;
    if (isNumber(t, i) && !isTightHyphen(t, i - 1) && !isNamedNumber(t, i)) break;
    if (endsPhrase(t, i)) break;
    if (i > from && isPreposition(t, i) && word !== 'of' && left-- <= 0) break;
    if (word === 'and' && !(isCapitalised(t, i - 1) && isCapitalised(t, i + 1)) && lowerAt(t, i + 2) !== '' && hops === 0) break;
    if (isWord(t, i) || isNumber(t, i)) last = i;
  }
  while (last >= from && isPhraseStop(t, last) && !isIn(t, last, PREPOSITIONS_AT_END)) last--;
  return last < from ? null : { first: from, last };
};
const PREPOSITIONS_AT_END = new WordSet(['ago', 'earlier', 'later', 'together', 'today', 'yesterday', 'alone']);

/** Years, days of a month and numbers of a name may stand in a wording; other numbers are figures of their own. */
const isNamedNumber = (t: Tokens, i: number): boolean =>
  /^(?:1[0-9]|20)\d\d$/.test(textOf(t, i, i)) ||
  (isCapitalised(t, i - 1) && !breaksBefore(t, i)) ||
  (isCapitalised(t, i + 1) && /^\d\d?$/.test(textOf(t, i, i)));

const TIME_LEADS = new WordSet(['this', 'last', 'next', 'that', 'every', 'each']);
const TIME_NOUNS = new WordSet(
  'year years month months week weeks day days spring summer autumn winter quarter morning evening night season decade century time'.split(
    ' ',
  ),
);
const TIME_ADVERBS = new WordSet([
  'today',
  'yesterday',
  'now',
  'tonight',
  'overnight',
  'earlier',
  'ago',
  'originally',
  'previously',
  'initially',
  'annually',
  'daily',
  'weekly',
  'monthly',
  'yearly',
]);

/** Whether a stretch of time without a preposition opens at `i`: "this year", "the year before", "last winter". */
export const opensTime = (t: Tokens, i: number): boolean => {
  const word = lowerAt(t, i);
  if (isIn(t, i, TIME_ADVERBS)) return true;
  if (isIn(t, i, TIME_LEADS)) return isIn(t, i + 1, TIME_NOUNS) || isCapitalised(t, i + 1);
  return word === 'the' && isIn(t, i + 1, TIME_NOUNS) && ['before', 'earlier', 'after'].includes(lowerAt(t, i + 2));
};

/** What hangs on a phrase behind it: prepositions with their nouns and stretches of time, at most `most` content words. */
export const tailFrom = (t: Tokens, at: number, high: number, most: number): string => {
  if (at >= high || breaksBefore(t, at) || most <= 0) return '';
  if (opensTime(t, at)) {
    const last = lowerAt(t, at) === 'the' ? at + 2 : isIn(t, at, TIME_ADVERBS) ? at : at + 1;
    return clean(t, lowerAt(t, at) === 'the' ? at + 1 : at, Math.min(last, high - 1));
  }
  if (!isPreposition(t, at)) return '';
  const phrase = phraseFrom(t, at, high, 2);
  // "before Oman announced": a clause, which says nothing of the thing counted.
  if (
    phrase !== null &&
    ['before', 'after', 'until', 'since'].includes(lowerAt(t, at)) &&
    phrase.last + 1 < high &&
    endsPhrase(t, phrase.last + 1) &&
    !breaksBefore(t, phrase.last + 1)
  )
    return '';
  return firstWords(t, phrase, most);
};
