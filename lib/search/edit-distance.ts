/** Longest word in which slips are forgiven, in letters: one bit for each. */
export const MAX_COMPARED = 32;

/** Where a letter stands in the wanted word, a bit for each place; by the low 16 bits of its code point. Empty between comparisons with another word. */
const places = new Int32Array(0x10000);

/** A word that others are compared with. */
export interface Comparison {
  /**
   * Whether the `length` letters from `from` on become the wanted word by at most `most` letters left out, put in, exchanged, or
   * swapped with their neighbour (optimal string alignment).
   */
  readonly isWithin: (letters: ArrayLike<number>, from: number, length: number, most: number) => boolean;
  /** Frees the table for the next word. */
  readonly end: () => void;
}

/**
 * Compares words with one of 1 to `MAX_COMPARED` letters; one at a time. A column of the matrix of distances is one
 * number, its differences a bit each (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances", 2003, figure 8), so that a letter takes a dozen operations however long the word is.
 */
export function beginComparison(wanted: ArrayLike<number>): Comparison {
  const { length: height } = wanted;
  const lowest = 1 << (height - 1);
  for (let n = 0; n < height; n++) places[(wanted[n] ?? 0) & 0xffff] = (places[(wanted[n] ?? 0) & 0xffff] ?? 0) | (1 << n);
  return {
    isWithin(letters, from, length, most) {
      let distance = height;
      let [more, less, same, before] = [-1, 0, 0, 0];
      for (let n = 0; n < length; n++) {
        const here = places[(letters[from + n] ?? 0) & 0xffff] ?? 0;
        same = (((here & more) + more) ^ more) | here | less | (((~same & here) << 1) & before);
        const up = less | ~(same | more);
        const down = same & more;
        if (up & lowest) distance++;
        else if (down & lowest) distance--;
        if (distance - (length - n - 1) > most) return false; // each letter brings it down by one at most
        const shifted = (up << 1) | 1;
        more = (down << 1) | ~(same | shifted);
        less = same & shifted;
        before = here;
      }
      return distance <= most;
    },
    end() {
      for (let n = 0; n < height; n++) places[(wanted[n] ?? 0) & 0xffff] = 0;
    },
  };
}
