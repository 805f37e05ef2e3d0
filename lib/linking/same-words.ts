import { isNameLike, opensSentence, type Token } from '../text/index.js';
import { type Claim, claimKey, resolveOverlaps } from './claim.js';

// Spelled out, so that all claims have their parts in one order and their readers need not ask where these stand.
const retyped = ({ first, last, options, owner }: Claim, { type, basis }: Claim): Claim => ({ first, last, options, type, basis, owner });
const movedTo = ({ options, type, basis, owner }: Claim, at: number): Claim => ({ first: at, last: at, options, type, basis, owner });

/**
 * One spelling, one type: a name typed by a cue once ("Mr Adeyemi") is typed so everywhere, and a name recognised
 * inside a sentence is recognised where it opens one, too. Claims come and go without overlaps, in order.
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
  const openers: Claim[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !opensSentence(token) || !isNameLike(token)) continue;
    const model = best.get(claimKey(tokens, { first: at, last: at }));
    if (model && token.case === tokens[model.first]?.case) openers.push(movedTo(model, at));
  }
  return openers.length === 0 ? agreed : resolveOverlaps(agreed, openers);
}
