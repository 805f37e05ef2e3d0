import type { Token } from '../../text/index.js';
import { type Chain, FEATURE_COUNT, featureHash, WORD_FEATURES, writeContextFeatures, writeWordFeatures } from './features.js';
import { LABELS } from './labels.js';
import { BUCKET, bucketOf, type NameModel, slotOf, WEIGHT_BIAS } from './model.js';
import type { Words } from './words.js';

// One word is scored at a time; these are used over and over.
const features = new Int32Array(FEATURE_COUNT);
/** The sum of a word's weights for each label; 0 for "no name", which has none. */
export const scores = new Int32Array(LABELS);

/*
 * Two times four sums of a byte each: the weights of labels 1, 3, 5, 7 and of labels 2, 4, 6, 8; 17 weights of 15 fit a byte.
 */
const LOW_NIBBLES = 0x0f0f0f0f;
const MAX_SUMMED = 16;
/** What was summed up last: the sums, and how many of the features are known. */
const sum = { odd: 0, even: 0, known: 0 };

const ofWord = Uint8Array.from(WORD_FEATURES);
/** Features of a word with its neighbours, no more at once than can be summed up. */
const ofContext = Uint8Array.from(
  Array.from({ length: FEATURE_COUNT }, (_, i) => i).filter((i) => !WORD_FEATURES.some((feature) => feature === i)),
);
const [nearer, further] = [ofContext.slice(0, MAX_SUMMED), ofContext.slice(MAX_SUMMED)];

/**
 * What words met lately add by themselves: hash, check, both sums, how many features are known. Most words of an article come
 * again, and a feature costs a look into memory that is seldom near. A newer word takes an older one's place.
 */
const MET = 2048; // words; a power of two
const ENTRY = 5;
const met = new Int32Array(MET * ENTRY);
/** The features that `met` was summed up from. */
let metUnder: Uint32Array | undefined;

/** Sums up the weights of the features of a chain's word `at` for each label, in `scores`. */
export function scoreWord(words: Words, chain: Chain, at: number, { buckets }: NameModel): void {
  const token = words.tokens[at];
  if (token === undefined) return;
  sumWord(token, buckets);
  const { odd: wordOdd, even: wordEven, known: wordKnown } = sum;
  writeContextFeatures(words, chain, at, features);
  sumUp(nearer, buckets);
  const { odd: nearOdd, even: nearEven, known: nearKnown } = sum;
  sumUp(further, buckets);
  const bias = (wordKnown + nearKnown + sum.known) * WEIGHT_BIAS;
  for (let label = 1, shift = 0; label < LABELS; label += 2, shift += 8) {
    scores[label] = ((wordOdd >>> shift) & 0xff) + ((nearOdd >>> shift) & 0xff) + ((sum.odd >>> shift) & 0xff) - bias;
    scores[label + 1] = ((wordEven >>> shift) & 0xff) + ((nearEven >>> shift) & 0xff) + ((sum.even >>> shift) & 0xff) - bias;
  }
}

/** What the word has by itself, in `sum`. */
function sumWord(token: Token, buckets: Uint32Array): void {
  if (metUnder !== buckets) {
    met.fill(0);
    metUnder = buckets;
  }
  const { hash, check } = token;
  const entry = ((hash ^ (hash >>> 15)) & (MET - 1)) * ENTRY;
  if (met[entry] === hash && met[entry + 1] === check) {
    sum.odd = met[entry + 2] ?? 0;
    sum.even = met[entry + 3] ?? 0;
    sum.known = met[entry + 4] ?? 0;
    return;
  }
  writeWordFeatures(token, features);
  sumUp(ofWord, buckets);
  met[entry] = hash;
  met[entry + 1] = check;
  met[entry + 2] = sum.odd;
  met[entry + 3] = sum.even;
  met[entry + 4] = sum.known;
}

/** The weights of these features, in `sum`; without branches, as in `slotOf`. */
function sumUp(numbers: Uint8Array, buckets: Uint32Array): void {
  const lastBucket = buckets.length / BUCKET - 1;
  let odd = 0;
  let even = 0;
  let known = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    const hash = featureHash(number, features[number] ?? 0);
    const bucket = bucketOf(hash, lastBucket) * BUCKET;
    const slot = slotOf(buckets[bucket] ?? 0, hash);
    const isKnown = ~(slot >> 31); // all bits, or none
    const weights = (buckets[bucket + 1 + slot] ?? 0) & isKnown;
    odd = (odd + (weights & LOW_NIBBLES)) | 0;
    even = (even + ((weights >>> 4) & LOW_NIBBLES)) | 0;
    known -= isKnown;
  }
  sum.odd = odd;
  sum.even = even;
  sum.known = known;
}
