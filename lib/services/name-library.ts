import { buildGazetteer, createGazetteerBuilder, type Gazetteer, loadGazetteer, saveGazetteer } from '../gazetteer/index.js';
import { type Entity, type EntityId, type ListRecord, type ListStore, type Note, type SanctionsList, toEntityId } from '../model/index.js';
import { nameKey } from '../notes/index.js';
import { createSearchIndexBuilder, loadSearchIndex, type SearchIndex } from '../search/index.js';
import type { NameSource } from './annotate-article.js';
import { decodeEntity } from './entity-text.js';
import { searchWords, wordsOfNames } from './list-indexes.js';

/**
 * All names Gloss knows: the lists in the database and the reader's own. What is in memory is a cache: every call asks the
 * database which lists are in force, and reads those that are new.
 */
export interface NameLibrary {
  readonly sources: () => Promise<readonly NameSource[]>;
  readonly entity: (id: EntityId) => Promise<Entity | undefined>;
  /** The index of words of every list, read at first use. */
  readonly searchSources: () => Promise<readonly SearchSource[]>;
  /** The sanctions lists that designations name, by id. */
  readonly sanctionsLists: () => Promise<ReadonlyMap<string, SanctionsList>>;
  /** Begins to read what the next annotation will need; failures are left to who asks for it. */
  readonly warm: () => void;
}

/** One body of names, to search in. */
export interface SearchSource {
  readonly index: SearchIndex;
  readonly entities: NameSource['entities'];
}

interface LoadedList {
  readonly record: ListRecord;
  readonly gazetteer: Gazetteer;
}

export interface NameLibraryPorts {
  readonly store: ListStore;
  /** The lists in force, the starter pack among them. */
  readonly lists: () => Promise<readonly ListRecord[]>;
  readonly notes: () => Promise<readonly Note[]>;
}

export function createNameLibrary({ store, lists: listsInForce, notes }: NameLibraryPorts): NameLibrary {
  const cache = createEntityCache();

  const load = async (record: ListRecord): Promise<LoadedList> => {
    const [bytes] = await Promise.all([store.readGazetteer(record), store.prepareRecords(record)]);
    const gazetteer = (bytes && loadGazetteer(bytes)) ?? (await rebuild(record));
    return { record, gazetteer };
  };

  /** A gazetteer is derived: whatever is wrong with the stored one, the records make a new one, kept where there is room. */
  const rebuild = async (record: ListRecord): Promise<Gazetteer> => {
    const builder = createGazetteerBuilder();
    await eachEntity(record, (entity) => builder.add(entity, wordsOfNames(entity)));
    const gazetteer = builder.build();
    await store.writeGazetteer(record, saveGazetteer(gazetteer)).catch(() => undefined); // a full disk: built again at the next wake
    return gazetteer;
  };

  const eachEntity = async (record: ListRecord, take: (entity: Entity) => void): Promise<void> => {
    for await (const texts of store.allRecords(record)) for (const text of texts) take(decodeEntity(text, record));
  };

  const searchIndex = async (record: ListRecord): Promise<SearchIndex> => {
    const bytes = await store.readSearchIndex(record);
    const stored = bytes && loadSearchIndex(bytes);
    if (stored) return stored;
    const builder = createSearchIndexBuilder();
    await eachEntity(record, (entity) => builder.add(searchWords(entity, wordsOfNames(entity))));
    const made = builder.build();
    await store.writeSearchIndex(record, made).catch(() => undefined); // a full disk: made again at the next wake
    return loadSearchIndex(made) ?? neverOwn();
  };

  const byOrdinal = async (record: ListRecord, ordinals: readonly number[]): Promise<Map<number, Entity>> => {
    const found = new Map<number, Entity>();
    const missing: number[] = [];
    for (const ordinal of ordinals) {
      const entity = cache.get(record, ordinal);
      if (entity) found.set(ordinal, entity);
      else missing.push(ordinal);
    }
    for (const [ordinal, text] of await store.readRecords(record, missing)) {
      const entity = decodeEntity(text, record);
      cache.set(record, ordinal, entity);
      found.set(ordinal, entity);
    }
    return found;
  };

  const lists = eachInForce(listsInForce, load);
  const searched = eachInForce(listsInForce, async (record): Promise<SearchSource> => {
    const [index] = await Promise.all([searchIndex(record), store.prepareRecords(record)]);
    return { index, entities: (ordinals) => byOrdinal(record, ordinals) };
  });

  return {
    async sources() {
      const [stored, own] = await Promise.all([lists(), notes()]);
      const fromLists = stored.map(({ record, gazetteer }): NameSource => ({
        gazetteer,
        entities: (ordinals) => byOrdinal(record, ordinals),
      }));
      return [...fromLists, readersNames(own)];
    },

    async entity(id) {
      for (const { record } of await lists()) {
        const ordinal = await store.ordinalOf(record, id);
        const entity = ordinal === undefined ? undefined : (await byOrdinal(record, [ordinal])).get(ordinal);
        if (entity?.id === id) return entity;
      }
      return undefined;
    },

    searchSources: searched,

    sanctionsLists: async () =>
      new Map(
        // Whole lists last: what the starter pack says of a list gives way to the list.
        [...(await lists())]
          .sort((a, b) => Number(a.record.listed !== undefined) - Number(b.record.listed !== undefined))
          .flatMap(({ record: { sanctionsLists, listed, edition } }) =>
            sanctionsLists.map((list) => [list.id, { ...list, ...(listed && { edition }) }] as const),
          ),
      ),

    warm: () => void lists().catch(() => undefined),
  };
}

