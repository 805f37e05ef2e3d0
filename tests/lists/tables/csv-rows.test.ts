import { describe, expect, it } from 'vitest';

import { csvRows, type CsvShape, type TableRow } from '../../../lib/lists/tables/csv-rows.js';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function rowsOf(text: string, width: CsvShape['width'] = 3, size = 65_536): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of csvRows(inPieces(text, size), { delimiter: ',', width })) rows.push(...batch);
  return rows;
}
const UNCLOSED = 'a quotation mark opens here and is not closed where the row ends';

describe('rows of CSV', () => {
  const text = 'a,b,c\r\n1,"x, ""y""\nz",3\n\n\u001a4,O"Brien,6\r\n7,8,9';
  const rows = [
    { line: 1, cells: ['a', 'b', 'c'] },
    { line: 2, cells: ['1', 'x, "y"\nz', '3'] },
    { line: 5, cells: ['\u001a4', 'O"Brien', '6'] },
    { line: 6, cells: ['7', '8', '9'] },
  ];

  it.each([1, 2, 3, 5, 7, 11, 1000])('are the same in pieces of %i characters', async (size) => {
    expect(await rowsOf(text, 3, size)).toEqual(rows);
  });

  it('end with a carriage return alone in files of old spreadsheets', async () => {
    expect(await rowsOf('a,b,c\r1,2,3\r')).toEqual([
      { line: 1, cells: ['a', 'b', 'c'] },
      { line: 2, cells: ['1', '2', '3'] },
    ]);
  });

  it('may have empty cells behind them, and any number of cells before the header', async () => {
    expect(await rowsOf('Report Date: today\na,b,c\n1,2,3,,\n', (cells) => cells[0] === 'a')).toEqual([
      { line: 1, cells: ['Report Date: today'] },
      { line: 2, cells: ['a', 'b', 'c'] },
      { line: 3, cells: ['1', '2', '3', '', ''] },
    ]);
  });
});

describe('a damaged row costs its own line only', () => {
  it.each([
    ['a quotation mark that is not closed', '1,"x,3\n4,5,6\n7,8,9\n'],
    ['one that the next line seems to close', '1,"x,3\n4,"5",6\n7,8,9\n'],
    ['one that closes at the end of a later line', '1,"x,3\n4,5,6"\n7,8,9\n'],
  ])('%s', async (_, text) => {
    const rows = await rowsOf(text);
    expect(rows[0]).toMatchObject({ line: 1, damage: UNCLOSED });
    expect(rows.at(-1)).toEqual({ line: 3, cells: ['7', '8', '9'] });
    expect(rows).toHaveLength(3);
  });

  it('too few cells', async () => {
    expect(await rowsOf('1,2\n4,5,6\n')).toEqual([
      { line: 1, cells: ['1', '2'], damage: 'the row has 2 cells where 3 are expected' },
      { line: 2, cells: ['4', '5', '6'] },
    ]);
  });

  it('a line of a million characters', async () => {
    const rows = await rowsOf(`1,2,3\n4,${'x'.repeat(1_000_000)},6\n7,8,9\n`);
    expect(rows.map(({ line, damage }) => [line, damage !== undefined])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });

  it('and a thousand of them, each opening a quotation mark, end the reading soon', async () => {
    const began = performance.now();
    await expect(rowsOf('1,"x,3\n'.repeat(200_000))).rejects.toMatchObject({ code: 'damaged' });
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
