import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { TRANSITIONS } from '../../lib/recogniser/tagger/labels.js';
import { COLUMNS } from '../../lib/recogniser/tagger/model.js';
import { tokenise } from '../../lib/text/index.js';
import { readCorpus, TRAINING } from './corpora.js';
import { type CrfWeights, fitCrf } from './crf.js';
import { toExamples } from './examples.js';
import { buildWordFilter, commonWords, readNameLists } from './name-lists.js';
import { packModel } from './pack-model.js';
import { toTrainingText } from './running-text.js';

/** Features seen less often are not learned. */
const SEEN = 2;
/** Learned features that go into the file, and room for them: four to a bucket. */
const KEPT = 50_000;
const BUCKETS = 16_384;
/** 32-bit words of the filter over the word sets. */
const FILTER_WORDS = 16_384;
const DECAY = 1e-3;
const SEED = 1;

/** A seeded generator (mulberry32, T. Ettinger, public domain). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

/**
 * The bytes of the name model, made from the corpora under `corpora` and the unlabelled sentences under `text`: the same
 * bytes on every machine, since the arithmetic is IEEE 754's own and the order of everything is fixed.
 */
export function trainNameModel(corpora: string, text: string, log: (line: string) => void): Uint8Array {
  const texts = TRAINING.flatMap((corpus) => readCorpus(corpora, corpus).map((document) => toTrainingText(document, corpus)));
  const sentences = gunzipSync(readFileSync(join(text, 'voa-sentences.txt.gz')))
    .toString('utf8')
    .split('\n');
  const common = commonWords([...texts, ...sentences.map((sentence) => ({ tokens: tokenise(sentence) }))]);
  const filter = buildWordFilter(readNameLists(corpora), common, FILTER_WORDS);
  const { features, ...examples } = toExamples(texts, filter);
  const counts = new Map<number, number>();
  for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const hashes = [...counts].filter(([, count]) => count >= SEEN).map(([hash]) => hash);
  log(`${texts.length} documents, ${examples.labels.length} words in ${examples.starts.length - 1} chains, ${hashes.length} features`);

  const random = createRandom(SEED);
  /** Fits the weights of the features with these hashes, a row each. */
  const fit = (known: readonly number[], weights: CrfWeights, epochs: number, rate: number): void => {
    const rowOf = new Map(known.map((hash, row) => [hash, row]));
    const rows = features.map((hash) => rowOf.get(hash) ?? -1);
    fitCrf({ ...examples, rows }, weights, {
      epochs,
      rate,
      decay: DECAY,
      random,
      onEpoch: (epoch) => log(`epoch ${epoch + 1} of ${epochs}`),
    });
  };
  const whole = { emissions: new Float64Array(hashes.length * COLUMNS), transitions: new Float64Array(TRANSITIONS) };
  fit(hashes, whole, 5, 0.1);
  const worth = hashes.map((hash, row) => {
    let sum = 0;
    for (let at = row * COLUMNS; at < (row + 1) * COLUMNS; at++) sum += (whole.emissions[at] ?? 0) ** 2;
    return { hash, row, worth: sum * Math.sqrt(counts.get(hash) ?? 0) };
  });
  const kept = worth.sort((a, b) => b.worth - a.worth || a.row - b.row).slice(0, KEPT);
  const emissions = new Float64Array(kept.length * COLUMNS);
  for (const [to, { row }] of kept.entries()) emissions.set(whole.emissions.subarray(row * COLUMNS, (row + 1) * COLUMNS), to * COLUMNS);
  const known = kept.map(({ hash }) => hash);
  const pruned = { emissions, transitions: whole.transitions };
  fit(known, pruned, 2, 0.05);
  const { bytes, dropped } = packModel(known, pruned, filter, BUCKETS);
  log(`${known.length} features kept, ${dropped} found no room, ${bytes.length} bytes`);
  return bytes;
}
