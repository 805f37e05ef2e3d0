/** Two independent 32-bit hashes of a word or a sequence of words; together they stand for the words themselves in the index. */
export interface FormHash {
  /** Chooses the slot. */
  readonly place: number;
  /** Tells forms apart that share a slot. */
  readonly check: number;
}

/** FNV-1a's offset basis and prime (http://www.isthe.com/chongo/tech/comp/fnv/), and what takes their places in the second hash. */
export const EMPTY_FORM: FormHash = { place: 0x811c9dc5, check: 0x9747b28c };
export const HASH_PRIME = 0x01000193;
const CHECK_PRIME = 0x5bd1e995;

/** FNV-1a over the UTF-16 code units `[from, to)` of a word, as a signed 32-bit integer. */
export function hashUnits(word: string, from: number, to: number): number {
  let hash = EMPTY_FORM.place | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME);
  return hash;
}

/** The second hash, one code unit longer. */
export function extendCheck(check: number, unit: number): number {
  const next = Math.imul(check ^ unit, CHECK_PRIME);
  return next ^ (next >>> 15);
}

/** Ends a word, so that "a bc" and "ab c" differ. */
export const WORD_BORDER = 0x20;
export const endCheck = (check: number): number => Math.imul(check ^ WORD_BORDER, CHECK_PRIME);

/** The final mixer of MurmurHash3 (A. Appleby, public domain): spreads every input bit over the word. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hashes of a word behind what `seed` stands for, unsigned. */
export function hashWord(seed: FormHash, word: string): FormHash {
  let { place, check } = seed;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    place = Math.imul(place ^ unit, HASH_PRIME);
    check = extendCheck(check, unit);
  }
  return { place: Math.imul(place ^ WORD_BORDER, HASH_PRIME) >>> 0, check: endCheck(check) >>> 0 };
}

/**
 * The halves of the hash of a sequence that is one word longer, signed: what the words before it came to is turned, so that
 * order counts, and joined with the word's own. A look-up compares `check` in a handful of slots that `place` chose, so a
 * false hit has a chance of about 2^-30; linking then compares the words themselves.
 */
export const joinPlace = (place: number, word: FormHash): number => Math.imul(((place << 7) | (place >>> 25)) ^ word.place, HASH_PRIME);
export const joinCheck = (check: number, word: FormHash): number => Math.imul(((check << 11) | (check >>> 21)) ^ word.check, CHECK_PRIME);
