import { FEATURE_COUNT, featureHash, findChains, writeContextFeatures, writeWordFeatures } from '../../lib/recogniser/tagger/features.js';
import { beginLabel, isBegin, mayFollow, TAGGED_TYPES } from '../../lib/recogniser/tagger/labels.js';
import { readWords } from '../../lib/recogniser/tagger/words.js';
import type { WordFilter } from '../../lib/recogniser/tagger/word-sets.js';
import type { TrainingText } from './running-text.js';

/** The words that the tagger looks at, chain by chain, with their features and right labels. */
export interface Examples {
  /** Where each chain begins; one entry more closes the last. */
  readonly starts: Int32Array;
  /** `FEATURE_COUNT` hashes a word. */
  readonly features: Int32Array;
  /** What stands before each word. */
  readonly gaps: Uint8Array;
  readonly labels: Uint8Array;
}

export function toExamples(texts: readonly TrainingText[], filter: WordFilter): Examples {
  const starts = [0];
  const blocks: Int32Array[] = [];
  const gaps: number[] = [];
  const labels: number[] = [];
  for (const { tokens, names } of texts) {
    const words = readWords(tokens, filter);
    const right = new Uint8Array(tokens.length);
    for (const { first, last, type } of names) {
      if (type === undefined) continue;
      const begin = beginLabel(TAGGED_TYPES.indexOf(type));
      for (let i = first; i <= last; i++) right[i] = i === first ? begin : begin + 1;
    }
    for (const chain of findChains(words)) {
      const block = new Int32Array((chain.last - chain.first + 1) * FEATURE_COUNT);
      for (let at = chain.first; at <= chain.last; at++) {
        const from = (at - chain.first) * FEATURE_COUNT;
        const token = tokens[at];
        if (token) writeWordFeatures(token, block, from);
        writeContextFeatures(words, chain, at, block, from);
        for (let i = 0; i < FEATURE_COUNT; i++) block[from + i] = featureHash(i, block[from + i] ?? 0);
        gaps.push(words.gap[at] ?? 0);
        const label = right[at] ?? 0;
        const before = at === chain.first ? 0 : (labels.at(-1) ?? 0);
        // A name that opens outside the chain opens with its first word inside.
        labels.push(!isBegin(label) && !mayFollow(before, label) ? label - 1 : label);
      }
      blocks.push(block);
      starts.push(gaps.length);
    }
  }
  const features = new Int32Array(gaps.length * FEATURE_COUNT);
  let at = 0;
  for (const block of blocks) {
    features.set(block, at);
    at += block.length;
  }
  return { starts: Int32Array.from(starts), features, gaps: Uint8Array.from(gaps), labels: Uint8Array.from(labels) };
}
