import { EMPTY_FORM, extend, type FormHash, isNameLike, isPossessive, mix, type Token } from '../text/index.js';
import { filterBit, type Gazetteer, type IndexedName, unpackName } from './gazetteer.js';
import { hashOfSum, sumsOf } from './name-sums.js';

/** Names that the words `[firstToken, lastToken]` of the text spell. */
export interface NameHit {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly names: readonly IndexedName[];
}

/** Every place where a form of the gazetteer stands, nested and overlapping ones too, by start and then by length. */
export function findNameHits(gazetteer: Gazetteer, tokens: readonly Token[]): NameHit[] {
  const hits: NameHit[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const opening = tokens[first];
    if (opening === undefined || isPossessive(opening)) continue;
    const before = hits.length;
    findSequences(gazetteer, tokens, first, hits);
    if (isNameLike(opening)) findPeople(gazetteer, tokens, first, before, hits);
  }
  return hits;
}

/** Names whose words stand in the listed order. */
function findSequences(gazetteer: Gazetteer, tokens: readonly Token[], first: number, hits: NameHit[]): void {
  const opening = tokens[first];
  let hash = EMPTY_FORM;
  for (let last = first; last < tokens.length && last - first < gazetteer.longest; last++) {
    const token = tokens[last];
    if (opening === undefined || token === undefined || (last > first && !runsOn(token))) return;
    hash = extend(hash, token.folded);
    if (!mayStand(gazetteer, hash)) return;
    const names = lookUp(gazetteer, hash)?.filter((name) => isWrittenAs(name, opening, token));
    if (names !== undefined && names.length > 0) hits.push({ firstToken: first, lastToken: last, names });
  }
}

/** Longest stretch of words searched for one person's name, particles included. */
const MAX_PERSON_WORDS = 8;

/** People's names, in any order of their words, particles and fathers' names in the text left out; merged into `hits` from `before` on. */
function findPeople(gazetteer: Gazetteer, tokens: readonly Token[], first: number, before: number, hits: NameHit[]): void {
  let [place, check, count, skipped] = [0, 0, 0, false];
  let [barePlace, bareCheck, bareCount] = [0, 0, 0];
  if (sumsOf(tokens[first]?.folded ?? '').count === 0) return; // a rank or an article is no part of the name
  for (let last = first; last < tokens.length && last - first < MAX_PERSON_WORDS; last++) {
    const token = tokens[last];
    if (token === undefined || (last > first && !runsOn(token)) || isPossessive(token)) return;
    const word = sumsOf(token.folded);
    if (token.case === 'lower' && word.count > 0 && token.gap !== 'hyphen') return;
    place = (place + word.place) >>> 0;
    check = (check + word.check) >>> 0;
    count += word.count;
    if (word.optional) skipped = true;
    else {
      barePlace = (barePlace + word.place) >>> 0;
      bareCheck = (bareCheck + word.check) >>> 0;
      bareCount += word.count;
    }
    if (word.count === 0 || last === first || count < 2) continue;
    let names = peopleAt(gazetteer, hashOfSum({ place, check, count }));
    if (skipped && bareCount >= 2)
      names = [...names, ...peopleAt(gazetteer, hashOfSum({ place: barePlace, check: bareCheck, count: bareCount }))];
    if (names.length > 0) insert(hits, before, { firstToken: first, lastToken: last, names });
  }
}

const peopleAt = (gazetteer: Gazetteer, hash: FormHash): IndexedName[] =>
  mayStand(gazetteer, hash) ? (lookUp(gazetteer, hash) ?? []) : [];

/** Keeps hits of one start by length; those of one span become one. */
function insert(hits: NameHit[], from: number, hit: NameHit): void {
  let at = hits.length;
  while (at > from && (hits[at - 1]?.lastToken ?? 0) > hit.lastToken) at--;
  const same = hits[at - 1];
  if (at > from && same?.lastToken === hit.lastToken) hits[at - 1] = { ...same, names: [...same.names, ...hit.names] };
  else hits.splice(at, 0, hit);
}

/** Whether a name may go on over what stands before this word. */
const runsOn = ({ gap }: Token): boolean => gap === 'space' || gap === 'hyphen' || gap === 'ending' || gap === 'plural';

function mayStand({ prefixes }: Gazetteer, hash: FormHash): boolean {
  const bit = filterBit(mix(hash.place ^ hash.check), prefixes);
  return ((prefixes[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function lookUp(gazetteer: Gazetteer, hash: FormHash): IndexedName[] | undefined {
  const { buckets, checks, postings } = gazetteer;
  const bucket = mix(hash.place) & (buckets.length - 2);
  const end = buckets[bucket + 1] ?? 0;
  let low = buckets[bucket] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((checks[middle] ?? 0) < hash.check) low = middle + 1;
    else high = middle;
  }
  if (low === end || checks[low] !== hash.check) return undefined;
  const names: IndexedName[] = [];
  for (; low < end && checks[low] === hash.check; low++) names.push(unpackName(gazetteer, postings[low] ?? 0));
  return names;
}

/** Capital letters where the listed form has them: "May" is no month here, "us" no country. */
function isWrittenAs(name: IndexedName, first: Token, last: Token): boolean {
  if (name.role === 'acronym') return first.case === 'upper' || first.case === 'caseless' || /\d/.test(first.surface);
  const opens = name.lowerFirst || isNameLike(first) || first.case === 'number';
  if (name.role === 'phrase') return opens;
  // "Kim Jong-un" spells "Kim Jong Un": the half behind a hyphen may be small.
  const isSecondHalf = last !== first && last.gap === 'hyphen';
  return opens && (name.lowerLast || isPossessive(last) || isNameLike(last) || last.case === 'number' || isSecondHalf);
}
