import type { TextSpan } from '../model/index.js';
import { EMPTY_FORM, type FormHash, HASH_PRIME, hashUnits, hashWord, WORD_BORDER } from './hash.js';
import type { TokenCase } from './token-case.js';

/**
 * What stands between two words, within reach of a name.
 * - `space` (an ampersand and the full stop of an abbreviation count as one), `hyphen`: a name may run on.
 * - `comma`, `quote`, `bracket`, `other`: punctuation that ends most names.
 * - `sentence`: the word opens a sentence.
 * - `block`: the word opens a paragraph.
 * - `ending`: the token is a possessive ending, nothing stands before it.
 * - `plural`: the apostrophe of a plural's possessive; a listed name may run on ("Workers' Party"), a guess may not ("the Houthis' Red Sea raids").
 */
export type Gap = 'space' | 'hyphen' | 'comma' | 'quote' | 'bracket' | 'other' | 'sentence' | 'block' | 'ending' | 'plural';

/**
 * One word of a text, offsets in UTF-16 code units. Most words are only ever asked for their hashes, so their letters are
 * copied from the text at the first question.
 */
export class Token implements TextSpan, FormHash {
  readonly start: number;
  readonly end: number;
  readonly case: TokenCase;
  /** What stands between the previous word and this one. */
  readonly gap: Gap;
  /** `hashUnits` of the folded word. */
  readonly hash: number;
  /** With `place`, `hashWord` of the folded word, signed. */
  readonly check: number;
  private readonly text: string;
  private letters: string | undefined;
  private small: string | undefined;

  /** `folded` is given where it is no mere lower case of the letters. */
  constructor(text: string, start: number, end: number, written: TokenCase, gap: Gap, hash: number, check: number, folded?: string) {
    this.start = start;
    this.end = end;
    this.case = written;
    this.gap = gap;
    this.hash = hash;
    this.check = check;
    this.text = text;
    this.letters = undefined;
    this.small = folded;
  }

  /** As written. */
  get surface(): string {
    return (this.letters ??= this.text.slice(this.start, this.end));
  }

  /** One UTF-16 code unit of it, without a copy. */
  unitAt(index: number): number {
    return this.text.charCodeAt(this.start + index);
  }

  /** `foldWord(surface)`; a possessive ending is `'s`. */
  get folded(): string {
    return (this.small ??= this.surface.toLowerCase());
  }

  /** "U.S.": capitals with dots, the last dot included. */
  get dotted(): boolean {
    return this.end - this.start > 2 && this.text.charCodeAt(this.start + 1) === DOT;
  }

  get place(): number {
    return Math.imul(this.hash ^ WORD_BORDER, HASH_PRIME);
  }
}
const DOT = 0x2e;

/** A word that needs folding by the general rules, or has a folded form of its own. */
export function foldedToken(text: string, start: number, end: number, written: TokenCase, gap: Gap, folded: string): Token {
  return new Token(text, start, end, written, gap, hashUnits(folded, 0, folded.length), hashWord(EMPTY_FORM, folded).check | 0, folded);
}

/** Whether two words are the same, folded. */
export const isSameWord = (a: Token, b: Token | undefined): boolean =>
  b !== undefined && a.hash === b.hash && a.check === b.check && a.folded === b.folded;

export const isPossessive = (token: Token): boolean => token.gap === 'ending';
/** Capitalised, upper case or of a script without case: may stand in a name. */
export const isNameLike = (token: Token): boolean => token.case === 'capitalised' || token.case === 'upper' || token.case === 'caseless';
export const opensSentence = (token: Token): boolean => token.gap === 'sentence' || token.gap === 'block';

/** The article of an Arabic name, small inside a sentence: "⟨al⟩-Shabaab". */
export const isArabicArticle = (token: Token): boolean => token.case === 'lower' && (token.folded === 'al' || token.folded === 'el');
