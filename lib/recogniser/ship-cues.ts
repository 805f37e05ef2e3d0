import type { DraftName } from './draft-name.js';
import { isApposed } from './appositions.js';
import { FLOATING, isKindWord, MISHAPS, SEAFARING, SHIP_FATES, WAS } from './kind-words.js';
import { hasImoNumber } from './imo-number.js';
import type { TypeCues } from './type-by-cues.js';
import { isPossessive, opensSentence, type Token } from '../text/index.js';
import { ABOARD, BOARD, FLEET_WORDS, isIn, NAMING, OF, SHIP_PLURALS, SHIP_PREFIXES, SHIP_VERBS, SHIP_WORDS, THE } from './word-lists.js';

/** Evidence from this on makes a name a ship's. */
const SHIP_EVIDENCE = 2;

/** It takes little to make a name a ship's where nothing says what it is, and much against a cue. */
const neededEvidence = ({ type, basis }: DraftName): number => {
  if (type === 'agreement') return Infinity;
  if (type === 'vessel') return 0;
  return type === 'other' ? 1 : basis === 'cue' ? SHIP_EVIDENCE + 1 : SHIP_EVIDENCE;
};

export const SHIP_CUES: TypeCues = {
  type: 'vessel',
  evidence: shipEvidence,
  needed: neededEvidence,
  spreads: () => true,
  spreadsOver: (token) => isKindWord(token, WAS),
};

/**
 * How strongly the words around a name say that it is a ship's: "the tanker ⟨X⟩", "⟨X⟩, a bulk carrier", "aboard the ⟨X⟩",
 * "⟨X⟩ (IMO 9187629)", "the ⟨X⟩ was torpedoed", "the ⟨X⟩ was hit 51 nautical miles off" are enough alone, "the ⟨X⟩ anchored" or "⟨X⟩'s crew" are when they meet.
 */
function shipEvidence(tokens: readonly Token[], { first, last, type }: DraftName): number {
  const opening = tokens[first];
  if (opening === undefined) return 0;
  if (first < last && opening.case === 'upper' && isIn(opening, SHIP_PREFIXES)) return SHIP_EVIDENCE;
  const hasArticle = opening.gap !== 'sentence' && isIn(tokens[first - 1], THE);
  const before = tokens[hasArticle ? first - 2 : first - 1];
  const follows = opening.gap === 'space' || opening.gap === 'quote';
  let evidence = 0;
  if (!hasArticle && follows && isIn(before, SHIP_WORDS)) evidence += SHIP_EVIDENCE;
  // "a tanker called ⟨X⟩"; "a passing ship, the ⟨X⟩"; "two tankers, ⟨X⟩ and …"
  if (follows && isIn(before, NAMING) && isIn(tokens[first - 2], SHIP)) evidence += SHIP_EVIDENCE;
  const comma = hasArticle ? tokens[first - 1]?.gap : opening.gap;
  if (comma === 'comma' && isIn(before, SHIP)) evidence += SHIP_EVIDENCE;
  if (!hasArticle && follows && isIn(before, SHIP_PLURALS)) evidence += SHIP_EVIDENCE;
  if (follows && (isIn(before, ABOARD) || (isIn(before, BOARD) && tokens[hasArticle ? first - 3 : first - 2]?.folded === 'on')))
    evidence += SHIP_EVIDENCE;
  const next = tokens[last + 1];
  if (next === undefined) return evidence;
  if (hasImoNumber(tokens, last) || (first < last && isKindWord(tokens[last], FLOATING))) return SHIP_EVIDENCE;
  if (isPossessive(next)) {
    if (isIn(tokens[last + 2], FLEET_WORDS)) evidence += 1;
  } else if (next.gap === 'comma') {
    if (isApposed(tokens, last + 1, (token) => isIn(token, SHIP_WORDS))) evidence += SHIP_EVIDENCE;
  } else if (hasArticle && next.gap === 'space' && isIn(next, SHIP_VERBS)) evidence += SHIP_EVIDENCE;
  else if (next.gap === 'space' && isIn(next, SHIP_VERBS)) evidence += 1;
  if (hasArticle && next.gap === 'space' && isKindWord(next, WAS)) {
    const fate = tokens[last + 2];
    const isAtSea = type !== 'place' && isKindWord(fate, MISHAPS) && speaksOfSea(tokens, last + 2);
    if (isAtSea || isKindWord(fate, SHIP_FATES)) evidence += SHIP_EVIDENCE;
  }
  if (hasArticle && isIn(before, OF) && isIn(tokens[first - 3], FLEET_WORDS)) evidence += SHIP_EVIDENCE;
  // "attacked merchant ships and sank two of them, the ⟨X⟩ and …"
  if (hasArticle && comma === 'comma' && before?.folded === 'them' && saidBefore(tokens, first, SHIP)) evidence += SHIP_EVIDENCE;
  return evidence;
}

/** A kind of ship, in the singular or plural. */
const SHIP = SHIP_WORDS | SHIP_PLURALS;

/** In words. */
const SEA_REACH = 25;
/** Whether the rest of the sentence does, from `from` on. */
function speaksOfSea(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + SEA_REACH; at++) {
    const token = tokens[at];
    if (token === undefined || opensSentence(token)) return false;
    if (isKindWord(token, SEAFARING) || isIn(token, SHIP)) return true;
  }
  return false;
}

/** In words. */
const THEM_REACH = 12;
function saidBefore(tokens: readonly Token[], from: number, lists: number): boolean {
  for (let at = from - 2; at >= from - THEM_REACH && at >= 0; at--) {
    if (isIn(tokens[at], lists)) return true;
    if (tokens[at]?.gap === 'sentence' || tokens[at]?.gap === 'block') return false;
  }
  return false;
}
