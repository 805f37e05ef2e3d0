import type { KeptSite, ReadingStore } from '../model/index.js';
import type { Database } from './open-database.js';

/** Most readings kept, about 20 MB: years of reading. The ones read longest ago give way. */
const MAX_READINGS = 50_000;
/** How many are dropped at once when there are too many, so that not every article has to. */
const DROPPED = 1_000;

/** Figures met in articles, in IndexedDB. They can be met again: writes are relaxed. */
export const createReadingStore = (connect: () => Promise<Database>): ReadingStore => ({
  async keep(readings) {
    if (readings.length === 0) return;
    const writing = (await connect()).transaction('readings', 'readwrite', { durability: 'relaxed' });
    const { store } = writing;
    await Promise.all(readings.map((reading) => store.put(reading)));
    if ((await store.count()) > MAX_READINGS) {
      let cursor = await store.index('readOn').openCursor();
      for (let left = DROPPED; cursor && left > 0; left--) {
        await cursor.delete();
        cursor = await cursor.continue();
      }
    }
    await writing.done;
  },

  ofThing: async (thing) =>
    (await (await connect()).getAllFromIndex('readings', 'thing', thing)).sort((a, b) => a.date.localeCompare(b.date)),

  async sites() {
    const sites = new Map<string, KeptSite>();
    let cursor = await (await connect()).transaction('readings').store.openCursor();
    while (cursor) {
      const { site, readOn } = cursor.value;
      const known = sites.get(site);
      const since = known && known.since < readOn ? known.since : readOn;
      sites.set(site, { site, readings: (known?.readings ?? 0) + 1, since });
      cursor = await cursor.continue();
    }
    return [...sites.values()].sort((a, b) => a.site.localeCompare(b.site));
  },

  async clear(which) {
    const writing = (await connect()).transaction('readings', 'readwrite', { durability: 'strict' });
    const { store } = writing;
    const before = await store.count();
    if (which.kind === 'all') await store.clear();
    else {
      const keys =
        which.kind === 'site'
          ? await store.index('site').getAllKeys(which.site)
          : await store.index('readOn').getAllKeys(IDBKeyRange.upperBound(which.day, true));
      await Promise.all(keys.map((key) => store.delete(key)));
    }
    const left = await store.count();
    await writing.done;
    return before - left;
  },
});
