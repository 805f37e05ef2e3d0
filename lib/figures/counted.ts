import { isClauseMark, isSubordinator, isVerb, phraseBefore, stretchAfter, subjectBefore, wordsOf } from './clause.js';
import { pluralHead } from './noun-phrase.js';
import type { Draft } from './phrase.js';
import { breaksBefore, isCapitalised, isNumber, isWord, lowerAt, type Tokens } from './tokens.js';
import { AUXILIARIES, PHRASE_STOPS } from './words/function-words.js';

/** What is known when one figure's wording is made: the figures before it and the sentence it stands in. */
export interface CountedContext {
  readonly t: Tokens;
  /** First token of the sentence. */
  readonly low: number;
  /** The figure before in the same block, with its wording. */
  readonly before: { readonly draft: Draft; readonly counted: string; readonly head: string } | null;
}

const PREPOSITIONS = new Set(['of', 'from', 'in', 'on', 'by', 'for', 'at', 'aboard', 'to', 'with', 'into', 'against', 'among', 'near', 'off', 'across', 'since', 'between', 'last', 'until', 'before', 'after', 'outside', 'inside']);
const ARTICLES = new Set(['the', 'a', 'an', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'all', 'this', 'that']);
const RELATIVES = new Set(['who', 'that', 'which']);

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const skipArticles = (t: Tokens, i: number): number => {
  let at = i;
  while (ARTICLES.has(lowerAt(t, at)) && at < i + 3) at++;
  return at;
};

/** The participle behind a chain of auxiliaries from token `i` ("have been killed"), or -1. */
const participleAfter = (t: Tokens, i: number): number => {
  let at = i;
  while (at < i + 6 && (AUXILIARIES.has(lowerAt(t, at)) || lowerAt(t, at).endsWith('ly') || ['believed', 'thought', 'feared', 'to', 'also', 'currently'].includes(lowerAt(t, at)))) at++;
  return isWord(t, at) && isVerb(t, at) && !breaksBefore(t, at) ? at : -1;
};

/** What hangs on a counted noun that ends before token `at`: a relative clause, a participle, a phrase with a preposition. */
const modifierAfter = (t: Tokens, at: number): string => {
  if (breaksBefore(t, at) || isClauseMark(t, at)) return '';
  const word = lowerAt(t, at);
  if (AUXILIARIES.has(word) || RELATIVES.has(word)) {
    const participle = participleAfter(t, RELATIVES.has(word) ? at + 1 : at);
    if (participle < 0) return '';
    return wordsOf(t, RELATIVES.has(word) ? stretchAfter(t, participle, 4, true) : { first: participle, last: participle });
  }
  if (PREPOSITIONS.has(word)) return wordsOf(t, stretchAfter(t, at, 5, false));
  if (word.endsWith('ing') || isVerb(t, at)) return wordsOf(t, stretchAfter(t, at, 4, true));
  return '';
};

/** "the number of X …, around 15,000": X, when the sentence says so before the figure. */
const numberOf = (t: Tokens, from: number, low: number): string => {
  for (let i = from - 1; i > low && i > from - 40; i--) {
    if (lowerAt(t, i) !== 'of' || lowerAt(t, i - 1) !== 'number') continue;
    const phrase = stretchAfter(t, skipArticles(t, i + 1), 8, true);
    if (phrase === null) return '';
    return join(wordsOf(t, phrase), modifierAfter(t, phrase.last + 1));
  }
  return '';
};

const countedNoun = (draft: Draft, t: Tokens): string => {
  const noun = draft.noun;
  if (noun === null) return '';
  const first = ['more', 'other', 'additional', 'further', 'new'].includes(lowerAt(t, noun.first)) && noun.first < noun.last ? noun.first + 1 : noun.first;
  return join(wordsOf(t, { first, last: noun.last }), modifierAfter(t, noun.last + 1));
};

/** A number without a noun behind it: a partitive, a total of something named before, or like the figure before. */
const bareCount = (draft: Draft, { t, low, before }: CountedContext): string => {
  const next = draft.last + 1;
  if (lowerAt(t, next) === 'of' && !breaksBefore(t, next)) {
    const at = skipArticles(t, next + 1);
    if (['them', 'us', 'you', 'those', 'these', 'whom', 'which'].includes(lowerAt(t, at))) return join(before?.head ?? '', modifierAfter(t, at + 1));
    const phrase = stretchAfter(t, at, 5, false);
    return join(wordsOf(t, phrase), phrase === null ? '' : modifierAfter(t, phrase.last + 1));
  }
  const named = numberOf(t, draft.first, low);
  if (named !== '') return named;
  const lead = lowerAt(t, draft.first - 1);
  if ((lead === 'of' || lead === 'at' || lead === 'to' || lead === 'for') && draft.first - 2 >= low) {
    const phrase = phraseBefore(t, draft.first - 2, low, 5);
    if (phrase !== null && !isVerb(t, phrase.last)) return wordsOf(t, phrase);
  }
  const own = modifierAfter(t, lowerAt(t, next) === 'more' ? next + 1 : next);
  if (before !== null && before.head !== '') return join(before.head, own);
  return join(subjectOf(draft, t, low), own);
};

