import { ListError } from '../reader.js';

export interface JsonRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly value: unknown;
  /** Why it cannot be read. */
  readonly damage?: string;
}

/** UTF-16 code units; the longest record at hand has 40,000 (OpenSanctions). */
const MAX_RECORD = 4 * 1024 * 1024;
const MAX_DAMAGED = 1_000;

const tooManyDamaged = (): ListError =>
  new ListError('damaged', `More than ${MAX_DAMAGED} records cannot be read, so the file was not taken over: download it again.`);

/** True when the text is JSON lines: its first line is an object by itself. */
export function isJsonLines(head: string): boolean {
  const start = head.trimStart();
  if (!start.startsWith('{')) return false;
  const end = start.indexOf('\n');
  if (end === -1) return false;
  try {
    JSON.parse(start.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

/** The objects of JSON lines or of the first array in a JSON text (`[…]`, `{"results": […]}`), in batches. */
export const jsonRecords = (text: AsyncIterable<string>, head: string): AsyncGenerator<JsonRecord[], void> =>
  isJsonLines(head) ? readLines(text) : readArray(text);

async function* readLines(text: AsyncIterable<string>): AsyncGenerator<JsonRecord[], void> {
  const state = { rest: '', line: 1, damaged: 0, isTooLong: false };
  const take = (lines: readonly string[]): JsonRecord[] => {
    const records: JsonRecord[] = [];
    for (const line of lines) {
      if (state.isTooLong || line.trim() !== '')
        records.push(state.isTooLong ? { line: state.line, value: undefined, damage: TOO_LONG } : parse(line, state.line));
      state.isTooLong = false;
      state.line++;
    }
    state.damaged += records.filter(({ damage }) => damage !== undefined).length;
    if (state.damaged > MAX_DAMAGED) throw tooManyDamaged();
    return records;
  };
  for await (const piece of text) {
    const lines = (state.rest + piece).split('\n');
    state.rest = lines.pop() ?? '';
    if (state.rest.length > MAX_RECORD) {
      state.rest = '';
      yield take(lines);
      state.isTooLong = true;
    } else if (lines.length > 0) yield take(lines);
  }
  yield take([state.rest]);
}

const TOO_LONG = `the record is longer than ${MAX_RECORD} characters`;

function parse(json: string, line: number): JsonRecord {
  try {
    return { line, value: JSON.parse(json) as unknown };
  } catch {
    return { line, value: undefined, damage: 'the record is no JSON' };
  }
}

/** What matters between strings: brackets, the quotation mark that opens a string, line ends. */
const STRUCTURE = /["{}[\]\n]/g;

/** Index of the quotation mark that closes a string, or -1. */
function stringEnd(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return quote;
  }
  return -1;
}

interface Scan {
  /** Text not yet done with; `at` is where to look on, `start` where the record at hand begins (-1: none). */
  rest: string;
  at: number;
  start: number;
  startLine: number;
  line: number;
  depth: number;
  /** Depth inside the array; 0 before it was met. */
  inside: number;
  isOver: boolean;
}

/**
 * Finds where each object of the first array begins and ends, and has the platform's own JSON.parse read it: several times as fast as a
 * parser in steps (docs/decisions/0016), and a bad record is one issue.
 */
async function* readArray(text: AsyncIterable<string>): AsyncGenerator<JsonRecord[], void> {
  const scan: Scan = { rest: '', at: 0, start: -1, startLine: 1, line: 1, depth: 0, inside: 0, isOver: false };
  let damaged = 0;
  for await (const piece of text) {
    if (scan.isOver) break;
    scan.rest += piece;
    const records = takeObjects(scan);
    const done = scan.start === -1 ? scan.at : scan.start;
    scan.rest = scan.rest.slice(done);
    scan.at -= done;
    if (scan.start !== -1) scan.start = 0;
    if (scan.rest.length > MAX_RECORD)
      throw new ListError('damaged', 'A record of the JSON file has no end, so the file was not taken over: download it again.');
    damaged += records.filter(({ damage }) => damage !== undefined).length;
    if (damaged > MAX_DAMAGED) throw tooManyDamaged();
    if (records.length > 0) yield records;
  }
  if (!scan.isOver) throw new ListError('truncated', 'The JSON file ends in the middle: download it again, and wait until it is complete.');
}

function takeObjects(scan: Scan): JsonRecord[] {
  const { rest } = scan;
  const records: JsonRecord[] = [];
  for (;;) {
    STRUCTURE.lastIndex = scan.at;
    const found = STRUCTURE.exec(rest);
    if (found === null) {
      scan.at = rest.length;
      return records;
    }
    const [sign] = found;
    if (sign === '"') {
      const end = stringEnd(rest, found.index + 1);
      // A string that goes on in the next piece is looked at again then.
      scan.at = end === -1 ? found.index : end + 1;
      if (end === -1) return records;
      continue;
    }
    scan.at = found.index + 1;
    if (sign === '\n') scan.line++;
    else if (sign === '{' || sign === '[') {
      scan.depth++;
      if (scan.inside === 0 && sign === '[') scan.inside = scan.depth;
      else if (scan.inside > 0 && scan.depth === scan.inside + 1) {
        scan.start = found.index;
        scan.startLine = scan.line;
      }
    } else {
      if (scan.start !== -1 && scan.depth === scan.inside + 1) {
        records.push(parse(rest.slice(scan.start, scan.at), scan.startLine));
        scan.start = -1;
      }
      scan.depth--;
      if (scan.inside > 0 && scan.depth < scan.inside) {
        scan.isOver = true;
        return records;
      }
    }
  }
}
