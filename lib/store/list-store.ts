import type { IDBPObjectStore, StoreNames } from 'idb';

import type { GenerationExtras, ListRecord, ListStore } from '../model/index.js';
import { release } from '../text/index.js';
import { createListHistory } from './list-history.js';
import type { Database } from './open-database.js';
import { hashId } from './pack-layout.js';
import { createRecordPacker } from './pack-records.js';
import { createRecordReader, type RecordReader } from './record-reader.js';
import type { GlossSchema, StoredIndex, StoredRecords } from './schema.js';

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const wrap = async (bytes: ArrayBuffer, format: number): Promise<StoredIndex> => ({
  format,
  byteLength: bytes.byteLength,
  sha256: await sha256(bytes),
  blob: new Blob([bytes]),
});

/** The same for bytes that nobody needs any more: the Blob holds a copy. */
const wrapLast = async (bytes: ArrayBuffer, format: number): Promise<StoredIndex> => {
  const stored = await wrap(bytes, format);
  release(new Uint8Array(bytes));
  return stored;
};

/** Stores of what is made from records. */
type IndexStore = 'gazetteers' | 'searchIndexes';

/** Lists in IndexedDB. `formats` are those of this version: a stored index of another format is not handed out. */
export function createListStore(connect: () => Promise<Database>, formats: Readonly<Record<IndexStore, number>>): ListStore {
  /** Readers of the generations in use, one a list: a Blob is looked up once. */
  const readers = new Map<string, { readonly generation: number; readonly reader: Promise<RecordReader> }>();

  const openReader = async ({ id, generation }: ListRecord): Promise<RecordReader> =>
    createRecordReader((await (await connect()).get('records', [id, generation])) ?? { count: 0, blob: new Blob() });

  const readerOf = (list: ListRecord): Promise<RecordReader> => {
    const known = readers.get(list.id);
    if (known?.generation === list.generation) return known.reader;
    const reader = openReader(list);
    readers.set(list.id, { generation: list.generation, reader });
    reader.catch(() => readers.delete(list.id)); // the next use tries again
    return reader;
  };

  const readIndex = async (name: IndexStore, { id, generation }: ListRecord): Promise<ArrayBuffer | undefined> => {
    const stored = await (await connect()).get(name, [id, generation]);
    if (stored === undefined || stored.format !== formats[name] || stored.blob.size !== stored.byteLength) return undefined;
    try {
      const bytes = await stored.blob.arrayBuffer();
      return (await sha256(bytes)) === stored.sha256 ? bytes : undefined;
    } catch {
      return undefined; // the blob's file is gone or unreadable: made again from the records
    }
  };

  const writeIndex = async (name: IndexStore, { id, generation }: ListRecord, bytes: ArrayBuffer): Promise<void> => {
    const stored = await wrap(bytes, formats[name]);
    const writing = (await connect()).transaction(['lists', name], 'readwrite', { durability: 'relaxed' });
    // Beside a generation that was dropped meanwhile it would lie there for good.
    if ((await writing.objectStore('lists').get(id))?.generation === generation)
      await writing.objectStore(name).put(stored, [id, generation]);
    await writing.done;
  };

  return {
    lists: async () => (await connect()).getAll('lists'),

    readGazetteer: (list) => readIndex('gazetteers', list),
    writeGazetteer: (list, bytes) => writeIndex('gazetteers', list, bytes),
    readSearchIndex: (list) => readIndex('searchIndexes', list),
    writeSearchIndex: (list, bytes) => writeIndex('searchIndexes', list, bytes),

    async prepareRecords(list) {
      void (await readerOf(list)).index();
    },

    readRecords: async (list, ordinals) => (await readerOf(list)).read(ordinals),

    async *allRecords(list) {
      yield* (await readerOf(list)).all();
    },

    ordinalOf: async (list, id) => (await (await readerOf(list)).index())?.ordinalOf(hashId(id)),

    begin(id, spool) {
      const packer = createRecordPacker(spool);
      return {
        add: (entityId, text) => void packer.add(entityId, text),
        texts: packer.texts,
        async compare(old) {
          // Records that cannot be read are as good as none: everything is new then.
          const index = await (await readerOf(old)).index();
          return index ? packer.compare(index) : { added: [], amended: [], removed: [] };
        },
        async commit(about, { gazetteer, search }, { onWritten, ...extras } = {}) {
          const database = await connect();
          // One after the other, each out of the script's memory before the next is made; what shrinks most comes first.
          const indexes = {
            gazetteers: await wrapLast(await gazetteer(), formats.gazetteers),
            searchIndexes: await wrapLast(await search(), formats.searchIndexes),
          };
          const records = await packer.finish();
          const generation = await write(database, id, records, indexes);
          onWritten?.();
          return flip(database, { ...about, id, generation, entities: records.count }, extras);
        },
      };
    },

    async remove(id) {
      const database = await connect();
      const removing = database.transaction(OF_A_LIST, 'readwrite', { durability: 'strict' });
      await Promise.all([
        removing.objectStore('lists').delete(id),
        removing.objectStore('issues').delete(id),
        ...(['records', 'gazetteers', 'searchIndexes', 'history'] as const).map((name) => removing.objectStore(name).delete(ofList(id))),
        removing.done,
      ]);
      readers.delete(id);
    },

    ...createListHistory(connect),
  };
}

