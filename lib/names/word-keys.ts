import type { Token } from '../text/index.js';
import { type NamePart, splitWord } from './roman-key.js';

/*
 * What a list's index needs of the words of people's names, as numbers in one array: an index takes in hundreds of thousands of words, and
 * objects that are kept for the next time outlive small collections (docs/decisions/0031). An entry: the word's two hashes, how many parts it
 * has, their traits, and place and check of each of the first three.
 */
export const COUNT = 2;
const TRAITS = 3;
const FIRST_PART = 4;
const KEPT_PARTS = 3;
const ENTRY = FIRST_PART + 2 * KEPT_PARTS;

/** Words kept; a newer one takes an older one's place. */
const MET = 0x10000; // a power of two
export const wordKeys = /* @__PURE__ */ new Int32Array(MET * ENTRY);

/** Traits of a part, a bit each; those of the next part of the word lie `TRAIT_BITS` higher. */
export const SYLLABLE = 1;
export const PATRONYMIC = 2;
export const SERVANT = 4; // "abd", half of "Abd al-Malik"
export const FAITH = 8; // "din", half of "Badr al-Din"
const TRAIT_BITS = 4;

export const traitsOf = ({ key, isSyllable, isPatronymic }: NamePart): number =>
  (isSyllable ? SYLLABLE : 0) | (isPatronymic ? PATRONYMIC : 0) | (key === 'abd' ? SERVANT : 0) | (key === 'din' ? FAITH : 0);

/** Where the word's entry begins. */
export function keysOf(token: Token): number {
  const { hash, check } = token;
  const entry = ((hash ^ (hash >>> 15)) & (MET - 1)) * ENTRY;
  if (wordKeys[entry] === hash && wordKeys[entry + 1] === check) return entry;
  const parts = splitWord(token.folded);
  let traits = 0;
  for (let n = 0; n < KEPT_PARTS; n++) {
    const part = parts[n];
    if (part === undefined) break;
    traits |= traitsOf(part) << (n * TRAIT_BITS);
    wordKeys[entry + FIRST_PART + 2 * n] = part.place;
    wordKeys[entry + FIRST_PART + 2 * n + 1] = part.check;
  }
  wordKeys[entry] = hash;
  wordKeys[entry + 1] = check;
  wordKeys[entry + COUNT] = parts.length;
  wordKeys[entry + TRAITS] = traits;
  return entry;
}

/** A few parts of a name at a time, as numbers. */
export interface PartKeys {
  readonly places: Int32Array;
  readonly checks: Int32Array;
  readonly traits: Int32Array;
}

export const createPartKeys = (most: number): PartKeys => ({
  places: new Int32Array(most),
  checks: new Int32Array(most),
  traits: new Int32Array(most),
});

/** Writes the parts of a word from `at` on, as many as there is room for; answers how many it has. */
export function putKeys(token: Token, { places, checks, traits }: PartKeys, at: number): number {
  const entry = keysOf(token);
  const count = wordKeys[entry + COUNT] ?? 0;
  if (count > KEPT_PARTS) {
    splitWord(token.folded).forEach((part, n) => {
      places[at + n] = part.place;
      checks[at + n] = part.check;
      traits[at + n] = traitsOf(part);
    });
    return count;
  }
  const bits = wordKeys[entry + TRAITS] ?? 0;
  for (let n = 0; n < count; n++) {
    places[at + n] = wordKeys[entry + FIRST_PART + 2 * n] ?? 0;
    checks[at + n] = wordKeys[entry + FIRST_PART + 2 * n + 1] ?? 0;
    traits[at + n] = (bits >> (n * TRAIT_BITS)) & ((1 << TRAIT_BITS) - 1);
  }
  return count;
}
