import { EMPTY_FORM, type FormHash, hashWord } from '../text/index.js';

/*
 * One pack holds the records of one generation: an index of 32-bit words, then the records' texts in UTF-8, one after the
 * other. With n records the index is
 *
 *   [0, n]            where each text begins, in bytes after the index; the last word is where the last one ends
 *   … n words         a hash of each text, to tell an amended record from an unchanged one
 *   … n words         second hash of each id, by ordinal
 *   … n words         first hashes of the ids, ascending
 *   … n words         ordinals in that order
 *
 * 20 bytes a record, so that an id is found by halves and a record by one slice.
 */
const INDEX_WORDS = 5;

/** Length of the index of `count` records, in 32-bit words. */
export const indexLength = (count: number): number => INDEX_WORDS * count + 1;

/** Sections of the index by where they begin, in 32-bit words. */
export const sectionsOf = (
  count: number,
): { readonly texts: number; readonly checks: number; readonly places: number; readonly order: number } => ({
  texts: count + 1,
  checks: 2 * count + 1,
  places: 3 * count + 1,
  order: 4 * count + 1,
});

export const hashId = (id: string): FormHash => hashWord(EMPTY_FORM, id);
