import { beforeEach, describe, expect, test } from 'vitest';

import { loadGazetteer } from '../../lib/gazetteer/index.js';
import { type Entity, type ListRecord, type ListStore, toEntityId, toListId } from '../../lib/model/index.js';
import { INDEX_FORMATS } from '../../lib/services/index.js';
import { createListIndexer } from '../../lib/services/list-indexes.js';
import { createListStore } from '../../lib/store/index.js';
import type { Database } from '../../lib/store/open-database.js';
import { entity } from '../harness/entities.js';
import { freshStore, type FreshStore, generation, install, LIST } from '../harness/fresh-store.js';

/** More than a few megabytes do not fit into a pack that is read whole; this many do. */
const MANY = 2_100;

let fresh: FreshStore;
let store: ListStore;
beforeEach(() => {
  fresh = freshStore();
  store = fresh.lists;
});

const inForce = async (): Promise<ListRecord> => {
  const [record] = await store.lists();
  if (record === undefined) throw new Error('no list is in force');
  return record;
};
const readEntities = async (record: ListRecord, ordinals: readonly number[]): Promise<Entity[]> =>
  [...(await store.readRecords(record, ordinals)).values()].map((text) => JSON.parse(text) as Entity);
const firstName = async (record: ListRecord): Promise<string | undefined> => (await readEntities(record, [0]))[0]?.name;

/** Generations that lie in the database, visible or not. */
async function stored(): Promise<Record<string, number[]>> {
  const database = await fresh.connect();
  const found = {
    records: await database.getAllKeys('records'),
    gazetteers: await database.getAllKeys('gazetteers'),
  };
  return Object.fromEntries(Object.entries(found).map(([name, keys]) => [name, [...new Set(keys.map(([, number]) => number))]]));
}

/** A store whose background is stopped between writing and flipping, or while it flips. */
function stoppedStore(when: 'before the flip' | 'while it flips'): ListStore {
  const connect = async (): Promise<Database> => {
    const database = await fresh.connect();
    const begin = database.transaction.bind(database);
    const transaction = (...[names, mode, options]: Parameters<typeof begin>): ReturnType<typeof begin> => {
      const flips = Array.isArray(names) && names.includes('lists');
      if (flips && when === 'before the flip') throw new Error('the background was stopped');
      const begun = begin(names, mode, options);
      if (!flips) return begun;
      begun.done.catch(() => undefined);
      return new Proxy(begun, {
        get(target, key) {
          if (key !== 'objectStore') return Reflect.get(target, key, target) as unknown;
          return (name: 'lists' | 'records' | 'issues' | 'gazetteers' | 'searchIndexes') => {
            const asked = target.objectStore(name);
            if (name === 'issues') target.abort(); // the pointer was written, the rest was not
            return asked;
          };
        },
      });
    };
    return new Proxy(database, {
      get(target, key) {
        const value = key === 'transaction' ? transaction : (Reflect.get(target, key, target) as unknown);
        return typeof value === 'function' && key !== 'transaction' ? (value.bind(target) as unknown) : value;
      },
    });
  };
  return createListStore(connect, INDEX_FORMATS);
}

