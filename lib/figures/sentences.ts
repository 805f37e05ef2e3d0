import {
  breaksBefore,
  endOf,
  firstCode,
  hasMark,
  isCapitalised,
  isGlued,
  isIn,
  isNumber,
  isWord,
  Kind,
  kindAt,
  lowerAt,
  setMark,
  startOf,
  type Tokens,
} from './tokens.js';
import { Mark } from './word-marks.js';
import { ABBREVIATIONS } from './words/reporting.js';
import { WordSet } from './words/word-set.js';

/** A sentence from token `first` to before token `end`. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
  /** Whether it opens a block. */
  readonly opens: boolean;
}

/** A run without a full stop is cut here, so that work per sentence stays bounded; in tokens. */
const MOST_TOKENS = 300;

/** Words that open a sentence even behind "U.S." */
const OPENERS = new WordSet([
  'the',
  'in',
  'it',
  'he',
  'she',
  'they',
  'a',
  'an',
  'but',
  'and',
  'on',
  'at',
  'this',
  'that',
  'these',
  'there',
  'we',
  'i',
  'his',
  'her',
  'its',
]);

const isTerminator = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
const isCloser = (code: number): boolean =>
  code === 0x22 || code === 0x201d || code === 0x2019 || code === 0x27 || code === 0x29 || code === 0x5d;

const endsAbbreviation = (t: Tokens, dot: number): boolean => {
  if (!isCapitalised(t, dot - 1) || !isGlued(t, dot) || !isWord(t, dot - 1)) return false;
  const word = lowerAt(t, dot - 1);
  return word.length === 1 || isIn(t, dot - 1, ABBREVIATIONS);
};

/** Company forms and months end sentences too, when what follows opens one. */
const opensSentence = (t: Tokens, i: number): boolean => isCapitalised(t, i) && isIn(t, i, OPENERS);

/** The token that opens the next sentence if token `i` ends one, else -1. */
const nextSentence = (t: Tokens, i: number): number => {
  if (kindAt(t, i) === Kind.word) {
    return t.text.charCodeAt(endOf(t, i) - 1) === 0x2e && opensSentence(t, i + 1) ? i + 1 : -1;
  }
  if (kindAt(t, i) !== Kind.mark || !isTerminator(firstCode(t, i))) return -1;
  let next = i + 1;
  while (next < t.count && isGlued(t, next) && (isTerminator(firstCode(t, next)) || isCloser(firstCode(t, next)))) next++;
  if (next >= t.count || isGlued(t, next)) return -1;
  if (endsAbbreviation(t, i) && next === i + 1 && !opensSentence(t, next)) return -1;
  const opensWithMark = kindAt(t, next) === Kind.mark || kindAt(t, next) === Kind.currency;
  return isCapitalised(t, next) || isNumber(t, next) || opensWithMark ? next : -1;
};

/** Cuts the tokens into sentences and sets `Mark.quoted` on what stands in double quotation marks. */
export const splitSentences = (t: Tokens): readonly Sentence[] => {
  const list: Sentence[] = [];
  let first = 0;
  let open = false;
  const close = (end: number): void => {
    if (end > first) list.push({ first, end, opens: breaksBefore(t, first) });
    first = end;
  };
  for (let i = 0; i < t.count; i++) {
    if (hasMark(t, i, Mark.break)) {
      close(i);
      open = false;
    } else if (i - first >= MOST_TOKENS) close(i);
    if (!hasMark(t, i, Mark.stop)) {
      if (open) setMark(t, i, Mark.quoted);
      continue;
    }
    const mark = firstCode(t, i);
    if (mark === 0x201c) open = true;
    else if (mark === 0x201d) open = false;
    else if (mark === 0x22) open = !open;
    if (open) setMark(t, i, Mark.quoted);
    const next = nextSentence(t, i);
    if (next < 0) continue;
    // Closing quotes stay with their sentence.
    for (let k = i + 1; k < next; k++) {
      const code = firstCode(t, k);
      if (code === 0x201d || code === 0x22) open = false;
      if (open) setMark(t, k, Mark.quoted);
    }
    close(next);
    i = next - 1;
  }
  close(t.count);
  return list;
};

/** The number of the sentence that holds token `i`. */
export const sentenceOf = (sentences: readonly Sentence[], i: number): number => {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.first ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Whether token `i` opens a sentence, a quotation, a bracket or what follows a colon or dash. */
export const opensClause = (t: Tokens, i: number): boolean => {
  if (breaksBefore(t, i)) return true;
  if (kindAt(t, i - 1) !== Kind.mark) return lowerAt(t, i - 1).endsWith('.') && startOf(t, i - 1) >= 0;
  const code = firstCode(t, i - 1);
  return code !== 0x2c && code !== 0x2d && code !== 0x2f && code !== 0x26;
};
