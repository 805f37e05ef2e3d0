import type { Entity, EntityName, MentionType } from '../model/index.js';
import type { Derivation } from '../names/index.js';
import { joinCheck, joinPlace, type Token } from '../text/index.js';

/** One entity's name that the words of a hit spell. */
export interface Option {
  readonly entity: Entity;
  readonly name: EntityName;
  /** How the words come from the name; set by `confirmHits`. */
  readonly made?: Derivation;
}

/** Where the gazetteer found names, with the entities behind them loaded. Token indexes, both ends included. */
export interface EntityHit {
  readonly first: number;
  readonly last: number;
  readonly options: readonly Option[];
}

/** A stretch of words taken for one name, with what it may stand for. */
export interface Claim {
  readonly first: number;
  readonly last: number;
  /** Empty when no list, pack or note knows the name. */
  readonly options: readonly Option[];
  readonly type: MentionType;
  /** How sure the type is: a listed name, a cue in the text, or a guess by shape. */
  readonly basis: 'listed' | 'cue' | 'shape';
  /** For a bare body name beside a country that nothing listed explains: "Foreign Ministry" after "Ruritania's". */
  readonly owner: string | undefined;
}

/** Words `[first, last]` of the text, both included. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** A key for "the same words": 53 bits of the hashes of the sequence of folded words, so that no string has to be made of them. */
export function claimKey(tokens: readonly Token[], { first, last }: WordSpan): number {
  let place = 0;
  let check = 0;
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    place = joinPlace(place, token);
    check = joinCheck(check, token);
  }
  return (place >>> 0) * 2 ** 21 + (check >>> 11);
}

/** A key for "the same place" in one text. */
export const spanKey = ({ first, last }: WordSpan): number => first * 2 ** 26 + last;

const ORDER = { listed: 0, cue: 1, shape: 2 };
const byPlace = (a: Claim, b: Claim): number => a.first - b.first || b.last - a.last || ORDER[a.basis] - ORDER[b.basis];

/** Most claims come in order already, and telling so costs a tenth of sorting them. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  let previous: Claim | undefined;
  for (const claim of claims) {
    if (previous !== undefined && byPlace(previous, claim) > 0) return [...claims].sort(byPlace);
    previous = claim;
  }
  return claims;
}

/**
 * Leftmost-longest: of two claims that overlap the one that starts first stays, of two with one start the longer, of two
 * with one span the listed one; of two as good, the one of `claims`.
 */
export function resolveOverlaps(claims: readonly Claim[], others: readonly Claim[]): Claim[] {
  const [one, other] = [inOrder(claims), inOrder(others)];
  const kept: Claim[] = [];
  let end = -1; // last word of what is kept
  for (let i = 0, j = 0; i < one.length || j < other.length;) {
    const [a, b] = [one[i], other[j]];
    const isFirst = b === undefined || (a !== undefined && byPlace(a, b) <= 0);
    const claim = isFirst ? a : b;
    if (isFirst) i++;
    else j++;
    if (claim === undefined || claim.first <= end) continue;
    kept.push(claim);
    end = claim.last;
  }
  return kept;
}
