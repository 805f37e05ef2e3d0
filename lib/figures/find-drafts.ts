import { isAge } from './ages.js';
import { isNameOrPointer } from './names.js';
import { endsDate, isNoQuantity } from './not-figures.js';
import { nounAfter, type NounPhrase } from './noun-phrase.js';
import type { Amount, Draft } from './phrase.js';
import { isUnread, readAmount, readMixedUnit } from './read-amount.js';
import { readApproximator, readTrailingApproximator } from './read-approximator.js';
import { opensNumber, readNumber } from './read-number.js';
import { isChange, joinRange, readJoint } from './read-range.js';
import { hasMark, isNumber, Kind, kindAt, lowerAt, type Tokens } from './tokens.js';
import { Mark } from './word-marks.js';

/** "a" opens a number only before a fraction ("a third"). */
const mayOpen = (t: Tokens, i: number): boolean =>
  hasMark(t, i, Mark.opensNumber) && (isNumber(t, i) || (opensNumber(t, i) && (lowerAt(t, i) !== 'a' || hasMark(t, i + 1, Mark.fraction))));

/** Reads one amount at token `i`; null when there is none or it is part of a name, date or time. */
const readOne = (t: Tokens, i: number, afterDate: boolean): Amount | null => {
  if (isNumber(t, i) && isNoQuantity(t, i, afterDate)) return null;
  const number = readNumber(t, i);
  if (number === null || (Number.isNaN(number.value) && number.digits) || !(Number.isNaN(number.value) || Number.isFinite(number.value)))
    return null;
  const amount = readAmount(t, number);
  return isUnread(t, amount) ? null : amount;
};

/** Reads the second half of a range and joins it, or gives the first amount back. */
const readRange = (t: Tokens, first: Amount): Amount => {
  const joint = readJoint(t, first);
  if (joint === null) return first;
  let at = joint.next;
  // A sign or code before the second number is taken up by its own reading.
  for (let skipped = 0; skipped < 3 && !mayOpen(t, at); skipped++) {
    const kind = kindAt(t, at);
    if (kind !== Kind.currency && kind !== Kind.word) return first;
    at++;
  }
  if (isNumber(t, at) && joint.kind !== 'dash' && (endsDate(t, at) || isNoQuantity(t, at, false))) return first;
  const number = readNumber(t, at);
  if (number === null || number.first < joint.next) return first;
  const second = readAmount(t, number);
  if (second.first !== joint.next || isUnread(t, second)) return first;
  if (joint.kind === 'to' && isChange(t, first.first)) return first;
  return joinRange(first, second, joint.kind) ?? first;
};

/** The whole expression of an amount, whose tokens are `free` from there on. */
const draft = (t: Tokens, amount: Amount, behind: NounPhrase | null, free: number): Draft => {
  const before = readApproximator(t, amount);
  const noun = amount.unit === null ? behind : null;
  const age = isAge(t, amount, noun === null);
  return {
    amount,
    first: Math.max(before.first, free),
    last: noun?.last ?? amount.last,
    noun,
    age,
    approx: before.first < free ? null : (before.wording ?? readTrailingApproximator(t, noun?.last ?? amount.last)),
  };
};

/** How much reading a text may still cost: hostile text is given up, see `findFigures`. */
export interface Budget {
  /** Tokens that may open a number. */
  attempts: number;
  figures: number;
}

/** All figures of a stretch of text, in order and apart from one another, without their sources and wording. */
export const findDrafts = (t: Tokens, budget: Budget): Draft[] => {
  const drafts: Draft[] = [];
  let free = 0;
  let dateEnd = -1;
  for (let i = 0; i < t.count; i++) {
    if (!mayOpen(t, i)) continue;
    if (--budget.attempts < 0 || budget.figures <= 0) break;
    if (isNumber(t, i) && endsDate(t, i)) {
      dateEnd = i;
      continue;
    }
    const mixed = lowerAt(t, i) === 'half' ? readMixedUnit(t, i) : null;
    const one = mixed ?? readOne(t, i, dateEnd >= 0 && i - dateEnd <= 4);
    if (one === null || one.first < free) {
      if (dateEnd >= 0 && isNumber(t, i) && i - dateEnd <= 4) dateEnd = i;
      continue;
    }
    const amount = mixed ?? readRange(t, one);
    const noun = nounAfter(t, amount);
    if (isNameOrPointer(t, amount, noun !== null)) {
      i = Math.max(i, amount.last);
      free = i + 1;
      continue;
    }
    const found = draft(t, amount, noun, free);
    drafts.push(found);
    budget.figures--;
    budget.attempts -= amount.last - amount.first;
    free = found.last + 1;
    i = Math.max(i, found.last);
  }
  return drafts;
};
