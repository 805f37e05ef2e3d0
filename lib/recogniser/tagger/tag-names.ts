import type { KnownWords } from '../../model/index.js';
import { type Chain, findChains, LONGEST_CHAIN } from './features.js';
import { isBoundary } from './gaps.js';
import { isBegin, LABELS, mayFollow, TAGGED_TYPES, type TaggedType, transitionAt, typeOfLabel } from './labels.js';
import type { NameModel } from './model.js';
import { scores, scoreWord } from './score-word.js';
import { listsOf, NAME_OPENERS, OPENERS } from '../word-lists.js';
import type { Words } from './words.js';

/** A name that the tagger sees: word indexes, both ends included. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly type: TaggedType;
}

// One chain is read at a time; these are used over and over.
const best = new Int32Array(LONGEST_CHAIN * LABELS);
const back = new Uint8Array(LONGEST_CHAIN * LABELS);

const NOTHING: KnownWords['certain'] = new Map();

/**
 * The best names of a text under the model, in order, without overlaps; time is linear in the number of words. Names that are `certain`
 * by their first words are taken over where nothing else of a name stands beside them.
 */
export function tagNames(words: Words, model: NameModel, certain: KnownWords['certain'] = NOTHING): TaggedName[] {
  const names: TaggedName[] = [];
  for (const chain of findChains(words)) {
    if (isOpener(words, chain)) continue;
    const known = certain.get(chain.first);
    if (known?.last === chain.last) {
      names.push({
        first: chain.first,
        last: chain.last,
        type: known.type === 'vessel' || known.type === 'agreement' ? 'other' : known.type,
      });
      continue;
    }
    scoreChain(words, chain, model);
    readBack(chain, names);
  }
  return names;
}

/** "⟨The⟩ talks": a word that opens its sentence and no name. One chain in three is nothing else, and no label is worth finding for it. */
function isOpener({ tokens, gap }: Words, { first, last }: Chain): boolean {
  const token = tokens[first];
  if (first !== last || token?.case !== 'capitalised' || !isBoundary(gap[first] ?? 0)) return false;
  return (listsOf(token) & (OPENERS | NAME_OPENERS)) === OPENERS;
}

/**
 * Viterbi's algorithm: the best score of each label at each word, and the label before it. Score and label are compared as one number,
 * of which the larger is found without a branch: no processor foresees which label is the best one.
 */
function scoreChain(words: Words, chain: Chain, model: NameModel): void {
  const { first, last } = chain;
  const { transitions } = model;
  scoreWord(words, chain, first, model);
  const opening = transitionAt(words.gap[first] ?? 0, 0, 0);
  for (let to = 0; to < LABELS; to++) {
    // A name's further words cannot open a chain.
    best[to] = mayFollow(0, to) ? (transitions[opening + to] ?? 0) + (scores[to] ?? 0) : UNREACHABLE;
    back[to] = 0;
  }
  for (let at = first + 1; at <= last; at++) {
    scoreWord(words, chain, at, model);
    const base = (at - first) * LABELS;
    const pairs = transitionAt(words.gap[at] ?? 0, 0, 0);
    for (let to = 0; to < LABELS; to++) {
      // Anything may stand before the first word of a name or a word of none; before a further word, that name's.
      const inside = to !== 0 && !isBegin(to);
      const end = inside ? to + 1 : LABELS;
      let top = (2 * UNREACHABLE) << LABEL_BITS;
      for (let from = inside ? to - 1 : 0; from < end; from++) {
        const score = (best[base - LABELS + from] ?? 0) + (transitions[pairs + from * LABELS + to] ?? 0);
        const over = ((score << LABEL_BITS) | (LABEL_MASK - from)) - top; // of labels as good, the lower one counts
        top += over & ~(over >> 31);
      }
      best[base + to] = (top >> LABEL_BITS) + (scores[to] ?? 0);
      back[base + to] = LABEL_MASK - (top & LABEL_MASK);
    }
  }
}
const LABEL_BITS = 4;
const LABEL_MASK = (1 << LABEL_BITS) - 1;
/** Below any score of 64 words (a transition has 16 bits), and with a label beside it far from overflow. */
const UNREACHABLE = -0x200_0000;

/** Follows the best labels of a chain from its end and adds the names they make. */
function readBack({ first, last }: Chain, names: TaggedName[]): void {
  let label = 0;
  const lastBase = (last - first) * LABELS;
  for (let l = 1; l < LABELS; l++) if ((best[lastBase + l] ?? 0) > (best[lastBase + label] ?? 0)) label = l;
  const found: TaggedName[] = [];
  let end = last;
  for (let at = last; at >= first; at--) {
    const before = back[(at - first) * LABELS + label] ?? 0;
    if (label !== 0 && isBegin(label)) {
      const type = TAGGED_TYPES[typeOfLabel(label)];
      if (type !== undefined) found.push({ first: at, last: end, type });
    }
    if (label === 0 || isBegin(label)) end = at - 1;
    label = before;
  }
  for (let i = found.length - 1; i >= 0; i--) {
    const name = found[i];
    if (name) names.push(name);
  }
}
