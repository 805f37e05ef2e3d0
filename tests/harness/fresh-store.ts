import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';

import { buildGazetteer, saveGazetteer } from '../../lib/gazetteer/index.js';
import {
  type DecisionStore,
  type Entity,
  type GenerationAbout,
  type ListId,
  type ListRecord,
  type ListStore,
  type NoteStore,
  type RateStore,
  type ReadingStore,
  toListId,
} from '../../lib/model/index.js';
import { noteTargetKey } from '../../lib/notes/index.js';
import { createListIndexer, INDEX_FORMATS } from '../../lib/services/index.js';
import {
  createConnection,
  createDecisionStore,
  createListStore,
  createNoteStore,
  createRateStore,
  createReadingStore,
} from '../../lib/store/index.js';
import { entity } from './entities.js';

/** The real store, on an IndexedDB in memory that nothing has touched yet. */
export interface FreshStore {
  readonly connect: ReturnType<typeof createConnection>;
  readonly lists: ListStore;
  readonly notes: NoteStore;
  readonly decisions: DecisionStore;
  readonly readings: ReadingStore;
  readonly rates: RateStore;
}

export function freshStore(): FreshStore {
  globalThis.indexedDB = new IDBFactory();
  const connect = createConnection();
  return {
    connect,
    lists: createListStore(connect, INDEX_FORMATS),
    notes: createNoteStore(connect, noteTargetKey),
    decisions: createDecisionStore(connect),
    readings: createReadingStore(connect),
    rates: createRateStore(connect),
  };
}

export const LIST = toListId('test-list');

/** A generation as a test wants it. */
export interface Draft extends GenerationAbout {
  readonly id: ListId;
  readonly entities: readonly Entity[];
  readonly gazetteer: ArrayBuffer;
}

/** A generation of `count` entities whose names carry the edition. */
export function generation(edition: string, count = 3, entities: readonly Entity[] = people(edition, count)): Draft {
  return {
    id: LIST,
    edition,
    installedAt: '2026-11-22T12:00:00.000Z',
    entities,
    sanctionsLists: [],
    gazetteer: saveGazetteer(buildGazetteer(entities)),
  };
}

/** Puts a generation in force. */
export function install(store: ListStore, { id, entities, gazetteer, ...about }: Draft): Promise<ListRecord> {
  const writer = store.begin(id);
  const indexer = createListIndexer();
  for (const entity of entities) {
    writer.add(entity.id, JSON.stringify(entity));
    indexer.add(entity);
  }
  return writer.commit(about, { ...indexer.finish(), gazetteer: () => gazetteer });
}

export const people = (edition: string, count: number): Entity[] =>
  Array.from({ length: count }, (_, n) => entity(`person/p${n}`, `Person ${edition} Number${n}`));
