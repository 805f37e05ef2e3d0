import { isFamilyFirst } from '../names/index.js';
import { isNameLike, isPossessive, isSameWord, opensSentence, type Token } from '../text/index.js';
import { type Claim, claimKey, type WordSpan } from './claim.js';

/** States where the family name comes first; news keeps that order in English. */
const FAMILY_FIRST: ReadonlySet<string> = new Set([
  'place/north-korea', 'place/south-korea', 'place/china', 'place/taiwan', 'place/vietnam', 'place/hong-kong', 'place/cambodia', 'place/singapore',
]); // prettier-ignore

/** One short name, where it first stands, and all full names in the article that it may stand for, in the order of the text. */
interface Family extends WordSpan {
  readonly bearers: { readonly person: Claim; readonly order: number }[];
  /** The persons behind the bearers, each once. */
  readonly persons: Set<string | number>;
}

const NONE: readonly WordSpan[] = [];

/** The parts of a full name that stand for its bearer later on: the family name, and a hyphenated given name ("Ki-moon"). */
function shortNames(tokens: readonly Token[], person: Claim): readonly WordSpan[] {
  if (person.last === person.first) return NONE;
  const part = (first: number, last: number): WordSpan => ({ first, last });
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
  let bits = 0; // one for the last five bits of each first word's hash: most words are passed over for it
  for (const hash of byFirstWord.keys()) bits |= 1 << (hash & 31);
  const covered = coverage(tokens.length, claims);
  const uses: SurnameUse[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (bits & (1 << (token.hash & 31))) === 0) continue;
    const families = byFirstWord.get(token.hash)?.filter((family) => standsAt(tokens, covered, at, family));
    const chosen = families && nearestBearer(families, at);
    if (chosen === undefined || isOfAnother(tokens, at, chosen.person)) continue;
    const { family, person } = chosen;
    const last = at + family.last - family.first;
    const claim: Claim = { first: at, last, options: person.options, type: 'person', basis: 'cue', owner: undefined };
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

/** The article's short names by the hashes of their first words. */
function findFamilies(tokens: readonly Token[], claims: readonly Claim[]): ReadonlyMap<number, readonly Family[]> {
  const byWords = new Map<number, Family>();
  const byFirstWord = new Map<number, Family[]>();
  let order = 0;
  for (const person of claims) {
    if (person.type !== 'person') continue;
    for (const short of shortNames(tokens, person)) {
      const { first, last } = short;
      const opening = tokens[first];
      if (opening === undefined || opening.folded.length < 2) continue;
      const key = claimKey(tokens, short);
      let family = byWords.get(key);
      if (family === undefined) {
        family = { first, last, bearers: [], persons: new Set() };
        byWords.set(key, family);
        const alike = byFirstWord.get(opening.hash);
        if (alike) alike.push(family);
        else byFirstWord.set(opening.hash, [family]);
      }
      family.bearers.push({ person, order: order++ });
      family.persons.add(person.options[0]?.entity.id ?? claimKey(tokens, person));
    }
  }
  return byFirstWord;
}

/** For each word the claim over it, if any. */
function coverage(length: number, claims: readonly Claim[]): (Claim | undefined)[] {
  const covered = new Array<Claim | undefined>(length);
  for (const claim of claims) for (let at = claim.first; at <= claim.last; at++) covered[at] = claim;
  return covered;
}

/** The words stand here, capitalised, and no longer name covers them or runs on behind them. */
function standsAt(tokens: readonly Token[], covered: readonly (Claim | undefined)[], at: number, family: Family): boolean {
  const length = family.last - family.first + 1;
  for (let i = 0; i < length; i++) {
    const word = tokens[family.first + i];
    if (word === undefined || !isSameWord(word, tokens[at + i])) return false;
    const claim = covered[at + i];
    if (claim !== undefined && (claim.last - claim.first + 1 > length || isOther(claim))) return false;
  }
  const last = tokens[at + length - 1];
  const opening = tokens[at];
  if (opening === undefined || last === undefined || isPossessive(opening)) return false;
  if (isMonth(tokens, at) || (isKnownPlace(covered[at]) && BEFORE_PLACES.has(tokens[at - 1]?.folded ?? ''))) return false;
  return isNameLike(last) || (isNameLike(opening) && last.gap === 'hyphen');
}

const isKnownPlace = (claim: Claim | undefined): boolean => claim?.basis === 'listed' && claim.type === 'place';
/** A body's or place's own name; a spelling that a place goes by elsewhere is none ("Baki" for Baku) where a person bears it. */
const isOther = (claim: Claim): boolean =>
  claim.basis === 'listed' && claim.type !== 'person' && !(isKnownPlace(claim) && claim.options.every(({ name }) => name.role === 'alias'));

/** Behind these a word that is also a place means the place: "in ⟨Holland⟩", "the ⟨Vatican⟩". */
const BEFORE_PLACES: ReadonlySet<string> = new Set(['the', 'in', 'near', 'across', 'outside']);

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
