import { isOrdinaryWord } from '../names/index.js';
import { endsAsAdjective, isNameLike, opensSentence, type Token } from '../text/index.js';
import { type Claim, claimKey, resolveOverlaps } from './claim.js';

// Spelled out, so that all claims have their parts in one order and their readers need not ask where these stand.
const retyped = ({ first, last, options, owner }: Claim, { type, basis }: Claim): Claim => ({ first, last, options, type, basis, owner });
const movedTo = ({ first, last, options, type, basis, owner }: Claim, at: number): Claim => ({
  first: at,
  last: at + last - first,
  options,
  type,
  basis,
  owner,
});

/**
 * One spelling, one type: a name typed by a cue once ("Mr Adeyemi") is typed so everywhere. A name recognised at one
 * place is recognised wherever it stands alone or opens a sentence, and one of several words anywhere. Claims come and go without overlaps, in order.
 */
export function agreeOnTypes(tokens: readonly Token[], claims: readonly Claim[]): readonly Claim[] {
  const best = new Map<number, Claim>();
  for (const claim of claims) {
    if (claim.options.length > 0) continue;
    const key = claimKey(tokens, claim);
    const known = best.get(key);
    if (known === undefined || (known.basis === 'shape' && claim.basis === 'cue')) best.set(key, claim);
  }
  if (best.size === 0) return claims;
  const agreed = claims.map((claim) => {
    const model = claim.options.length === 0 ? best.get(claimKey(tokens, claim)) : undefined;
    const isAgreed = model === undefined || (model.type === claim.type && model.basis === claim.basis);
    return isAgreed ? claim : retyped(claim, model);
  });
  const more: Claim[] = [];
  const lengths = lengthsByPair(tokens, best.values());
  const openings = new Set<number>(); // hashes of first words
  for (const { first } of best.values()) openings.add(tokens[first]?.hash ?? 0);
  let next = 0; // in `agreed`: the first claim that ends at `at` or later
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !openings.has(token.hash) || !isNameLike(token)) continue;
    while ((agreed[next]?.last ?? Infinity) < at) next++;
    const name = lengths && longNameAt(tokens, best, lengths, at);
    // Two names that were read there are not one: "⟨U.S.⟩ Secretary of State ⟨Condoleezza Rice⟩".
    if (name && (agreed[next + 1]?.first ?? Infinity) > at + name.last - name.first) more.push(movedTo(name, at));
    const model = best.get(claimKey(tokens, { first: at, last: at }));
    if (model === undefined || agreed[next]?.first === at || token.case !== tokens[model.first]?.case) continue;
    if (opensSentence(token) || standsAlone(tokens, at)) more.push(movedTo(model, at));
  }
  return more.length === 0 ? agreed : resolveOverlaps(agreed, more);
}

/** A word that is nothing but a name ("a ⟨Lion⟩" is a beast, "⟨Kurdish⟩ rebels" are no name), with no other word of a name beside it. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token?.gap !== 'space' || isNameLike(before) || isOrdinaryWord(token.folded)) return false;
  if (endsAsAdjective(token.folded) || before.folded === 'a' || before.folded === 'an') return false;
  return next === undefined || !isNameLike(next) || (next.gap !== 'space' && next.gap !== 'hyphen');
}

function longNameAt(
  tokens: readonly Token[],
  best: ReadonlyMap<number, Claim>,
  lengths: ReadonlyMap<number, readonly number[]>,
  at: number,
): Claim | undefined {
  for (const length of lengths.get(pairAt(tokens, at)) ?? NO_LENGTHS) {
    const name = best.get(claimKey(tokens, { first: at, last: at + length }));
    if (name && standsAt(tokens, name, at)) return name;
  }
  return undefined;
}
const NO_LENGTHS: readonly number[] = [];

/** A number for the two words from `at` on: by one word alone the names of a large family would all be tried. */
const pairAt = (tokens: readonly Token[], at: number): number => (Math.imul(tokens[at]?.hash ?? 0, 31) + (tokens[at + 1]?.hash ?? 0)) | 0;

/** How many words more the names of several words have that begin with a pair of words, the longest first; undefined where there are none. */
function lengthsByPair(tokens: readonly Token[], names: Iterable<Claim>): ReadonlyMap<number, readonly number[]> | undefined {
  let lengths: Map<number, number[]> | undefined;
  for (const { first, last } of names) {
    const [opening, closing] = [tokens[first], tokens[last]];
    if (opening === undefined || closing === undefined || !(isNameLike(closing) || closing.case === 'number')) continue;
    if (last - first < (opening.folded === 'the' ? 2 : 1)) continue; // "The Syrian"
    lengths ??= new Map();
    const pair = pairAt(tokens, first);
    const known = lengths.get(pair);
    if (known === undefined) lengths.set(pair, [last - first]);
    else if (!known.includes(last - first)) known.push(last - first);
  }
  if (lengths) for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}

/** Whether a name's words stand at `at` as well, written and parted in the same way. */
function standsAt(tokens: readonly Token[], { first, last }: Claim, at: number): boolean {
  for (let i = 0; i <= last - first; i++) {
    const [word, other] = [tokens[first + i], tokens[at + i]];
    if (word === undefined || other?.surface !== word.surface || (i > 0 && other.gap !== word.gap)) return false;
  }
  return true;
}
