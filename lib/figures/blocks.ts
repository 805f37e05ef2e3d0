import { Char, classOf, unitAt, VULGAR_FRACTIONS } from './characters.js';
import { mixHash } from './word-hash.js';
import { Mark, marksOf } from './word-marks.js';
import { FRACTION_WORDS, NUMBER_OPENERS } from './words/numbers.js';

/** A stretch of text between blank lines (or a piece of a very long one), `[from, to)` in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Longer stretches without a blank line are cut at white space, so that hostile text is never read in one piece. */
const MOST_UNITS = 8_000; // UTF-16 units

const NEWLINE = 0x0a;

/** The first blank line from `at` on: where it starts and where the text goes on; both the text's length at its end. */
const nextBlankLine = (text: string, at: number): { from: number; to: number } => {
  for (let line = text.indexOf('\n', at); line >= 0; line = text.indexOf('\n', line + 1)) {
    let to = line + 1;
    let code = unitAt(text, to);
    while (code === 0x20 || code === 0x09 || code === 0x0d || code === 0xa0) code = unitAt(text, ++to);
    if (code === NEWLINE) return { from: line, to: to + 1 };
  }
  return { from: text.length, to: text.length };
};

/** The last white space before `to`, or `to` where a run of `MOST_UNITS` has none. */
const cutBefore = (text: string, from: number, to: number): number => {
  for (let at = to; at > from + MOST_UNITS / 2; at--) {
    const type = classOf(text.charCodeAt(at));
    if (type === Char.space || type === Char.newline) return at;
  }
  return to;
};

/** Cuts a text at its blank lines; lazily, since reading may end before the text does. */
export function* stretchesOf(text: string): Generator<Stretch> {
  let at = 0;
  while (at < text.length) {
    const blank = nextBlankLine(text, at);
    while (blank.from - at > MOST_UNITS) {
      const cut = cutBefore(text, at, at + MOST_UNITS);
      yield { from: at, to: cut };
      at = cut;
    }
    if (blank.from > at) yield { from: at, to: blank.from };
    at = blank.to;
  }
}

/** Words a figure may be opened or, behind "a", made by. */
const TELLING_WORDS: ReadonlySet<string> = new Set([...[...NUMBER_OPENERS].filter((word) => word !== 'a'), ...FRACTION_WORDS.keys()]);
const TELLING = Mark.opensNumber | Mark.fraction;

/** Whether a stretch holds anything a figure could start from: a digit, a sign like ½ or a number word. One pass, no strings. */
export const mayHoldFigure = (text: string, { from, to }: Stretch): boolean => {
  let hash = 0;
  let start = from;
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : 0x20;
    const folded = code | 0x20;
    if (folded >= 0x61 && folded <= 0x7a) hash = mixHash(hash, folded);
    else {
      if (code >= 0x30 && code <= 0x39) return true;
      if (code > 0x7f && VULGAR_FRACTIONS.has(code)) return true;
      if (at - start > 1 && (marksOf(hash) & TELLING) !== 0 && TELLING_WORDS.has(text.slice(start, at).toLowerCase())) return true;
      hash = 0;
      start = at + 1;
    }
  }
  return false;
};
