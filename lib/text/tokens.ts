import { type AsciiWord, nextAsciiWord } from './ascii-words.js';
import { foldLower } from './fold.js';
import { findWord } from './scan-word.js';
import { foldedToken, type Gap, Token } from './token.js';
import type { TokenCase } from './token-case.js';
import { createWordTable } from './word-table.js';

const POSSESSIVE = /['’ʼ‘`][sS]$/;
const SENTENCE_END = /[.!?…]["'”’)\]]*\s+["'“‘([]*$/;

/** Abbreviations after whose full stop a name goes on: titles and ranks. Company forms end a name ("Foo Ltd. Behind …"). */
const abbreviations = /* @__PURE__ */ createWordTable(64);
const ABBREVIATION = /* @__PURE__ */ abbreviations.add(
  (
    'mr mrs ms dr prof st sen rep gov gen lt col maj sgt capt cmdr adm brig rev hon pres sr jr vs no art ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx est'
  ).split(' '),
);

/** `lower` is the word in lower case. */
function caseOf(word: string, lower: string): TokenCase {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return /^\p{N}+$/u.test(word) ? 'number' : 'lower';
  const upper = word.toUpperCase();
  if (lower === upper) return /^\p{N}/u.test(word) ? 'number' : 'caseless';
  if (word === lower) return 'lower';
  if (word === upper && word.length > 1) return 'upper';
  return word[0] === lower[0] ? 'lower' : 'capitalised';
}

/** What a gap without a newline means, by patterns. */
function gapBetween(between: string, previous: Token, next: string): Gap {
  if (/^\s*&\s*$|^[ \u00a0]$/.test(between)) return 'space';
  if (/^[-‐‑]$/.test(between)) return 'hyphen';
  if (/^['’] $/.test(between) && /s$/i.test(previous.surface)) return 'plural';
  if (SENTENCE_END.test(between)) return /^\p{Ll}/u.test(next) || isAbbreviationEnd(between, previous) ? 'space' : 'sentence';
  if (/["“”«»„]/.test(between)) return 'quote';
  if (/[()[\]]/.test(between)) return 'bracket';
  if (/,/.test(between)) return 'comma';
  return /^\s+$/.test(between) ? 'space' : 'other';
}

/** ". " before a capital of ASCII, the commonest gap that ends a sentence, by `gapBetween` without its patterns. */
function plainStop(text: string, from: number, to: number, previous: Token): Gap | undefined {
  if (to - from !== 2 || text.charCodeAt(from) !== DOT || text.charCodeAt(from + 1) !== SPACE) return undefined;
  const next = text.charCodeAt(to);
  if (next < 0x41 || next > 0x5a) return undefined;
  return isAbbreviation(previous) ? 'space' : 'sentence';
}

/** In letters. */
const LONGEST_ABBREVIATION = 6;
const isAbbreviation = (word: Token): boolean =>
  word.end - word.start <= LONGEST_ABBREVIATION &&
  ((abbreviations.listsOf(word) & ABBREVIATION) !== 0 || (word.end - word.start === 1 && word.case !== 'number'));

const isAbbreviationEnd = (between: string, previous: Token): boolean => /^\.\s+$/.test(between) && isAbbreviation(previous);

/** What most often stands between two words, without a pattern. */
function plainGap(text: string, from: number, to: number): Gap | undefined {
  const code = text.charCodeAt(from);
  if (to - from === 1) return code === SPACE ? 'space' : code === HYPHEN ? 'hyphen' : undefined;
  return to - from === 2 && code === COMMA && text.charCodeAt(from + 1) === SPACE ? 'comma' : undefined;
}

/** A gap of spaces, commas, quotation marks, brackets and other marks of ASCII that end no sentence, by `gapBetween` without its patterns. */
function markedGap(text: string, from: number, to: number): Gap | undefined {
  let quote = false;
  let bracket = false;
  let comma = false;
  let other = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === 0x22 || code === 0x201c || code === 0x201d) quote = true;
    else if (code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d) bracket = true;
    else if (code === COMMA) comma = true;
    else if (code === COLON || code === SEMICOLON || (code === HYPHEN && to - from > 1)) other = true;
    else return undefined;
  }
  if (quote) return 'quote';
  if (bracket) return 'bracket';
  return comma ? 'comma' : other ? 'other' : undefined;
}
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const SPACE = 0x20;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const COMMA = 0x2c;

/** Whether a line ends in `[from, to)`. */
function hasNewline(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === NEWLINE) return true;
  return false;
}
const NEWLINE = 0x0a;

/** What stands before the word `[start, end)`, from `from` on. */
function gapAt(text: string, from: number, start: number, end: number, previous: Token | undefined): Gap {
  if (previous === undefined) return 'block';
  const plain =
    plainGap(text, from, start) ??
    plainStop(text, from, start, previous) ??
    markedGap(text, from, start) ??
    (hasNewline(text, from, start) ? 'block' : undefined);
  return plain ?? gapBetween(text.slice(from, start), previous, text.slice(start, end));
}

/** The words of a text, in order. Any text is accepted, lone surrogates too; time is linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const word: AsciiWord = { start: 0, end: 0, case: 'lower', hash: 0, check: 0 };
  let end = 0;
  let previous: Token | undefined;
  for (;;) {
    if (nextAsciiWord(text, end, word)) {
      const { start } = word;
      if (start === text.length) return tokens;
      const gap = gapAt(text, end, start, word.end, previous);
      previous = new Token(text, start, word.end, word.case, gap, word.hash, word.check);
      tokens.push(previous);
      end = word.end;
      continue;
    }
    const found = findWord(text, word.start);
    if (found === undefined) return tokens;
    const { start } = found;
    const whole = text.slice(start, found.end);
    const possessive = POSSESSIVE.test(whole) && whole.length > 2;
    const surface = possessive ? whole.slice(0, -2) : whole;
    const gap = gapAt(text, end, start, start + whole.length, previous);
    const lower = surface.toLowerCase();
    previous = foldedToken(text, start, start + surface.length, caseOf(surface, lower), gap, foldLower(lower));
    tokens.push(previous);
    end = found.end;
    if (!possessive) continue;
    previous = foldedToken(text, end - 2, end, 'lower', 'ending', "'s");
    tokens.push(previous);
  }
}