/** Writes a generation beside those that are there, where nobody sees it yet; answers its number. */
async function write(
  database: Database,
  id: string,
  records: StoredRecords,
  indexes: Readonly<Record<IndexStore, StoredIndex>>,
): Promise<number> {
  // Lists can be fetched again, so relaxed durability will do.
  const writing = database.transaction(['records', 'gazetteers', 'searchIndexes'], 'readwrite', { durability: 'relaxed' });
  const others = await generationsIn(writing.objectStore('records'), id);
  // By the clock, so that a list that was removed does not come back under a number that something in memory still goes by.
  const generation = Math.max(Date.now(), ...others.map((other) => other + 1));
  await Promise.all([
    writing.objectStore('records').put(records, [id, generation]),
    writing.objectStore('gazetteers').put(indexes.gazetteers, [id, generation]),
    writing.objectStore('searchIndexes').put(indexes.searchIndexes, [id, generation]),
    writing.done,
  ]);
  return generation;
}

/** Updates kept of one list: four years of weekly ones. */
const MAX_HISTORY = 200;

/** Stores that hold what belongs to lists and goes with them. */
const OF_A_LIST = ['lists', 'records', 'gazetteers', 'searchIndexes', 'history', 'issues'] as const;

/** All keys that begin with this id; arrays sort after every number and every string. */
const ofList = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

type Records = IDBPObjectStore<GlossSchema, StoreNames<GlossSchema>[], 'records', 'readwrite'>;

/**
 * All generations of a list, leftovers of an interrupted installation too. Asked inside the writing transaction, so that
 * two installations at once never write into one generation.
 */
const generationsIn = async (records: Records, id: string): Promise<number[]> =>
  (await records.getAllKeys(ofList(id))).map(([, generation]) => generation);

/** A list was removed while a new edition of it was on its way. */
class ListRemovedError extends Error {
  override readonly name = 'ListRemovedError';
  constructor() {
    super('The list was removed while it was being imported: import it again to have it.');
  }
}

/**
 * Points the list at its new generation, drops all older ones and notes what changed, in one transaction; answers what is in
 * force then. Throws `ListRemovedError`.
 */
async function flip(database: Database, next: ListRecord, { change, issues }: GenerationExtras): Promise<ListRecord> {
  const { id, generation } = next;
  const flipping = database.transaction(OF_A_LIST, 'readwrite', { durability: 'strict' });
  const current = await flipping.objectStore('lists').get(id);
  // An installation that began later was faster and has dropped this one: the pointer never goes back.
  if (current !== undefined && current.generation > generation) return current;
  if ((await flipping.objectStore('records').getKey([id, generation])) === undefined) throw new ListRemovedError();
  await flipping.objectStore('lists').put(next);
  await flipping.objectStore('issues').put(issues ?? [], id);
  if (change) {
    await flipping.objectStore('history').put(change, [id, change.at]);
    const keys = await flipping.objectStore('history').getAllKeys(ofList(id));
    for (const key of keys.slice(0, -MAX_HISTORY)) await flipping.objectStore('history').delete(key);
  }
  for (const old of await generationsIn(flipping.objectStore('records'), id)) {
    if (old >= generation) continue;
    await flipping.objectStore('records').delete([id, old]);
    await flipping.objectStore('gazetteers').delete([id, old]);
    await flipping.objectStore('searchIndexes').delete([id, old]);
  }
  await flipping.done;
  return next;
}
