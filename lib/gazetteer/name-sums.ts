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

/** What a word adds to the sum of a person's name. */
export interface WordSum extends KeySum {
  /** A father's name or an initial, which the list may lack. */
  readonly optional: boolean;
}

/** Sums of words met lately, by their hashes; a newer word takes an older one's place. A power of two. */
const MET = new Array<{ readonly word: { readonly hash: number; readonly check: number }; readonly sum: WordSum } | undefined>(0x1000);

/** `count` is 0 for a particle ("al"), 2 for two names written as one ("Abdulmalik"). */
export function sumsOf(token: Token): WordSum {
  const { hash, check } = token;
  const slot = (hash ^ (hash >>> 15)) & (MET.length - 1);
  const met = MET[slot];
  if (met !== undefined && met.word.hash === hash && met.word.check === check) return met.sum;
  const parts = partsOfWord(token);
  const { place, check: sumOfChecks, count } = parts.reduce(addPart, EMPTY_SUM);
  const sum = { place, check: sumOfChecks, count, optional: token.folded.length === 1 || isPatronymic(token.folded) };
  MET[slot] = { word: { hash, check }, sum };
  return sum;
}
