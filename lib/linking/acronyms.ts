import { isOrdinaryWord } from '../names/index.js';
import type { Token } from '../text/index.js';
import { type Claim, claimKey, resolveOverlaps } from './claim.js';

const MAX_ACRONYM_LENGTH = 10;
/** Words that an acronym may skip. */
const SKIPPED = new Set(['of', 'the', 'and', 'for', 'on', 'in', "'s", 'to', 'de', 'du', 'la']);

/** Whether the letters are the initials of the name's words, small words left out or not: "IMF" is, "AMISOM" is not. */
function isInitialsOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase();
  const initials = (kept: readonly string[]): string => kept.map((word) => word.charAt(0)).join('');
  return letters.length >= 2 && (letters === initials(words) || letters === initials(words.filter((word) => !SKIPPED.has(word))));
}

/** Fewest letters of an abbreviation that are more than initials. */
const MIN_LETTERS = 3;

/**
 * Whether the letters, each taken where it first comes, stand in the words in their order, two or more and the first as a word's first: "AMISOM" of "African Union
 * Mission in Somalia", "IGAD" of "Intergovernmental Authority on Development".
 */
function isAbbreviationOf(letters: string, words: readonly string[]): boolean {
  let [found, initials] = [0, 0];
  for (const word of words) {
    for (let at = 0; at < word.length && found < letters.length; at++) {
      if (word.charAt(at) !== letters.charAt(found)) continue;
      if (found === 0 && at > 0) break;
      if (at === 0) initials++;
      found++;
    }
  }
  return found === letters.length && initials >= 2;
}

/** Indexes of the words that may explain a name or be explained by it: "⟨name⟩ (X)", "X (⟨name⟩)", "⟨name⟩, or X,". */
function explainedBeside(tokens: readonly Token[], { first, last }: Claim): number[] {
  const [next, second] = [tokens[last + 1], tokens[last + 2]];
  const beside: number[] = [];
  if (next?.gap === 'bracket') beside.push(last + 1);
  else if (next?.gap === 'comma' && next.folded === 'or' && second?.gap === 'space' && second.case === 'upper') beside.push(last + 2);
  if (tokens[first]?.gap === 'bracket') beside.push(first - 1);
  return beside;
}

/** Acronyms the article itself explains, "International Monetary Fund (IMF)" or "IMF (International Monetary Fund)", by `claimKey`. */
export function definedAcronyms(tokens: readonly Token[], claims: readonly Claim[]): Map<number, Claim> {
  const defined = new Map<number, Claim>();
  for (const claim of claims) {
    if (claim.last === claim.first) continue;
    for (const at of explainedBeside(tokens, claim)) {
      const token = tokens[at];
      if (token === undefined || (token.case !== 'upper' && token.case !== 'capitalised') || token.surface.length > MAX_ACRONYM_LENGTH)
        continue;
      const words = tokens.slice(claim.first, claim.last + 1).map(({ folded }) => folded);
      const isLong = token.case === 'upper' && token.folded.length >= MIN_LETTERS;
      if (isInitialsOf(token.folded, words) || (isLong && isAbbreviationOf(token.folded, words)))
        defined.set(claimKey(tokens, { first: at, last: at }), claim);
    }
  }
  return defined;
}

/** Shortest acronym that is taken for the initials of a name without a word of the article's; two letters meet by chance. */
const MIN_UNEXPLAINED = 3;

/**
 * Acronyms that the article uses and does not explain, though it names the body or place in full: "NHS" beside "National Health Service".
 * All letters must be initials of one name only, and no list, pack or note may know the acronym.
 */
export function unexplainedAcronyms(
  tokens: readonly Token[],
  claims: readonly Claim[],
  defined: ReadonlyMap<number, Claim>,
): Map<number, Claim> {
  const found = new Map<number, Claim>();
  const uses = claims.filter((claim) => claim.options.length === 0 && isAcronym(tokens, claim) && !defined.has(claimKey(tokens, claim)));
  if (uses.length === 0) return found;
  const openings = new Set(uses.map(({ first }) => tokens[first]?.folded.charAt(0)));
  const byInitials = new Map<string, Claim | null>(); // null where two names share them
  for (const claim of claims) {
    if (claim.last - claim.first + 1 < MIN_UNEXPLAINED || claim.type === 'person') continue;
    if (!openings.has(tokens[claim.first]?.folded.charAt(0))) continue;
    const initials = tokens
      .slice(claim.first, claim.last + 1)
      .filter(({ folded }) => !SKIPPED.has(folded))
      .map(({ folded }) => folded.charAt(0))
      .join('');
    const other = byInitials.get(initials);
    if (other === undefined) byInitials.set(initials, claim);
    else if (other !== null && claimKey(tokens, other) !== claimKey(tokens, claim)) byInitials.set(initials, null);
  }
  for (const use of uses) {
    const full = byInitials.get(tokens[use.first]?.folded ?? '');
    if (full) found.set(claimKey(tokens, use), full);
  }
  return found;
}

function isAcronym(tokens: readonly Token[], { first, last }: Claim): boolean {
  const token = tokens[first];
  return first === last && token?.case === 'upper' && !token.dotted && token.folded.length >= MIN_UNEXPLAINED;
}

/** Adds a claim for every use of an explained acronym, tied to the name that explains it. */
export function bindAcronyms(tokens: readonly Token[], claims: readonly Claim[], defined: ReadonlyMap<number, Claim>): readonly Claim[] {
  if (defined.size === 0) return claims;
  const used: Claim[] = [];
  for (const [at, token] of tokens.entries()) {
    // "Act now" is not the ACT.
    const isWritten = token.case === 'upper' || (token.case === 'capitalised' && !isOrdinaryWord(token.folded));
    const full = isWritten ? defined.get(claimKey(tokens, { first: at, last: at })) : undefined;
    if (full) used.push({ first: at, last: at, options: full.options, type: full.type, basis: 'cue', owner: undefined });
  }
  const isUse = (claim: Claim): boolean => claim.first === claim.last && defined.has(claimKey(tokens, claim));
  return resolveOverlaps(
    claims.filter((claim) => !isUse(claim)),
    used,
  );
}
