import { isVerb, phraseBefore, stretchAfter, subjectBefore, wordsOf } from './clause.js';
import type { Draft } from './phrase.js';
import { isNumber, lowerAt, type Tokens } from './tokens.js';
import { AUXILIARIES } from './words/function-words.js';

/** What is known when one figure's wording is made: the sentence it stands in and the figure before it. */
export interface CountedContext {
  readonly t: Tokens;
  /** First token of the sentence. */
  readonly low: number;
  /** The figure before in the same stretch of text, with its wording. */
  readonly before: { readonly draft: Draft; readonly counted: string; readonly head: string } | null;
}

export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'from',
  'in',
  'on',
  'by',
  'for',
  'at',
  'aboard',
  'to',
  'with',
  'into',
  'against',
  'among',
  'near',
  'off',
  'across',
  'since',
  'between',
  'last',
  'until',
  'before',
  'after',
  'outside',
  'inside',
]);
const ARTICLES: ReadonlySet<string> = new Set([
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
]);

export const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
export const skipArticles = (t: Tokens, i: number): number => {
  let at = i;
  while (ARTICLES.has(lowerAt(t, at)) && at < i + 3) at++;
  return at;
};

/** Verbs that only link a subject to its size; they are left out of the wording. */
const LINKING: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'reach',
  'reached',
  'total',
  'totalled',
  'totaled',
  'totals',
  'come',
  'comes',
  'came',
  'number',
  'stand',
  'stands',
  'stood',
  'hit',
  'take',
  'takes',
  'took',
  'has',
  'have',
  'had',
  'cover',
  'covers',
  'covered',
  'estimated',
  'expected',
  'valued',
  'worth',
  'remains',
]);

/** Verbs that are better said as a noun before their subject ("X lost" → "loss of X"). */
const NOUNS_OF_VERBS: ReadonlyMap<string, string> = new Map([
  ['lost', 'loss of'],
  ['loses', 'loss of'],
  ['lose', 'loss of'],
  ['increased', 'increase in'],
  ['increase', 'increase in'],
  ['rose', 'rise in'],
  ['risen', 'rise in'],
  ['rise', 'rise in'],
  ['raised', 'rise in'],
  ['fell', 'fall in'],
  ['fallen', 'fall in'],
  ['dropped', 'fall in'],
  ['drop', 'fall in'],
  ['declined', 'fall in'],
  ['grew', 'growth of'],
  ['grown', 'growth of'],
  ['cost', 'cost of'],
  ['costs', 'cost of'],
  ['weighs', 'weight of'],
  ['weighed', 'weight of'],
  ['weighing', 'weight of'],
  ['earned', 'earned by'],
  ['paid', 'paid by'],
  ['spent', 'spent by'],
  ['sold', 'price of'],
  ['offered', 'offer of'],
  ['seized', 'seized by'],
  ['raised', 'raised by'],
  ['sells', 'price of'],
]);

/** How far back the verb of a figure's clause is looked for, in tokens. */
const VERB_REACH = 16;

/** The subject of the clause before a figure, with its verb and object where they say more than "is". */
export const subjectOf = (draft: Draft, t: Tokens, low: number): string => {
  for (let i = draft.first - 1; i >= low && i > draft.first - VERB_REACH; i--) {
    if ((isNumber(t, i) && i > low) || lowerAt(t, i) === ';') break;
    if (!isVerb(t, i)) continue;
    const subject = subjectBefore(t, i, low);
    const word = lowerAt(t, i);
    const object = phraseBefore(t, draft.first - 1, i + 1, 5) ?? phraseBefore(t, draft.first - 2, i + 1, 5);
    const verb = LINKING.has(word) || AUXILIARIES.has(word) ? '' : word;
    const noun = NOUNS_OF_VERBS.get(word);
    if (noun !== undefined && subject !== null) return join(noun, wordsOf(t, subject), wordsOf(t, object));
    return join(wordsOf(t, subject), verb, wordsOf(t, object));
  }
  return wordsOf(t, stretchAfter(t, skipArticles(t, Math.max(low, draft.first - 8)), Math.min(8, draft.first - low), true));
};
