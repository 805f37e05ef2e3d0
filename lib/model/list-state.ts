import type { EntityId, ListId, SanctionsList } from './entity.js';
import type { ListIssue } from './listed-record.js';

/** What is known of a list before any of it is held. */
export interface ListAbout extends SanctionsList {
  /** Whom it lists, in a sentence. */
  readonly covers: string;
  /** In words. */
  readonly licence: string;
  /** Terms that the reader must see when the list is imported and on each of its cards; absent for official lists. */
  readonly terms?: string;
  /** Where the publisher offers it; absent where it can only be imported from a file. */
  readonly download?: ListDownload;
}

export interface ListDownload {
  /** Addresses of the files that make up the list. */
  readonly addresses: readonly string[];
  /** Match patterns of the hosts that answer, also those that the first one sends on to. */
  readonly hosts: readonly string[];
}

export const LIST_SCHEDULES = ['off', 'daily', 'weekly'] as const;
export type ListSchedule = (typeof LIST_SCHEDULES)[number];

/** What the reader set for a list, and what the last look at the publisher gave. Kept when the list is removed. */
export interface ListSettings {
  readonly id: ListId;
  readonly schedule: ListSchedule;
  /** The reader's own address for the list: an internal mirror. */
  readonly address?: string;
  readonly lastCheck?: ListCheck;
}

export interface ListCheck {
  /** ISO date-time. */
  readonly at: string;
  readonly outcome: 'updated' | 'unchanged' | 'failed';
  /** For `failed`: one sentence for the reader. */
  readonly message?: string;
  /** For `failed`: how many looks have failed since the last that did not. */
  readonly failures?: number;
}

/** Where an edition came from. */
export type ListOrigin =
  | { readonly kind: 'file'; readonly names: readonly string[] }
  | {
      readonly kind: 'download';
      readonly addresses: readonly string[];
      /** `ETag` or `Last-Modified` of each answer, for conditional requests; empty where the server gave none. */
      readonly validators: readonly Validator[];
    };

export interface Validator {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The edition of a sanctions list that is held. */
export interface ListEdition {
  /** Prefix of record keys and entity ids ("ofac"). */
  readonly authority: string;
  /** Shape of the file it was read from ("ofac-xml"). */
  readonly format: string;
  /** Entries in force; `ListRecord.entities` counts removed ones that are remembered as well. */
  readonly entries: number;
  readonly names: number;
  readonly weakNames: number;
  /** Records that could not be read, wholly or in part. */
  readonly issues: number;
  readonly origin: ListOrigin;
}

/** One row of the page of lists. */
export interface ListState {
  readonly about: ListAbout;
  readonly settings: ListSettings;
  /** Absent where nothing of the list is held. */
  readonly held?: ListEdition & {
    /** ISO date of the edition; empty where the file gives none. */
    readonly edition: string;
    /** ISO date-time at which it was put in force. */
    readonly retrievedAt: string;
  };
  /** The newest change, where there was one. */
  readonly lastChange?: ListChange;
}

/** An entry in a history: what it is called and where its card is. */
export interface ChangedEntry {
  readonly entityId: EntityId;
  readonly name: string;
}

/** What one update changed. Names are kept of the first `MAX_CHANGED_NAMES` of each kind. */
export interface ListChange {
  readonly list: ListId;
  /** ISO date-time of the update. */
  readonly at: string;
  /** Editions before and after; `from` is absent for the first import, which counts its entries and names none. */
  readonly from?: string;
  readonly to: string;
  readonly counts: { readonly added: number; readonly amended: number; readonly removed: number };
  readonly added: readonly ChangedEntry[];
  readonly amended: readonly ChangedEntry[];
  readonly removed: readonly ChangedEntry[];
  /** Of all of these: parties on which the reader has a note. */
  readonly noted: readonly (ChangedEntry & { readonly change: ChangeKind })[];
  /** Whether the reader has seen what concerns the notes. */
  readonly seen: boolean;
}
export type ChangeKind = 'added' | 'amended' | 'removed';
export const MAX_CHANGED_NAMES = 500;

/** Issues kept of one edition; a file with more is damaged beyond them. */
export const MAX_ISSUES = 10_000;

/** What an import is doing: `waiting` for another one to end, `switching` to the new edition. */
export type ImportStep = 'waiting' | 'downloading' | 'reading' | 'indexing' | 'switching';

/** What an import has come to; every extension page sees the same. */
export interface ImportProgress {
  readonly job: string;
  /** Title of the list or names of the files. */
  readonly title: string;
  /** Lists that a download was asked for; empty for files, whose lists show while they are read. */
  readonly lists: readonly ListId[];
  readonly step: ImportStep;
  readonly entries: number;
  readonly names: number;
  /** Of the bytes on disk or on the wire, 0–1; absent while their number is unknown. */
  readonly share?: number;
  /** In seconds, a guess from what was done so far. */
  readonly secondsLeft?: number;
  readonly end?: ImportEnd;
}

export type ImportEnd =
  | { readonly kind: 'done'; readonly lists: readonly ImportedList[] }
  /** The old lists are in force; `message` says what happened and what to do. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' };

export interface ImportedList {
  readonly list: ListId;
  readonly title: string;
  /** `unchanged`: the server or the file had nothing new. */
  readonly outcome: 'updated' | 'unchanged';
  readonly entries: number;
  readonly names: number;
  readonly issues: number;
  readonly change?: ListChange;
}

/** Issues of the edition held, as they are shown and downloaded. */
export interface ListIssues {
  readonly list: ListId;
  readonly issues: readonly ListIssue[];
}
