import type { NameRole } from '../model/index.js';

/** Bump on any change to the serialised form, the hashes or the folding of words: older blobs are then rebuilt. */
export const GAZETTEER_FORMAT = 7;

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
 * Normalised surface form → names, in typed arrays, most of them views of one buffer; immutable once built.
 * Forms are kept as pairs of hashes: the first chooses a bucket, the second finds the form in it. A filter of bits per prefix
 * says whether a longer form can follow, so that a word that opens no name costs one bit test. People's names are kept as sums
 * of hashes, one a word, because their words come in any order. See docs/DESIGN.md, "Gazetteer".
 */
export interface Gazetteer {
  /** Postings: a form counts once for each entity that it names. */
  readonly names: number;
  /** Longest form in words. */
  readonly longest: number;
  /** Number of the first name of each entity, counted through the list; one more at the end. */
  readonly firstNames: Uint32Array;
  /** First posting of each bucket; one more at the end. Two to some power of buckets. */
  readonly buckets: Uint32Array;
  /** Second hash of each posting's form, ascending within a bucket. */
  readonly checks: Uint32Array;
  /** Number of the name, counted through the list, and its flags. */
  readonly postings: Uint32Array;
  /** Bloom filter over the hashes of all prefixes of all forms. */
  readonly prefixes: Uint32Array;
}

/** The bit of the filter that a prefix's hash stands for. */
export const filterBit = (hash: number, prefixes: Uint32Array): number => Math.floor(hash * (prefixes.length / 2 ** 27));

const ROLES: readonly NameRole[] = ['primary', 'alias', 'former', 'acronym', 'bare', 'demonym', 'phrase'];
const ROLE_BITS = 0x7;
const WEAK = 0x8;
const LOWER_FIRST = 0x10;
const LOWER_LAST = 0x20;
const NAME_SHIFT = 6;
/** Role, quality and capitals of a packed name: all but its number. */
export const NAME_FLAGS = (1 << NAME_SHIFT) - 1;
/** Names of one list: 26 bits; the lists of 2026 hold 100,000 together. */
export const MAX_NAMES = 2 ** (32 - NAME_SHIFT);

/** `number` is the name's, counted through the list. */
export const packName = (number: number, name: Omit<IndexedName, 'entity' | 'name'>): number =>
  ((number << NAME_SHIFT) |
    ROLES.indexOf(name.role) |
    (name.weak ? WEAK : 0) |
    (name.lowerFirst ? LOWER_FIRST : 0) |
    (name.lowerLast ? LOWER_LAST : 0)) >>>
  0;

export function unpackName({ firstNames }: Gazetteer, packed: number): IndexedName {
  const number = packed >>> NAME_SHIFT;
  // The last entity whose names begin at or before this one.
  let [low, high] = [0, firstNames.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((firstNames[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return {
    entity: low,
    name: number - (firstNames[low] ?? 0),
    role: ROLES[packed & ROLE_BITS] ?? 'alias',
    weak: (packed & WEAK) !== 0,
    lowerFirst: (packed & LOWER_FIRST) !== 0,
    lowerLast: (packed & LOWER_LAST) !== 0,
  };
}
