import { createGazetteerBuilder, GAZETTEER_FORMAT, saveGazetteer } from '../gazetteer/index.js';
import type { Entity, GenerationIndexes } from '../model/index.js';
import { createSearchIndexBuilder, SEARCH_FORMAT } from '../search/index.js';

/** Formats of the indexes that this version makes, by the store they lie in. */
export const INDEX_FORMATS = { gazetteers: GAZETTEER_FORMAT, searchIndexes: SEARCH_FORMAT };

/** All that entities are found by, made while they come. */
export interface ListIndexer {
  readonly add: (entity: Entity) => void;
  readonly finish: () => GenerationIndexes;
}

/** Words under which an entity is searched: all its names, and its offices. */
export function* searchTexts({ name, names, roles }: Entity): Generator<string> {
  yield name;
  for (const { form } of names) yield form;
  yield* roles;
}

export function createListIndexer(): ListIndexer {
  const gazetteer = createGazetteerBuilder();
  const search = createSearchIndexBuilder();
  return {
    add(entity) {
      gazetteer.add(entity);
      search.add(searchTexts(entity));
    },
    finish: () => ({ gazetteer: saveGazetteer(gazetteer.build()), search: search.build() }),
  };
}
