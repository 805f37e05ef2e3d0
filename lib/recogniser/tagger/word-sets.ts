import type { Token } from '../../text/index.js';
import { mixPair } from './hash.js';

/** Which sets a word may be in; each is a bit of a word's flags. */
export const SETS = { given: 0, family: 1, place: 2, placePair: 3, common: 4 } as const;
export const SET_COUNT = 5;

/** Bits set in the filter for each word of a set. */
const PROBES = 4;

/** One Bloom filter over all word sets; a word is asked for under each set's number. Its length is a power of two. */
export type WordFilter = Uint32Array;

/** Puts the word with this hash into a set. */
export function addToSet(filter: WordFilter, set: number, hash: number): void {
  const mask = filter.length * 32 - 1;
  let bit = mixPair(hash, set + 1);
  const step = mixPair(bit, set + 101) | 1;
  for (let i = 0; i < PROBES; i++, bit = (bit + step) | 0)
    filter[(bit & mask) >>> 5] = (filter[(bit & mask) >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Whether the word with this hash is in a set; one word in 40 that is not is taken for one, at the load we ship. */
export function isInSet(filter: WordFilter, set: number, hash: number): boolean {
  const mask = filter.length * 32 - 1;
  let bit = mixPair(hash, set + 1);
  const step = mixPair(bit, set + 101) | 1;
  for (let i = 0; i < PROBES; i++, bit = (bit + step) | 0) if (((filter[(bit & mask) >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  return true;
}

/** Whether the word is often written small. */
export const isCommonWord = (filter: WordFilter, token: Token | undefined): boolean =>
  token === undefined || isInSet(filter, SETS.common, token.hash);

/** Whether the word is often written small, and nobody's given or family name. */
export const isPlainWord = (filter: WordFilter, token: Token | undefined): boolean =>
  token === undefined ||
  (isInSet(filter, SETS.common, token.hash) && !isInSet(filter, SETS.given, token.hash) && !isInSet(filter, SETS.family, token.hash));
