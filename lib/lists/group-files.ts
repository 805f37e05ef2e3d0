import type { ListFile } from './reader.js';
import { READERS } from './readers.js';
import { sourcesOf } from './sources.js';

/**
 * Files that have to be read in one call because they make one list (OFAC's CSV set) together, every other file alone, so that one that
 * cannot be read does not keep the rest from it.
 */
export async function groupFiles(files: readonly ListFile[]): Promise<readonly (readonly ListFile[])[]> {
  const alone: ListFile[][] = [];
  const set: ListFile[] = [];
  for (const file of files)
    if (await isOfSet(file)) set.push(file);
    else alone.push([file]);
  return set.length === 0 ? alone : [...alone, set];
}

async function isOfSet(file: ListFile): Promise<boolean> {
  try {
    const sources = await sourcesOf(file, {});
    return sources.some(
      (source) => !('workbook' in source) && READERS.find((reader) => reader.recognises(source.head, {}))?.format === 'ofac-csv',
    );
  } catch {
    // What is wrong with it is said when it is read.
    return false;
  }
}
