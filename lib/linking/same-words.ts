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
  const single = new Set<number>(); // hashes of names of one word
  for (const { first, last } of recognised) if (first === last) single.add(tokens[first]?.hash ?? 0);
  const openers: Claim[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !opensSentence(token) || !isNameLike(token) || !single.has(token.hash)) continue;
    const model = best.get(token.folded);
    if (model && token.case === tokens[model.first]?.case) openers.push({ ...model, first: at, last: at });
  }
  return resolveOverlaps([...agreed, ...openers]);
}
