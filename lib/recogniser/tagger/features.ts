import { hashUnits, type Token } from '../../text/index.js';
import { isBoundary } from './gaps.js';
import { mixPair } from './hash.js';
import { endingHash } from './word-memory.js';
import { SET_COUNT } from './word-sets.js';
import { SHAPE, type Words } from './words.js';

/** How many features a word has: 32-bit values, each told from the others by its number. */
export const FEATURE_COUNT = 36;

/** Words `[first, last]` of one chain: nothing but name-like words and links between them. */
export interface Chain {
  readonly first: number;
  readonly last: number;
}

/** Whether a name may run on over this gap: space, hyphen or the apostrophe of a plural. */
const runsOn = (gap: number): boolean => gap === 0 || gap === 1 || gap === 9;

/** Longest chain and widest look to either side of a word, in words: no name is longer, and a page of capitals costs linear time. */
export const LONGEST_CHAIN = 64;
const WIDEST_CORE = 8;

/** The stretches in which names are sought. */
export function findChains({ candidates, gap }: Words): Chain[] {
  const chains: Chain[] = [];
  for (let n = 0; n < candidates.length; n++) {
    const first = candidates[n] ?? 0;
    let last = first;
    while (last - first < LONGEST_CHAIN - 1 && candidates[n + 1] === last + 1 && runsOn(gap[last + 1] ?? 0)) {
      last++;
      n++;
    }
    chains.push({ first, last });
  }
  return chains;
}

const SETS_MASK = (1 << SET_COUNT) - 1;

/** Where the capitalised words around a word begin and end, links left out; filled in by `coreOf`. */
interface Core {
  first: number;
  last: number;
}

function coreOf({ shape, gap }: Words, chain: Chain, at: number, core: Core): void {
  core.first = core.last = at;
  if (shape[at] === SHAPE.lower || shape[at] === SHAPE.ending) return;
  while (core.first > chain.first && at - core.first < WIDEST_CORE && isCapital(shape[core.first - 1] ?? 0) && (gap[core.first] ?? 0) <= 1)
    core.first--;
  while (core.last < chain.last && core.last - at < WIDEST_CORE && isCapital(shape[core.last + 1] ?? 0) && (gap[core.last + 1] ?? 0) <= 1)
    core.last++;
}

const isCapital = (shape: number): boolean => shape !== SHAPE.lower && shape !== SHAPE.ending;

const core: Core = { first: 0, last: 0 };

/** Features of a word alone, without its neighbours. */
export const WORD_FEATURES = [0, 1, 11, 12, 13, 14] as const;

/** Under what a feature is learned: its number is part of its hash. */
export const featureHash = (number: number, value: number): number => mixPair(number + 1, value);

/** Writes the values of the features that depend on the word alone to `out`, from `from` on; each has its place there. */
export function writeWordFeatures({ folded, hash }: Token, out: Int32Array, from = 0): void {
  const { length } = folded;
  out[from] = 0;
  out[from + 1] = hash;
  out[from + 11] = hashUnits(folded, 0, Math.min(3, length));
  out[from + 12] = endingHash(folded);
  out[from + 13] = hashUnits(folded, Math.max(0, length - 2), length);
  out[from + 14] = hashUnits(folded, Math.max(0, length - 4), length);
}

