import type { DecisionStore } from '../model/index.js';
import type { Database } from './open-database.js';

/** Decisions in IndexedDB. As with notes, a write resolves once the browser says that it is on disk. */
export function createDecisionStore(connect: () => Promise<Database>): DecisionStore {
  const writing = async () => (await connect()).transaction('decisions', 'readwrite', { durability: 'strict' });
  return {
    all: async () => (await (await connect()).getAll('decisions')).sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    async put(decision, replaced = []) {
      const { store, done } = await writing();
      // What cannot be stored throws here, before anything is deleted.
      await Promise.all([store.put(decision), ...replaced.map((id) => store.delete(id)), done]);
    },
    async putAll(decisions) {
      const { store, done } = await writing();
      await Promise.all([...decisions.map((decision) => store.put(decision)), done]);
    },
    async delete(id) {
      const { store, done } = await writing();
      await Promise.all([store.delete(id), done]);
    },
    async clear() {
      const { store, done } = await writing();
      await Promise.all([store.clear(), done]);
    },
  };
}
