import { isParticle } from '../names/index.js';
import { isNameLike, isPossessive, mix, type Token } from '../text/index.js';
import { CHECK, COUNT, hashOfSum, OPTIONAL, PLACE, sumsOf, wordSums } from './name-sums.js';

/** Under what an article's words are looked up, found out once for all gazetteers. */
export interface ArticleKeys {
  readonly tokens: readonly Token[];
  /** For each word the hash by which filters know it. */
  readonly filterHashes: Uint32Array;
  /** Stretches of words that may be a person's name in any order, by start and then by length. */
  readonly people: readonly PersonKey[];
}

/** The words `[first, last]` as a person's name. */
export interface PersonKey {
  readonly first: number;
  readonly last: number;
  readonly whole: FilteredHash;
  /** Without fathers' names and initials, where there are some and two names are left. */
  readonly bare: FilteredHash | undefined;
}

export interface FilteredHash {
  readonly place: number;
  readonly check: number;
  readonly filterHash: number;
}

/** The hash by which the filter knows a prefix of a form. */
export const filterHashOf = (place: number, check: number): number => mix(place ^ check);

/** Whether a name may go on over what stands before this word. */
export const runsOn = ({ gap }: Token): boolean => gap === 'space' || gap === 'hyphen' || gap === 'ending' || gap === 'plural';

/** Linear in the number of words. */
export function readKeys(tokens: readonly Token[]): ArticleKeys {
  const filterHashes = new Uint32Array(tokens.length);
  const people: PersonKey[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const { place, check } = token;
    filterHashes[i] = filterHashOf(place, check);
    if (isNameLike(token) && !isPossessive(token)) addPeople(tokens, i, people);
  }
  return { tokens, filterHashes, people };
}

/** A small word that is no particle is in nobody's name, unless a hyphen ties it to one ("Jong-un"). */
const isSmallWord = (token: Token): boolean => token.case === 'lower' && token.gap !== 'hyphen' && !isParticle(token);

/** Longest stretch of words searched for one person's name, particles included. */
const MAX_PERSON_WORDS = 8;

/** People's names are found in any order of their words, particles and fathers' names in the text left out. */
function addPeople(tokens: readonly Token[], first: number, people: PersonKey[]): void {
  const second = tokens[first + 1];
  if (second === undefined || !runsOn(second) || isPossessive(second) || isSmallWord(second)) return;
  let [place, check, count, skipped] = [0, 0, 0, false];
  let [barePlace, bareCheck, bareCount] = [0, 0, 0];
  for (let last = first; last < tokens.length && last - first < MAX_PERSON_WORDS; last++) {
    const token = tokens[last];
    if (token === undefined || (last > first && !runsOn(token)) || isPossessive(token)) return;
    if (isSmallWord(token)) return;
    const word = sumsOf(token);
    const wordCount = wordSums[word + COUNT] ?? 0;
    if (wordCount === 0 && last === first) return; // a rank or an article is no part of the name
    place = (place + (wordSums[word + PLACE] ?? 0)) | 0;
    check = (check + (wordSums[word + CHECK] ?? 0)) | 0;
    count += wordCount;
    if (wordSums[word + OPTIONAL] === 1) skipped = true;
    else {
      barePlace = (barePlace + (wordSums[word + PLACE] ?? 0)) | 0;
      bareCheck = (bareCheck + (wordSums[word + CHECK] ?? 0)) | 0;
      bareCount += wordCount;
    }
    if (wordCount === 0 || last === first || count < 2) continue;
    const bare = skipped && bareCount >= 2 ? filtered(barePlace, bareCheck, bareCount) : undefined;
    people.push({ first, last, whole: filtered(place, check, count), bare });
  }
}

function filtered(sumOfPlaces: number, sumOfChecks: number, count: number): FilteredHash {
  const { place, check } = hashOfSum(sumOfPlaces, sumOfChecks, count);
  return { place, check, filterHash: filterHashOf(place, check) };
}
