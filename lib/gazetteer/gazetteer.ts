import type { NameRole } from '../model/index.js';

/** Bump on any change to the serialised form, the hashes or the folding of words: older blobs are then rebuilt. */
export const GAZETTEER_FORMAT = 3;

/** A name as the index keeps it. `entity` is the entity's ordinal in its list, `name` the index into its `names`. */
export interface IndexedName {
  readonly entity: number;
  readonly name: number;
  readonly role: NameRole;
  readonly weak: boolean;
  /** The listed form opens (closes) with a small letter, so the text may too. */
  readonly lowerFirst: boolean;
  readonly lowerLast: boolean;
}

/**
 * Normalised surface form → names, in typed arrays that are views of one buffer; immutable once built.
 * Forms are kept as pairs of hashes in an open-addressing table; a filter of one bit per prefix says whether a longer
 * form can follow, so that a word that opens no name costs one bit test. People's names are kept as sums of hashes, one a word,
 * because their words come in any order. See docs/DESIGN.md, "Gazetteer".
 */
export interface Gazetteer {
  readonly forms: number;
  readonly names: number;
  /** Longest form in words. */
  readonly longest: number;
  /** Two words a slot: `check` hash, first posting + 1 (0: empty). Power-of-two length. */
  readonly table: Uint32Array;
  /** Bloom filter over the hashes of all prefixes of all forms. Power-of-two number of bits. */
  readonly prefixes: Uint32Array;
  /** Two words a posting: entity ordinal, then packed name index and flags; `LAST` ends a form's run. */
  readonly postings: Uint32Array;
}

const ROLES: readonly NameRole[] = ['primary', 'alias', 'former', 'acronym', 'bare', 'demonym', 'phrase'];
const ROLE_BITS = 0x7;
const WEAK = 0x8;
const LOWER_FIRST = 0x10;
const LOWER_LAST = 0x20;
export const LAST = 0x40;
const NAME_SHIFT = 8;
/** Role, quality and capitals of a packed name: all but its number and `LAST`. */
export const NAME_FLAGS = 0x3f;
/** Names of one entity; the record with most names seen on a list has 145 (EU, May 2026). */
const MAX_NAMES = 1 << 16;

export function packName(name: IndexedName): number {
  if (name.name >= MAX_NAMES) throw new RangeError(`an entity has more than ${MAX_NAMES} names (${name.name})`);
  return (
    (name.name << NAME_SHIFT) |
    ROLES.indexOf(name.role) |
    (name.weak ? WEAK : 0) |
    (name.lowerFirst ? LOWER_FIRST : 0) |
    (name.lowerLast ? LOWER_LAST : 0)
  );
}

export const unpackName = (entity: number, packed: number): IndexedName => ({
  entity,
  name: packed >>> NAME_SHIFT,
  role: ROLES[packed & ROLE_BITS] ?? 'alias',
  weak: (packed & WEAK) !== 0,
  lowerFirst: (packed & LOWER_FIRST) !== 0,
  lowerLast: (packed & LOWER_LAST) !== 0,
});
