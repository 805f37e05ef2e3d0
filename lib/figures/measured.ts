import { isSubordinator, isVerb, phraseBefore, stretchAfter, wordsOf } from './clause.js';
import type { Draft } from './phrase.js';
import { join, PREPOSITIONS, skipArticles, subjectOf, type CountedContext } from './subject.js';
import { breaksBefore, isWord, lowerAt, type Tokens } from './tokens.js';
import { PHRASE_STOPS } from './words/function-words.js';

/** Adjectives behind a size, and the noun they stand for ("299 metres long"). */
const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['long', 'length of'],
  ['high', 'height of'],
  ['tall', 'height of'],
  ['wide', 'width of'],
  ['deep', 'depth of'],
  ['thick', 'thickness of'],
  ['old', 'age of'],
  ['away', 'distance of'],
  ['off', 'distance of'],
  ['apart', 'distance of'],
  ['heavy', 'weight of'],
  ['north', 'distance'],
  ['south', 'distance'],
  ['east', 'distance'],
  ['west', 'distance'],
  ['southwest', 'distance'],
  ['southeast', 'distance'],
  ['northwest', 'distance'],
  ['northeast', 'distance'],
  ['from', 'distance'],
]);
const LENGTH_ENDINGS = ['mile', 'metre', 'foot', 'yard', 'inch', 'year'];

const isRate = (t: Tokens, i: number): boolean =>
  ['a', 'an', 'per', 'each', 'every'].includes(lowerAt(t, i)) && isWord(t, i + 1) && !breaksBefore(t, i);

/** "a ransom of $3 million", "an increase of 29%": the noun before the preposition. */
const nounBefore = (draft: Draft, t: Tokens, low: number): string => {
  const lead = lowerAt(t, draft.first - 1);
  if (!['of', 'for', 'at', 'worth', 'by', 'to'].includes(lead) || draft.first - 2 < low) return '';
  const phrase = phraseBefore(t, draft.first - 2, low, 6);
  return phrase === null || isVerb(t, phrase.last) || isSubordinator(t, phrase.last) ? '' : wordsOf(t, phrase);
};

/** The noun a size is said of by the word behind it, or by its unit: "length of", "area of", "temperature". */
const dimensionOf = (draft: Draft, t: Tokens): string => {
  const { measure, unit } = draft.amount;
  if (measure?.startsWith('degree ') === true) return 'temperature';
  if (measure?.startsWith('square ') === true || measure === 'hectare' || measure === 'acre') return 'area of';
  const next = draft.last + 1;
  // A conversion in brackets may stand between: "2.1 metres (7ft) thick".
  const at = lowerAt(t, next) === '(' ? skipBracket(t, next) : next;
  const noun = breaksBefore(t, next) ? undefined : DIMENSIONS.get(lowerAt(t, at));
  if (noun === undefined) return '';
  if (noun === 'age of') return unit === 'duration' ? noun : '';
  return LENGTH_ENDINGS.some((ending) => measure?.endsWith(ending) === true) ? noun : '';
};

const skipBracket = (t: Tokens, open: number): number => {
  for (let i = open + 1; i < open + 8; i++) if (lowerAt(t, i) === ')') return i + 1;
  return open;
};

/** Words right behind the unit: "of crude oil", "reduction in tax receipts", "credit line". */
const behind = (draft: Draft, { t, low }: CountedContext): string => {
  const next = draft.last + 1;
  if (breaksBefore(t, next)) return '';
  if (lowerAt(t, next) === 'of') {
    const phrase = stretchAfter(t, skipArticles(t, next + 1), 6, true);
    return phrase === null ? '' : join(draft.amount.unit === 'percent' ? nounBefore(draft, t, low) : '', wordsOf(t, phrase));
  }
  if (!isWord(t, next) || PHRASE_STOPS.has(lowerAt(t, next)) || isVerb(t, next) || DIMENSIONS.has(lowerAt(t, next))) return '';
  return wordsOf(t, stretchAfter(t, next, 7, true));
};

/** What a sum, percentage, size or stretch of time is of. */
export const describeMeasured = (draft: Draft, context: CountedContext): string => {
  const { t, low, before } = context;
  const { amount } = draft;
  const next = draft.last + 1;
  if (lowerAt(t, draft.first - 1) === '(' && before !== null && draft.first - before.draft.last <= 4) return before.counted;
  const dimension = dimensionOf(draft, t);
  if (dimension !== '') {
    const place = dimension === 'distance' ? wordsOf(t, stretchAfter(t, next, 6, true)) : subjectOf(draft, t, low);
    return join(dimension, place);
  }
  const said = behind(draft, context);
  if (said !== '') return said;
  const lead = lowerAt(t, draft.first - 1);
  if (lead === 'worth' && before !== null) return join('worth of', before.counted);
  const noun = nounBefore(draft, t, low);
  const tail = PREPOSITIONS.has(lowerAt(t, next)) && !breaksBefore(t, next) ? wordsOf(t, stretchAfter(t, next, 6, true)) : '';
  if (noun !== '') return join(noun, tail);
  const subject = subjectOf(draft, t, low);
  if (amount.unit === 'money' && isRate(t, next))
    return join(/^price/.test(subject) ? '' : 'price of', subject, wordsOf(t, { first: next, last: next + 1 }));
  if (amount.unit === 'duration') return join('time', subject, subject === '' ? tail : '');
  if (subject !== '') return join(subject, isRate(t, next) ? wordsOf(t, { first: next, last: next + 1 }) : '');
  return before !== null && before.draft.amount.unit === amount.unit ? before.counted : tail;
};
