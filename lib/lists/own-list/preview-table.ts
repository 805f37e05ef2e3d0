import { ListError, type ColumnMapping, type ListFile, type TextSource } from '../reader.js';
import { sourcesOf } from '../sources.js';
import { csvRows } from '../tables/csv-rows.js';
import { jsonRecords } from '../tables/json-records.js';
import { pathsOf, textsAt } from './fields.js';
import { guessMapping } from './guess-mapping.js';
import { delimiterOf, isJson } from './readers.js';

export interface TablePreview {
  readonly format: 'own-csv' | 'own-json';
  readonly columns: readonly string[];
  /** Cells of the first rows, one for each column; several values of one are joined by "; ". */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
}

/** Rows that are looked at for the guess, and of these how many are shown. */
const LOOKED_AT = 200;
const SHOWN = 8;
/** Of JSON so much is searched for columns, in UTF-16 units: Australia's first ship comes after 4 million. */
const SEARCHED = 16 * 1024 * 1024;
/** Columns offered at most; objects keyed by numbers would have one for each. */
const MAX_COLUMNS = 300;

async function* only(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/**
 * Columns and first rows of the reader's own CSV or JSON, and a guess at which column is what, for a look before `readLists` reads it with
 * that mapping. Reads the first 64 KiB of CSV and 16 MB of JSON, whose columns may begin anywhere. @throws ListError 'unknown-format' for what is no table.
 */
export async function previewTable(file: ListFile): Promise<TablePreview> {
  const [source] = await sourcesOf(file, {});
  if (source === undefined) throw new ListError('empty', `“${file.name}” is empty.`);
  if ('workbook' in source) throw notTable(file.name);
  const { head } = source;
  const preview = isJson(head) ? await previewJson(source) : await previewCsv(head);
  if (preview === undefined || preview.columns.length === 0 || head.includes('\u0000')) throw notTable(file.name);
  const { format, columns, table } = preview;
  const mapping = guessMapping(file.name, columns, (column) => table.flatMap((row) => row[columns.indexOf(column)] ?? []));
  return { format, columns, rows: table.slice(0, SHOWN).map((row) => row.map((values) => values.filter(Boolean).join('; '))), mapping };
}

const notTable = (name: string): ListError =>
  new ListError('unknown-format', `“${name}” is no table that Gloss can read: save it as CSV with a row of headers, or as JSON.`);

interface Looked {
  readonly format: 'own-csv' | 'own-json';
  readonly columns: readonly string[];
  /** Values by row and column. */
  readonly table: readonly (readonly (readonly string[])[])[];
}

async function previewCsv(head: string): Promise<Looked | undefined> {
  const rows: (readonly string[])[] = [];
  const isHeader = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
  // The last row of the head may be cut.
  const whole = head.slice(0, head.lastIndexOf('\n') + 1) || head;
  for await (const batch of csvRows(only(whole), { delimiter: delimiterOf(head), width: isHeader }))
    rows.push(...batch.filter(({ damage }) => damage === undefined).map(({ cells }) => cells));
  const [columns, ...others] = rows;
  if (columns === undefined || columns.length < 2) return undefined;
  return { format: 'own-csv', columns, table: others.slice(0, LOOKED_AT).map((cells) => columns.map((_, index) => [cells[index] ?? ''])) };
}

async function previewJson({ head, text }: TextSource): Promise<Looked> {
  const columns = new Set<string>();
  const looked: unknown[] = [];
  const look = (value: unknown): void => {
    const known = columns.size;
    for (const path of pathsOf(value)) if (columns.size < MAX_COLUMNS) columns.add(path);
    // The first rows, and those with which a column begins.
    if (looked.length < LOOKED_AT || columns.size > known) looked.push(value);
  };
  try {
    for await (const records of jsonRecords(beginningOf(text()), head))
      for (const { value, damage } of records) if (damage === undefined) look(value);
  } catch (error) {
    // An array that is left in the middle has no end; what is wrong with the file itself its import will say.
    if (!(error instanceof ListError && (error.code === 'truncated' || error.code === 'damaged'))) throw error;
  }
  const paths = [...columns];
  return { format: 'own-json', columns: paths, table: looked.map((value) => paths.map((path) => textsAt(value, path))) };
}

async function* beginningOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let length = 0;
  for await (const piece of text) {
    yield piece;
    length += piece.length;
    if (length >= SEARCHED) return;
  }
}
