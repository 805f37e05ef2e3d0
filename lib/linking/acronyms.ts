import type { Token } from '../text/index.js';
import { type Claim, claimKey, resolveOverlaps } from './claim.js';

const MAX_ACRONYM_LENGTH = 10;
/** Words that an acronym may skip. */
const SKIPPED = new Set(['of', 'the', 'and', 'for', 'on', 'in', "'s", 'to', 'de', 'du', 'la']);

/** Whether the letters are the initials of the name's words, small words left out or not: "AMISOM" is not, "IMF" is. */
function isInitialsOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase();
  const initials = (kept: readonly string[]): string => kept.map((word) => word.charAt(0)).join('');
  return letters.length >= 2 && (letters === initials(words) || letters === initials(words.filter((word) => !SKIPPED.has(word))));
}

/** Acronyms the article itself explains, "International Monetary Fund (IMF)" or "IMF (International Monetary Fund)", by `claimKey`. */
export function definedAcronyms(tokens: readonly Token[], claims: readonly Claim[]): Map<number, Claim> {
  const defined = new Map<number, Claim>();
  const wordsOf = (claim: Claim): string[] => tokens.slice(claim.first, claim.last + 1).map((token) => token.folded);
  for (const claim of claims) {
    if (claim.last === claim.first) continue;
    if (tokens[claim.first]?.gap !== 'bracket' && tokens[claim.last + 1]?.gap !== 'bracket') continue;
    for (const at of [claim.last + 1, claim.first - 1]) {
      const token = tokens[at];
      const bracketed = at > claim.last ? token?.gap === 'bracket' : tokens[claim.first]?.gap === 'bracket';
      if (
        token === undefined ||
        !bracketed ||
        (token.case !== 'upper' && token.case !== 'capitalised') ||
        token.surface.length > MAX_ACRONYM_LENGTH
      )
        continue;
      if (isInitialsOf(token.folded, wordsOf(claim))) defined.set(claimKey(tokens, { first: at, last: at }), claim);
    }
  }
  return defined;
}

/** Adds a claim for every use of an explained acronym, tied to the name that explains it. */
export function bindAcronyms(tokens: readonly Token[], claims: readonly Claim[], defined: ReadonlyMap<number, Claim>): readonly Claim[] {
  if (defined.size === 0) return claims;
  const used: Claim[] = [];
  for (const [at, token] of tokens.entries()) {
    const full =
      token.case === 'upper' || token.case === 'capitalised' ? defined.get(claimKey(tokens, { first: at, last: at })) : undefined;
    if (full) used.push({ first: at, last: at, options: full.options, type: full.type, basis: 'cue', owner: undefined });
  }
  const isUse = (claim: Claim): boolean => claim.first === claim.last && defined.has(claimKey(tokens, claim));
  return resolveOverlaps(
    claims.filter((claim) => !isUse(claim)),
    used,
  );
}
