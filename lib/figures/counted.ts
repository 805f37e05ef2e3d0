import { isClauseMark, isVerb, phraseBefore, stretchAfter, wordsOf } from './clause.js';
import { describeMeasured } from './measured.js';
import { pluralHead } from './noun-phrase.js';
import type { Draft } from './phrase.js';
import { join, PREPOSITIONS, skipArticles, subjectOf, type CountedContext } from './subject.js';
import { breaksBefore, isCapitalised, isNumber, isWord, lowerAt, type Tokens } from './tokens.js';
import { AUXILIARIES, PHRASE_STOPS } from './words/function-words.js';

const RELATIVES = new Set(['who', 'that', 'which']);

/** The participle behind a chain of auxiliaries from token `i` ("have been killed"), or -1. */
const participleAfter = (t: Tokens, i: number): number => {
  let at = i;
  while (
    at < i + 6 &&
    (AUXILIARIES.has(lowerAt(t, at)) ||
      lowerAt(t, at).endsWith('ly') ||
      ['believed', 'thought', 'feared', 'to', 'also', 'currently'].includes(lowerAt(t, at)))
  )
    at++;
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
    if (isNumber(t, i)) return '';
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
  const first =
    ['more', 'other', 'additional', 'further', 'new'].includes(lowerAt(t, noun.first)) && noun.first < noun.last
      ? noun.first + 1
      : noun.first;
  return join(wordsOf(t, { first, last: noun.last }), modifierAfter(t, noun.last + 1));
};

/** A number without a noun behind it: a partitive, a total of something named before, or like the figure before. */
const bareCount = (draft: Draft, { t, low, before }: CountedContext): string => {
  const next = draft.last + 1;
  if (lowerAt(t, next) === 'of' && !breaksBefore(t, next)) {
    const at = skipArticles(t, next + 1);
    if (['them', 'us', 'you', 'those', 'these', 'whom', 'which'].includes(lowerAt(t, at)))
      return join(before?.head ?? '', modifierAfter(t, at + 1));
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

/** "age of …": the name or description before the number. */
const agedPerson = (draft: Draft, t: Tokens, low: number): string => {
  let last = draft.first - 1;
  while (last > low && !isWord(t, last)) last--;
  if (['of', 'aged', 'was', 'is'].includes(lowerAt(t, last))) last--;
  if (!isCapitalised(t, last)) return wordsOf(t, phraseBefore(t, last, Math.max(low, 0), 4));
  let first = last;
  while (
    first - 1 >= Math.max(low, 0) &&
    (isCapitalised(t, first - 1) || lowerAt(t, first - 1) === '-') &&
    !(first - 1 === low && PHRASE_STOPS.has(lowerAt(t, first - 1)))
  )
    first--;
  return wordsOf(t, { first, last });
};

/** The words for what a figure counts, drawn from its sentence; empty where nothing tells. */
export const describeCounted = (draft: Draft, context: CountedContext): string => {
  const { t, low } = context;
  if (draft.age || /old/.test(lowerAt(t, draft.amount.last))) return join('age of', agedPerson(draft, t, low)).replace(/ of$/, '');
  if (draft.amount.unit === null) return draft.noun === null ? bareCount(draft, context) : countedNoun(draft, t);
  if (draft.amount.unit !== 'fraction') return describeMeasured(draft, context);
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
