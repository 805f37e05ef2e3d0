import { isNameLike, opensSentence, type Token } from '../text/index.js';
import { type Claim, claimKey, resolveOverlaps } from './claim.js';

/**
 * One spelling, one type: a name typed by a cue once ("Mr Adeyemi") is typed so everywhere, and a name recognised
 * inside a sentence is recognised where it opens one, too.
 */
export function agreeOnTypes(tokens: readonly Token[], claims: readonly Claim[]): Claim[] {
  const recognised = claims.filter(({ options }) => options.length === 0);
  const best = new Map<string, Claim>();
  for (const claim of recognised) {
    const key = claimKey(tokens, claim);
    const known = best.get(key);
    if (known === undefined || (known.basis === 'shape' && claim.basis === 'cue')) best.set(key, claim);
  }
  const agreed = claims.map((claim) => {
    const model = claim.options.length === 0 ? best.get(claimKey(tokens, claim)) : undefined;
    const isAgreed = model === undefined || (model.type === claim.type && model.basis === claim.basis);
    return isAgreed ? claim : { ...claim, type: model.type, basis: model.basis };
  });
  const openers: Claim[] = [];
  for (const [at, token] of tokens.entries()) {
    const model = opensSentence(token) && isNameLike(token) ? best.get(token.folded) : undefined;
    if (model && token.case === tokens[model.first]?.case) openers.push({ ...model, first: at, last: at });
  }
  return resolveOverlaps([...agreed, ...openers]);
}
