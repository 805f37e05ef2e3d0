import { isNameLike, isPossessive, type Token } from '../text/index.js';
import type { Claim } from './claim.js';

/** States where the family name comes first; news keeps that order in English. */
const FAMILY_FIRST: ReadonlySet<string> = new Set([
  'place/north-korea', 'place/south-korea', 'place/china', 'place/taiwan', 'place/vietnam', 'place/hong-kong', 'place/cambodia', 'place/singapore',
]); // prettier-ignore

/** A part of a person's full name, folded. */
interface ShortName {
  readonly words: readonly string[];
  readonly person: Claim;
}

/** The parts of a full name that stand for its bearer later on: the family name, and a hyphenated given name ("Ki-moon"). */
function shortNames(tokens: readonly Token[], person: Claim): ShortName[] {
  if (person.last === person.first) return [];
  const part = (first: number, last: number): ShortName => ({ words: tokens.slice(first, last + 1).map((token) => token.folded), person });
  const country = person.options[0]?.entity.country;
  const hyphenated = tokens[person.last]?.gap === 'hyphen' && tokens[person.last]?.case === 'lower';
  if (hyphenated || (country !== undefined && FAMILY_FIRST.has(country))) {
    const family = part(person.first, person.first);
    return hyphenated && person.last - person.first > 1 ? [family, part(person.first + 1, person.last)] : [family];
  }
  let first = person.last;
  while (first - 1 > person.first && tokens[first - 1]?.case === 'lower') first--; // "von der Leyen", "bin Salman"
  if (tokens[person.last]?.gap === 'hyphen' && first - 1 > person.first) first--; // "Smith-Jones"
  return [part(first, person.last)];
}

export interface SurnameUse {
  readonly claim: Claim;
  readonly person: Claim;
  /** Another person of the article bears the same family name. */
  readonly shared: boolean;
}

/** Finds family names standing alone ("Shoigu") whose bearer the article names in full, before or after. */
export function findSurnames(tokens: readonly Token[], claims: readonly Claim[]): SurnameUse[] {
  const byFirstWord = new Map<string, ShortName[]>();
  for (const short of claims.flatMap((claim) => (claim.type === 'person' ? shortNames(tokens, claim) : []))) {
    const opening = short.words[0];
    if (opening === undefined || opening.length < 2) continue;
    byFirstWord.set(opening, [...(byFirstWord.get(opening) ?? []), short]);
  }
  if (byFirstWord.size === 0) return [];
  const covered = coverage(tokens.length, claims);
  return tokens.flatMap((token, at): SurnameUse[] => {
    const families = byFirstWord.get(token.folded)?.filter(({ words }) => standsAt(tokens, covered, at, words)) ?? [];
    const chosen = nearestBefore(families, at);
    if (chosen === undefined) return [];
    const bearers = new Set(families.map(({ person }) => person.options[0]?.entity.id ?? nameOf(tokens, person)));
    const claim: Claim = { first: at, last: at + chosen.words.length - 1, options: chosen.person.options, type: 'person', basis: 'cue' };
    return [{ claim, person: chosen.person, shared: bearers.size > 1 }];
  });
}

const nameOf = (tokens: readonly Token[], claim: Claim): string =>
  tokens
    .slice(claim.first, claim.last + 1)
    .map((token) => token.folded)
    .join(' ');

/** For each word the claim over it, if any. */
function coverage(length: number, claims: readonly Claim[]): (Claim | undefined)[] {
  const covered = new Array<Claim | undefined>(length);
  for (const claim of claims) covered.fill(claim, claim.first, claim.last + 1);
  return covered;
}

/** The words stand here, capitalised, and no longer name covers them or runs on behind them. */
function standsAt(tokens: readonly Token[], covered: readonly (Claim | undefined)[], at: number, words: readonly string[]): boolean {
  for (const [i, word] of words.entries()) {
    const token = tokens[at + i];
    if (token === undefined || token.folded !== word) return false;
    const claim = covered[at + i];
    if (claim !== undefined && (claim.last - claim.first + 1 > words.length || (claim.basis === 'listed' && claim.type !== 'person')))
      return false;
  }
  const last = tokens[at + words.length - 1];
  const opening = tokens[at];
  if (opening === undefined || last === undefined || isPossessive(opening)) return false;
  return isNameLike(last) || (isNameLike(opening) && last.gap === 'hyphen');
}

/** The bearer named last before the word; else the first named after it. */
function nearestBefore(families: readonly ShortName[], at: number): ShortName | undefined {
  return families.findLast(({ person }) => person.last < at) ?? families[0];
}