describe('a list that is installed', () => {
  test('is in force with its edition, date and size', async () => {
    const record = await install(store, generation('one'));
    expect(await store.lists()).toEqual([record]);
    expect(record).toMatchObject({ id: LIST, edition: 'one', entities: 3, installedAt: '2026-11-22T12:00:00.000Z' });
  });
  test('gives its records by their places, alone and together', async () => {
    const record = await install(store, generation('one', MANY));
    const wanted = [MANY - 1, 0, 7, 7, MANY + 5, -1];
    const read = await store.readRecords(record, wanted);
    expect([...read.keys()].sort((a, b) => a - b)).toEqual([0, 7, MANY - 1]);
    expect((await readEntities(record, [MANY - 1]))[0]?.id).toBe(`person/p${MANY - 1}`);
    expect(await store.readRecords(record, [])).toEqual(new Map());
  });
  test('gives all of them in their order', async () => {
    const record = await install(store, generation('one', MANY));
    const ids: string[] = [];
    for await (const texts of store.allRecords(record)) for (const text of texts) ids.push((JSON.parse(text) as Entity).id);
    expect(ids).toEqual(Array.from({ length: MANY }, (_, n) => `person/p${n}`));
  });
  test('keeps every letter, in a pack that is read by slices too', async () => {
    const name = (n: number): string => `Ким Чен Ын 김정은 \u{1F600} \ud800 ${n} ${'x'.repeat(n === 1 ? 3_000_000 : 10)}`;
    const entities = Array.from({ length: 40 }, (_, n) => ({ ...entity(`person/p${n}`, `p${n}`), name: name(n) }));
    const record = await install(store, generation('wide', 0, entities));
    // Lone surrogates have no UTF-8 and come back as JSON wrote them: escaped.
    expect((await readEntities(record, [39, 0, 1, 2])).map((found) => found.name)).toEqual([0, 1, 2, 39].map(name));
  });
  test('tells where an entity stands', async () => {
    const record = await install(store, generation('one', MANY));
    expect(await store.ordinalOf(record, toEntityId('person/p0'))).toBe(0);
    expect(await store.ordinalOf(record, toEntityId(`person/p${MANY - 1}`))).toBe(MANY - 1);
    expect(await store.ordinalOf(record, toEntityId('person/nobody'))).toBeUndefined();
  });
  test('may be empty', async () => {
    const record = await install(store, generation('none', 0));
    expect(record.entities).toBe(0);
    expect(await store.readRecords(record, [0])).toEqual(new Map());
  });
  test('stands beside others', async () => {
    await install(store, generation('one'));
    await install(store, { ...generation('other'), id: toListId('another-list') });
    await install(store, generation('two'));
    expect((await store.lists()).map(({ id, edition }) => `${id}: ${edition}`).sort()).toEqual(['another-list: other', 'test-list: two']);
    const other = (await store.lists()).find(({ edition }) => edition === 'other');
    expect(other && (await firstName(other))).toBe('Person other Number0');
  });
});

describe('a new generation', () => {
  test('takes the place of the old one and leaves nothing of it behind', async () => {
    const old = await install(store, generation('one', MANY + 1));
    await install(store, generation('two'));
    const record = await inForce();
    expect(record.edition).toBe('two');
    expect(await firstName(record)).toBe('Person two Number0');
    expect(await store.readRecords(old, [0])).toEqual(new Map());
    expect(await stored()).toEqual({ records: [record.generation], gazetteers: [record.generation] });
  });

  test.each(['before the flip', 'while it flips'] as const)('leaves the old one in force when Gloss is stopped %s', async (when) => {
    const old = await install(store, generation('one'));
    await expect(install(stoppedStore(when), generation('two'))).rejects.toThrow();
    expect(await store.lists()).toEqual([old]);
    expect(await firstName(old)).toBe('Person one Number0');
    expect(await store.readGazetteer(old)).toBeDefined();
    expect((await stored())['records']).toHaveLength(2);
  });

  test.each(['before the flip', 'while it flips'] as const)('that was stopped %s is cleaned up by the next', async (when) => {
    await install(store, generation('one'));
    await expect(install(stoppedStore(when), generation('two', MANY + 1))).rejects.toThrow();
    const record = await install(store, generation('three'));
    expect(await firstName(await inForce())).toBe('Person three Number0');
    expect(await store.readRecords(record, [3])).toEqual(new Map());
    expect(await stored()).toEqual({ records: [record.generation], gazetteers: [record.generation] });
  });

  test('that was stopped when there was none before is never visible', async () => {
    await expect(install(stoppedStore('before the flip'), generation('one'))).rejects.toThrow();
    expect(await store.lists()).toEqual([]);
  });

  test('is not put in force when the list is removed before it is, and leaves nothing behind', async () => {
    await install(store, generation('one'));
    const database = await fresh.connect();
    // As `remove` does it, but at once: the transaction must be there before the one that flips.
    const remove = (): void => {
      const names = ['lists', 'records', 'gazetteers', 'searchIndexes'] as const;
      const removing = database.transaction(names, 'readwrite');
      for (const name of names) void removing.objectStore(name).clear();
    };
    const { gazetteer, entities: _entities, id: _id, ...about } = generation('two', 0);
    const indexes = { ...createListIndexer().finish(), gazetteer: () => gazetteer };
    const late = store.begin(LIST).commit(about, indexes, { onWritten: remove });
    await expect(late).rejects.toMatchObject({ name: 'ListRemovedError' });
    expect(await store.lists()).toEqual([]);
    expect(await stored()).toEqual({ records: [], gazetteers: [] });
  });

  test('of a list that was removed has a number of its own', async () => {
    const old = await install(store, generation('one'));
    await store.remove(LIST);
    expect((await install(store, generation('two'))).generation).not.toBe(old.generation);
  });

  test('is whole when two are installed at once', async () => {
    const sizes = { one: MANY + 1, two: 2, three: 3 };
    await Promise.all(
      Object.entries(sizes).map(async ([edition, size]) => {
        await install(store, generation(edition, size));
        const visible = await inForce();
        expect(await firstName(visible)).toBe(`Person ${visible.edition} Number0`);
      }),
    );
    const record = await inForce();
    expect(await firstName(record)).toBe(`Person ${record.edition} Number0`);
    expect(await store.readRecords(record, [0, 1, record.entities - 1, record.entities])).toHaveProperty(
      'size',
      Math.min(3, record.entities),
    );
    expect(await store.readGazetteer(record)).toBeDefined();
    expect(await stored()).toEqual({ records: [record.generation], gazetteers: [record.generation] });
  });
});

