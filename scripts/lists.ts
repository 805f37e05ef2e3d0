import {
  groupFiles,
  ListError,
  previewTable,
  readLists,
  type ColumnMapping,
  type ListFile,
  type ListFormat,
  type ReadOptions,
} from '../lib/lists/index.js';
import type { ListedRecord, ListIssue } from '../lib/model/index.js';
import { listFile } from './terminal/list-files.js';

/** `lists FILE…`: one JSON object a line for each list read. The reader's own tables are read by the mapping guessed for them. */
interface ListSummary {
  readonly list: string;
  readonly format: ListFormat;
  readonly edition?: string;
  entries: number;
  names: number;
  weak: number;
  readonly byKind: Partial<Record<ListedRecord['kind'], number>>;
  readonly issues: ListIssue[];
}

async function summarise(files: readonly ListFile[], options: ReadOptions): Promise<ListSummary[]> {
  const summaries: ListSummary[] = [];
  const early: ListIssue[] = [];
  for await (const part of readLists(files, options)) {
    const summary = summaries.at(-1);
    if (part.kind === 'header') {
      const { list, format, edition } = part;
      summaries.push({ list, format, ...(edition && { edition }), entries: 0, names: 0, weak: 0, byKind: {}, issues: early.splice(0) });
    } else if (part.kind === 'issue') (summary?.issues ?? early).push(part.issue);
    else if (summary !== undefined) {
      summary.entries += part.records.length;
      for (const { kind, names } of part.records) {
        summary.byKind[kind] = (summary.byKind[kind] ?? 0) + 1;
        summary.names += names.length;
        summary.weak += names.filter(({ quality }) => quality === 'weak').length;
      }
    }
  }
  return summaries;
}

/** Reads the files as a list, or a single one as a table of the reader's own. */
async function read(files: readonly ListFile[]): Promise<ListSummary[]> {
  try {
    return await summarise(files, {});
  } catch (error) {
    const [file, ...others] = files;
    if (!(error instanceof ListError && error.code === 'unknown-format') || file === undefined || others.length > 0) throw error;
    const { mapping } = await previewTable(file).catch(() => ({ mapping: undefined }));
    if (mapping === undefined || !isTelling(mapping)) throw error;
    return summarise(files, { mapping });
  }
}

/** A table with a column of names and another that only lists have: without anybody to look the guess over, names alone are not enough. */
const isTelling = ({ columns: { name, id, kind, aliases, nameRole } }: ColumnMapping): boolean =>
  name !== undefined && (id ?? kind ?? aliases ?? nameRole) !== undefined;

function complain(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

const paths = process.argv.slice(2);
if (paths.length === 0 || paths.some((path) => path.startsWith('--'))) {
  console.error('usage: lists FILE…   (plain, .gz or .zip; files of one set, as OFAC’s CSV, are joined)');
  process.exit(2);
}

const files: ListFile[] = [];
for (const path of paths) {
  try {
    files.push(listFile(path));
  } catch (error) {
    complain(error);
  }
}
for (const group of await groupFiles(files)) {
  try {
    for (const summary of await read(group)) console.log(JSON.stringify(summary));
  } catch (error) {
    complain(error);
  }
}
