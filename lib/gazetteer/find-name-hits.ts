import { isArabicArticle, isNameLike, isPossessive, joinCheck, joinPlace, mix, type Token } from '../text/index.js';
import { type ArticleKeys, type FilteredHash, filterHashOf, type PersonKey, runsOn } from './article-keys.js';
import { filterBit, type Gazetteer, type IndexedName, unpackName } from './gazetteer.js';

/** Names that the words `[firstToken, lastToken]` of the text spell. */
export interface NameHit {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly names: readonly IndexedName[];
}

/** Every place where a form of the gazetteer stands, nested and overlapping ones too, by start and then by length. */
export function findNameHits(gazetteer: Gazetteer, keys: ArticleKeys): NameHit[] {
  const { tokens, filterHashes, people } = keys;
  const hits: NameHit[] = [];
  // A list of nothing but people has no sequences.
  const end = gazetteer.longest === 0 ? 0 : tokens.length;
  let next = 0; // in `people`
  for (let first = 0; first < end; first++) {
    const before = hits.length;
    if (mayStand(gazetteer, filterHashes[first] ?? 0)) findSequences(gazetteer, tokens, first, hits);
    for (let person = people[next]; person?.first === first; person = people[++next]) addPerson(gazetteer, person, before, hits);
  }
  let before = 0; // where the hits of the same start begin
  for (let person = people[next], first = -1; person !== undefined; person = people[++next]) {
    if (person.first !== first) [first, before] = [person.first, hits.length];
    addPerson(gazetteer, person, before, hits);
  }
  return hits;
}

/** Names whose words stand in the listed order. */
function findSequences(gazetteer: Gazetteer, tokens: readonly Token[], first: number, hits: NameHit[]): void {
  const opening = tokens[first];
  if (opening === undefined || isPossessive(opening)) return;
  let { place, check } = opening;
  for (let last = first; ;) {
    const names = lookUp(gazetteer, place, check >>> 0)?.filter((name) => isWrittenAs(name, opening, tokens[last] ?? opening));
    if (names !== undefined && names.length > 0) hits.push({ firstToken: first, lastToken: last, names });
    const next = tokens[++last];
    if (next === undefined || last - first >= gazetteer.longest || !runsOn(next)) return;
    place = joinPlace(place, next);
    check = joinCheck(check, next);
    if (!mayStand(gazetteer, filterHashOf(place, check))) return;
  }
}

/** A person's names at a stretch of words, merged into `hits` from `before` on. */
function addPerson(gazetteer: Gazetteer, { first, last, whole, bare }: PersonKey, before: number, hits: NameHit[]): void {
  const found = peopleAt(gazetteer, whole);
  const names = bare === undefined ? found : [...found, ...peopleAt(gazetteer, bare)];
  if (names.length > 0) insert(hits, before, { firstToken: first, lastToken: last, names });
}

const NOBODY: readonly IndexedName[] = [];
const peopleAt = (gazetteer: Gazetteer, { place, check, filterHash }: FilteredHash): readonly IndexedName[] =>
  mayStand(gazetteer, filterHash) ? (lookUp(gazetteer, place, check) ?? NOBODY) : NOBODY;

/** Keeps hits of one start by length; those of one span become one. */
function insert(hits: NameHit[], from: number, hit: NameHit): void {
  let at = hits.length;
  while (at > from && (hits[at - 1]?.lastToken ?? 0) > hit.lastToken) at--;
  const same = hits[at - 1];
  if (at > from && same?.lastToken === hit.lastToken) hits[at - 1] = { ...same, names: [...same.names, ...hit.names] };
  else hits.splice(at, 0, hit);
}

function mayStand({ prefixes }: Gazetteer, filterHash: number): boolean {
  const bit = filterBit(filterHash, prefixes);
  return ((prefixes[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The names whose form has these hashes; `check` unsigned. */
function lookUp(gazetteer: Gazetteer, place: number, check: number): IndexedName[] | undefined {
  const { buckets, checks, postings } = gazetteer;
  const bucket = mix(place) & (buckets.length - 2);
  const end = buckets[bucket + 1] ?? 0;
  let low = buckets[bucket] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((checks[middle] ?? 0) < check) low = middle + 1;
    else high = middle;
  }
  if (low === end || checks[low] !== check) return undefined;
  const names: IndexedName[] = [];
  for (; low < end && checks[low] === check; low++) names.push(unpackName(gazetteer, postings[low] ?? 0));
  return names;
}

/** Capital letters where the listed form has them: "May" is no month here, "us" no country. */
function isWrittenAs(name: IndexedName, first: Token, last: Token): boolean {
  if (name.role === 'acronym') return first.case === 'upper' || first.case === 'caseless' || /\d/.test(first.surface);
  const opens = name.lowerFirst || isNameLike(first) || first.case === 'number' || (first !== last && isArabicArticle(first));
  if (name.role === 'phrase') return opens;
  // "Kim Jong-un" spells "Kim Jong Un": the half behind a hyphen may be small.
  const isSecondHalf = last !== first && last.gap === 'hyphen';
  return opens && (name.lowerLast || isPossessive(last) || isNameLike(last) || last.case === 'number' || isSecondHalf);
}
