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
  lists(): Promise<readonly ListRecord[]>;
  /** The stored gazetteer, or undefined when it is missing, of another format or damaged. */
  readGazetteer(list: ListRecord): Promise<ArrayBuffer | undefined>;
  /** Replaces a gazetteer that could not be read. */
  writeGazetteer(list: ListRecord, gazetteer: ArrayBuffer): Promise<void>;
  /** Chunk `n` holds the entities with ordinals from `n * CHUNK_SIZE` on; empty when it is missing. */
  readChunk(list: ListRecord, n: number): Promise<readonly Entity[]>;
  /** Where an entity with this id stands in the list, or undefined. */
  ordinalOf(list: ListRecord, id: EntityId): Promise<number | undefined>;
  /** Until the returned promise resolves the old generation is in force, afterwards the new one; never anything between. */
  install(generation: NewGeneration): Promise<ListRecord>;
}

/** The reader's own work: every write is acknowledged only once it is on disk. */
export interface NoteStore {
  all(): Promise<readonly Note[]>;
  get(id: NoteId): Promise<Note | undefined>;
  /** Notes whose target has this key (`noteTargetKey`). */
  forTarget(key: string): Promise<readonly Note[]>;
  put(note: Note): Promise<void>;
  delete(id: NoteId): Promise<void>;
}
