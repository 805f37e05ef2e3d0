import { isNameLike, opensSentence, type Token } from '../text/index.js';
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
 * One spelling, one type: a name typed by a cue once ("Mr Adeyemi") is typed so everywhere. A name recognised inside a sentence is
 * recognised where it opens one, too, and one of several words wherever it stands. Claims come and go without overlaps, in order.
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
  const long = longNames(tokens, best.values());
  let next = 0; // in `agreed`: the first claim that ends at `at` or later
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !isNameLike(token)) continue;
    while ((agreed[next]?.last ?? Infinity) < at) next++;
    const name = long?.get(token.hash)?.find((one) => standsAt(tokens, one, at));
    // Two names that were read there are not one: "⟨U.S.⟩ Secretary of State ⟨Condoleezza Rice⟩".
    if (name && (agreed[next + 1]?.first ?? Infinity) > at + name.last - name.first) more.push(movedTo(name, at));
    if (!opensSentence(token)) continue;
    const model = best.get(claimKey(tokens, { first: at, last: at }));
    if (model && token.case === tokens[model.first]?.case) more.push(movedTo(model, at));
  }
  return more.length === 0 ? agreed : resolveOverlaps(agreed, more);
}

/** Names of several words by the hash of their first, the longest first; undefined where there are none. */
function longNames(tokens: readonly Token[], names: Iterable<Claim>): ReadonlyMap<number, readonly Claim[]> | undefined {
  let byFirst: Map<number, Claim[]> | undefined;
  for (const name of names) {
    const opening = tokens[name.first];
    const closing = tokens[name.last];
    if (opening === undefined || closing === undefined || !(isNameLike(closing) || closing.case === 'number')) continue;
    if (name.last - name.first < (opening.folded === 'the' ? 2 : 1)) continue; // "The Syrian"
    byFirst ??= new Map();
    const others = byFirst.get(opening.hash);
    if (others) others.push(name);
    else byFirst.set(opening.hash, [name]);
  }
  if (byFirst) for (const others of byFirst.values()) others.sort((a, b) => b.last - b.first - (a.last - a.first));
  return byFirst;
}

/** Whether a name's words stand at `at` as well, written and parted in the same way. */
function standsAt(tokens: readonly Token[], { first, last }: Claim, at: number): boolean {
  for (let i = 0; i <= last - first; i++) {
    const [word, other] = [tokens[first + i], tokens[at + i]];
    if (word === undefined || other?.surface !== word.surface || (i > 0 && other.gap !== word.gap)) return false;
  }
  return true;
}
