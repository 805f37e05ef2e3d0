import type { IDBPObjectStore, StoreNames } from 'idb';

import { CHUNK_SIZE, type Entity, type ListRecord, type ListStore, type NewGeneration } from '../model/index.js';
import type { Database } from './open-database.js';
import type { GlossSchema, StoredGazetteer } from './schema.js';

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const wrap = async (bytes: ArrayBuffer, format: number): Promise<StoredGazetteer> => ({
  format,
  byteLength: bytes.byteLength,
  sha256: await sha256(bytes),
  blob: new Blob([bytes]),
});

const chunked = (entities: readonly Entity[]): (readonly Entity[])[] =>
  Array.from({ length: Math.ceil(entities.length / CHUNK_SIZE) }, (_, n) => entities.slice(n * CHUNK_SIZE, (n + 1) * CHUNK_SIZE));

/** All keys that begin with these parts; arrays sort after every number. */
const generationRange = (id: string, generation: number): IDBKeyRange => IDBKeyRange.bound([id, generation], [id, generation, []]);

/** Lists in IndexedDB. `format` is the gazetteer's format version: a stored one of another format is not handed out. */
export const createListStore = (connect: () => Promise<Database>, format: number): ListStore => ({
  lists: async () => (await connect()).getAll('lists'),

  async readGazetteer({ id, generation }) {
    const stored = await (await connect()).get('gazetteers', [id, generation]);
    if (stored === undefined || stored.format !== format || stored.blob.size !== stored.byteLength) return undefined;
    try {
      const bytes = await stored.blob.arrayBuffer();
      return (await sha256(bytes)) === stored.sha256 ? bytes : undefined;
    } catch {
      return undefined; // the blob's file is gone or unreadable: rebuilt from the records
    }
  },

  async writeGazetteer({ id, generation }, gazetteer) {
    const stored = await wrap(gazetteer, format);
    await (await connect()).put('gazetteers', stored, [id, generation]);
  },

  readChunk: async ({ id, generation }, n) => (await (await connect()).get('chunks', [id, generation, n])) ?? [],

  async ordinalOf({ id, generation }, entityId) {
    const ids = await (await connect()).get('entityIds', [id, generation]);
    const at = ids?.indexOf(entityId) ?? -1;
    return at < 0 ? undefined : at;
  },

  async install(next) {
    const database = await connect();
    const stored = await wrap(next.gazetteer, format);
    // Written beside the old generation. Lists can be fetched again, so relaxed durability will do.
    const writing = database.transaction(['chunks', 'entityIds', 'gazetteers'], 'readwrite', { durability: 'relaxed' });
    const generation = await freeGeneration(writing.objectStore('entityIds'), next.id);
    await Promise.all([
      ...chunked(next.entities).map((chunk, n) => writing.objectStore('chunks').put(chunk, [next.id, generation, n])),
      writing.objectStore('entityIds').put(
        next.entities.map(({ id }) => id),
        [next.id, generation],
      ),
      writing.objectStore('gazetteers').put(stored, [next.id, generation]),
      writing.done,
    ]);
    return flip(database, next, generation);
  },
});

type EntityIds = IDBPObjectStore<GlossSchema, StoreNames<GlossSchema>[], 'entityIds', 'readwrite'>;

const generationsIn = async (entityIds: EntityIds, id: string): Promise<number[]> =>
  (await entityIds.getAllKeys(IDBKeyRange.bound([id], [id, []]))).map(([, generation]) => generation);

/**
 * The first number no record or leftover of an interrupted installation uses. Asked inside the writing transaction, so
 * that two installations at once never write into one generation.
 */
const freeGeneration = async (entityIds: EntityIds, id: string): Promise<number> =>
  Math.max(0, ...(await generationsIn(entityIds, id))) + 1;

/** Points the list at its new generation and drops all older ones, in one transaction; answers what is in force then. */
async function flip(database: Database, next: NewGeneration, generation: number): Promise<ListRecord> {
  const { id, edition, installedAt, sanctionsLists } = next;
  const record: ListRecord = { id, generation, edition, installedAt, entities: next.entities.length, sanctionsLists };
  const flipping = database.transaction(['lists', 'chunks', 'entityIds', 'gazetteers'], 'readwrite', { durability: 'strict' });
  const current = await flipping.objectStore('lists').get(id);
  // An installation that began later was faster and has dropped this one: the pointer never goes back.
  if (current !== undefined && current.generation > generation) return current;
  await flipping.objectStore('lists').put(record);
  for (const old of await generationsIn(flipping.objectStore('entityIds'), id)) {
    if (old >= generation) continue;
    await flipping.objectStore('chunks').delete(generationRange(id, old));
    await flipping.objectStore('entityIds').delete([id, old]);
    await flipping.objectStore('gazetteers').delete([id, old]);
  }
  await flipping.done;
  return record;
}
