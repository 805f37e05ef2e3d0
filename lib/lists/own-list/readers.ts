import type { ListReader, ListSetReader, TextSource } from '../reader.js';
import { csvRows } from '../tables/csv-rows.js';
import { isJsonLines, jsonRecords } from '../tables/json-records.js';
import { openTable } from '../tables/table.js';
import { textsAt, type Fields } from './fields.js';
import { ownParts } from './own-list.js';

type Row = Fields | { readonly line: number; readonly damage: string };

export const isJson = (head: string): boolean => isJsonLines(head) || /^\s*(?:\[\s*[{\]]|\{\s*")/.test(head);

/** Delimiter of a table by its header row: the one that occurs most outside of quotation marks. */
export function delimiterOf(head: string): string {
  const header = (/^[^\r\n]*/.exec(head.trimStart())?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((most, each) => (count(each) > count(most) ? each : most));
}

const isHeader = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/** Rows of the reader's own CSV, cells by the headers of the first row. */
async function* csvFields(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row[]> {
  const opened = await openTable(csvRows(text, { delimiter, width: isHeader }), isHeader);
  if (opened === undefined) return;
  const { indexOf } = opened.table.columns;
  const indexes = new Map<string, number>();
  const indexOfColumn = (column: string): number => {
    let index = indexes.get(column);
    if (index === undefined) indexes.set(column, (index = indexOf(column)));
    return index;
  };
  for await (const rows of opened.rows)
    yield rows.map(({ line, cells, damage }): Row => (damage === undefined ? new CsvFields(line, cells, indexOfColumn) : { line, damage }));
}

/** A class, because there is one for each of a million rows. */
class CsvFields implements Fields {
  constructor(
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly indexOf: (column: string) => number,
  ) {}
  text(column: string): string {
    return this.cells[this.indexOf(column)] ?? '';
  }
  all(column: string): readonly string[] {
    const text = this.text(column);
    return text === '' ? NOTHING : [text];
  }
}
const NOTHING: readonly string[] = [];

/** Objects of the reader's own JSON: lines, an array, or an array in an object. */
async function* jsonFields({ text, head }: Pick<TextSource, 'text' | 'head'>): AsyncGenerator<Row[]> {
  for await (const records of jsonRecords(text(), head))
    yield records.map(({ line, value, damage }): Row => (damage === undefined ? jsonRow(line, value) : { line, damage }));
}

const jsonRow = (line: number, value: unknown): Fields => ({
  line,
  all: (path) => textsAt(value, path),
  text: (path) => textsAt(value, path).find((text) => text !== '') ?? '',
});

/** The reader's own table, read when a mapping is given. */
export const ownCsv: ListReader = {
  format: 'own-csv',
  recognises: (head, { mapping }) => mapping !== undefined && !isJson(head),
  async *read(text, { mapping }) {
    if (mapping === undefined) return;
    const pieces = text[Symbol.asyncIterator]();
    const first = await pieces.next();
    if (first.done === true) return;
    yield* ownParts(csvFields(resumed(first.value, pieces), delimiterOf(first.value)), mapping, 'own-csv');
  },
};

async function* resumed(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

export const ownJson: ListSetReader = {
  format: 'own-json',
  recognises: (head, { mapping }) => mapping !== undefined && isJson(head),
  async *readSet(sources, { mapping }) {
    if (mapping !== undefined) for (const source of sources) yield* ownParts(jsonFields(source), mapping, 'own-json');
  },
};