const LINKING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'reach', 'reached', 'total', 'totalled', 'totaled', 'come', 'comes', 'came', 'number', 'stand', 'stands', 'stood', 'hit', 'takes', 'took', 'has', 'have', 'had']);

/** The subject of the clause before a figure, with its verb where that says more than "is". */
const subjectOf = (draft: Draft, t: Tokens, low: number): string => {
  for (let i = draft.first - 1; i > low && i > draft.first - 16; i--) {
    if (isNumber(t, i) || lowerAt(t, i) === ';') break;
    if (!isVerb(t, i)) continue;
    const subject = subjectBefore(t, i, low);
    if (subject === null) return wordsOf(t, stretchAfter(t, skipArticles(t, i + 1), draft.first - i - 1, true));
    const object = phraseBefore(t, draft.first - 1, i + 1, 5);
    const verb = LINKING.has(lowerAt(t, i)) || AUXILIARIES.has(lowerAt(t, i)) ? '' : lowerAt(t, i);
    return join(wordsOf(t, subject), verb, object === null ? '' : wordsOf(t, object));
  }
  return '';
};

/** What a sum, share or size is of. */
const measured = (draft: Draft, context: CountedContext): string => {
  const { t, low, before } = context;
  const next = draft.last + 1;
  const inBrackets = lowerAt(t, draft.first - 1) === '(' && before !== null && draft.first - before.draft.last <= 4;
  if (inBrackets) return before.counted;
  if (!breaksBefore(t, next)) {
    if (lowerAt(t, next) === 'of') {
      const phrase = stretchAfter(t, skipArticles(t, next + 1), 6, true);
      if (phrase !== null) return join(draft.amount.unit === 'percent' ? nounBefore(draft, t, low) : '', wordsOf(t, phrase));
    }
    if (isWord(t, next) && !PHRASE_STOPS.has(lowerAt(t, next)) && !isVerb(t, next)) {
      const phrase = stretchAfter(t, next, 7, true);
      if (phrase !== null) return wordsOf(t, phrase);
    }
  }
  const noun = nounBefore(draft, t, low);
  if (noun !== '') return join(noun, PREPOSITIONS.has(lowerAt(t, next)) && !breaksBefore(t, next) ? wordsOf(t, stretchAfter(t, next, 6, true)) : '');
  const subject = subjectOf(draft, t, low);
  if (subject !== '') return subject;
  return before !== null && before.draft.amount.unit === draft.amount.unit ? before.counted : '';
};

/** "a ransom of $3 million", "an increase of 29%": the noun before the preposition. */
const nounBefore = (draft: Draft, t: Tokens, low: number): string => {
  const lead = lowerAt(t, draft.first - 1);
  if (!['of', 'for', 'at', 'worth', 'by', 'to'].includes(lead) || draft.first - 2 < low) return '';
  const phrase = phraseBefore(t, draft.first - 2, low, 6);
  return phrase === null || isVerb(t, phrase.last) || isSubordinator(t, phrase.last) ? '' : wordsOf(t, phrase);
};

/** "age of …": the name or description before the number. */
const agedPerson = (draft: Draft, t: Tokens, low: number): string => {
  let last = draft.first - 1;
  while (last > low && !isWord(t, last)) last--;
  if (['of', 'aged', 'was', 'is'].includes(lowerAt(t, last))) last--;
  if (!isCapitalised(t, last)) return wordsOf(t, phraseBefore(t, last, Math.max(low, 0), 4));
  let first = last;
  while (first - 1 >= Math.max(low, 0) && (isCapitalised(t, first - 1) || lowerAt(t, first - 1) === '-') && !(first - 1 === low && PHRASE_STOPS.has(lowerAt(t, first - 1)))) first--;
  return wordsOf(t, { first, last });
};

/** The words for what a figure counts, drawn from its sentence; empty where nothing tells. */
export const describeCounted = (draft: Draft, context: CountedContext): string => {
  const { t, low } = context;
  if (draft.age || /old/.test(lowerAt(t, draft.amount.last))) return join('age of', agedPerson(draft, t, low)).replace(/ of$/, '');
  if (draft.amount.unit === null) return draft.noun === null ? bareCount(draft, context) : countedNoun(draft, t);
  if (draft.amount.unit !== 'fraction') return measured(draft, context);
  const next = draft.last + 1;
  const at = skipArticles(t, lowerAt(t, next) === 'of' ? next + 1 : next);
  const phrase = breaksBefore(t, next) || (at === next && PHRASE_STOPS.has(lowerAt(t, at))) ? null : stretchAfter(t, at, 5, false);
  if (phrase !== null && !isVerb(t, phrase.first)) return join(wordsOf(t, phrase), modifierAfter(t, phrase.last + 1));
  return context.before?.draft.amount.unit === 'fraction' ? context.before.counted : subjectOf(draft, t, low);
};

/** The head of a wording, which a later bare number takes over ("600 people … another 6,000"). */
export const headOf = (draft: Draft, t: Tokens, counted: string, inherited: string): string => {
  if (draft.amount.unit !== null || draft.age) return inherited;
  return draft.noun === null ? inherited || counted : pluralHead(t, draft.noun);
};
