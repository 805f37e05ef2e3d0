import { isPatronymic, partsOfWord } from '../names/index.js';
import { type FormHash, mix, type Token } from '../text/index.js';

/**
 * The hash of a form of `count` keys whose words may stand in any order, from the sums of their hashes, each modulo 2^32; sums commute.
 */
export const hashOfSum = (place: number, check: number, count: number): FormHash => ({
  place: mix(place + count),
  check: mix(check ^ count),
});

/**
 * What a word adds to the sum of a person's name, as it lies in `wordSums`: place and check, signed; `COUNT` is 0 for a particle ("al"),
 * 2 for two names written as one ("Abdulmalik"); `OPTIONAL` is 1 for a father's name or an initial, which the list may lack.
 */
export const PLACE = 2;
export const CHECK = 3;
export const COUNT = 4;
export const OPTIONAL = 5;

/** Words met lately, each with its hash and check before its sums; a newer word takes an older one's place. */
const MET = 0x1000; // words; a power of two
const ENTRY = 6;
export const wordSums = new Int32Array(MET * ENTRY);

/** Where the word's entry begins. */
export function sumsOf(token: Token): number {
  const { hash, check } = token;
  const entry = ((hash ^ (hash >>> 15)) & (MET - 1)) * ENTRY;
  if (wordSums[entry] === hash && wordSums[entry + 1] === check) return entry;
  let [place, sumOfChecks, count] = [0, 0, 0];
  for (const part of partsOfWord(token)) {
    place = (place + part.place) | 0;
    sumOfChecks = (sumOfChecks + part.check) | 0;
    count++;
  }
  const isOptional = token.folded.length === 1 || isPatronymic(token.folded);
  wordSums.set([hash, check, place, sumOfChecks, count, isOptional ? 1 : 0], entry);
  return entry;
}
