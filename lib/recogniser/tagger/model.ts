import { LABELS, TRANSITIONS } from './labels.js';
import type { WordFilter } from './word-sets.js';

/*
 * The model file, little-endian 32-bit words unless said otherwise:
 *
 *   magic, format, buckets, filter words
 *   features       buckets × BUCKET words
 *   filter         the word sets
 *   transitions    TRANSITIONS × 16 bit, padded to a word
 *
 * A bucket is a word of fingerprints, a byte for each slot, the lowest first and 0 where the slot is empty; then a word for each slot,
 * eight weights of four bits each. So one line of the processor's cache mostly holds all there is to read of a feature.
 *
 * A feature's hash chooses a bucket by its high bits and is known in there by its low byte; a feature that was not
 * learned is taken for a learned one in about one case of 80.
 */
const MAGIC = 0x544e4c47; // "GLNT"
/** Rises with every change of the file's layout, of the features or of the word lists behind them. */
const MODEL_FORMAT = 2;
/** Learned features a bucket may hold. */
export const SLOTS = 4;
/** Words of a bucket. */
export const BUCKET = 1 + SLOTS;
/** Bits of a weight, and what is added to it in the file. */
export const WEIGHT_BITS = 4;
export const WEIGHT_BIAS = 1 << (WEIGHT_BITS - 1);
export const WEIGHT_LIMIT = WEIGHT_BIAS - 1;

/** Labels other than "no name", which has no weights. */
export const COLUMNS = LABELS - 1;

/** What the tagger learned: weights of features and label pairs, and the word sets. Weights are in quanta of one size. */
export interface NameModel {
  /** `BUCKET` words each. */
  readonly buckets: Uint32Array;
  readonly transitions: Int16Array;
  readonly filter: WordFilter;
}

const HEADER = 4; // words
const PADDED_TRANSITIONS = TRANSITIONS + (TRANSITIONS & 1);

const modelBytes = (buckets: number, filterWords: number): number => (HEADER + buckets * BUCKET + filterWords) * 4 + PADDED_TRANSITIONS * 2;

function viewModel(buffer: ArrayBuffer, buckets: number, filterWords: number): NameModel {
  const filterAt = (HEADER + buckets * BUCKET) * 4;
  return {
    buckets: new Uint32Array(buffer, HEADER * 4, buckets * BUCKET),
    filter: new Uint32Array(buffer, filterAt, filterWords),
    transitions: new Int16Array(buffer, filterAt + filterWords * 4, TRANSITIONS),
  };
}

const isPowerOfTwo = (n: number): boolean => n > 0 && (n & (n - 1)) === 0;

/** The model in a file's bytes, as views of them. Throws where they are not a whole model of this format. */
export function loadNameModel(buffer: ArrayBuffer): NameModel {
  const [magic, format, buckets = 0, filterWords = 0] = buffer.byteLength >= HEADER * 4 ? new Uint32Array(buffer, 0, HEADER) : [];
  if (magic !== MAGIC) throw new Error('no name model: its first bytes are others');
  if (format !== MODEL_FORMAT) throw new Error(`name model of format ${format ?? 0}; this version of Gloss reads ${MODEL_FORMAT}`);
  const expected = modelBytes(buckets, filterWords);
  if (!isPowerOfTwo(buckets) || !isPowerOfTwo(filterWords) || buffer.byteLength !== expected)
    throw new Error(`name model of ${buffer.byteLength} bytes; its header says ${expected}`);
  return viewModel(buffer, buckets, filterWords);
}

/** An empty model of so many buckets with this filter, to be filled in by training, and its bytes. */
export function emptyNameModel(buckets: number, filter: WordFilter): { readonly buffer: ArrayBuffer; readonly model: NameModel } {
  const buffer = new ArrayBuffer(modelBytes(buckets, filter.length));
  new Uint32Array(buffer, 0, HEADER).set([MAGIC, MODEL_FORMAT, buckets, filter.length]);
  const model = viewModel(buffer, buckets, filter.length);
  model.filter.set(filter);
  return { buffer, model };
}

/** A feature's bucket, where `last` is the number of the last one. */
export const bucketOf = (hash: number, last: number): number => (hash >>> 8) & last;
/** The byte by which a feature is known in its bucket; never 0. */
export const fingerprintOf = (hash: number): number => hash & 0xff || 1;

/**
 * The slot of a bucket that holds a feature, or -1: the four fingerprints are compared at once, by the lowest zero byte of
 * their difference (H. S. Warren, Hacker's Delight, 6-1). Without a branch, since no processor foresees which features are known.
 */
export function slotOf(fingerprints: number, hash: number): number {
  const difference = fingerprints ^ Math.imul(fingerprintOf(hash), 0x01010101);
  const zeros = (difference - 0x01010101) & ~difference & 0x80808080;
  return (31 - Math.clz32(zeros & -zeros)) >> 3;
}
