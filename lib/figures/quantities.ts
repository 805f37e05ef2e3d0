import type { Bound, Quantity, SiAmount } from '../model/index.js';
import type { Amount, Draft } from './phrase.js';
import { readDigits } from './read-digits.js';
import { breaksBefore, isIn, isWord, lowerAt, textOf, type Tokens, valueIn } from './tokens.js';
import { SMALL_NUMBERS } from './words/numbers.js';
import { SI_FACTORS } from './words/si.js';
import type { Writable } from './writable.js';
import { WordMap, WordSet } from './words/word-set.js';

/** Wordings by what they mean; the first that is found counts, so that "no more than" is not "more than". */
const BOUNDS: readonly (readonly [RegExp, Bound | null])[] = [
  [/^(?:between|from|fully)$/, null],
  [
    /\b(?:no|not) (?:more|over)\b|\bup to\b|\bat (?:the )?most\b|\bas (?:many|much|high) as\b|\bmaximum\b|\bat or (?:below|under)\b|\bor (?:less|fewer)$/,
    'at most',
  ],
  [
    /\b(?:no|not) (?:less|fewer)\b|\bat (?:the )?(?:very )?least\b|\bminimum\b|\bat or (?:above|over)\b|\bas (?:few|little|low) as\b|\bor more$|^\+$/,
    'at least',
  ],
  [/\bless\b|\bfewer\b|\bunder\b|\bbelow\b|\bshy of\b|\bnot quite\b/, 'less than'],
  [/\bmore than\b|\bover\b|\babove\b|\bexce(?:ss|eding)\b|\b(?:greater|higher) than\b|\bupwards? of\b|\bnorth of\b/, 'more than'],
];

/** What an approximator means; undefined where nothing is loosened. */
const boundOf = (approx: string | null): Bound | undefined => {
  if (approx === null) return undefined;
  const wording = approx.toLowerCase();
  const found = BOUNDS.find(([pattern]) => pattern.test(wording));
  return found === undefined ? 'about' : (found[1] ?? undefined);
};

const siOf = ({ min, max }: Amount, measure: string | undefined): SiAmount | undefined => {
  const si = measure === undefined ? undefined : SI_FACTORS.get(measure);
  if (si === undefined || Number.isNaN(min)) return undefined;
  const convert = (value: number): number => value * si.factor + (si.shift ?? 0);
  return { unit: si.unit, min: convert(min), max: convert(max) };
};

const TIME_NOUNS = new WordSet(['second', 'minute', 'hour', 'day', 'night', 'week', 'month', 'quarter', 'year', 'decade']);
const ADVERBS = new WordMap<string>([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['hourly', 'hour'],
]);
const LEADS = new WordSet(['a', 'an', 'per', 'each', 'every']);
const PERSONS = new WordSet(['capita', 'head', 'person']);

/** How many words what is measured may have between its unit and the rate ("barrels of crude oil a day"). */
const MOST_WORDS = 3;

/** The token behind "of crude oil" where a rate stands there, else `at` itself. */
const behindWhole = (t: Tokens, at: number): number => {
  if (lowerAt(t, at) !== 'of' || breaksBefore(t, at)) return at;
  for (let i = at + 2; i <= at + 1 + MOST_WORDS && isWord(t, i - 1) && !breaksBefore(t, i); i++)
    if (isIn(t, i, LEADS) || isIn(t, i, ADVERBS)) return i;
  return at;
};

/** "a day", "per barrel", "per capita", "daily": what an amount is spread over; undefined without a rate. */
const perOf = ({ amount, last }: Draft, t: Tokens): string | undefined => {
  for (const at of amount.last === last ? [behindWhole(t, last + 1)] : [behindWhole(t, last + 1), amount.last + 1]) {
    if (breaksBefore(t, at)) continue;
    const adverb = valueIn(t, at, ADVERBS);
    if (adverb !== undefined) return adverb;
    const lead = lowerAt(t, at);
    if (!isIn(t, at, LEADS) || !isWord(t, at + 1)) continue;
    const noun = lowerAt(t, at + 1);
    if (isIn(t, at + 1, PERSONS) && ['a', 'per', 'each'].includes(lead)) return 'person';
    if (lead === 'per' || ((lead === 'a' || lead === 'an' || lead === 'each' || lead === 'every') && isIn(t, at + 1, TIME_NOUNS)))
      return noun;
    if ((lead === 'a' || lead === 'an') && amount.unit === 'money') return noun;
  }
  return undefined;
};

const side = (word: string): number | undefined =>
  SMALL_NUMBERS.get(word.toLowerCase()) ?? (/^\d/.test(word) ? readDigits(word) : undefined);

/** "3-to-1": both sides. */
const ratioOf = (amount: Amount, t: Tokens): readonly [number, number] | undefined => {
  const [first, second] = amount.unit === 'fraction' ? textOf(t, amount.first, amount.last).split(/-to-/i) : [];
  if (first === undefined || second === undefined) return undefined;
  const left = side(first);
  const right = side(second);
  return left === undefined || right === undefined ? undefined : [left, right];
};

/** The quantity a draft says, in full. */
export const quantityOf = (draft: Draft, t: Tokens): Quantity => {
  const { amount, approx } = draft;
  const measure = draft.age ? 'year' : amount.measure;
  const bound = boundOf(approx);
  const si = siOf(amount, measure);
  const per = perOf(draft, t);
  const ratio = ratioOf(amount, t);
  const isPoints = amount.unit === 'percent' && /point|^bps$|^pp$/.test(lowerAt(t, amount.last));
  const isAge = draft.age || (amount.unit === 'duration' && lowerAt(t, amount.last).startsWith('old'));
  const { min, max } = amount;
  const unit = draft.age ? 'duration' : (amount.unit ?? 'count');
  const quantity: Writable<Quantity> = Number.isNaN(min)
    ? { kind: 'vague', unit, approx }
    : amount.range
      ? { kind: 'range', min, max, unit, approx }
      : { kind: 'value', value: min, unit, approx };
  if (amount.currency !== undefined) quantity.currency = amount.currency;
  if (measure !== undefined) quantity.measure = measure;
  if (bound !== undefined) quantity.bound = bound;
  if (si !== undefined) quantity.si = si;
  if (per !== undefined) quantity.per = per;
  if (isPoints) quantity.points = true;
  if (isAge) quantity.age = true;
  if (ratio !== undefined) quantity.ratio = ratio;
  return quantity;
};
