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
import { codeOf, isBoundary } from './gaps.js';
import { mixPair } from './hash.js';
import { ENDING, recall, WORD_SETS } from './word-memory.js';
import { isInSet, SET_COUNT, SETS, type WordFilter } from './word-sets.js';

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

/**
 * The words of an article as numbers; arrays run parallel to its tokens, and a few entries of 0 further. Those of small words are filled
 * in where asked for.
 */
export interface Words {
  readonly tokens: readonly Token[];
  /** How many there are. */
  readonly length: number;
  readonly hash: Int32Array;
  readonly shape: Uint8Array;
  readonly gap: Uint8Array;
  /** Set bits below, bits of the tagger's lists above. */
  readonly flags: Int32Array;
  /** Of a word that may be part of a name, `endingHash`. */
  readonly ending: Int32Array;
  /** 1 where the word may be part of a name. */
  readonly candidate: Uint8Array;
  /** The indexes of those words, in order. */
  readonly candidates: Int32Array;
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
function isSmall(token: Token): boolean {
  const length = token.end - token.start;
  for (let i = 0; i < length; i++) {
    const code = token.unitAt(i);
    if (code < 0x61 || code > 0x7a) return /^\p{Ll}*$/u.test(token.surface);
  }
  return true;
}

/** 19 or 20 and two digits. */
const isYear = (token: Token): boolean =>
  token.end - token.start === 4 &&
  ((token.unitAt(0) === 0x31 && token.unitAt(1) === 0x39) || (token.unitAt(0) === 0x32 && token.unitAt(1) === 0x30));

function shapeOf(token: Token): number {
  switch (token.case) {
    case 'number':
      return isYear(token) ? SHAPE.year : SHAPE.number;
    case 'caseless':
      return SHAPE.caseless;
    case 'lower':
      return token.gap === 'ending' ? SHAPE.ending : isSmall(token) ? SHAPE.lower : SHAPE.mixed;
    case 'upper':
      return token.dotted ? SHAPE.dotted : SHAPE.upper;
    case 'capitalised': {
      const length = token.end - token.start;
      if (length === 1) return SHAPE.initial;
      for (let i = 1; i < length; i++) {
        const code = token.unitAt(i);
        if (code >= 65 && code <= 90) return SHAPE.mixed;
      }
      return SHAPE.capitalised;
    }
  }
}

/** Small words over which a name may run on where a capitalised word follows. */
const RUN_OVER = LINKS | THE | NAME_PARTICLES;
const NOTHING: ReadonlySet<number> = new Set();

function mayLink(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || (next.gap !== 'space' && next.gap !== 'hyphen')) return false;
  const lists = listsOf(token);
  if (lists & AND) return joinsOrganisation(tokens, at, NOTHING);
  if ((lists & RUN_OVER) === 0) return false;
  if (isNameLike(next)) return true;
  const third = tokens[at + 2];
  return next.case === 'lower' && isIn(next, RUN_OVER) && third?.gap === 'space' && isNameLike(third);
}

/** Words that the arrays of most articles are kept for from one to the next; those of longer ones are made anew. */
const USUAL = 8_192;
/** Features look so many words behind a name's. */
const MARGIN = 2;

type Columns = Omit<Words, 'tokens' | 'length'>;
const createColumns = (length: number): Columns => ({
  hash: new Int32Array(length + MARGIN),
  shape: new Uint8Array(length + MARGIN),
  gap: new Uint8Array(length + MARGIN),
  flags: new Int32Array(length + MARGIN),
  ending: new Int32Array(length + MARGIN),
  candidate: new Uint8Array(length + MARGIN),
  candidates: new Int32Array(length),
  elsewhere: new Uint8Array(length + MARGIN),
});
let usual: Columns | undefined;

function columnsFor(length: number): Columns {
  if (length > USUAL) return createColumns(length);
  usual ??= createColumns(USUAL);
  for (const column of [usual.hash, usual.shape, usual.gap, usual.flags, usual.ending, usual.candidate, usual.elsewhere])
    column.fill(0, 0, length + MARGIN);
  return usual;
}

/** The article's words with what the tagger's features are made of, until the next article is read; linear in their number. */
export function readWords(tokens: readonly Token[], filter: WordFilter): Words {
  const { length } = tokens;
  const { hash, shape, gap, flags, ending, candidate, elsewhere, candidates: places } = columnsFor(length);
  for (let i = 0; i < length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    gap[i] = codeOf(token.gap);
    if (isNameLike(token)) candidate[i] = 1;
  }
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (candidate[i] !== 1 && mayJoin(tokens, gap, candidate, i)) candidate[i] = 1;
    if (candidate[i] === 1) places[count++] = i;
  }
  const candidates = places.subarray(0, count);
  const words: Words = { tokens, length, hash, shape, gap, flags, ending, candidate, candidates, elsewhere };
  // Features reach two words to either side of a candidate; the rest of the text stays unread.
  let read = 0; // words before this one are read
  for (const i of candidates) {
    const end = Math.min(length, i + 1 + MARGIN);
    for (let at = Math.max(read, i - MARGIN); at < end; at++) readWord(words, at);
    read = end;
    recallWord(words, i, filter);
  }
  // The pairs of a place's name need the hashes of both words.
  for (const i of candidates) if (candidate[i + 1] === 1) readPair(words, i, filter);
  readElsewhere(words);
  return words;
}

