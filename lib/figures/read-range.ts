import { type Amount, amountLike } from './phrase.js';
import { breaksBefore, isGlued, isHyphen, isIn, isTightHyphen, lowerAt, type Tokens } from './tokens.js';
import { CHANGE_WORDS } from './words/approximators.js';

/** How far a verb of change may stand before "from", in tokens. */
const CHANGE_REACH = 9;

/** What joins two numbers: a dash, "to", "or", or "and" behind "between". */
export interface Joint {
  readonly next: number;
  readonly kind: 'dash' | 'to' | 'or' | 'and';
}

const isBetween = (t: Tokens, first: number): boolean => lowerAt(t, first - 1) === 'between';

/** The joint behind an amount, with the token where the second one would start; null without one. */
export const readJoint = (t: Tokens, amount: Amount): Joint | null => {
  const at = amount.last + 1;
  if (breaksBefore(t, at)) return null;
  if (isHyphen(t, at)) {
    // "10-to-25"
    if (isTightHyphen(t, at) && lowerAt(t, at + 1) === 'to' && isTightHyphen(t, at + 2)) return { next: at + 3, kind: 'to' };
    const even =
      isTightHyphen(t, at) ||
      (!isGlued(t, at) && !isGlued(t, at + 1) && !breaksBefore(t, at + 1) && lowerAt(t, at) === '–' && amount.digits);
    return even ? { next: at + 1, kind: 'dash' } : null;
  }
  const word = lowerAt(t, at);
  if (word === 'to') return { next: at + 1, kind: 'to' };
  if (word === 'or') return { next: at + 1, kind: 'or' };
  return word === 'and' && isBetween(t, amount.first) ? { next: at + 1, kind: 'and' } : null;
};

/** Whether "from A to B" tells of a change: then A and B are two figures. */
export const isChange = (t: Tokens, first: number): boolean => {
  let from = first - 1;
  for (let i = 0; i < 3 && lowerAt(t, from) !== 'from'; i++) from--;
  if (lowerAt(t, from) !== 'from') return false;
  for (let i = from - 1; i > from - CHANGE_REACH && !breaksBefore(t, i + 1); i--) {
    const word = lowerAt(t, i);
    if (word === '.' || word === ';') return false;
    if (isIn(t, i, CHANGE_WORDS)) return true;
  }
  return false;
};

const sameUnit = (a: Amount, b: Amount): boolean => a.unit === b.unit && a.currency === b.currency && a.measure === b.measure;

/** Brings the first number to the scale of the second: "$3 to 5 billion", "10–12,000". */
const scaled = (a: Amount, b: Amount, kind: Joint['kind']): number => {
  if (b.scale > 0 && a.scale === 0 && a.min < 1000 && a.min <= b.min / 10 ** b.scale) return a.min * 10 ** b.scale;
  const thousands = kind === 'dash' && b.scale === 0 && b.min >= 1000 && b.min % 1000 === 0 && a.min < b.min / 1000;
  return thousands ? a.min * 1000 : a.min;
};

/** One range of two amounts, or null when they do not go together. */
export const joinRange = (a: Amount, b: Amount, kind: Joint['kind']): Amount | null => {
  if (a.range || b.range || Number.isNaN(a.min) || Number.isNaN(b.min)) return null;
  if (a.unit !== null && b.unit !== null && !sameUnit(a, b)) return null;
  // "$5 to 10 people": money takes over a bare number only where the sign stands before both.
  const unit = b.unit ?? a.unit;
  if (b.unit === null && a.unit !== null && a.unit !== 'money') return null;
  const min = scaled(a, b, kind);
  const max = b.max;
  if (!(min < max) && !(kind === 'or' && min > max)) return null;
  const range = amountLike(b);
  range.first = a.first;
  range.min = Math.min(min, max);
  range.max = Math.max(min, max);
  range.unit = unit;
  range.range = true;
  range.currency ??= a.currency;
  return range;
};
