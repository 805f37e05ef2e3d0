import type { DBSchema } from 'idb';

import type { DayRates, Decision, ListChange, ListIssue, ListRecord, ListSettings, Note, Reading } from '../model/index.js';

export const DATABASE = 'gloss';

/** A stored index: a Blob, which the browser reads at wake in half the time of an ArrayBuffer. */
export interface StoredIndex {
  readonly format: number;
  readonly byteLength: number;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  readonly blob: Blob;
}

/** The packed records of a generation (pack-layout.ts), of which slices are read. */
export interface StoredRecords {
  readonly count: number;
  readonly blob: Blob;
}

/** A note with the keys its indexes need. */
export interface StoredNote extends Note {
  readonly targetKey: string;
}

export interface GlossSchema extends DBSchema {
  /** What is in force: one record a list, the pointer to its generation. */
  lists: { key: string; value: ListRecord };
  /** Key: list, generation. */
  records: { key: [string, number]; value: StoredRecords };
  /** Key: list, generation. */
  gazetteers: { key: [string, number]; value: StoredIndex };
  /** Indexes of words. Key: list, generation. */
  searchIndexes: { key: [string, number]; value: StoredIndex };
  /** Figures met, where the reader asked for it. */
  readings: { key: string; value: Reading; indexes: { thing: string; site: string; readOn: string } };
  /** Exchange rates the reader imported, one record a day. */
  rates: { key: string; value: DayRates };
  /** What updates changed. Key: list, ISO date-time. */
  history: { key: [string, string]; value: ListChange };
  /** What could not be read of the edition in force. */
  issues: { key: string; value: readonly ListIssue[] };
  /** What the reader set for a list; stays when the list goes. */
  listSettings: { key: string; value: ListSettings };
  notes: { key: string; value: StoredNote; indexes: { targetKey: string; updatedAt: string } };
  /** The reader's word on whom a name stands for. */
  decisions: { key: string; value: Decision };
}
