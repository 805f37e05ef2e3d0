import type { Note } from '../model/index.js';
import type { NotedAmong } from './list-change.js';

/** Which entries the reader has notes on. */
export const createNotedAmong =
  (notes: () => Promise<readonly Note[]>): NotedAmong =>
  async (ids) => {
    const noted = new Set<string>((await notes()).flatMap(({ target }) => (target.kind === 'entity' ? [target.entityId] : [])));
    return new Set(ids.filter((id) => noted.has(id)));
  };
