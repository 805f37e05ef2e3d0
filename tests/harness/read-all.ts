import { readFileSync } from 'node:fs';

import { readLists, type ListFile, type ListPart, type ReadOptions } from '../../lib/lists/index.js';
import type { ListedRecord, ListIssue } from '../../lib/model/index.js';
import { fileOf } from './list-files.js';

/** One of our own list files. */
export const fixture = (name: string): ListFile => fileOf(name, readFileSync(new URL(`../fixtures/lists/${name}`, import.meta.url)));

export interface ReadAll {
  readonly headers: Extract<ListPart, { kind: 'header' }>[];
  readonly records: ListedRecord[];
  readonly issues: ListIssue[];
}

/** Everything that is read of some files. */
export async function readAll(files: readonly ListFile[], options: ReadOptions = {}): Promise<ReadAll> {
  const all: ReadAll = { headers: [], records: [], issues: [] };
  for await (const part of readLists(files, options)) {
    if (part.kind === 'header') all.headers.push(part);
    else if (part.kind === 'records') all.records.push(...part.records);
    else all.issues.push(part.issue);
  }
  return all;
}
