import { ListError, type WorkbookReader } from '../reader.js';
import { isAuHeader, readAuTable } from './au-table.js';
import type { TableRow } from './csv-rows.js';
import { openWorkbook, WorkbookError, type Workbook } from './workbook.js';

/** Australia's Consolidated List as DFAT publishes it: a workbook, whose table is on one of its sheets. */
export const auXlsx: WorkbookReader = {
  format: 'au-xlsx',
  async *readWorkbook(bytes) {
    try {
      const sheet = openWorkbook(bytes).sheets.find(hasTable);
      if (sheet === undefined)
        throw new ListError(
          'unknown-format',
          'The workbook is none of the lists that Gloss reads: save a list of your own as CSV and import that.',
        );
      yield* readAuTable(inTurn(sheet.rows()), 'au-xlsx');
    } catch (error) {
      if (error instanceof WorkbookError)
        throw new ListError('damaged', `The workbook cannot be read, ${error.message}: download it again.`);
      throw error;
    }
  },
};

/** Rows among which the header row is looked for. */
const PREAMBLE = 20;

function hasTable({ rows }: Workbook['sheets'][number]): boolean {
  let looked = 0;
  for (const batch of rows()) {
    if (batch.slice(0, PREAMBLE - looked).some(({ cells }) => isAuHeader(cells))) return true;
    looked += batch.length;
    if (looked >= PREAMBLE) return false;
  }
  return false;
}

async function* inTurn(batches: Iterable<TableRow[]>): AsyncGenerator<TableRow[], void> {
  for (const batch of batches) yield await Promise.resolve(batch);
}
