import type { Entity, EntityName, MentionType } from '../model/index.js';
import type { Derivation } from '../names/index.js';
import type { Token } from '../text/index.js';

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
  readonly owner?: string;
}

/** The folded words of a claim, as a key for "the same words". */
export function claimKey(tokens: readonly Token[], { first, last }: { readonly first: number; readonly last: number }): string {
  let key = tokens[first]?.folded ?? '';
  for (let i = first + 1; i <= last; i++) key += ` ${tokens[i]?.folded ?? ''}`;
  return key;
}

/**
 * Leftmost-longest: of two claims that overlap the one that starts first stays, of two with one start the longer, of two
 * with one span the listed one.
 */
export function resolveOverlaps(claims: readonly Claim[]): Claim[] {
  const order = { listed: 0, cue: 1, shape: 2 };
  const sorted = [...claims].sort((a, b) => a.first - b.first || b.last - a.last || order[a.basis] - order[b.basis]);
  const kept: Claim[] = [];
  for (const claim of sorted) {
    const previous = kept.at(-1);
    if (previous === undefined || claim.first > previous.last) kept.push(claim);
  }
  return kept;
}
