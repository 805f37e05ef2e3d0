/** Two independent 32-bit hashes of a word sequence; together they stand for the words themselves in the index. */
export interface FormHash {
  /** Chooses the slot. */
  readonly place: number;
  /** Tells forms apart that share a slot. */
  readonly check: number;
}

export const EMPTY_FORM: FormHash = { place: 0x811c9dc5, check: 0x9747b28c };

/** The final mixer of MurmurHash3 (A. Appleby, public domain): spreads every input bit over the word. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The hash of a sequence one word longer. Both halves are FNV-1a over UTF-16 code units
 * (http://www.isthe.com/chongo/tech/comp/fnv/), from different seeds and with different primes. A look-up compares
 * `check` in a handful of slots that `place` chose, so a false hit has a chance of about 2^-30; linking then compares
 * the words themselves.
 */
export function extend(hash: FormHash, word: string): FormHash {
  let place = hash.place;
  let check = hash.check;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    place = Math.imul(place ^ unit, 0x01000193);
    check = Math.imul(check ^ unit, 0x5bd1e995);
    check ^= check >>> 15;
  }
  // A word border, so that "a bc" and "ab c" differ.
  return { place: Math.imul(place ^ 0x20, 0x01000193) >>> 0, check: Math.imul(check ^ 0x20, 0x5bd1e995) >>> 0 };
}
