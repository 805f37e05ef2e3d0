import { isNameLike, isPossessive, opensSentence, type Token } from '../text/index.js';
import type { Claim } from './claim.js';

/** States where the family name comes first; news keeps that order in English. */
const FAMILY_FIRST: ReadonlySet<string> = new Set([
  'place/north-korea', 'place/south-korea', 'place/china', 'place/taiwan', 'place/vietnam', 'place/hong-kong', 'place/cambodia', 'place/singapore',
]); // prettier-ignore

/** Words `[first, last]` that are a person's family name inside the full name. */
interface FamilyName {
  readonly words: readonly string[];
  readonly person: Claim;
}

function familyName(tokens: readonly Token[], person: Claim): FamilyName | undefined {
  if (person.last === person.first) return undefined;
  const country = person.options[0]?.entity.country;
  if (country !== undefined && FAMILY_FIRST.has(country)) return { words: [tokens[person.first]?.folded ?? ''], person };
  let first = person.last;
  while (first - 1 > person.first && tokens[first - 1]?.case === 'lower') first--; // "von der Leyen", "bin Salman"
  if (tokens[person.last]?.gap === 'hyphen' && first - 1 > person.first) first--; // "Smith-Jones"
  return { words: tokens.slice(first, person.last + 1).map((token) => token.folded), person };
}

export interface SurnameUse {
  readonly claim: Claim;
  readonly person: Claim;
  /** Another person of the article bears the same family name. */
  readonly shared: boolean;
}

/** Finds family names standing alone ("Shoigu") whose bearer the article names in full, before or after. */
export function findSurnames(tokens: readonly Token[], claims: readonly Claim[]): SurnameUse[] {
  const byFirstWord = new Map<string, FamilyName[]>();
  for (const person of claims) {
    const family = person.type === 'person' ? familyName(tokens, person) : undefined;
    const opening = family?.words[0];
    if (family === undefined || opening === undefined || opening.length < 2) continue;
    byFirstWord.set(opening, [...(byFirstWord.get(opening) ?? []), family]);
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
    if (claim !== undefined && (claim.last - claim.first + 1 > words.length || (claim.basis === 'listed' && claim.type !== 'person'))) return false;
  }
  const last = tokens[at + words.length - 1];
  const opening = tokens[at];
  if (opening === undefined || last === undefined || !isNameLike(last) || isPossessive(opening)) return false;
  return isNameLike(opening) || opensSentence(opening) || opening.case === 'lower';
}

/** The bearer named last before the word; else the first named after it. */
function nearestBefore(families: readonly FamilyName[], at: number): FamilyName | undefined {
  return families.findLast(({ person }) => person.last < at) ?? families[0];
}
