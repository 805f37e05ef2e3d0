import type { Token } from '../../text/index.js';
import { type Chain, FEATURE_COUNT, WORD_FEATURES, writeContextFeatures, writeWordFeatures } from './features.js';
import { LABELS } from './labels.js';
import { bucketOf, type NameModel, slotOf, SLOTS, WEIGHT_BIAS } from './model.js';
import type { Words } from './words.js';

// One word is scored at a time; these are used over and over.
const features = new Int32Array(FEATURE_COUNT);
/** The sum of a word's weights for each label; 0 for "no name", which has none. */
export const scores = new Int32Array(LABELS);

const isOfWord: ReadonlySet<number> = new Set(WORD_FEATURES);
const ofWord = Uint8Array.from(WORD_FEATURES);
const ofContext = Uint8Array.from({ length: FEATURE_COUNT }, (_, i) => i).filter((i) => !isOfWord.has(i));

/*
 * Four sums of a byte each: the weights of labels 1, 3, 5, 7 and of labels 2, 4, 6, 8; 17 weights of 15 fit a byte.
 */
const LOW_NIBBLES = 0x0f0f0f0f;
const MAX_SUMMED = 16;
/** The sums spilt last. */
const last = { odd: 0, even: 0 };

/**
 * What words met lately add by themselves: hash, check, both sums, how many features are known. Most words of an article come
 * again, and a feature costs a look into memory that is seldom near. A newer word takes an older one's place.
 */
const MET = 2048; // words; a power of two
const ENTRY = 5;
const met = new Int32Array(MET * ENTRY);
/** The weights that `met` was summed up from. */
let metUnder: Uint32Array | undefined;

/** Sums up the weights of the features of a chain's word `at` for each label, in `scores`. */
export function scoreWord(words: Words, chain: Chain, at: number, model: NameModel): void {
  const token = words.tokens[at];
  if (token === undefined) return;
  scores.fill(0);
  const ofItself = addWord(token, model);
  writeContextFeatures(words, chain, at, features);
  const bias = (ofItself + addFeatures(ofContext, model)) * WEIGHT_BIAS;
  for (let label = 1; label < LABELS; label++) scores[label] = (scores[label] ?? 0) - bias;
}

/** Adds what the word has by itself to `scores`; how many of its features are known. */
function addWord(token: Token, model: NameModel): number {
  if (metUnder !== model.weights) {
    met.fill(0);
    metUnder = model.weights;
  }
  const { hash, check } = token;
  const entry = ((hash ^ (hash >>> 15)) & (MET - 1)) * ENTRY;
  if (met[entry] === hash && met[entry + 1] === check) {
    spill(met[entry + 2] ?? 0, met[entry + 3] ?? 0);
    return met[entry + 4] ?? 0;
  }
  writeWordFeatures(token, features);
  const known = addFeatures(ofWord, model);
  met[entry] = hash;
  met[entry + 1] = check;
  met[entry + 2] = last.odd;
  met[entry + 3] = last.even;
  met[entry + 4] = known;
  return known;
}

/** Adds the weights of these features to `scores`; how many of them are known. */
function addFeatures(places: Uint8Array, { weights, buckets }: NameModel): number {
  const lastBucket = buckets.length - 1;
  let known = 0;
  let odd = 0;
  let even = 0;
  for (let i = 0; i < places.length; i++) {
    const hash = features[places[i] ?? 0] ?? 0;
    const bucket = bucketOf(hash, lastBucket);
    const slot = slotOf(buckets[bucket] ?? 0, hash);
    if (slot < 0) continue;
    const packed = weights[bucket * SLOTS + slot] ?? 0;
    odd = (odd + (packed & LOW_NIBBLES)) | 0;
    even = (even + ((packed >>> 4) & LOW_NIBBLES)) | 0;
    if (++known % MAX_SUMMED === 0) {
      spill(odd, even);
      odd = even = 0;
    }
  }
  spill(odd, even);
  last.odd = odd;
  last.even = even;
  return known;
}

function spill(odd: number, even: number): void {
  for (let label = 1, shift = 0; label < LABELS; label += 2, shift += 8) {
    scores[label] = (scores[label] ?? 0) + ((odd >>> shift) & 0xff);
    scores[label + 1] = (scores[label + 1] ?? 0) + ((even >>> shift) & 0xff);
  }
}
