import type { Entity } from '../model/index.js';
import { tokenise } from '../text/index.js';
import type { Option } from './claim.js';
import { claimedRecords, groupParties } from './parties.js';

/** Entries of lists and packs that are taken for one party. */
export interface EntryGroup {
  readonly entries: readonly Entity[];
  /** Why, in words: "UN reference KPi.033"; empty for a single entry. */
  readonly reasons: readonly string[];
}

/**
 * Entries of lists and packs, those that are taken for one party together, otherwise in the order given. Two of them are compared
 * only where they share a whole name, a UN reference, an IMO number, or the pack names the record.
 */
export function groupEntries(entities: readonly Entity[]): EntryGroup[] {
  const groups: { readonly options: Option[]; readonly keys: Set<string> }[] = [];
  const alone: EntryGroup[] = [];
  for (const entity of entities) {
    const [name] = entity.names;
    if (name === undefined) {
      alone.push({ entries: [entity], reasons: [] });
      continue;
    }
    const option: Option = { entity, name, made: 'listed' };
    const keys = keysOf(entity);
    const group = groups.find((one) => keys.some((key) => one.keys.has(key)) && groupParties([...one.options, option]).length === 1);
    if (group === undefined) {
      groups.push({ options: [option], keys: new Set(keys) });
      continue;
    }
    group.options.push(option);
    for (const key of keys) group.keys.add(key);
  }
  const together = groups.map(({ options }): EntryGroup => ({
    entries: options.map((option) => option.entity),
    reasons: groupParties(options)[0]?.reasons ?? [],
  }));
  return [...together, ...alone];
}

/** What two entries of one party have in common. */
function keysOf(entity: Entity): string[] {
  const { identity, names, kind } = entity;
  const wholeNames = names.map(({ form }) => tokenise(form).map(({ folded }) => folded));
  return [
    // One word names too many people.
    ...wholeNames.flatMap((words) => (words.length > 1 || kind !== 'person' ? [`name ${words.sort().join(' ')}`] : [])),
    ...(identity?.unReference === undefined ? [] : [`un ${identity.unReference}`]),
    ...(identity?.imo === undefined ? [] : [`imo ${identity.imo}`]),
    `record ${entity.id}`,
    ...(identity === undefined ? [...claimedRecords(entity)].map((id) => `record ${id}`) : []),
  ];
}
