import { TRANSITIONS } from '../../lib/recogniser/tagger/labels.js';
import {
  BUCKET,
  bucketOf,
  COLUMNS,
  emptyNameModel,
  fingerprintOf,
  slotOf,
  SLOTS,
  WEIGHT_BIAS,
  WEIGHT_BITS,
  WEIGHT_LIMIT,
} from '../../lib/recogniser/tagger/model.js';
import type { WordFilter } from '../../lib/recogniser/tagger/word-sets.js';
import type { CrfWeights } from './crf.js';

/** The share of weights that the largest value in the file must hold; the few above it are cut to it. */
const KEPT_WHOLE = 0.999;

/** The model file: weights rounded to `WEIGHT_BITS`, features in the order of `hashes`, which is that of their worth. */
export function packModel(hashes: readonly number[], { emissions, transitions }: CrfWeights, filter: WordFilter, buckets: number) {
  const sizes = Float64Array.from(emissions, Math.abs).sort();
  const quantum = (sizes[Math.floor(sizes.length * KEPT_WHOLE)] ?? 1) / WEIGHT_LIMIT;
  const { buffer, model } = emptyNameModel(buckets, filter);
  for (let i = 0; i < TRANSITIONS; i++) model.transitions[i] = Math.round((transitions[i] ?? 0) / quantum);
  let dropped = 0;
  for (const [row, hash] of hashes.entries()) {
    let packed = 0;
    let isNothing = true;
    for (let column = 0; column < COLUMNS; column++) {
      const weight = Math.round((emissions[row * COLUMNS + column] ?? 0) / quantum);
      const cut = Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, weight));
      if (cut !== 0) isNothing = false;
      packed = (packed | ((cut + WEIGHT_BIAS) << (column * WEIGHT_BITS))) >>> 0;
    }
    if (isNothing) continue;
    const bucket = bucketOf(hash, buckets - 1) * BUCKET;
    const fingerprints = model.buckets[bucket] ?? 0;
    let slot = 0;
    while (slot < SLOTS && ((fingerprints >>> (slot * 8)) & 0xff) !== 0) slot++;
    // A feature that is known by another's byte would be taken for it.
    if (slot === SLOTS || slotOf(fingerprints, hash) >= 0) {
      dropped++;
      continue;
    }
    model.buckets[bucket + 1 + slot] = packed;
    model.buckets[bucket] = (fingerprints | (fingerprintOf(hash) << (slot * 8))) >>> 0;
  }
  return { bytes: new Uint8Array(buffer), dropped };
}
