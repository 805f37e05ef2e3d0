import type { ImportProgress, ListChange, ListId, ListIssue, ListSchedule, ListState, Result } from '../../lib/model/index.js';

/** What a column of the reader's own table may hold. */
export type ColumnMeaning =
  | 'id'
  | 'name'
  | 'aliases'
  | 'nameRole'
  | 'quality'
  | 'kind'
  | 'births'
  | 'countries'
  | 'programmes'
  | 'listedOn'
  | 'reason'
  | 'roles'
  | 'url'
  | 'imo'
  | 'flag'
  | 'unReference';

/** Which columns hold what; several of one meaning are tried in turn. */
export interface TableMapping {
  readonly list: string;
  readonly title: string;
  readonly columns: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>>;
}

/** A table of the reader's own: its columns, its first rows, and a guess at what they hold. */
export interface TableOffer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly mapping: TableMapping;
}

/** What files turn out to be before any of them is imported. */
export interface FilesLook {
  /** Terms to accept first. */
  readonly terms?: string;
  /** They are one table that no publisher makes: the reader says what its columns hold. */
  readonly table?: TableOffer;
}

/** All that the views of lists ask of the world outside. */
export interface ListPorts {
  readonly now: () => Date;
  readonly listLists: () => Promise<Result<readonly ListState[]>>;
  /** Calls back with every import under way, at each change and with its end; returns its undo. */
  readonly watchImports: (onProgress: (progress: ImportProgress) => void) => () => void;
  /** Fetches lists; asks for their hosts first, so it has to be called in the click itself. */
  readonly updateLists: (lists: readonly ListState[]) => Promise<Result<unknown>>;
  readonly lookAtFiles: (files: readonly File[]) => Promise<Result<FilesLook>>;
  readonly importFiles: (files: readonly File[], mapping?: TableMapping) => Promise<Result<unknown>>;
  readonly cancelImport: (job: string) => Promise<Result<unknown>>;
  readonly removeList: (list: ListId) => Promise<Result<unknown>>;
  readonly listHistory: (list: ListId) => Promise<Result<readonly ListChange[]>>;
  readonly listIssues: (list: ListId) => Promise<Result<readonly ListIssue[]>>;
  /** Offers the issues to the reader as a file to keep. */
  readonly exportIssues: (list: ListId, issues: readonly ListIssue[]) => void;
  /** As `updateLists`: the hosts are asked for where there is a schedule. */
  readonly setListSchedule: (list: ListState, schedule: ListSchedule) => Promise<Result<unknown>>;
  readonly setListAddress: (list: ListId, address: string | null) => Promise<Result<unknown>>;
}
