import { isPossessive, type Token } from '../text/index.js';
import { ABOARD, BOARD, FLEET_WORDS, isIn, NAMING, OF, SHIP_PLURALS, SHIP_PREFIXES, SHIP_VERBS, SHIP_WORDS, THE } from './word-lists.js';

/** Words `[first, last]` of the text, both included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** How far behind a name an apposition may say what it is, in words: "⟨X⟩, a 19-year-old Panama-flagged product tanker". */
const APPOSITION_WORDS = 8;

/** Evidence from this on makes a name a ship's. */
export const SHIP_EVIDENCE = 2;

/**
 * How strongly the words around a name say that it is a ship's: "the tanker ⟨X⟩", "⟨X⟩, a bulk carrier", "aboard the ⟨X⟩",
 * "⟨X⟩ (IMO 9187629)" are enough alone, "the ⟨X⟩ anchored" or "⟨X⟩'s crew" are when they meet.
 */
export function shipEvidence(tokens: readonly Token[], { first, last }: Span): number {
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
  if (next.gap === 'bracket' && next.folded === 'imo') return SHIP_EVIDENCE;
  if (isPossessive(next)) {
    if (isIn(tokens[last + 2], FLEET_WORDS)) evidence += 1;
  } else if (next.gap === 'comma') {
    if (isApposedShip(tokens, last + 1)) evidence += SHIP_EVIDENCE;
  } else if (hasArticle && next.gap === 'space' && isIn(next, SHIP_VERBS)) evidence += SHIP_EVIDENCE;
  else if (next.gap === 'space' && isIn(next, SHIP_VERBS)) evidence += 1;
  if (hasArticle && isIn(before, OF) && isIn(tokens[first - 3], FLEET_WORDS)) evidence += SHIP_EVIDENCE;
  return evidence;
}

/** A kind of ship, in the singular or plural. */
const SHIP = SHIP_WORDS | SHIP_PLURALS;

const DETERMINERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'another', 'one']);
/** What a noun phrase behind a comma ends before. */
const PHRASE_ENDS: ReadonlySet<string> = new Set('of for by with in on at from to that which who whose and'.split(' '));

/** ", a Panama-flagged bulk ⟨carrier⟩", ", the second ⟨tanker⟩ to …": a ship's word in the noun phrase behind the comma. */
function isApposedShip(tokens: readonly Token[], at: number): boolean {
  if (!DETERMINERS.has(tokens[at]?.folded ?? '')) return false;
  for (let i = at + 1; i <= at + APPOSITION_WORDS; i++) {
    const token = tokens[i];
    if (token === undefined || (token.gap !== 'space' && token.gap !== 'hyphen' && token.gap !== 'ending')) return false;
    if (PHRASE_ENDS.has(token.folded)) return false;
    // "a tanker company" names no tanker.
    if (isIn(token, SHIP_WORDS))
      return (
        tokens[i + 1]?.gap !== 'space' ||
        /^(?:of|for|by|with|in|on|at|from|to|that|which|carrying|built|owned|managed|flying|bound|loaded|laden|and|is|was|has|had)$/.test(
          tokens[i + 1]?.folded ?? '',
        )
      );
  }
  return false;
}
