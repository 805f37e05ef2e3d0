import type { TextSpan } from '../model/index.js';
import { type AsciiWord, nextAsciiWord } from './ascii-words.js';
import { foldWord } from './fold.js';
import type { TokenCase } from './token-case.js';

/** One word of a text, offsets in UTF-16 code units. */
export interface Token extends TextSpan {
  /** As written. */
  readonly surface: string;
  /** `foldWord(surface)`; a possessive ending is `'s`. */
  readonly folded: string;
  readonly case: TokenCase;
  /** "U.S.": capitals with dots, the last dot included. */
  readonly dotted: boolean;
  /** What stands between the previous word and this one, within reach of a name. */
  readonly gap: Gap;
}

/**
 * - `space` (an ampersand and the full stop of an abbreviation count as one), `hyphen`: a name may run on.
 * - `comma`, `quote`, `bracket`, `other`: punctuation that ends most names.
 * - `sentence`: the word opens a sentence.
 * - `block`: the word opens a paragraph.
 * - `ending`: the token is a possessive ending, nothing stands before it.
 * - `plural`: the apostrophe of a plural's possessive; a listed name may run on ("Workers' Party"), a guess may not ("the Houthis' Red Sea raids").
 */
export type Gap = 'space' | 'hyphen' | 'comma' | 'quote' | 'bracket' | 'other' | 'sentence' | 'block' | 'ending' | 'plural';

/*
 * A word is dotted capitals ("U.S.", "U.N"), or letters, marks and digits, joined by apostrophes that have a letter
 * on both sides; either may end in a possessive. The letters of a currency sign ("US$") are no word. A hyphen parts
 * words: "Kim Jong-un" is three, "Hong Kong-registered" three.
 */
const CURRENCY_LETTERS = String.raw`\p{Lu}{1,3}\$`;
const APOSTROPHE = "['’ʼ‘`]";
const LETTERS = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*`;
const INITIALS = String.raw`(?:(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}.]))`;
const DOTTED = `${INITIALS}(?:${APOSTROPHE}[sS](?![\\p{L}\\p{N}\\p{M}]))?`;
const PLAIN = `${LETTERS}(?:${APOSTROPHE}${LETTERS})*`;
const WORD = new RegExp(`(?!${CURRENCY_LETTERS})(?:${DOTTED}|${PLAIN})`, 'gu');
const POSSESSIVE = /['’ʼ‘`][sS]$/;
const SENTENCE_END = /[.!?…]["'”’)\]]*\s+["'“‘([]*$/;

/** Abbreviations after whose full stop a name goes on: titles and ranks. Company forms end a name ("Foo Ltd. Behind …"). */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof st sen rep gov gen lt col maj sgt capt cmdr adm brig rev hon pres sr jr vs no art ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx est'
  ).split(' '),
);

function caseOf(word: string): TokenCase {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return /^\p{N}+$/u.test(word) ? 'number' : 'lower';
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return /^\p{N}/u.test(word) ? 'number' : 'caseless';
  if (word === lower) return 'lower';
  if (word === upper && word.length > 1) return 'upper';
  return word[0] === lower[0] ? 'lower' : 'capitalised';
}

function gapBetween(between: string, previous: Token | undefined, next: string): Gap {
  if (previous === undefined || between.includes('\n')) return 'block';
  if (/^\s*&\s*$|^[ \u00a0]$/.test(between)) return 'space';
  if (/^[-‐‑]$/.test(between)) return 'hyphen';
  if (/^['’] $/.test(between) && /s$/i.test(previous.surface)) return 'plural';
  if (SENTENCE_END.test(between)) return /^\p{Ll}/u.test(next) || isAbbreviationEnd(between, previous) ? 'space' : 'sentence';
  if (/["“”«»„]/.test(between)) return 'quote';
  if (/[()[\]]/.test(between)) return 'bracket';
  if (/,/.test(between)) return 'comma';
  return /^\s+$/.test(between) ? 'space' : 'other';
}

const isAbbreviationEnd = (between: string, previous: Token): boolean =>
  /^\.\s+$/.test(between) && (ABBREVIATIONS.has(previous.folded) || (previous.surface.length === 1 && previous.case !== 'number'));

/** What most often stands between two words, without a pattern. */
function plainGap(text: string, from: number, to: number): Gap | undefined {
  const code = text.charCodeAt(from);
  if (to - from === 1) return code === SPACE ? 'space' : code === HYPHEN ? 'hyphen' : undefined;
  return to - from === 2 && code === COMMA && text.charCodeAt(from + 1) === SPACE ? 'comma' : undefined;
}
const SPACE = 0x20;
const HYPHEN = 0x2d;
const COMMA = 0x2c;

/** The words of a text, in order. Any text is accepted, lone surrogates too; time is linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const word: AsciiWord = { start: 0, end: 0, surface: '', folded: '', case: 'lower' };
  let end = 0;
  let previous: Token | undefined;
  const gapBefore = (start: number, surface: string): Gap =>
    (previous && plainGap(text, end, start)) ?? gapBetween(text.slice(end, start), previous, surface);
  for (;;) {
    if (nextAsciiWord(text, end, word)) {
      const { start, surface } = word;
      if (start === text.length) return tokens;
      const gap = gapBefore(start, surface);
      previous = { start, end: word.end, surface, folded: word.folded, case: word.case, dotted: false, gap };
      tokens.push(previous);
      end = word.end;
      continue;
    }
    WORD.lastIndex = word.start;
    const match = WORD.exec(text);
    if (match === null) return tokens;
    const start = match.index;
    const whole = match[0];
    const possessive = POSSESSIVE.test(whole) && whole.length > 2;
    const surface = possessive ? whole.slice(0, -2) : whole;
    const gap = gapBefore(start, whole);
    const dotted = surface.length > 2 && surface[1] === '.';
    previous = { start, end: start + surface.length, surface, folded: foldWord(surface), case: caseOf(surface), dotted, gap };
    tokens.push(previous);
    end = start + whole.length;
    if (!possessive) continue;
    previous = { start: end - 2, end, surface: whole.slice(-2), folded: "'s", case: 'lower', dotted: false, gap: 'ending' };
    tokens.push(previous);
  }
}

export const isPossessive = (token: Token): boolean => token.gap === 'ending';
/** Capitalised, upper case or of a script without case: may stand in a name. */
export const isNameLike = (token: Token): boolean => token.case === 'capitalised' || token.case === 'upper' || token.case === 'caseless';
export const opensSentence = (token: Token): boolean => token.gap === 'sentence' || token.gap === 'block';
