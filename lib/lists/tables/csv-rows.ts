import Papa, { type Parser, type StepResult } from 'papaparse';

import { ListError } from '../reader.js';

export interface TableRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row cannot be read; its cells are then not to be trusted. */
  readonly damage?: string;
}

export interface CsvShape {
  readonly delimiter: string;
  /** Cells of every row; or how to know the header row: rows after it have as many cells as it has, rows before it any number. */
  readonly width: number | ((cells: readonly string[]) => boolean);
}

/** UTF-16 code units. The longest row of the lists at hand has 34,000 (OpenSanctions), OFAC's at most 1,700. */
const MAX_ROW = 256 * 1024;
/** More damaged rows than this, and it is no list. */
const MAX_DAMAGED = 1_000;
/** UTF-16 code units that are read again because of stray quotation marks: bounds the time that a file made of them takes. */
const MAX_READ_AGAIN = 8 * 1024 ** 2;

/**
 * Rows of CSV (RFC 4180; CRLF, LF or both) in batches, one for each piece of text. A row that is damaged — an unclosed quotation mark, more
 * or fewer cells than the others — comes with its `damage`, and reading goes on at the line after the one on which it began: a stray
 * quotation mark costs its own line and not all that follow. In memory: one piece of text and at most one row.
 * @throws ListError 'damaged' when more than MAX_DAMAGED rows are, or as many that MAX_READ_AGAIN is used up.
 */
export async function* csvRows(text: AsyncIterable<string>, shape: CsvShape): AsyncGenerator<TableRow[], void> {
  const state: State = { rest: '', line: 1, damaged: 0, readAgain: 0, isInLongLine: false };
  if (typeof shape.width === 'number') state.width = shape.width;
  for await (const piece of text) {
    state.rest += piece;
    yield takeRows(state, shape, false);
  }
  yield takeRows(state, shape, true);
}

interface State {
  /** Text of which no row has been made yet, and the line on which it begins. */
  rest: string;
  line: number;
  newline?: '\n' | '\r' | undefined;
  width?: number;
  damaged: number;
  readAgain: number;
  /** `rest` begins inside a line that was given up as too long. */
  isInLongLine: boolean;
}

function takeRows(state: State, shape: CsvShape, isEnd: boolean): TableRow[] {
  const rows: TableRow[] = [];
  // A carriage return alone ends the lines of some old spreadsheets. CRLF is read as LF; the carriage return is taken off with the row.
  state.newline ??= state.rest.includes('\n') ? '\n' : /\r[^\n]/.test(state.rest) ? '\r' : undefined;
  if (state.newline === undefined && !isEnd && state.rest.length <= MAX_ROW) return rows;
  if (state.isInLongLine) {
    state.isInLongLine = !leaveLine(state);
    if (state.isInLongLine) return rows;
  }
  for (;;) {
    while (takeUntilDamage(state, shape, isEnd, rows));
    if (isEnd || state.rest.length <= MAX_ROW) return rows;
    report(state, rows, 'the row is too long, or a quotation mark opens here and is not closed');
    state.isInLongLine = !leaveLine(state);
    if (state.isInLongLine) return rows;
  }
}

/** Moves `rest`, of which a row was given up, to the next line, to be read again from there. False where the line does not end in it; nothing of it is kept then. */
function leaveLine(state: State): boolean {
  const end = state.rest.indexOf(state.newline ?? '\n');
  state.readAgain += end === -1 ? 0 : state.rest.length;
  state.rest = end === -1 ? '' : state.rest.slice(end + 1);
  if (end !== -1) state.line++;
  return end !== -1;
}

function report(state: State, rows: TableRow[], damage: string, cells: readonly string[] = []): void {
  rows.push({ line: state.line, cells, damage });
  if (++state.damaged > MAX_DAMAGED || state.readAgain > MAX_READ_AGAIN)
    throw new ListError(
      'damaged',
      `At least ${state.damaged} rows of the table cannot be read, so it was not taken over: download it again.`,
    );
}

/** Takes all whole rows of `rest`; true when it stopped behind a damaged one and more may follow. */
function takeUntilDamage(state: State, shape: CsvShape, isEnd: boolean, rows: TableRow[]): boolean {
  const { rest, newline = '\n' } = state;
  const raw = parse(rest, shape.delimiter, newline);
  // The last row may go on in the next piece of text.
  if (!isEnd) raw.pop();
  let start = 0;
  for (const { cells, end, fault } of raw) {
    const lines = linesIn(rest, start, end, newline);
    const isWrongWidth = state.width !== undefined && !hasWidth(cells, state.width);
    if (fault === 'unclosed' || (lines > 1 && (fault !== undefined || isWrongWidth))) {
      state.rest = rest.slice(start);
      report(state, rows, 'a quotation mark opens here and is not closed where the row ends', cells);
      return leaveLine(state);
    }
    if (isWrongWidth && !isBlank(cells)) report(state, rows, widthMessage(cells.length, state.width ?? 0), cells);
    else if (!isBlank(cells)) rows.push({ line: state.line, cells });
    if (state.width === undefined && typeof shape.width === 'function' && shape.width(cells)) state.width = cells.length;
    state.line += lines;
    start = end;
  }
  state.rest = rest.slice(start);
  return false;
}

interface RawRow {
  readonly cells: string[];
  /** Where the next row begins in the text. */
  readonly end: number;
  readonly fault: 'unclosed' | 'stray' | undefined;
}

/** Rows of the text that is being parsed. */
let found: RawRow[] = [];

function takeRow({ data: [cells = []], errors, meta: { cursor } }: StepResult): void {
  const last = cells.length - 1;
  if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1);
  const fault = errors.length === 0 ? undefined : errors.some(({ code }) => code === 'MissingQuotes') ? 'unclosed' : 'stray';
  found.push({ cells, end: cursor, fault });
}

/** By delimiter and line end: a handful. */
const parsers = new Map<string, Parser>();

/**
 * One parser and one step for all texts: where each text has closures of its own, V8's small collections keep the cells of most
 * (docs/decisions/0031).
 */
function parse(text: string, delimiter: string, newline: '\n' | '\r'): RawRow[] {
  const kind = delimiter + newline;
  let parser = parsers.get(kind);
  if (parser === undefined) parsers.set(kind, (parser = new Papa.Parser({ delimiter, newline, step: takeRow })));
  const rows: RawRow[] = (found = []);
  parser.parse(text, 0, false);
  found = [];
  return rows;
}

const linesIn = (text: string, start: number, end: number, newline: string): number => {
  let lines = 0;
  for (let at = text.indexOf(newline, start); at !== -1 && at < end; at = text.indexOf(newline, at + 1)) lines++;
  return lines;
};

/** OFAC ends its files with 0x1A, the end-of-file sign of DOS, and joined files have it in the middle. */
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => /^[\s\x1a]*$/.test(cell));

/** Spreadsheets put empty cells behind a row. */
const hasWidth = (cells: readonly string[], width: number): boolean =>
  cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''));

const widthMessage = (cells: number, width: number): string =>
  `the row has ${cells === 1 ? '1 cell' : `${cells} cells`} where ${width} are expected`;
