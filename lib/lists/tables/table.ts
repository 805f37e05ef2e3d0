import { tidy } from '../listed-text.js';
import { columnsOf, type Columns } from './columns.js';
import type { TableRow } from './csv-rows.js';

/** A table with a header row, cells found by column. */
export interface Table {
  /** Cells of the rows before the header. */
  readonly preamble: readonly (readonly string[])[];
  readonly columns: Columns;
}

/** The cell of that column, tidied; '' where there is no such column. */
export const cellAt = (cells: readonly string[], index: number): string => (index === -1 ? '' : tidy(cells[index] ?? ''));

/** Splits batches of rows into what stands before the header row, and the rows behind it. Undefined when no header comes. */
export async function openTable(
  batches: AsyncGenerator<readonly TableRow[], void>,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<{ readonly table: Table; readonly rows: AsyncGenerator<readonly TableRow[], void> } | undefined> {
  const preamble: (readonly string[])[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done === true) return undefined;
    const { value } = next;
    const at = value.findIndex(({ cells }) => isHeader(cells));
    preamble.push(...value.slice(0, at === -1 ? value.length : at).map(({ cells }) => cells));
    const header = value[at];
    if (header === undefined) continue;
    return { table: { preamble, columns: columnsOf(header.cells) }, rows: followedBy(value.slice(at + 1), batches) };
  }
}

async function* followedBy(
  first: readonly TableRow[],
  rest: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<readonly TableRow[], void> {
  if (first.length > 0) yield first;
  for await (const batch of rest) yield batch;
}
