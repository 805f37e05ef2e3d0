import { isPatronymic, nameParts } from '../names/index.js';
import { type FormHash, hashWord, mix } from '../text/index.js';

/** What is added up over the keys of a form whose words may stand in any order; sums commute. */
export interface KeySum {
  readonly place: number;
  readonly check: number;
  readonly count: number;
}

export const EMPTY_SUM: KeySum = { place: 0, check: 0, count: 0 };
/** Keeps sums apart from sequences of the same words. */
const SUM_SEED: FormHash = { place: 0x2545f491, check: 0x6c8e9cf5 };

export function sumOf(key: string): KeySum {
  const { place, check } = hashWord(SUM_SEED, key);
  return { place: mix(place), check: mix(check ^ 0x9e3779b9), count: 1 };
}

export const addSums = (a: KeySum, b: KeySum): KeySum => ({
  place: (a.place + b.place) >>> 0,
  check: (a.check + b.check) >>> 0,
  count: a.count + b.count,
});

export const hashOfSum = ({ place, check, count }: KeySum): FormHash => ({ place: mix(place + count), check: mix(check ^ count) });

/** What a word adds to the sum of a person's name. */
export interface WordSum extends KeySum {
  /** A father's name or an initial, which the list may lack. */
  readonly optional: boolean;
}

/** Words repeat, in a list as in an article: most are hashed once. */
const MAX_CACHED = 100_000;
const cache = new Map<string, WordSum>();

/** `count` is 0 for a particle ("al"), 2 for two names written as one ("Abdulmalik"). */
export function sumsOf(folded: string): WordSum {
  const known = cache.get(folded);
  if (known) return known;
  const sum = nameParts(folded)
    .map(({ key }) => sumOf(key))
    .reduce(addSums, EMPTY_SUM);
  const word = { ...sum, optional: folded.length === 1 || isPatronymic(folded) };
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(folded, word);
  return word;
}
