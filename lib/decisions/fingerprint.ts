import type { Entity } from '../model/index.js';

const sorted = (values: readonly unknown[]): string[] => values.map((value) => JSON.stringify(value)).sort();

/**
 * 64 bits in hex over what a card shows of an entry: names, listings, what tells it from namesakes. Background facts, the order in
 * which a file writes things and the edition's date do not count.
 */
export function fingerprintOf(entity: Entity): string {
  const cached = known.get(entity);
  if (cached !== undefined) return cached;
  const made = hashOf(shownOf(entity));
  known.set(entity, made);
  return made;
}
/** Entries are never changed in memory, and an article may name one a hundred times. */
const known = new WeakMap<Entity, string>();

function shownOf({ kind, names, roles, designations, formerly, identity }: Entity): string {
  return JSON.stringify([
    kind,
    sorted(names.map(({ form, role, quality }) => [form, role, quality])),
    sorted(roles),
    sorted(
      designations.map(({ list, recordId, listedName, programme, codes, date, reason }) => [
        list,
        recordId,
        listedName,
        codes ?? programme,
        date,
        reason,
      ]),
    ),
    sorted((formerly ?? []).map(({ list, recordId }) => [list, recordId])),
    identity && [sorted(identity.births), sorted(identity.countries), identity.imo, identity.flag, identity.unReference],
  ]);
}

/**
 * Two 32-bit hashes of a text over its UTF-16 code units: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), and the same with
 * MurmurHash2's multiplier and a shift. Not that of the gazetteer, which may change with its format: a decision keeps its fingerprint
 * for years, and another hash would open all of them again.
 */
function hashOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
    two ^= two >>> 15;
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