interface Held<T> {
  readonly record: ListRecord;
  readonly made: Promise<T>;
  isMade: boolean;
}

/** What `read` makes of every list in force, kept while its generation is. A failure is not kept. */
function eachInForce<T>(listsInForce: NameLibraryPorts['lists'], read: (record: ListRecord) => Promise<T>): () => Promise<readonly T[]> {
  let held: readonly Held<T>[] = [];
  const begin = (record: ListRecord): Held<T> => {
    const one: Held<T> = { record, made: read(record), isMade: false };
    one.made.then(
      () => (one.isMade = true),
      () => (held = held.filter((other) => other !== one)), // the next use tries again
    );
    return one;
  };
  return async () => {
    for (;;) {
      const whole = held.filter(({ isMade }) => isMade);
      const records = await listsInForce();
      held = records.map(
        (record) => held.find((one) => one.record.id === record.id && one.record.generation === record.generation) ?? begin(record),
      );
      const all = held;
      const results = await Promise.all(all.map(({ made }) => made));
      // An import that ends meanwhile drops what is being read: whole is only what had been read before the lists were asked for.
      if (all.every((one) => whole.includes(one))) return results;
    }
  };
}

const neverOwn = (): never => {
  throw new Error('an index that was just made cannot be read');
};

/** Entities kept for the next article, at most; the cache is emptied when it is full. */
const CACHED = 4_000;

function createEntityCache() {
  const entities = new Map<string, Entity>();
  const keyOf = ({ id, generation }: ListRecord, ordinal: number): string => `${id}/${generation}/${ordinal}`;
  return {
    get: (list: ListRecord, ordinal: number): Entity | undefined => entities.get(keyOf(list, ordinal)),
    set: (list: ListRecord, ordinal: number, entity: Entity): void => {
      if (entities.size >= CACHED) entities.clear();
      entities.set(keyOf(list, ordinal), entity);
    },
  };
}

/** Names that stand on no list but have a note of the reader's: found again on every page. */
function readersNames(notes: readonly Note[]): NameSource {
  const names = new Map(notes.flatMap(({ target }) => (target.kind === 'name' ? [[nameKey(target.name), target.name] as const] : [])));
  const entities = [...names].map(([key, name]): Entity => ({
    id: toEntityId(`${READERS_NAME}${key}`),
    kind: 'organisation',
    name,
    names: [{ form: name, role: 'primary', quality: 'strong' }],
    roles: [],
    facts: [],
    designations: [],
    related: [],
  }));
  return {
    gazetteer: buildGazetteer(entities),
    entities: (ordinals) =>
      Promise.resolve(new Map(ordinals.flatMap((ordinal) => (entities[ordinal] ? [[ordinal, entities[ordinal]] as const] : [])))),
  };
}

/** Ids of names that only the reader's notes know. */
const READERS_NAME = 'note/';
