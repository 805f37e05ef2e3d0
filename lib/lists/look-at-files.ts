import { toListId } from '../model/index.js';
import { aboutList } from './catalogue.js';
import { previewTable, type TablePreview } from './own-list/preview-table.js';
import { ListError, type ListFile } from './reader.js';
import { READERS } from './readers.js';
import { sourcesOf } from './sources.js';

export interface FilesLook {
  /** Terms that the reader has to accept before the files are imported. */
  readonly terms?: string;
  /** They are one table that no publisher makes. */
  readonly table?: TablePreview;
}

/** Markup is never a table, also where some line of it has commas. */
const MARKUP = /^\s*</;

/**
 * What has to be asked before these files are imported: whether terms are accepted, what the columns of an own table hold. Files that
 * cannot be read at all need no question: their import says why.
 */
export async function lookAtFiles(files: readonly ListFile[]): Promise<FilesLook> {
  const heads = (await Promise.all(files.map(headsOf))).flat();
  const formats = heads.map((head) => READERS.find((reader) => reader.recognises(head, {}))?.format);
  const terms = formats.some((format) => format?.startsWith('opensanctions'))
    ? aboutList(toListId('opensanctions-default')).terms
    : undefined;
  const [file] = files;
  const [head] = heads;
  const isOneUnknown = file !== undefined && files.length === 1 && heads.length === 1 && formats[0] === undefined;
  const table = isOneUnknown && head !== undefined && !MARKUP.test(head) ? await tableOf(file) : undefined;
  return { ...(terms !== undefined && { terms }), ...(table && { table }) };
}

/** The beginnings of the texts in a file; none for a workbook or a damaged file. */
async function headsOf(file: ListFile): Promise<string[]> {
  try {
    return (await sourcesOf(file, {})).flatMap((source) => ('workbook' in source ? [] : [source.head]));
  } catch (error) {
    if (error instanceof ListError) return [];
    throw error;
  }
}

async function tableOf(file: ListFile): Promise<TablePreview | undefined> {
  try {
    return await previewTable(file);
  } catch (error) {
    if (error instanceof ListError) return undefined;
    throw error;
  }
}
