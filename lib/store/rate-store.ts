import type { RateStore } from '../model/index.js';
import type { Database } from './open-database.js';

/** Exchange rates the reader imported, by day. */
export const createRateStore = (connect: () => Promise<Database>): RateStore => ({
  async near(day) {
    const { store } = (await connect()).transaction('rates');
    const before = await store.openCursor(IDBKeyRange.upperBound(day), 'prev');
    return (before ?? (await store.openCursor(IDBKeyRange.lowerBound(day, true))))?.value;
  },

  async summary() {
    const { store } = (await connect()).transaction('rates');
    const [days, first, last] = await Promise.all([store.count(), store.openKeyCursor(), store.openKeyCursor(null, 'prev')]);
    return { days, ...(first && last && { from: first.key, to: last.key }) };
  },

  async replace(days) {
    const writing = (await connect()).transaction('rates', 'readwrite', { durability: 'relaxed' });
    await writing.store.clear();
    await Promise.all([...days.map((day) => writing.store.put(day)), writing.done]);
  },
});
