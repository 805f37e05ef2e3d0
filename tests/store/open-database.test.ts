import 'fake-indexeddb/auto';

import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';

import { createConnection } from '../../lib/store/index.js';

const VERSION = 6;
const STORES = [
  'decisions',
  'gazetteers',
  'history',
  'issues',
  'listSettings',
  'lists',
  'notes',
  'rates',
  'readings',
  'records',
  'searchIndexes',
];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Opens the database as a Gloss of that version would. */
const openAs = (version: number, make: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('gloss', version);
    request.onupgradeneeded = () => make(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
const remove = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('gloss');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('not deleted'));
    request.onblocked = () => reject(new Error('blocked by an open connection'));
  });

describe('the database', () => {
  test('is made with its stores and indexes at first use', async () => {
    const database = await createConnection()();
    expect([...database.objectStoreNames]).toEqual(STORES);
    expect([...database.transaction('notes').store.indexNames]).toEqual(['targetKey', 'updatedAt']);
    expect(database.version).toBe(VERSION);
  });
  test('keeps what is in it when it is opened again', async () => {
    const target = { kind: 'page', url: 'https://news.example/', title: '' } as const;
    const note = { id: 'a', target, text: 'x', tags: [], createdAt: '', updatedAt: '', targetKey: 'k' };
    const first = await createConnection()();
    // Its id is a plain string, not a branded one.
    await first.put('notes', note as unknown as Parameters<typeof first.put<'notes'>>[1]);
    first.close();
    expect(await (await createConnection()()).count('notes')).toBe(1);
  });
  test('is not opened by an older Gloss than the one that wrote it, now or at the next try', async () => {
    (await openAs(99)).close();
    const connect = createConnection();
    await expect(connect()).rejects.toThrow();
    await expect(connect()).rejects.toThrow();
    await remove();
    expect((await connect()).version).toBe(VERSION);
  });
});

describe('an upgrade', () => {
  test('from the first version keeps every note and makes room for lists to be made again', async () => {
    const note = {
      id: 'a',
      target: { kind: 'name', name: 'Acme' },
      text: 'Wörter 😀',
      tags: ['x'],
      createdAt: '1',
      updatedAt: '2',
      targetKey: 'name:acme',
    };
    const first = await openAs(1, (database) => {
      for (const name of ['chunks', 'entityIds', 'gazetteers']) database.createObjectStore(name);
      database.createObjectStore('lists', { keyPath: 'id' }).put({ id: 'starter-pack', generation: 4 });
      const notes = database.createObjectStore('notes', { keyPath: 'id' });
      notes.createIndex('targetKey', 'targetKey');
      notes.createIndex('updatedAt', 'updatedAt');
      notes.put(note);
    });
    first.close();
    const database = await createConnection()();
    expect(await database.getAll('notes')).toEqual([note]);
    expect(await database.getAllFromIndex('notes', 'targetKey', 'name:acme')).toHaveLength(1);
    expect(await database.getAll('lists')).toEqual([]);
    expect([...database.objectStoreNames]).toEqual(STORES);
  });
  test('from the version before decisions keeps lists, indexes and notes, and makes room for decisions', async () => {
    const kept = STORES.filter((name) => name !== 'decisions');
    const fifth = await openAs(5, (database) => {
      for (const name of kept) {
        const isKeyed = ['lists', 'listSettings', 'notes', 'readings'].includes(name);
        const store = database.createObjectStore(name, isKeyed ? { keyPath: 'id' } : name === 'rates' ? { keyPath: 'date' } : {});
        if (isKeyed) store.put({ id: 'a' });
        else if (name !== 'rates') store.put('x', ['ofac-sdn', 1]);
      }
    });
    fifth.close();
    const database = await createConnection()();
    expect([...database.objectStoreNames]).toEqual(STORES);
    for (const name of ['lists', 'notes', 'records', 'searchIndexes'] as const) expect(await database.count(name)).toBe(1);
    expect(await database.count('decisions')).toBe(0);
  });
});

describe('a connection', () => {
  test('is opened once for all who ask', async () => {
    const connect = createConnection();
    const [one, two] = await Promise.all([connect(), connect()]);
    expect(one).toBe(two);
    expect(await connect()).toBe(one);
  });
  test('gives way to a newer Gloss', async () => {
    await createConnection()();
    const newer = await openAs(VERSION + 1);
    expect(newer.version).toBe(VERSION + 1);
    newer.close();
  });
  test('is opened anew after it gave way', async () => {
    const connect = createConnection();
    const first = await connect();
    await remove();
    const second = await connect();
    expect(second).not.toBe(first);
    expect(await second.count('lists')).toBe(0);
  });
  test('is opened anew after the browser closed it', async () => {
    const connect = createConnection();
    const first = await connect();
    // The fake closes its own class, which idb hands out as the standard one.
    forceCloseDatabase(unwrap(first) as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await new Promise((resolve) => setTimeout(resolve, 20)); // ms, for the close event
    const second = await connect();
    expect(second).not.toBe(first);
    expect(await second.count('lists')).toBe(0);
  });
});
