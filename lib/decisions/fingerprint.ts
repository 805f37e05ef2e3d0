import type { Entity } from '../model/index.js';
import { EMPTY_FORM, hashWord, mix } from '../text/index.js';

const sorted = (values: readonly unknown[]): string[] => values.map((value) => JSON.stringify(value)).sort();

/**
 * 64 bits in hex over what a card shows of an entry: names, listings, what tells it from namesakes. Background facts, the order in
 * which a file writes things and the edition's date do not count.
 */
export function fingerprintOf({ kind, names, roles, designations, formerly, identity }: Entity): string {
  const shown = JSON.stringify([
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
  const { place, check } = hashWord(EMPTY_FORM, shown);
  return [place, check].map((half) => mix(half).toString(16).padStart(8, '0')).join('');
}
