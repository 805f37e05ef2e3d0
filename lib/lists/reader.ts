import type { ListedRecord, ListId, ListIssue } from '../model/index.js';

/** The shapes of file that are read, each by one reader. */
export type ListFormat =
  | 'ofac-xml'
  | 'ofac-enhanced-xml'
  | 'ofac-advanced-xml'
  | 'ofac-csv'
  | 'un-xml'
  | 'eu-xml'
  | 'eu-xml-2016'
  | 'eu-csv'
  | 'uk-xml'
  | 'uk-csv'
  | 'uk-conlist-csv'
  | 'ch-xml'
  | 'ca-xml'
  | 'au-xlsx'
  | 'au-csv'
  | 'us-csl-csv'
  | 'us-csl-json'
  | 'opensanctions-csv'
  | 'opensanctions-ftm'
  | 'own-csv'
  | 'own-json';

/** A file as the reader of the news gave it or as it was downloaded: plain, .gz or .zip. */
export interface ListFile {
  readonly name: string;
  /** In bytes. */
  readonly size?: number;
  /** May be called more than once, each time from the first byte. */
  readonly open: () => ReadableStream<Uint8Array<ArrayBuffer>>;
}

export type ListPart =
  | {
      readonly kind: 'header';
      readonly list: ListId;
      /** Prefix of record keys and entity ids ("ofac" for both of its lists). */
      readonly authority: string;
      readonly format: ListFormat;
      /** ISO date of the edition, where the file gives it. */
      readonly edition?: string;
    }
  | { readonly kind: 'records'; readonly records: readonly ListedRecord[] }
  | { readonly kind: 'issue'; readonly issue: ListIssue };

/**
 * Which columns of the reader's own table hold what: headers of a CSV, paths into a JSON object ("names[].text": the `text` of each of its
 * `names`). Of several columns the first that says something counts.
 */
export interface ColumnMapping {
  /** Id and title of the list that the reader makes of it. */
  readonly list: string;
  readonly title: string;
  readonly columns: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>>;
}
/** `nameRole` and `quality` tell of each name which it is: "Primary Name", "Alias"; "Strong", "Weak". */
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

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Told now and then how many bytes of all files, as they are on disk, have been read. */
  readonly onBytes?: (read: number) => void;
  /** For the reader's own CSV or JSON. */
  readonly mapping?: ColumnMapping;
}

export interface ListReader {
  readonly format: ListFormat;
  /** `head` is the first 64 Ki characters of the text, without a byte order mark. */
  recognises(head: string, options: ReadOptions): boolean;
  read(text: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<ListPart>;
}

/** A file (or an entry of a zip) as text; each call of `text` reads it anew. */
export interface TextSource {
  readonly name: string;
  readonly head: string;
  readonly text: () => AsyncIterable<string>;
}

/** Reads a format that is spread over several files (OFAC's CSV set): it gets all that it recognises at once. */
export interface ListSetReader {
  readonly format: ListFormat;
  recognises(head: string, options: ReadOptions): boolean;
  readSet(sources: readonly TextSource[], options: ReadOptions): AsyncGenerator<ListPart>;
}

/** Reads a workbook (XLSX), whole: such lists are a few MB. */
export interface WorkbookReader {
  readonly format: ListFormat;
  readWorkbook(bytes: Uint8Array<ArrayBuffer>, options: ReadOptions): AsyncGenerator<ListPart>;
}

export type ListErrorCode = 'unknown-format' | 'truncated' | 'too-large' | 'damaged' | 'empty' | 'cancelled';

/** A file that cannot be read as a list; the message is one sentence for the reader: what happened, what to do. */
export class ListError extends Error {
  override readonly name = 'ListError';
  constructor(
    readonly code: ListErrorCode,
    message: string,
  ) {
    super(message);
  }
}
