import { EMPTY_FORM, hashUnits, hashWord } from './hash.js';
import type { Token } from './token.js';

/** Lists of words, a bit each: one look-up tells all lists that a word is in, by its hashes alone (64 bits together). */
export interface WordTable {
  /** Takes in a list of folded words; the bit that stands for it. At most 31 lists. */
  readonly add: (words: Iterable<string>) => number;
  /** The bits of all lists that the word is in. */
  readonly listsOf: (token: Token) => number;
}

/** A table for up to `most` words, all lists together. */
export function createWordTable(most: number): WordTable {
  const size = 2 ** Math.ceil(Math.log2(most * 2));
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const checks = new Int32Array(size);
  const bits = new Int32Array(size); // 0 where the slot is empty
  let lists = 0;
  let count = 0;

  const slotOf = (hash: number, check: number): number => {
    let slot = hash & mask;
    while (bits[slot] !== 0 && (hashes[slot] !== hash || checks[slot] !== check)) slot = (slot + 1) & mask;
    return slot;
  };

  return {
    add(words) {
      if (lists === 32) throw new RangeError('a table has 32 lists at most');
      const bit = 1 << lists++;
      for (const word of words) {
        const hash = hashUnits(word, 0, word.length);
        const check = hashWord(EMPTY_FORM, word).check | 0;
        const slot = slotOf(hash, check);
        if (bits[slot] === 0 && ++count > most) throw new RangeError(`a table for ${most} words is full`);
        hashes[slot] = hash;
        checks[slot] = check;
        bits[slot] = (bits[slot] ?? 0) | bit;
      }
      return bit;
    },
    listsOf: ({ hash, check }) => bits[slotOf(hash, check)] ?? 0,
  };
}
