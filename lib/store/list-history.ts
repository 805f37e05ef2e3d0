import type { ListStore } from '../model/index.js';
import type { Database } from './open-database.js';

/** What updates changed, what could not be read, and what the reader set: the small facts beside a list. */
export const createListHistory = (
  connect: () => Promise<Database>,
): Pick<ListStore, 'history' | 'unseenChanges' | 'markSeen' | 'issues' | 'settings' | 'changeSettings'> => ({
  async history(id) {
    const changes = await (await connect()).getAll('history', IDBKeyRange.bound([id], [id, []]));
    return changes.reverse();
  },

  async unseenChanges() {
    const changes = await (await connect()).getAll('history');
    return changes.filter(({ noted, seen }) => noted.length > 0 && !seen).sort((a, b) => b.at.localeCompare(a.at));
  },

  async markSeen() {
    const marking = (await connect()).transaction('history', 'readwrite');
    for (let cursor = await marking.store.openCursor(); cursor; cursor = await cursor.continue())
      if (!cursor.value.seen) await cursor.update({ ...cursor.value, seen: true });
    await marking.done;
  },

  issues: async (id) => (await (await connect()).get('issues', id)) ?? [],

  settings: async () => (await connect()).getAll('listSettings'),

  async changeSettings(id, change) {
    const changing = (await connect()).transaction('listSettings', 'readwrite');
    await changing.store.put(change((await changing.store.get(id)) ?? { id, schedule: 'off' }));
    await changing.done;
  },
});
