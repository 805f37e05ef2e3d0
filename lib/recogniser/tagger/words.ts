import { isNameLike, type Token } from '../../text/index.js';
import {
  AGREEMENT_HEADS,
  CALENDAR,
  NAME_PARTICLES,
  OF_HEADS,
  OPENERS,
  ORGANISATION_HEADS,
  PEOPLES,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  SHIP_WORDS,
  SPEECH_VERBS,
  TITLE_MODIFIERS,
  TITLES,
} from '../word-lists.js';
import { joinsOrganisation } from '../capital-runs.js';
import { mixPair } from './hash.js';
import { isInSet, SET_COUNT, SETS, type WordFilter } from './word-sets.js';

/** What a word is by our own word lists: one bit a list. */
const CUES: ReadonlyMap<string, number> = (() => {
  const cues = new Map<string, number>();
  const lists = [
    TITLES, TITLE_MODIFIERS, ORGANISATION_HEADS, PLACE_HEADS, OF_HEADS, AGREEMENT_HEADS, SHIP_WORDS, SPEECH_VERBS, PEOPLES,
    PLACE_PREPOSITIONS, NAME_PARTICLES, CALENDAR, OPENERS,
  ]; // prettier-ignore
  for (const [bit, list] of lists.entries()) for (const word of list) cues.set(word, (cues.get(word) ?? 0) | (1 << bit));
  return cues;
})();
const TITLE = 1;
const ORGANISATION = 1 << 2;
const SPEECH = 1 << 7;
const PREPOSITION = 1 << 9;

const GAPS = ['space', 'hyphen', 'comma', 'quote', 'bracket', 'other', 'sentence', 'block', 'ending', 'plural'] as const;
const GAP_CODES: Readonly<Record<Token['gap'], number>> = Object.fromEntries(GAPS.map((gap, i) => [gap, i])) as Record<
  Token['gap'],
  number
>;
export const GAP_COUNT = GAPS.length;
export const isBoundary = (gap: number): boolean => gap === 6 || gap === 7;

/** What the article says elsewhere about a capitalised word; one bit each. */
const ELSEWHERE = {
  /** Capitalised where no sentence begins. */
  inside: 1,
  small: 2,
  titled: 4,
  speaks: 8,
  located: 16,
  behindGiven: 32,
  beforeHead: 64,
  alone: 128,
} as const;

/** The words of an article as numbers; arrays run parallel to its tokens. Those of small words are filled in where asked for. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly hash: Int32Array;
  readonly shape: Uint8Array;
  readonly gap: Uint8Array;
  /** Set bits below, cue bits above. */
  readonly flags: Int32Array;
  /** 1 where the word may be part of a name. */
  readonly candidate: Uint8Array;
  /** What the article says about the word anywhere. */
  readonly elsewhere: Uint8Array;
}

export const SHAPE = {
  lower: 0,
  capitalised: 1,
  upper: 2,
  initial: 3,
  mixed: 4,
  number: 5,
  year: 6,
  dotted: 7,
  caseless: 8,
  ending: 9,
  none: 10,
} as const;

/** Whether a word is small letters only; nearly all are ASCII, and a pattern for each would take longer than the tagging. */
function isSmall(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) {
    const code = surface.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return /^\p{Ll}*$/u.test(surface);
  }
  return true;
}

function shapeOf(token: Token): number {
  const { surface } = token;
  switch (token.case) {
    case 'number':
      return surface.length === 4 && (surface.startsWith('19') || surface.startsWith('20')) ? SHAPE.year : SHAPE.number;
    case 'caseless':
      return SHAPE.caseless;
    case 'lower':
      return token.gap === 'ending' ? SHAPE.ending : isSmall(surface) ? SHAPE.lower : SHAPE.mixed;
    case 'upper':
      return token.dotted ? SHAPE.dotted : SHAPE.upper;
    case 'capitalised':
      if (surface.length === 1) return SHAPE.initial;
      for (let i = 1; i < surface.length; i++) {
        const code = surface.charCodeAt(i);
        if (code >= 65 && code <= 90) return SHAPE.mixed;
      }
      return SHAPE.capitalised;
  }
}

/** Small words over which a name may run on where a capitalised word follows. */
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'to', 'in', 'the', ...NAME_PARTICLES]);
const NOTHING: ReadonlySet<number> = new Set();

/** Whether one of the two words behind may be a name's; most words fail here, before any list is asked. */
function isNearName(tokens: readonly Token[], at: number): boolean {
  const [next, third] = [tokens[at + 1], tokens[at + 2]];
  return (next !== undefined && isNameLike(next)) || (third !== undefined && isNameLike(third));
}

function mayLink(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || (next.gap !== 'space' && next.gap !== 'hyphen')) return false;
  if (!isNearName(tokens, at)) return false;
  if (token.folded === 'and') return joinsOrganisation(tokens, at, NOTHING);
  if (!LINKS.has(token.folded)) return false;
  if (isNameLike(next)) return true;
  const third = tokens[at + 2];
  return next.case === 'lower' && LINKS.has(next.folded) && third?.gap === 'space' && isNameLike(third);
}

