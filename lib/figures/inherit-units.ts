import { type Amount, amountLike, type Draft } from './phrase.js';
import { isGlued, isHyphen, isIn, isWord, lowerAt, type Tokens } from './tokens.js';
import { AUXILIARIES, PLAIN_VERBS } from './words/function-words.js';
import { LENGTHS } from './words/units.js';

/** A bare number takes a unit over only from one of its own size: at most this many times larger or smaller. */
const LIKE_SIZE = 4;
/** … and from no further away, in tokens. */
const REACH = 60;

const withAmount = ({ first, last, noun, age, approx }: Draft, amount: Amount): Draft => ({ amount, first, last, noun, age, approx });

const withUnitOf = (draft: Draft, { unit, currency, measure }: Amount): Draft => {
  const amount = amountLike(draft.amount);
  amount.unit = unit;
  amount.currency = currency;
  amount.measure = measure;
  return withAmount(draft, amount);
};

const isBare = (draft: Draft): boolean =>
  draft.amount.unit === null && draft.noun === null && !draft.age && !Number.isNaN(draft.amount.min) && !draft.amount.joined;

const isLike = (a: Amount, b: Amount): boolean => {
  const ratio = a.min / b.max;
  return ratio <= LIKE_SIZE && ratio >= 1 / LIKE_SIZE;
};

/** "23m" in brackets behind a length is metres. */
const asMetres = (t: Tokens, draft: Draft, before: Draft | undefined): Draft | null => {
  const { amount } = draft;
  if (!amount.mayBeMetres || amount.unit !== null || draft.noun !== null || before === undefined) return null;
  const isConversion = LENGTHS.has(before.amount.measure ?? '') && lowerAt(t, draft.first - 1) === '(' && draft.first - before.last <= 3;
  if (!isConversion) return null;
  const metres = amountLike(amount);
  metres.min /= 1e6;
  metres.max /= 1e6;
  metres.unit = 'measure';
  metres.measure = 'metre';
  metres.scale = 0;
  return withAmount(draft, metres);
};

/** "from 250,000 to 750,000 pounds": the first number has the unit of the second. */
const fromNext = (t: Tokens, draft: Draft, next: Draft | undefined): Draft | null => {
  if (next === undefined || next.amount.unit === null || next.amount.unit === 'fraction') return null;
  // "the 100- and 200-metre races"
  const suspended = isHyphen(t, draft.last + 1) && isGlued(t, draft.last + 1) ? 1 : 0;
  const link = draft.last + 1 + suspended;
  const joined = next.first === link + 1 && ['to', 'and', 'or'].includes(lowerAt(t, link));
  if (suspended === 1 && joined) return withUnitOf(draft, next.amount);
  // "up from 20 and $660 million": two figures; "from 250,000 to 750,000 pounds": one unit.
  const isSpan = lowerAt(t, draft.first - 1) === 'from' && lowerAt(t, link) === 'to';
  return joined && (isSpan || isLike(draft.amount, next.amount)) ? withUnitOf(draft, next.amount) : null;
};

/** Whether what follows shows that things or people are counted ("another 6 were hurt", "five of them"). */
const isPlainCount = (t: Tokens, draft: Draft): boolean => {
  const next = lowerAt(t, draft.last + 1);
  const before = lowerAt(t, draft.first - 1);
  if (before === 'another' || before === 'other' || ['of', 'more', 'others'].includes(next)) return true;
  return isWord(t, draft.last + 1) && (isIn(t, draft.last + 1, AUXILIARIES) || isIn(t, draft.last + 1, PLAIN_VERBS) || next.endsWith('ed'));
};

const fromPrevious = (t: Tokens, draft: Draft, before: Draft | undefined): Draft | null => {
  if (before === undefined || draft.first - before.last > REACH) return null;
  const { unit } = before.amount;
  if ((unit !== 'money' && unit !== 'measure') || !isLike(draft.amount, before.amount) || isPlainCount(t, draft)) return null;
  return withUnitOf(draft, before.amount);
};

/** Gives numbers that stand alone the unit of a like number beside them. */
export const inheritUnits = (t: Tokens, drafts: readonly Draft[]): Draft[] => {
  const done: Draft[] = [];
  for (const [k, draft] of drafts.entries()) {
    const before = done.at(-1);
    const metres = asMetres(t, draft, before);
    done.push(metres ?? (isBare(draft) ? (fromNext(t, draft, drafts[k + 1]) ?? fromPrevious(t, draft, before) ?? draft) : draft));
  }
  return done;
};
