import { isNameLike, type Token } from '../../text/index.js';
import { joinsOrganisation } from '../capital-runs.js';
import {
  AND,
  isIn,
  LINKS,
  listsOf,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  PLACE_PREPOSITIONS,
  SPEECH_VERBS,
  TAGGED_LISTS,
  THE,
  TITLES,
} from '../word-lists.js';
import { mixPair } from './hash.js';
import { isInSet, SET_COUNT, SETS, type WordFilter } from './word-sets.js';

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
  /** Set bits below, bits of the tagger's lists above. */
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
const RUN_OVER = LINKS | THE | NAME_PARTICLES;
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
  const lists = listsOf(token);
  if (lists & AND) return joinsOrganisation(tokens, at, NOTHING);
  if ((lists & RUN_OVER) === 0) return false;
  if (isNameLike(next)) return true;
  const third = tokens[at + 2];
  return next.case === 'lower' && isIn(next, RUN_OVER) && third?.gap === 'space' && isNameLike(third);
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
  const { gap, candidate, flags } = words;
  let candidates = 0;
  for (let i = 0; i < length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    gap[i] = GAP_CODES[token.gap];
    if (isNameLike(token)) candidate[i] = 1;
    else if (i > 0 && candidate[i - 1] === 1) {
      const isNumber = token.case === 'number' && (token.gap === 'space' || token.gap === 'hyphen');
      const isHalf = token.gap === 'hyphen' && isNameLike(tokens[i - 1] ?? token);
      if (isNumber || isHalf || mayLink(tokens, i)) candidate[i] = 1;
    } else if (isNearName(tokens, i) && isIn(token, NAME_PARTICLES) && mayLink(tokens, i)) candidate[i] = 1;
    candidates += candidate[i] ?? 0;
  }
  // Features reach two words to either side of a candidate; the rest of the text stays unread.
  let read = 0; // words before this one are read
  for (let i = 0; i < length; i++) {
    if (candidate[i] !== 1) continue;
    const end = Math.min(length, i + 3);
    for (let at = Math.max(read, i - 2); at < end; at++) readWord(words, at);
    read = end;
  }
  // The pairs of a place's name need the hashes of both words.
  for (let i = 0; i < length; i++) if (candidate[i] === 1) flags[i] = (flags[i] ?? 0) | setsOf(words, i, filter);
  readElsewhere(words, candidates);
  return words;
}

function readWord({ tokens, hash, shape, flags }: Words, at: number): void {
  const token = tokens[at];
  if (token === undefined) return;
  shape[at] = shapeOf(token);
  hash[at] = token.hash;
  flags[at] = (listsOf(token) & TAGGED_LISTS) << SET_COUNT;
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
function readElsewhere(words: Words, candidates: number): void {
  const { tokens, hash, candidate, flags, gap, shape, elsewhere } = words;
  const said = createSayings(candidates);
  const slots = new Int32Array(candidates);
  let n = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (candidate[i] !== 1 || shape[i] === SHAPE.lower) continue;
    const runsOn = gap[i] === 0 && candidate[i - 1] === 1 && shape[i - 1] !== SHAPE.lower;
    const goesOn = gap[i + 1] === 0 && candidate[i + 1] === 1 && shape[i + 1] !== SHAPE.lower;
    const before = gap[i] === 0 ? (flags[i - 1] ?? 0) >>> SET_COUNT : 0;
    const after = (flags[i + 1] ?? 0) >>> SET_COUNT;
    let bits = 0;
    if (!isBoundary(gap[i] ?? 0) && gap[i] !== 3) bits |= ELSEWHERE.inside;
    if (before & TITLES) bits |= ELSEWHERE.titled;
    if (after & SPEECH_VERBS) bits |= ELSEWHERE.speaks;
    if (before & PLACE_PREPOSITIONS && shape[i - 1] === SHAPE.lower && !goesOn) bits |= ELSEWHERE.located;
    if (runsOn && (flags[i - 1] ?? 0) & (1 << SETS.given)) bits |= ELSEWHERE.behindGiven;
    if (goesOn && after & ORGANISATION_HEADS) bits |= ELSEWHERE.beforeHead;
    if (!runsOn && !goesOn) bits |= ELSEWHERE.alone;
    slots[n++] = said.say(hash[i] ?? 0, bits);
  }
  for (const token of tokens) if (token.case === 'lower') said.sayIfMet(token.hash, ELSEWHERE.small);
  n = 0;
  for (let i = 0; i < tokens.length; i++) if (candidate[i] === 1 && shape[i] !== SHAPE.lower) elsewhere[i] = said.at(slots[n++] ?? 0);
}

/** Bits said of words, which are known by their hashes: an open-addressed table for so many words at most. */
function createSayings(most: number) {
  const shift = Math.clz32(most * 4 + 1);
  const mask = 2 ** (32 - shift) - 1;
  const hashes = new Int32Array(mask + 1);
  const bits = new Uint16Array(mask + 1); // 0 where the slot is empty
  const MET = 0x100;
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
    while (bits[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    /** The slot of the word. */
    say(hash: number, said: number): number {
      const slot = slotOf(hash);
      hashes[slot] = hash;
      bits[slot] = (bits[slot] ?? 0) | MET | said;
      return slot;
    },
    sayIfMet(hash: number, said: number): void {
      const slot = slotOf(hash);
      if (bits[slot] !== 0) bits[slot] = (bits[slot] ?? 0) | said;
    },
    at: (slot: number): number => (bits[slot] ?? 0) & 0xff,
  };
}

/** Whether the article also writes a capitalised word small. */
export const isSmallElsewhere = ({ elsewhere }: Words, at: number): boolean => ((elsewhere[at] ?? 0) & ELSEWHERE.small) !== 0;