describe('a stored gazetteer', () => {
  test('comes back to the byte', async () => {
    const next = generation('one');
    const bytes = await store.readGazetteer(await install(store, next));
    expect(bytes && [...new Uint8Array(bytes)]).toEqual([...new Uint8Array(next.gazetteer)]);
    expect(bytes && loadGazetteer(bytes)?.names).toBe(3);
  });

  type Damage = (database: Database, key: [string, number]) => Promise<unknown>;
  const swap =
    (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Damage =>
    async (database, key) => {
      const found = await database.get('gazetteers', key);
      if (found === undefined) throw new Error('nothing is stored');
      const bytes = change(new Uint8Array(await found.blob.arrayBuffer()));
      return database.put('gazetteers', { ...found, blob: new Blob([bytes]) }, key);
    };
  const damages: readonly (readonly [string, Damage])[] = [
    ['one byte is another', swap((bytes) => bytes.map((byte, n) => (n === 40 ? byte ^ 1 : byte)))],
    ['its end is missing', swap((bytes) => bytes.slice(0, -4))],
    ['it is empty', swap(() => new Uint8Array())],
    ['it is missing', (database, key) => database.delete('gazetteers', key)],
  ];
  test.each(damages)('is not handed out when %s', async (_, damage) => {
    const record = await install(store, generation('one'));
    await damage(await fresh.connect(), [record.id, record.generation]);
    expect(await store.readGazetteer(record)).toBeUndefined();
  });

  test('is not handed out to a Gloss with another format', async () => {
    const record = await install(store, generation('one'));
    expect(
      await createListStore(fresh.connect, { ...INDEX_FORMATS, gazetteers: INDEX_FORMATS.gazetteers + 1 }).readGazetteer(record),
    ).toBeUndefined();
  });
  test('can be replaced', async () => {
    const record = await install(store, generation('one'));
    await (await fresh.connect()).delete('gazetteers', [record.id, record.generation]);
    const rebuilt = generation('one').gazetteer;
    await store.writeGazetteer(record, rebuilt);
    expect((await store.readGazetteer(record))?.byteLength).toBe(rebuilt.byteLength);
  });
  test('is not stored for a generation that was dropped', async () => {
    const old = await install(store, generation('one'));
    const { generation: number } = await install(store, generation('two'));
    await store.writeGazetteer(old, generation('one').gazetteer);
    expect(await stored()).toEqual({ records: [number], gazetteers: [number] });
  });
});