/** Whether a word that is no name's by its looks may be part of the name before it, or be a particle that opens one. */
function mayJoin(tokens: readonly Token[], gap: Uint8Array, candidate: Uint8Array, at: number): boolean {
  const follows = at > 0 && candidate[at - 1] === 1;
  const isNear = candidate[at + 1] === 1 || candidate[at + 2] === 1;
  if (!follows && !isNear) return false; // most words
  const token = tokens[at];
  if (token === undefined) return false;
  if (!follows) return isIn(token, NAME_PARTICLES) && mayLink(tokens, at);
  if (token.case === 'number' && (gap[at] ?? 0) <= 1) return true;
  return (gap[at] === 1 && isNameLike(tokens[at - 1] ?? token)) || (isNear && mayLink(tokens, at));
}

function readWord({ tokens, hash, shape, flags }: Words, at: number): void {
  const token = tokens[at];
  if (token === undefined) return;
  shape[at] = shapeOf(token);
  hash[at] = token.hash;
  flags[at] = (listsOf(token) & TAGGED_LISTS) << SET_COUNT;
}

/** What the word is by itself; a number is in no set. */
function recallWord({ tokens, shape, flags, ending }: Words, at: number, filter: WordFilter): void {
  const token = tokens[at];
  if (token === undefined) return;
  const { memory, entry } = recall(token, filter);
  ending[at] = memory[entry + ENDING] ?? 0;
  if (shape[at] !== SHAPE.number) flags[at] = (flags[at] ?? 0) | (memory[entry + WORD_SETS] ?? 0);
}

/** Whether the word and the next are a pair of a place's name. */
function readPair({ hash, shape, flags }: Words, at: number, filter: WordFilter): void {
  if (!isInSet(filter, SETS.placePair, mixPair(hash[at] ?? 0, hash[at + 1] ?? 0))) return;
  for (let i = at; i <= at + 1; i++) if (shape[i] !== SHAPE.number) flags[i] = (flags[i] ?? 0) | (1 << SETS.placePair);
}

/** Gathers what each capitalised word's neighbours say about it anywhere in the article. */
function readElsewhere(words: Words): void {
  const { tokens, hash, candidate, candidates, flags, gap, shape, elsewhere } = words;
  const said = createSayings(candidates.length);
  for (const i of candidates) {
    if (shape[i] === SHAPE.lower) continue;
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
    said.say(hash[i] ?? 0, bits);
  }
  for (const token of tokens) if (token.case === 'lower') said.sayIfMet(token.hash, ELSEWHERE.small);
  for (const i of candidates) if (shape[i] !== SHAPE.lower) elsewhere[i] = said.of(hash[i] ?? 0);
}

/** Slots that most articles need no more of; like the columns they are used again by the next article. */
const USUAL_SLOTS = 4_096;
const usualHashes = new Int32Array(USUAL_SLOTS);
const usualBits = new Uint16Array(USUAL_SLOTS);

/** Bits said of words, which are known by their hashes: an open-addressed table for so many words at most. */
function createSayings(most: number) {
  const shift = Math.clz32(most * 4 + 1);
  const size = 2 ** (32 - shift);
  const mask = size - 1;
  const isUsual = size <= USUAL_SLOTS;
  const hashes = isUsual ? usualHashes : new Int32Array(size);
  const bits = isUsual ? usualBits.fill(0, 0, size) : new Uint16Array(size); // 0 where the slot is empty
  const MET = 0x100;
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
    while (bits[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    say(hash: number, said: number): void {
      const slot = slotOf(hash);
      hashes[slot] = hash;
      bits[slot] = (bits[slot] ?? 0) | MET | said;
    },
    sayIfMet(hash: number, said: number): void {
      const slot = slotOf(hash);
      if (bits[slot] !== 0) bits[slot] = (bits[slot] ?? 0) | said;
    },
    of: (hash: number): number => (bits[slotOf(hash)] ?? 0) & 0xff,
  };
}

/** Whether the article also writes a capitalised word small. */
export const isSmallElsewhere = ({ elsewhere }: Words, at: number): boolean => ((elsewhere[at] ?? 0) & ELSEWHERE.small) !== 0;