/** The article's words with what the tagger's features are made of; linear in their number. */
export function readWords(tokens: readonly Token[], filter: WordFilter): Words {
  const { length } = tokens;
  const words: Words = {
    tokens,
    hash: new Int32Array(length),
    shape: new Uint8Array(length),
    gap: new Uint8Array(length),
    flags: new Int32Array(length),
    candidate: new Uint8Array(length),
    elsewhere: new Uint8Array(length),
  };
  for (let i = 0; i < length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    words.gap[i] = GAP_CODES[token.gap];
    if (isNameLike(token)) words.candidate[i] = 1;
    else if (i > 0 && words.candidate[i - 1] === 1) {
      const isNumber = token.case === 'number' && (token.gap === 'space' || token.gap === 'hyphen');
      const isHalf = token.gap === 'hyphen' && isNameLike(tokens[i - 1] ?? token);
      if (isNumber || isHalf || mayLink(tokens, i)) words.candidate[i] = 1;
    } else if (isNearName(tokens, i) && NAME_PARTICLES.has(token.folded) && mayLink(tokens, i)) words.candidate[i] = 1;
  }
  // Features reach two words to either side of a candidate; the rest of the text stays unread.
  let read = 0; // words before this one are read
  for (let i = 0; i < length; i++) {
    if (words.candidate[i] !== 1) continue;
    const end = Math.min(length, i + 3);
    for (let at = Math.max(read, i - 2); at < end; at++) readWord(words, at);
    read = end;
  }
  // The pairs of a place's name need the hashes of both words.
  for (let i = 0; i < length; i++) if (words.candidate[i] === 1) words.flags[i] = (words.flags[i] ?? 0) | setsOf(words, i, filter);
  readElsewhere(words);
  return words;
}

function readWord({ tokens, hash, shape, flags }: Words, at: number): void {
  const token = tokens[at];
  if (token === undefined) return;
  shape[at] = shapeOf(token);
  hash[at] = token.hash;
  flags[at] = (CUES.get(token.folded) ?? 0) << SET_COUNT;
}

function setsOf({ hash, shape, candidate }: Words, at: number, filter: WordFilter): number {
  const word = hash[at] ?? 0;
  let sets = 0;
  if (shape[at] === SHAPE.number) return sets;
  if (isInSet(filter, SETS.given, word)) sets |= 1 << SETS.given;
  if (isInSet(filter, SETS.family, word)) sets |= 1 << SETS.family;
  if (isInSet(filter, SETS.place, word)) sets |= 1 << SETS.place;
  if (isInSet(filter, SETS.common, word)) sets |= 1 << SETS.common;
  const joins = (i: number): boolean => isInSet(filter, SETS.placePair, mixPair(hash[i] ?? 0, hash[i + 1] ?? 0));
  if ((candidate[at + 1] === 1 && joins(at)) || (at > 0 && candidate[at - 1] === 1 && joins(at - 1))) sets |= 1 << SETS.placePair;
  return sets;
}

/** Gathers what each capitalised word's neighbours say about it anywhere in the article. */
function readElsewhere({ tokens, hash, candidate, flags, gap, shape, elsewhere }: Words): void {
  const seen = new Map<number, number>();
  const mayBeSeen = new Uint8Array(SKETCH);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || candidate[i] !== 1 || shape[i] === SHAPE.lower) continue;
    const runsOn = gap[i] === 0 && candidate[i - 1] === 1 && shape[i - 1] !== SHAPE.lower;
    const goesOn = gap[i + 1] === 0 && candidate[i + 1] === 1 && shape[i + 1] !== SHAPE.lower;
    const before = gap[i] === 0 ? (flags[i - 1] ?? 0) >>> SET_COUNT : 0;
    const after = (flags[i + 1] ?? 0) >>> SET_COUNT;
    let bits = 0;
    if (!isBoundary(gap[i] ?? 0) && gap[i] !== 3) bits |= ELSEWHERE.inside;
    if (before & TITLE) bits |= ELSEWHERE.titled;
    if (after & SPEECH) bits |= ELSEWHERE.speaks;
    if (before & PREPOSITION && shape[i - 1] === SHAPE.lower && !goesOn) bits |= ELSEWHERE.located;
    if (runsOn && (flags[i - 1] ?? 0) & (1 << SETS.given)) bits |= ELSEWHERE.behindGiven;
    if (goesOn && after & ORGANISATION) bits |= ELSEWHERE.beforeHead;
    if (!runsOn && !goesOn) bits |= ELSEWHERE.alone;
    const word = keyOf(hash[i] ?? 0);
    seen.set(word, (seen.get(word) ?? 0) | bits);
    mayBeSeen[sketch(token.folded)] = 1;
  }
  for (const token of tokens) {
    if (token.case !== 'lower' || mayBeSeen[sketch(token.folded)] === 0) continue;
    const word = keyOf(token.hash);
    const bits = seen.get(word);
    if (bits !== undefined) seen.set(word, bits | ELSEWHERE.small);
  }
  for (let i = 0; i < tokens.length; i++)
    if (candidate[i] === 1 && shape[i] !== SHAPE.lower) elsewhere[i] = seen.get(keyOf(hash[i] ?? 0)) ?? 0;
}

/** A word's hash as a number that engines keep without an object. */
const keyOf = (hash: number): number => hash & 0x3fff_ffff;

/** First and last letter and length, which spare most words the look-up. */
const SKETCH = 4096;
const sketch = (word: string): number =>
  ((word.charCodeAt(0) & 31) | ((word.charCodeAt(word.length - 1) & 31) << 5) | (word.length << 10)) & (SKETCH - 1);