/** Writes the values of the features of a chain's word `at` that its neighbours and the rest of the article have part in. */
export function writeContextFeatures(words: Words, chain: Chain, at: number, out: Int32Array, from = 0): void {
  const { length, hash, shape, gap, flags, ending, elsewhere } = words;
  coreOf(words, chain, at, core);
  const { first, last } = core;
  const size = last - first > 3 ? 4 : last - first;
  const place = (at === first ? 1 : 0) | (at === last ? 2 : 0) | (size << 2);

  const before = wordAt(words, at - 1, at);
  const after = at + 1 < length ? mixPair(hash[at + 1] ?? 0, gap[at + 1] ?? 0) : 1;
  const beforeCore = wordAt(words, first - 1, first);
  const afterCore = last + 1 < length ? mixPair(hash[last + 1] ?? 0, gap[last + 1] ?? 0) : 1;
  const w = hash[at] ?? 0;
  const s = shape[at] ?? 0;
  const f = flags[at] ?? 0;
  const sets = f & SETS_MASK;
  const cues = f >>> SET_COUNT;
  const fBefore = at > 0 ? (flags[at - 1] ?? 0) : 0;
  const fAfter = flags[at + 1] ?? 0;
  const opens = isBoundary(gap[at] ?? 0) ? 1 : gap[at] === 3 ? 2 : 0;
  const about = elsewhere[at] ?? 0;
  let coreSets = 0;
  for (let i = first; i <= last; i++) coreSets |= (flags[i] ?? 0) & SETS_MASK;
  const sBefore = at > 0 ? (shape[at - 1] ?? 0) : SHAPE.none;
  const sAfter = at + 1 < length ? (shape[at + 1] ?? 0) : SHAPE.none;

  out[from + 2] = mixPair(w, s | (opens << 8));
  out[from + 3] = before;
  out[from + 4] = after;
  out[from + 5] = at > 1 ? mixPair(hash[at - 2] ?? 0, gap[at - 1] ?? 0) : 1;
  out[from + 6] = at + 2 < length ? mixPair(hash[at + 2] ?? 0, gap[at + 2] ?? 0) : 1;
  out[from + 7] = mixPair(before, w);
  out[from + 8] = mixPair(after, w);
  out[from + 9] = s | (place << 8);
  out[from + 10] = s | (sBefore << 8) | (sAfter << 16) | (opens << 24);
  out[from + 15] = sets | (s << 8) | (opens << 16);
  out[from + 16] = sets | ((fBefore & SETS_MASK) << 8) | ((at > first ? 1 : 0) << 16);
  out[from + 17] = sets | ((fAfter & SETS_MASK) << 8) | ((at < last ? 1 : 0) << 16);
  out[from + 18] = mixPair(cues, fBefore >>> SET_COUNT);
  out[from + 19] = mixPair(cues, fAfter >>> SET_COUNT);
  out[from + 20] = sets | ((about & 3) << 8) | (opens << 16);
  out[from + 21] = about | (s << 8) | (opens << 16);
  out[from + 22] = about | (place << 8);
  out[from + 23] = mixPair(hash[last] ?? 0, at === last ? 1 : 0);
  out[from + 24] = mixPair(hash[first] ?? 0, at === first ? 1 : 0);
  out[from + 25] = mixPair(beforeCore, at === first ? 1 : 0);
  out[from + 26] = mixPair(afterCore, at === last ? 1 : 0);
  out[from + 27] = coreSets | (place << 8);
  out[from + 28] = mixPair((flags[last] ?? 0) >>> SET_COUNT, (flags[first] ?? 0) & SETS_MASK);
  out[from + 29] = mixPair(beforeCore, size | (at === first ? 8 : 0));
  out[from + 30] = mixPair(afterCore, size | (at === last ? 8 : 0));
  out[from + 31] = mixPair(beforeCore, first > 1 ? (hash[first - 2] ?? 0) : 1);
  out[from + 32] = mixPair(afterCore, last + 2 < length ? (hash[last + 2] ?? 0) : 1);
  out[from + 33] = mixPair(ending[last] ?? 0, size | (at === last ? 8 : 0));
  out[from + 34] = mixPair(sets, mixPair(beforeCore, afterCore));
  out[from + 35] = mixPair(fBefore >>> SET_COUNT, (fAfter >>> SET_COUNT) | (opens << 20));
}

/** The word before another, with what parts the two; a text's beginning is a word of its own. */
function wordAt({ hash, gap }: Words, at: number, next: number): number {
  if (at < 0) return 1;
  return isBoundary(gap[next] ?? 0) ? 2 : mixPair(hash[at] ?? 0, gap[next] ?? 0);
}
