import * as v from 'valibot';

import { type StarterPack, toListId } from '../../model/index.js';
import { toEntity } from './map.js';
import { packFileSchema, sanctionsListsSchema } from './schema.js';

/** A file of `packs/`: its name and its JSON text. */
export interface PackSource {
  readonly name: string;
  readonly json: string;
}

const LISTS_FILE = 'sanctions-lists.json';

/** FNV-1a over the content: enough to tell two editions of our own file apart. */
function editionOf(sources: readonly PackSource[]): string {
  let hash = 0x811c9dc5;
  for (const { json } of sources) for (let i = 0; i < json.length; i++) hash = Math.imul(hash ^ json.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Compiles the files of `packs/`. Throws, naming file and field, on an entry that breaks the schema or the references. */
export function compilePack(sources: readonly PackSource[]): StarterPack {
  const lists = sources.filter(({ name }) => name === LISTS_FILE).flatMap(({ json }) => v.parse(sanctionsListsSchema, JSON.parse(json)));
  const files = sources
    .filter(({ name }) => name !== LISTS_FILE)
    .map(({ name, json }) => {
      const result = v.safeParse(packFileSchema, JSON.parse(json));
      if (result.success) return result.output;
      const [issue] = result.issues;
      throw new Error(`packs/${name}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
    });
  const entries = new Map(files.flatMap((file) => file.entries.map((entry) => [entry.id, entry])));
  return {
    edition: editionOf(sources),
    entities: files.flatMap((file) => file.entries.map((entry) => toEntity(entry, file, { entries }))),
    lists: lists.map((list) => ({ ...list, id: toListId(list.id) })),
  };
}
