import { FEATURE_COUNT } from '../../lib/recogniser/tagger/features.js';
import { LABELS, mayFollow, transitionAt, TRANSITIONS } from '../../lib/recogniser/tagger/labels.js';
import { COLUMNS } from '../../lib/recogniser/tagger/model.js';
import { exponential } from './exponential.js';

/** Chains of words, all in a row. */
export interface TrainingSet {
  /** Where each chain begins; one entry more closes the last. */
  readonly starts: Int32Array;
  /** Row numbers of the words' features, `FEATURE_COUNT` a word; -1 for a feature that is not learned. */
  readonly rows: Int32Array;
  /** What stands before each word. */
  readonly gaps: Uint8Array;
  readonly labels: Uint8Array;
}

export interface CrfWeights {
  /** `COLUMNS` a row. */
  readonly emissions: Float64Array;
  readonly transitions: Float64Array;
}

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of each weight towards zero at each of its updates. */
  readonly decay: number;
  /** A whole number from 0 to below the argument. */
  readonly random: (below: number) => number;
  readonly onEpoch: (epoch: number) => void;
}

/** Steadies the first steps of AdaGrad. */
const ADAGRAD_START = 0.1;
/** Gradients closer to zero are not worth a step. */
const SMALLEST = 1e-4;

/** Label pairs that may be neighbours. */
const PAIRS: readonly { readonly from: number; readonly to: number }[] = Array.from({ length: LABELS * LABELS }, (_, i) => ({
  from: Math.floor(i / LABELS),
  to: i % LABELS,
})).filter(({ from, to }) => mayFollow(from, to));
const OPENING_PAIRS = PAIRS.filter(({ from }) => from === 0);

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), fitted by stochastic gradient with AdaGrad steps
 * (Duchi, Hazan, Singer 2011), one chain at a time in an order that `random` shuffles; `weights` are changed in place. The
 * word before a chain is no name.
 */
