import type { Change, Multiple, TextSpan } from '../model/index.js';
import type { Draft } from './phrase.js';
import { breaksBefore, endOf, firstCode, hasMark, isIn, Kind, kindAt, lowerAt, startOf, type Tokens, valueIn } from './tokens.js';
import { Mark } from './word-marks.js';
import { CHANGE_WORDS } from './words/approximators.js';
import { DOWNWARD, MULTIPLES, UPWARD } from './words/change.js';
import { CHANGE_NOUNS } from './words/measured-nouns.js';

/** How far the word of change may stand before its figure, in tokens. */
const REACH = 12;
/** Figures of one change stand no further apart. */
const APART = 10;

interface Part {
  readonly part: Change['part'];
  readonly direction: Change['direction'];
}

const isChange = (t: Tokens, i: number): boolean => {
  if (!hasMark(t, i, Mark.change)) return false;
  return isIn(t, i, CHANGE_WORDS) || isIn(t, i, UPWARD) || isIn(t, i, DOWNWARD) || isIn(t, i, CHANGE_NOUNS);
};
/** Whether token `i` is a full stop or semicolon. */
const isStop = (t: Tokens, i: number): boolean => kindAt(t, i) === Kind.mark && (firstCode(t, i) === 0x2e || firstCode(t, i) === 0x3b);
const directionOf = (word: string): Change['direction'] => (UPWARD.has(word) ? 'up' : DOWNWARD.has(word) ? 'down' : 'unknown');

/** The nearest word of change before token `i` in its sentence, or ''. */
const changeBefore = (t: Tokens, i: number, low: number): string => {
  for (let at = i - 1; at >= low && at > i - REACH; at--) {
    if (isStop(t, at) || breaksBefore(t, at + 1)) return '';
    if (isChange(t, at)) return lowerAt(t, at);
  }
  return '';
};

const partOf = ({ first, amount }: Draft, t: Tokens, low: number): Part | null => {
  const lead = lowerAt(t, first - 1);
  if (lead === 'from' || lead === 'to' || lead === 'by' || lowerAt(t, first) === 'from') {
    const word = changeBefore(t, first - 1, low);
    if (word === '' || amount.range) return null;
    return { part: lead === 'to' || lead === 'by' ? lead : 'from', direction: directionOf(word) };
  }
  if (lead === 'of' && isIn(t, first - 2, CHANGE_NOUNS)) return { part: 'by', direction: directionOf(lowerAt(t, first - 2)) };
  return amount.unit === 'percent' && isChange(t, first - 1) ? { part: 'by', direction: directionOf(lead) } : null;
};

/** The changes among the figures of one stretch, by their place in `drafts`. */
export const findChanges = (t: Tokens, drafts: readonly Draft[], lowOf: (draft: Draft) => number): ReadonlyMap<number, Change> => {
  const changes = new Map<number, Change>();
  const parts = drafts.map((draft) => partOf(draft, t, lowOf(draft)));
  for (let k = 0; k < drafts.length; k++) {
    if (parts[k] === null || changes.has(k)) continue;
    const draft = drafts[k];
    const before = drafts[k - 1];
    const members = [k];
    // "4,000 loaves, up from 2,500": the figure before is what it came to.
    const isBehind = draft !== undefined && before !== undefined && draft.first - before.last <= 6 && lowOf(before) === lowOf(draft);
    const opensWith = lowerAt(t, (draft?.first ?? 0) - 2);
    const cameTo =
      parts[k]?.part === 'from' && isBehind && (opensWith === 'up' || opensWith === 'down') && !changes.has(k - 1) ? k - 1 : -1;
    if (cameTo >= 0) members.unshift(cameTo);
    for (let next = k + 1; next < drafts.length && parts[next] !== null && sameSentence(drafts, next, lowOf); next++) members.push(next);
    const direction = members.map((member) => parts[member]?.direction).find((found) => found === 'up' || found === 'down') ?? 'unknown';
    for (const member of members) {
      const part = member === cameTo ? 'to' : (parts[member]?.part ?? 'to');
      changes.set(member, {
        part,
        direction,
        others: members.filter((other) => other !== member).flatMap((other) => numberSpan(t, drafts[other])),
      });
    }
  }
  return changes;
};

const sameSentence = (drafts: readonly Draft[], next: number, lowOf: (draft: Draft) => number): boolean => {
  const [a, b] = [drafts[next - 1], drafts[next]];
  return a !== undefined && b !== undefined && lowOf(a) === lowOf(b) && b.first - a.last <= APART;
};

const numberSpan = (t: Tokens, draft: Draft | undefined): TextSpan[] =>
  draft === undefined ? [] : [{ start: startOf(t, draft.amount.first), end: endOf(t, draft.amount.last) }];

/** "tripled to 6,000", "twice as many as the 300": the multiple that stands nearest to a figure in its sentence, or null. */
export const multipleNear = (draft: Draft, t: Tokens, low: number, high: number): Multiple | null => {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const at of [draft.first - distance, draft.last + distance]) {
      if (at < low || at >= high) continue;
      if (!hasMark(t, at, Mark.multiple)) continue;
      const factor = valueIn(t, at, MULTIPLES);
      if (factor === undefined || (factor === 2 && !isMultiple(t, at))) continue;
      const last = lowerAt(t, at + 1) === 'as' ? at + 2 : at;
      return { factor, span: { start: startOf(t, at), end: endOf(t, last) } };
    }
  }
  return null;
};

/** "Twice" alone counts times, "double" alone may be a room. */
const isMultiple = (t: Tokens, at: number): boolean => {
  const word = lowerAt(t, at);
  if (word === 'twice') return ['as', 'the', 'that'].includes(lowerAt(t, at + 1));
  return word !== 'double' || ['the', 'that', 'its', 'their', 'last', 'to'].includes(lowerAt(t, at + 1)) || lowerAt(t, at - 1) === 'than';
};
