import { type IDBPDatabase, openDB, unwrap } from 'idb';

import { DATABASE, type GlossSchema } from './schema.js';

export type Database = IDBPDatabase<GlossSchema>;

/** Older steps name stores that the schema of today does not have, so they get the database without its types. */
type Upgrade = (database: IDBDatabase) => void;

/** One step for each version, in order; a step once released is never changed. */
const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('lists', { keyPath: 'id' });
    database.createObjectStore('chunks');
    database.createObjectStore('entityIds');
    database.createObjectStore('gazetteers');
    const notes = database.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('targetKey', 'targetKey');
    notes.createIndex('updatedAt', 'updatedAt');
  },
  // Records are read by slice. Lists are made again from their source; notes stay as they are.
  (database) => {
    for (const name of ['lists', 'chunks', 'entityIds', 'gazetteers']) database.deleteObjectStore(name);
    database.createObjectStore('lists', { keyPath: 'id' });
    database.createObjectStore('records');
    database.createObjectStore('gazetteers');
  },
  (database) => {
    const readings = database.createObjectStore('readings', { keyPath: 'id' });
    readings.createIndex('thing', 'thing');
    readings.createIndex('site', 'site');
    readings.createIndex('readOn', 'readOn');
    database.createObjectStore('rates', { keyPath: 'date' });
  },
  (database) => {
    database.createObjectStore('history');
    database.createObjectStore('issues');
    database.createObjectStore('listSettings', { keyPath: 'id' });
  },
  (database) => void database.createObjectStore('searchIndexes'),
  (database) => void database.createObjectStore('decisions', { keyPath: 'id' }),
];

/**
 * Opens the database, upgrading it from whatever version it has. A connection gives way when a newer Gloss wants to
 * upgrade; `onLost` is called then and when the browser closes it, so that the next use opens a new one.
 */
const openDatabase = (onLost: () => void): Promise<Database> =>
  openDB<GlossSchema>(DATABASE, UPGRADES.length, {
    upgrade: (database, oldVersion) => UPGRADES.slice(oldVersion).forEach((upgrade) => upgrade(unwrap(database))),
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });

/** A connection that is opened at first use and again after it was lost. */
export function createConnection(): () => Promise<Database> {
  let opened: Promise<Database> | undefined;
  return () => {
    opened ??= openDatabase(() => (opened = undefined)).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
