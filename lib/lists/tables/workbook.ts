import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

import type { TableRow } from './csv-rows.js';

/** Bytes of one part, unpacked; a table of 1,000,000 names has 150 MB. `unzipSync` writes no more than the size a part declares. */
const MAX_PART_BYTES = 256 * 1024 ** 2;
/** Columns beyond are not read: a cell may claim to stand in column 16,384. */
const MAX_COLUMNS = 256;
/** UTF-16 code units: more than Excel takes into a cell (32,767). */
const MAX_CELL = 64 * 1024;
const MAX_DEPTH = 64;

export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly rows: () => Generator<TableRow[], void> }[];
}

/**
 * Opens an XLSX workbook (ECMA-376): texts of its cells, dates as ISO dates. Formulas count by their last value.
 * @throws WorkbookError when it is damaged, or a part too large.
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  let tooLarge: string | undefined;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i.test(name))
          return false;
        if (originalSize > MAX_PART_BYTES) tooLarge = name;
        return tooLarge === undefined;
      },
    });
  } catch {
    throw new WorkbookError('it cannot be unpacked');
  }
  if (tooLarge !== undefined) throw new WorkbookError(`its part ${tooLarge} is too large`);
  const part = (path: string): Uint8Array | undefined => parts[path] ?? parts[path.replace(/^\//, '')];

  const targets = new Map<string, string>();
  scan(part('xl/_rels/workbook.xml.rels'), {
    open(name, { Id: id, Target: target }) {
      if (name === 'Relationship' && id !== undefined && target !== undefined)
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let is1904 = false;
  scan(part('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(attributes['r:id'] ?? '');
      if (path !== undefined) sheets.push({ name: attributes['name'] ?? '', path });
    },
  });
  const texts = sharedTexts(part('xl/sharedStrings.xml'));
  const dateStyles = dateStylesOf(part('xl/styles.xml'));
  return { sheets: sheets.map(({ name, path }) => ({ name, rows: () => sheetRows(part(path), { texts, dateStyles, is1904 }) })) };
}

interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Bytes of XML given to the parser at a time. */
const STEP = 64 * 1024;

function parserOf({ open, text, close }: Handlers): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw new WorkbookError(`its XML is damaged (${error.message})`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new WorkbookError('its XML is nested too deeply');
    open?.(local(name), attributes);
  });
  if (text !== undefined) parser.on('text', text);
  parser.on('closetag', ({ name }) => {
    depth--;
    close?.(local(name));
  });
  return parser;
}

function scan(bytes: Uint8Array | undefined, handlers: Handlers): void {
  if (bytes === undefined) return;
  const parser = parserOf(handlers);
  for (const text of decoded(bytes)) parser.write(text);
  parser.close();
}

function* decoded(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += STEP) yield decoder.decode(bytes.subarray(at, at + STEP), { stream: true });
}

/** Texts that cells refer to by number; runs of one text are joined, readings of Chinese characters (`rPh`) left out. */
function sharedTexts(bytes: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let text: string | undefined;
  let isText = false;
  let isReading = false;
  scan(bytes, {
    open(name) {
      if (name === 'si') text = '';
      isReading ||= name === 'rPh';
      isText = name === 't';
    },
    text(piece) {
      if (isText && !isReading && text !== undefined && text.length < MAX_CELL) text += piece;
    },
    close(name) {
      if (name === 'rPh') isReading = false;
      isText = false;
      if (name !== 'si' || text === undefined) return;
      texts.push(text);
      text = undefined;
    },
  });
  return texts;
}

/** Built-in number formats that are dates (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
/** A format code with a day or year outside of quotation marks and brackets. */
const isDateCode = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which cell styles, by their number, show dates. */
function dateStylesOf(bytes: Uint8Array | undefined): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
  let isCellStyles = false;
  let style = 0;
  scan(bytes, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') isCellStyles = true;
      if (name !== 'xf' || !isCellStyles) return;
      const code = codes.get(Number(numFmtId));
      if (code === undefined ? isBuiltInDate(Number(numFmtId)) : isDateCode(code)) dates.add(style);
      style++;
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return dates;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of the two date systems (ECMA-376 part 1, 18.17.4.1), in ms; the 1900 system counts a 29 February 1900 that never was. */
const DAY_0 = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

function isoDay(serial: number, is1904: boolean): string | undefined {
  const date = new Date((is1904 ? DAY_0.from1904 : DAY_0.from1900) + Math.floor(serial) * MS_PER_DAY);
  return Number.isNaN(date.getTime()) || serial < 1 ? undefined : date.toISOString().slice(0, 10);
}

/** "BC12" → 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

interface CellFacts {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly is1904: boolean;
}

function* sheetRows(bytes: Uint8Array | undefined, { texts, dateStyles, is1904 }: CellFacts): Generator<TableRow[], void> {
  if (bytes === undefined) return;
  let rows: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: { column: number; type: string; style: number; value: string } | undefined;
  let isValue = false;
  const valueOf = ({ type, style, value }: NonNullable<typeof cell>): string => {
    if (type === 's') return texts[Number(value)] ?? '';
    if ((type === '' || type === 'n') && value !== '' && dateStyles.has(style)) return isoDay(Number(value), is1904) ?? value;
    return type === 'e' ? '' : value;
  };
  const parser = parserOf({
    open(name, { r: reference, t: type, s: style }) {
      if (name === 'row') {
        line = reference === undefined ? line + 1 : Number(reference);
        cells = [];
      } else if (name === 'c')
        cell = {
          column: reference === undefined ? cells.length : columnOf(reference),
          type: type ?? '',
          style: Number(style ?? -1),
          value: '',
        };
      isValue = cell !== undefined && (name === 'v' || name === 't');
    },
    text(piece) {
      if (isValue && cell !== undefined && cell.value.length < MAX_CELL) cell.value += piece;
    },
    close(name) {
      isValue = false;
      if (name === 'c' && cell !== undefined) {
        if (cell.column >= 0 && cell.column < MAX_COLUMNS) {
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = valueOf(cell);
        }
        cell = undefined;
      } else if (name === 'row' && cells.some((each) => each !== '')) rows.push({ line, cells });
    },
  });
  for (const text of decoded(bytes)) {
    parser.write(text);
    if (rows.length > 0) yield rows;
    rows = [];
  }
  parser.close();
}