export function fitCrf({ starts, rows, gaps, labels }: TrainingSet, weights: CrfWeights, options: CrfOptions): void {
  const { emissions, transitions } = weights;
  const { epochs, rate, decay, random, onEpoch } = options;
  const emissionSquares = new Float64Array(emissions.length).fill(ADAGRAD_START);
  const transitionSquares = new Float64Array(TRANSITIONS).fill(ADAGRAD_START);
  const chains = starts.length - 1;
  let longest = 0;
  for (let chain = 0; chain < chains; chain++) longest = Math.max(longest, (starts[chain + 1] ?? 0) - (starts[chain] ?? 0));
  const scores = new Float64Array(longest * LABELS); // e^score of each label at each word
  const alpha = new Float64Array(longest * LABELS);
  const beta = new Float64Array(longest * LABELS);
  const steps = new Float64Array(longest * LABELS * LABELS); // e^weight of each label pair into each word

  function step(values: Float64Array, squares: Float64Array, at: number, slope: number): void {
    const value = values[at] ?? 0;
    const gradient = slope - decay * value;
    const square = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = square;
    values[at] = value + (rate * gradient) / Math.sqrt(square);
  }

  function readScores(start: number, length: number): void {
    for (let t = 0; t < length; t++) {
      const base = t * LABELS;
      scores.fill(0, base, base + LABELS);
      for (let k = (start + t) * FEATURE_COUNT, end = k + FEATURE_COUNT; k < end; k++) {
        const row = rows[k] ?? -1;
        if (row < 0) continue;
        for (let label = 1, at = row * COLUMNS; label < LABELS; label++, at++)
          scores[base + label] = (scores[base + label] ?? 0) + (emissions[at] ?? 0);
      }
      let top = 0;
      for (let label = 1; label < LABELS; label++) top = Math.max(top, scores[base + label] ?? 0);
      for (let label = 0; label < LABELS; label++) scores[base + label] = exponential((scores[base + label] ?? 0) - top);
      const gap = gaps[start + t] ?? 0;
      for (const { from, to } of PAIRS) steps[(base + from) * LABELS + to] = exponential(transitions[transitionAt(gap, from, to)] ?? 0);
    }
  }

  /** Makes `LABELS` numbers from `base` on sum up to 1, so that long chains do not run out of range. */
  function normalise(values: Float64Array, base: number): void {
    let total = 0;
    for (let at = base; at < base + LABELS; at++) total += values[at] ?? 0;
    for (let at = base; at < base + LABELS; at++) values[at] = (values[at] ?? 0) / total;
  }

  function runForward(length: number): void {
    for (let t = 0; t < length; t++) {
      const base = t * LABELS;
      alpha.fill(0, base, base + LABELS);
      for (const { from, to } of t === 0 ? OPENING_PAIRS : PAIRS) {
        const ahead = t === 0 ? 1 : (alpha[base - LABELS + from] ?? 0);
        alpha[base + to] = (alpha[base + to] ?? 0) + ahead * (steps[(base + from) * LABELS + to] ?? 0);
      }
      for (let label = 0; label < LABELS; label++) alpha[base + label] = (alpha[base + label] ?? 0) * (scores[base + label] ?? 0);
      normalise(alpha, base);
    }
  }

  function runBackward(length: number): void {
    beta.fill(1, (length - 1) * LABELS, length * LABELS);
    for (let t = length - 2; t >= 0; t--) {
      const base = t * LABELS;
      const next = base + LABELS;
      beta.fill(0, base, next);
      for (const { from, to } of PAIRS) {
        const behind = (scores[next + to] ?? 0) * (beta[next + to] ?? 0);
        beta[base + from] = (beta[base + from] ?? 0) + (steps[(next + from) * LABELS + to] ?? 0) * behind;
      }
      normalise(beta, base);
    }
  }

  /** How likely a label pair is to lead into word t, up to a factor that all pairs of the word share. */
  function likelihood(t: number, from: number, to: number): number {
    const base = t * LABELS;
    const ahead = t === 0 ? 1 : (alpha[base - LABELS + from] ?? 0);
    return ahead * (steps[(base + from) * LABELS + to] ?? 0) * (scores[base + to] ?? 0) * (beta[base + to] ?? 0);
  }

  function stepTransitions(start: number, t: number): void {
    const pairs = t === 0 ? OPENING_PAIRS : PAIRS;
    const rightFrom = t === 0 ? 0 : (labels[start + t - 1] ?? 0);
    const rightTo = labels[start + t] ?? 0;
    let total = 0;
    for (const { from, to } of pairs) total += likelihood(t, from, to);
    for (const { from, to } of pairs) {
      const slope = (from === rightFrom && to === rightTo ? 1 : 0) - likelihood(t, from, to) / total;
      if (Math.abs(slope) > SMALLEST) step(transitions, transitionSquares, transitionAt(gaps[start + t] ?? 0, from, to), slope);
    }
  }

  function stepEmissions(start: number, t: number): void {
    const base = t * LABELS;
    let total = 0;
    for (let label = 0; label < LABELS; label++) total += (alpha[base + label] ?? 0) * (beta[base + label] ?? 0);
    for (let label = 1; label < LABELS; label++) {
      const slope = (label === labels[start + t] ? 1 : 0) - ((alpha[base + label] ?? 0) * (beta[base + label] ?? 0)) / total;
      if (Math.abs(slope) < SMALLEST) continue;
      for (let k = (start + t) * FEATURE_COUNT, end = k + FEATURE_COUNT; k < end; k++) {
        const row = rows[k] ?? -1;
        if (row >= 0) step(emissions, emissionSquares, row * COLUMNS + label - 1, slope);
      }
    }
  }

  const order = Int32Array.from({ length: chains }, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = chains - 1; i > 0; i--) {
      const j = random(i + 1);
      const kept = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = kept;
    }
    for (const chain of order) {
      const start = starts[chain] ?? 0;
      const length = (starts[chain + 1] ?? 0) - start;
      readScores(start, length);
      runForward(length);
      runBackward(length);
      for (let t = 0; t < length; t++) {
        stepTransitions(start, t);
        stepEmissions(start, t);
      }
    }
    onEpoch(epoch);
  }
}
