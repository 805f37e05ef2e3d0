import { groupFiles, type ListFile, previewTable, readLists, type ReadOptions, toEntity } from '../../lib/lists/index.js';
import type { Entity } from '../../lib/model/index.js';
import { listFile } from './list-files.js';

/** The reader's own tables are read by the mapping guessed for them, as the options page offers it. */
async function optionsFor(files: readonly ListFile[]): Promise<ReadOptions> {
  const [file] = files;
  if (file === undefined || !/\.(?:jsonl?|csv|ndjson)(?:\.gz)?$/i.test(file.name)) return {};
  try {
    for await (const part of readLists(files)) if (part.kind === 'header') return {};
  } catch {
    return { mapping: (await previewTable(file)).mapping }; // no list of a known shape
  }
  return {};
}

/** The records of sanctions lists in files, as entities, one array a list. @throws ListError, naming what is wrong with a file. */
export async function readListEntities(paths: readonly string[]): Promise<readonly (readonly Entity[])[]> {
  const lists: Entity[][] = [];
  for (const files of await groupFiles(paths.map(listFile))) {
    const options = await optionsFor(files);
    let origin: Parameters<typeof toEntity>[1] | undefined;
    let entities: Entity[] = [];
    for await (const part of readLists(files, options)) {
      if (part.kind === 'header') {
        const { list, authority, edition } = part;
        origin = { list, authority, edition: edition ?? '', title: list, searchUrl: '' };
        entities = [];
        lists.push(entities);
      } else if (part.kind === 'records' && origin !== undefined) {
        for (const record of part.records) entities.push(toEntity(record, origin));
      }
    }
  }
  return lists;
}

/** Takes `--list FILE…` out of the arguments: files of lists behind it, up to the first argument that is none. */
export function takeLists(args: readonly string[]): { readonly lists: readonly string[]; readonly rest: readonly string[] } {
  const lists: string[] = [];
  const rest: string[] = [];
  let isList = false;
  for (const arg of args) {
    if (arg === '--list') isList = true;
    else if (isList && /\.(?:xml|csv|tsv|jsonl?|ndjson|zip|gz|xlsx)$/i.test(arg)) lists.push(arg);
    else {
      isList = false;
      rest.push(arg);
    }
  }
  return { lists, rest };
}
