import type { CountedContext, Wording } from './counted-context.js';
import { objectFrom, own } from './counted-parts.js';
import { antecedent, predicateBefore, type Predicate } from './predicate.js';
import type { Draft } from './phrase.js';
import { breaksBefore, isIn, isNumber, isTightHyphen, isWord, lowerAt, type Tokens, valueIn } from './tokens.js';
import { contentWords, firstWords, join, phraseFrom, skipArticles, subjectWords, tailFrom } from './wording.js';
import { AUXILIARIES, PREPOSITIONS } from './words/function-words.js';
import { DIMENSIONS } from './words/measured-nouns.js';
import { participleOf } from './words/verbs.js';
import { isPhraseStop, isPreposition } from './word-classes.js';
import { WordSet } from './words/word-set.js';

const LENGTH_ENDINGS = ['mile', 'metre', 'foot', 'yard', 'inch', 'year'];
/** The token behind a bracket that opens at `at`, or `at`. */
export const overBracket = (t: Tokens, at: number): number => {
  if (lowerAt(t, at) !== '(') return at;
  for (let i = at + 1; i < at + 10; i++) if (lowerAt(t, i) === ')') return i + 1;
  return at;
};

/** The noun a size is said of by the word behind it, or by its unit: "length of", "area of", "temperature". */
export const dimensionOf = ({ amount, last }: Draft, t: Tokens): string => {
  const { measure, unit } = amount;
  if (measure?.startsWith('degree ') === true) return 'temperature of';
  if (measure?.startsWith('square ') === true || measure === 'hectare' || measure === 'acre')
    return lowerAt(t, last + 1) === 'of' ? '' : 'area of';
  if (measure?.endsWith(' per hour') === true || measure === 'knot') return 'speed of';
  if (breaksBefore(t, last + 1)) return '';
  const noun = valueIn(t, overBracket(t, isTightHyphen(t, last + 1) ? last + 2 : last + 1), DIMENSIONS);
  if (noun === undefined) return '';
  if (noun === 'age of') return unit === 'duration' ? noun : '';
  return LENGTH_ENDINGS.some((ending) => measure?.endsWith(ending) === true) ? noun : '';
};

const objectOf = (t: Tokens, predicate: Predicate | null, end: number, most: number): string =>
  predicate === null ? '' : objectFrom(t, predicate.verb + 1, end, most);

/** The adverb or adjective between a form of "be" and `end`: "together", "ill"; ''. */
const stateBehind = (t: Tokens, verb: number, end: number): string =>
  end - verb === 2 && isWord(t, verb + 1) && !isIn(t, verb + 1, HEDGING) ? lowerAt(t, verb + 1) : '';
const HEDGING = new WordSet(['not', 'only', 'just', 'now', 'still', 'also', 'about', 'already', 'there', 'here']);

/** Everything a clause says, short: "ship crossed the Northern Sea Route". */
const clauseWords = (t: Tokens, predicate: Predicate | null, end: number, most: number): string => {
  if (predicate === null) return '';
  const subject = subjectWords(t, predicate.subject, 4);
  const verb = lowerAt(t, predicate.verb);
  const object = objectOf(t, predicate, end, most - Math.min(2, contentWords(subject)) - 1);
  // "They have been together": what they were is said by the word behind.
  const state = isIn(t, predicate.verb, AUXILIARIES) && object === '' ? stateBehind(t, predicate.verb, end) : '';
  return join(subject, isIn(t, predicate.verb, AUXILIARIES) ? '' : participleOf(verb), object, state);
};

/** The length, distance or area of something. */
export const sized = (dimension: string, draft: Draft, context: CountedContext): Wording => {
  const { t, low, high } = context;
  const behind = overBracket(t, draft.last + 1);
  if (dimension === 'distance' || dimension === 'distance of') {
    const place = isPreposition(t, behind) || dimension === 'distance' ? firstWords(t, phraseFrom(t, behind, high, 2), 4) : '';
    const predicate = predicateBefore(t, draft.first, low);
    const subject = subjectWords(t, predicate?.subject ?? null, 3);
    return own(join('distance', subject === '' ? '' : `of ${subject}`, place));
  }
  // "the ship, 299 metres long, crossed": what stands before the comma is measured.
  const lead = ['both', 'each', 'all'].includes(lowerAt(t, draft.first - 1)) ? draft.first - 2 : draft.first - 1;
  const isApposed = lowerAt(t, lead) === ',';
  const phrase = isApposed ? antecedent(t, lead - 1, low) : (predicateBefore(t, draft.first, low)?.subject ?? null);
  const adjective = isTightHyphen(t, draft.last + 1) ? draft.last + 2 : draft.last + 1;
  const joined = isIn(t, adjective, DIMENSIONS) ? adjective + 1 : adjective;
  const noun =
    phrase === null && isWord(t, joined) && !isPhraseStop(t, joined)
      ? firstWords(t, phraseFrom(t, joined, high, 0), 4)
      : subjectWords(t, phrase);
  return own(join(dimension, noun === '' ? context.topic() : noun).replace(/ of$/, ''));
};

/** How long something takes or lasts. */
export const lasting = (draft: Draft, context: CountedContext): Wording => {
  const { t, low, high } = context;
  const next = draft.last + 1;
  const lead = lowerAt(t, draft.first - 1);
  const word = lowerAt(t, next);
  if (!breaksBefore(t, next) && !isIn(t, draft.first - 1, PREPOSITIONS) && ['later', 'after', 'afterwards'].includes(word))
    return own(join('time until', firstWords(t, phraseOver(t, next + 1, high), 7)));
  if (!breaksBefore(t, next) && (['ago', 'before', 'earlier'].includes(word) || (word === 'on' && lowerAt(t, next + 1) === ',')))
    return own(join('time since', clauseWords(t, predicateBefore(t, draft.first, low), draft.first - 1, 6)).replace(/ since$/, ''));
  const start = isIn(t, draft.first - 1, PREPOSITIONS) || lead === 'to' ? draft.first - 1 : draft.first;
  const predicate = predicateBefore(t, start, low, start < draft.first) ?? predicateBefore(t, start, low, start < draft.first, true);
  if (predicate !== null && /^sentenc|^jail|^imprison|^suspend|^ban/.test(lowerAt(t, predicate.verb))) {
    const who = predicate.passive ? subjectWords(t, predicate.subject, 3) : objectOf(t, predicate, start, 3);
    return own(join('sentence of', who).replace(/ of$/, ''));
  }
  const behind = word === 'to' && !breaksBefore(t, next) ? firstWords(t, phraseFrom(t, next + 1, high, 1), 4) : tailFrom(t, next, high, 4);
  const clause = clauseWords(t, predicate, start, behind === '' ? 7 : 4);
  return own(join('time', clause, behind));
};

/** A clause with its verb, up to a mark. */
const phraseOver = (t: Tokens, from: number, high: number): { first: number; last: number } | null => {
  let last = -1;
  for (let i = skipArticles(t, lowerAt(t, from) === ',' ? from + 1 : from); i < high && i < from + 12; i++) {
    if (!isWord(t, i) && !isTightHyphen(t, i) && !isNumber(t, i)) break;
    last = i;
  }
  return last < 0 ? null : { first: skipArticles(t, lowerAt(t, from) === ',' ? from + 1 : from), last };
};
