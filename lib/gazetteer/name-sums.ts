import { isPatronymic, partsOfWord } from '../names/index.js';
import { type FormHash, mix, type Token } from '../text/index.js';

/** What is added up over the keys of a form whose words may stand in any order; sums commute. */
export interface KeySum {
  readonly place: number;
  readonly check: number;
  readonly count: number;
}

export const EMPTY_SUM: KeySum = { place: 0, check: 0, count: 0 };
export const addPart = (sum: KeySum, part: FormHash): KeySum => ({
  place: (sum.place + part.place) >>> 0,
  check: (sum.check + part.check) >>> 0,
  count: sum.count + 1,
});

export const hashOfSum = ({ place, check, count }: KeySum): FormHash => ({ place: mix(place + count), check: mix(check ^ count) });

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
  const sum = partsOfWord(token).reduce(addPart, EMPTY_SUM);
  const isOptional = token.folded.length === 1 || isPatronymic(token.folded);
  wordSums.set([hash, check, sum.place, sum.check, sum.count, isOptional ? 1 : 0], entry);
  return entry;
}
