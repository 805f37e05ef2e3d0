import type { Entity, EntityId, ListId, SanctionsList } from './entity.js';
import type { Note, NoteId } from './note.js';

/** The starter pack as it ships: one JSON file, read by the background when its edition is new. */
export interface StarterPack {
  /** Changes with any change of content, so that an update of Gloss brings its pack along. */
  readonly edition: string;
  readonly entities: readonly Entity[];
  /** The lists that designations name. */
  readonly lists: readonly SanctionsList[];
}

/** What is kept about one body of names: the starter pack, later every sanctions list. */
export interface ListRecord {
  readonly id: ListId;
  /** Generation in force; older and newer ones are invisible. */
  readonly generation: number;
  /** Edition as the publisher (or, for the pack, its content) gives it. */
  readonly edition: string;
  /** ISO date-time. */
  readonly installedAt: string;
  readonly entities: number;
  /** Sanctions lists that designations in here name. */
  readonly sanctionsLists: readonly SanctionsList[];
}

/** A new generation, written beside the old one and put in force in one transaction. */
export interface NewGeneration {
  readonly id: ListId;
  readonly edition: string;
  readonly installedAt: string;
  readonly entities: readonly Entity[];
  readonly sanctionsLists: readonly SanctionsList[];
  /** The serialised gazetteer over `entities`. */
  readonly gazetteer: ArrayBuffer;
}

/** Records a chunk holds at most: one IndexedDB value each (500,000 records write in 0.4 s so, in 41 s row by row). */
export const CHUNK_SIZE = 1_000;

export interface ListStore {
  readonly lists: () => Promise<readonly ListRecord[]>;
  /** The stored gazetteer, or undefined when it is missing, of another format or damaged. */
  readonly readGazetteer: (list: ListRecord) => Promise<ArrayBuffer | undefined>;
  /** Replaces a gazetteer that could not be read. */
  readonly writeGazetteer: (list: ListRecord, gazetteer: ArrayBuffer) => Promise<void>;
  /** Chunk `n` holds the entities with ordinals from `n * CHUNK_SIZE` on; empty when it is missing. */
  readonly readChunk: (list: ListRecord, n: number) => Promise<readonly Entity[]>;
  /** Where an entity with this id stands in the list, or undefined. */
  readonly ordinalOf: (list: ListRecord, id: EntityId) => Promise<number | undefined>;
  /** Until the returned promise resolves the old generation is in force, afterwards the new one; never anything between. */
  readonly install: (generation: NewGeneration) => Promise<ListRecord>;
}

/** The reader's own work: every write is acknowledged only once it is on disk. */
export interface NoteStore {
  readonly all: () => Promise<readonly Note[]>;
  readonly get: (id: NoteId) => Promise<Note | undefined>;
  /** Notes whose target has this key (`noteTargetKey`). */
  readonly forTarget: (key: string) => Promise<readonly Note[]>;
  readonly put: (note: Note) => Promise<void>;
  readonly delete: (id: NoteId) => Promise<void>;
}
