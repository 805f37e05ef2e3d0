import type { Entity, EntityId, ListId, SanctionsList } from './entity.js';
import type { ListChange, ListEdition, ListSettings } from './list-state.js';
import type { ListIssue } from './listed-record.js';
import type { Note, NoteId } from './note.js';

/** The starter pack as it ships: one JSON file, read by the background when its edition is new. */
export interface StarterPack {
  /** Changes with any change of content, so that an update of Gloss brings its pack along. */
  readonly edition: string;
  readonly entities: readonly Entity[];
  /** The lists that designations name. */
  readonly lists: readonly SanctionsList[];
}

/** What is kept about one body of names: the starter pack or a sanctions list. */
export interface ListRecord extends GenerationAbout {
  readonly id: ListId;
  /** Generation in force; older and newer ones are invisible. */
  readonly generation: number;
  readonly entities: number;
}

export interface GenerationAbout {
  /** Edition as the publisher (or, for the pack, its content) gives it. */
  readonly edition: string;
  /** ISO date-time. */
  readonly installedAt: string;
  /** Sanctions lists that designations in here name. */
  readonly sanctionsLists: readonly SanctionsList[];
  /** For a list that was imported; the starter pack has none. */
  readonly listed?: ListEdition;
}

/** How the records of a new generation differ from those in force, by ordinal. */
export interface GenerationDiff {
  readonly added: readonly number[];
  /** Ordinals in the new generation and in the old one of records whose texts differ. */
  readonly amended: readonly (readonly [fresh: number, old: number])[];
  /** Ordinals in the old generation. */
  readonly removed: readonly number[];
}

/**
 * What is made of the records so that they are found: names in a text, words in a search; serialised. Each is made when it is asked for, once, here
 * or in another thread, so that no two of them fill the memory together; its bytes are the asker's.
 */
export interface GenerationIndexes {
  readonly gazetteer: () => ArrayBuffer | Promise<ArrayBuffer>;
  readonly search: () => ArrayBuffer | Promise<ArrayBuffer>;
}

/** What is put in force together with a new generation. */
export interface GenerationExtras {
  readonly change?: ListChange;
  readonly issues?: readonly ListIssue[];
}

/** Bytes on their way into the database; places in bytes. Throws or rejects with a `QuotaExceededError` where there is no room. */
export interface Spool {
  /** Appends a copy of the bytes. */
  readonly append: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** A copy of what was appended, from one place to another. */
  readonly read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** All that was appended, readable until `drop`; afterwards nothing is appended or read here. */
  readonly finish: () => Promise<Blob>;
  /** Lets go of everything, finished or not. */
  readonly drop: () => Promise<void>;
}

/** A new generation on its way into the database; nobody sees it before `commit` resolves. */
export interface GenerationWriter {
  /** Appends a record; its ordinal is its place, from 0. `text` is JSON that the store does not look into. */
  readonly add: (id: EntityId, text: string) => void;
  /** Compares what was added so far with a generation in force. */
  readonly compare: (old: ListRecord) => Promise<GenerationDiff>;
  /** The texts of records that were added, in the order asked for: some thousand at a time, best ascending. */
  readonly texts: (ordinals: readonly number[]) => Promise<readonly string[]>;
  /**
   * Until it resolves the old generation is in force, afterwards the new one (or a later one); never anything between. Rejects
   * with an error named `ListRemovedError` where the list is removed meanwhile.
   * `onWritten` is told when everything lies in the database and only the switch is left.
   */
  readonly commit: (
    about: GenerationAbout,
    indexes: GenerationIndexes,
    extras?: GenerationExtras & { readonly onWritten?: () => void },
  ) => Promise<ListRecord>;
}

export interface ListStore {
  readonly lists: () => Promise<readonly ListRecord[]>;
  /** The stored gazetteer, or undefined when it is missing, of another format or damaged. */
  readonly readGazetteer: (list: ListRecord) => Promise<ArrayBuffer | undefined>;
  /** Replaces a gazetteer that could not be read. */
  readonly writeGazetteer: (list: ListRecord, gazetteer: ArrayBuffer) => Promise<void>;
  /** As with the gazetteer. */
  readonly readSearchIndex: (list: ListRecord) => Promise<ArrayBuffer | undefined>;
  readonly writeSearchIndex: (list: ListRecord, index: ArrayBuffer) => Promise<void>;
  /** Begins to read what `readRecords` will need of this list; resolves when it has begun. */
  readonly prepareRecords: (list: ListRecord) => Promise<void>;
  /** Texts of the records with these ordinals; those that are not there are absent. */
  readonly readRecords: (list: ListRecord, ordinals: readonly number[]) => Promise<ReadonlyMap<number, string>>;
  /** All texts in the order of their ordinals, some thousand at a time. */
  readonly allRecords: (list: ListRecord) => AsyncIterable<readonly string[]>;
  /** Where the record with this id stands in the list, or undefined. */
  readonly ordinalOf: (list: ListRecord, id: EntityId) => Promise<number | undefined>;
  /** `spool` takes the records until `commit`, and is the caller's to drop; without one they stay in memory. */
  readonly begin: (id: ListId, spool?: Spool) => GenerationWriter;
  /** Drops a list with its history; its settings stay. */
  readonly remove: (id: ListId) => Promise<void>;
  /** Newest first. */
  readonly history: (id: ListId) => Promise<readonly ListChange[]>;
  /** Changes that concern notes and were not seen yet, newest first. */
  readonly unseenChanges: () => Promise<readonly ListChange[]>;
  readonly markSeen: () => Promise<void>;
  readonly issues: (id: ListId) => Promise<readonly ListIssue[]>;
  readonly settings: () => Promise<readonly ListSettings[]>;
  /** Changes a list's settings in one transaction. */
  readonly changeSettings: (id: ListId, change: (settings: ListSettings) => ListSettings) => Promise<void>;
}

/** The reader's own work: every write is acknowledged only once it is on disk. */
export interface NoteStore {
  readonly all: () => Promise<readonly Note[]>;
  readonly get: (id: NoteId) => Promise<Note | undefined>;
  /** Notes whose target has this key (`noteTargetKey`). */
  readonly forTarget: (key: string) => Promise<readonly Note[]>;
  readonly put: (note: Note) => Promise<void>;
  /** Stores all of them or none. */
  readonly putAll: (notes: readonly Note[]) => Promise<void>;
  readonly delete: (id: NoteId) => Promise<void>;
}
