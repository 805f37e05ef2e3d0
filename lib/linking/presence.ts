import type { EntityId } from '../model/index.js';
import { isPossessive, type Token } from '../text/index.js';
import type { EntityHit, Option } from './claim.js';

/** What the article names outright, before anything that depends on context is decided. */
export interface Presence {
  /** Entities named by a full name or acronym of their own, and states named by an adjective ("Russian"). */
  readonly entities: ReadonlySet<EntityId>;
  /** The state named directly before a word: "Russia's ⟨…⟩", "Russian ⟨…⟩". Keyed by the index of the word after it. */
  readonly ownerBefore: ReadonlyMap<number, Option>;
  /** Where states are named: by name, by adjective, by a town or region of theirs. Indexes of words, ascending. */
  readonly states: ReadonlyMap<EntityId, readonly number[]>;
}

const namesOutright = ({ name, entity }: Option): boolean =>
  name.needs === undefined && (name.role === 'demonym' || (name.role !== 'bare' && name.role !== 'phrase' && entity.kind !== 'programme'));

export function findPresence(tokens: readonly Token[], hits: readonly EntityHit[]): Presence {
  const entities = new Set<EntityId>();
  const ownerBefore = new Map<number, Option>();
  const states = new Map<EntityId, number[]>();
  for (const { first, last, options } of hits) {
    for (const option of options) {
      // A record only says that its name stands there; whether its party is meant is decided later.
      if (!namesOutright(option) || option.entity.identity !== undefined) continue;
      entities.add(option.entity.id);
      if (option.entity.kind !== 'place') continue;
      for (const state of [option.entity.id, option.entity.country]) {
        if (state === undefined) continue;
        const places = states.get(state);
        if (places) places.push(first);
        else states.set(state, [first]);
      }
      const next = tokens[last + 1];
      const owned = next !== undefined && isPossessive(next) ? last + 2 : last + 1;
      if (tokens[owned]?.gap === 'space') ownerBefore.set(owned, option); // nothing is owned across a full stop or comma
    }
  }
  for (const places of states.values()) places.sort((a, b) => a - b);
  return { entities, ownerBefore, states };
}

/** Whether the article names what a context-bound form asks for. */
export const needsMet = ({ name }: Option, { entities }: Presence): boolean =>
  name.needs === undefined || name.needs.some((id) => entities.has(id));
