import { isFamilyFirst } from '../names/index.js';
import { hashUnits, isNameLike, isPossessive, opensSentence, type Token } from '../text/index.js';
import { type Claim, claimKey } from './claim.js';

/** States where the family name comes first; news keeps that order in English. */
const FAMILY_FIRST: ReadonlySet<string> = new Set([
  'place/north-korea', 'place/south-korea', 'place/china', 'place/taiwan', 'place/vietnam', 'place/hong-kong', 'place/cambodia', 'place/singapore',
]); // prettier-ignore

/** A part of a person's full name, folded. */
interface ShortName {
  readonly words: readonly string[];
  readonly person: Claim;
}

/** One short name and all full names in the article that it may stand for, in the order of the text. */
interface Family {
  readonly words: readonly string[];
  readonly bearers: { readonly person: Claim; readonly order: number }[];
  /** The persons behind the bearers, each once. */
  readonly persons: Set<string>;
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
  if (tokens[first]?.gap === 'hyphen' && first === person.last && first - 1 > person.first) first--; // "Smith-Jones"
  const families = [part(first, person.last)];
  // "Sharaa" for "Ahmed al-Sharaa"; the word alone needs its article's hyphen, or "Salman" would do for "bin Salman".
  if (first < person.last && tokens[person.last]?.gap === 'hyphen') families.push(part(person.last, person.last));
  // "Zhang" for "Zhang Jian": whether the text writes the family name first cannot be told, so both ends are tried.
  if (person.last - person.first <= 2 && isFamilyFirst(tokens[person.first]?.folded ?? '')) families.push(part(person.first, person.first));
  return families;
}

export interface SurnameUse {
  readonly claim: Claim;
  readonly person: Claim;
  /** Another person of the article bears the same family name. */
  readonly shared: boolean;
}

/**
 * Finds family names standing alone ("Shoigu") whose bearer the article names in full, before or after. A long text names
 * one person thousands of times: a family's bearers are searched by halves, never one by one.
 */
export function findSurnames(tokens: readonly Token[], claims: readonly Claim[]): SurnameUse[] {
  const byFirstWord = findFamilies(tokens, claims);
  if (byFirstWord.size === 0) return [];
  const hashes = new Set<number>();
  for (const word of byFirstWord.keys()) hashes.add(hashUnits(word, 0, word.length));
  const covered = coverage(tokens.length, claims);
  const uses: SurnameUse[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !hashes.has(token.hash)) continue;
    const families = byFirstWord.get(token.folded)?.filter(({ words }) => standsAt(tokens, covered, at, words));
    const chosen = families && nearestBearer(families, at);
    if (chosen === undefined || isOfAnother(tokens, at, chosen.person)) continue;
    const { family, person } = chosen;
    const claim: Claim = { first: at, last: at + family.words.length - 1, options: person.options, type: 'person', basis: 'cue' };
    uses.push({ claim, person, shared: isShared(families ?? []) });
  }
  return uses;
}

/** In words. */
const LONGEST_SENTENCE = 80;
/** "Kim named his youngest son, ⟨Kim Jong Un⟩": who is named in full later in the same sentence is somebody else. */
function isOfAnother(tokens: readonly Token[], at: number, { first }: Claim): boolean {
  if (first <= at || first - at > LONGEST_SENTENCE) return false;
  for (let next = at + 1; next <= first; next++) {
    const token = tokens[next];
    if (token === undefined || opensSentence(token)) return false;
  }
  return true;
}

/** The article's short names by their first words. */
function findFamilies(tokens: readonly Token[], claims: readonly Claim[]): ReadonlyMap<string, readonly Family[]> {
  const byWords = new Map<string, Family>();
  const byFirstWord = new Map<string, Family[]>();
  const shorts = claims.flatMap((claim) => (claim.type === 'person' ? shortNames(tokens, claim) : []));
  for (const [order, { words, person }] of shorts.entries()) {
    const [opening] = words;
    if (opening === undefined || opening.length < 2) continue;
    const key = words.join(' ');
    let family = byWords.get(key);
    if (family === undefined) {
      family = { words, bearers: [], persons: new Set() };
      byWords.set(key, family);
      const alike = byFirstWord.get(opening);
      if (alike) alike.push(family);
      else byFirstWord.set(opening, [family]);
    }
    family.bearers.push({ person, order });
    family.persons.add(person.options[0]?.entity.id ?? claimKey(tokens, person));
  }
  return byFirstWord;
}

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
  if (isMonth(tokens, at)) return false;
  return isNameLike(last) || (isNameLike(opening) && last.gap === 'hyphen');
}

/** Months that are family names too, and what stands before a month. */
const MONTHS: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august']);
const BEFORE_MONTHS: ReadonlySet<string> = new Set([
  'in',
  'since',
  'until',
  'till',
  'early',
  'mid',
  'late',
  'last',
  'next',
  'this',
  'every',
]);

/** "In May", "5 May", "May 2019": the month, whoever else bears the name. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  if (!MONTHS.has(tokens[at]?.folded ?? '')) return false;
  const before = tokens[at]?.gap === 'space' ? tokens[at - 1] : undefined;
  const after = tokens[at + 1]?.gap === 'space' ? tokens[at + 1] : undefined;
  const isDay = (token: Token | undefined): boolean => token !== undefined && /^\d{1,4}(st|nd|rd|th)?$/.test(token.folded);
  return BEFORE_MONTHS.has(before?.folded ?? '') || isDay(before) || isDay(after);
}

/** Whether the families name more than one person. */
function isShared(families: readonly Family[]): boolean {
  const [one] = families[0]?.persons ?? [];
  return families.some(({ persons }) => persons.size > 1 || (one !== undefined && !persons.has(one)));
}

/** The bearer named last before the word; else the first named after it. */
function nearestBearer(families: readonly Family[], at: number): { readonly family: Family; readonly person: Claim } | undefined {
  let best: { readonly family: Family; readonly person: Claim; readonly order: number; readonly isBefore: boolean } | undefined;
  for (const family of families) {
    const before = countBefore(family, at);
    const isBefore = before > 0;
    const bearer = family.bearers[isBefore ? before - 1 : 0];
    if (bearer === undefined) continue;
    if (best && (best.isBefore === isBefore ? bearer.order > best.order !== isBefore : best.isBefore)) continue;
    best = { family, ...bearer, isBefore };
  }
  return best;
}

/** How many of a family's bearers end before the word `at`. */
function countBefore({ bearers }: Family, at: number): number {
  let low = 0;
  let high = bearers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bearers[middle]?.person.last ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
