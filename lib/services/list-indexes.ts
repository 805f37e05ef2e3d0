import { createGazetteerBuilder, GAZETTEER_FORMAT, saveLast } from '../gazetteer/index.js';
import type { Entity, GenerationIndexes } from '../model/index.js';
import { createSearchIndexBuilder, SEARCH_FORMAT } from '../search/index.js';
import { type Token, tokenise } from '../text/index.js';

/** Formats of the indexes that this version makes, by the store they lie in. */
export const INDEX_FORMATS = { gazetteers: GAZETTEER_FORMAT, searchIndexes: SEARCH_FORMAT };

/** What of an entity it is found by. */
export type IndexedEntity = Pick<Entity, 'kind' | 'name' | 'names' | 'roles' | 'identity'>;

/** All that entities are found by, made while they come. */
export interface ListIndexer {
  readonly add: (entity: IndexedEntity) => void;
  readonly finish: () => GenerationIndexes;
}

/** The words of each of an entity's names. */
export const wordsOfNames = ({ names }: Pick<Entity, 'names'>): readonly (readonly Token[])[] => names.map(({ form }) => tokenise(form));

/** Words under which an entity is searched: all its names, given as `names`, and its offices. */
export function searchWords({ name, names: [first], roles }: IndexedEntity, names: readonly (readonly Token[])[]) {
  const shown = name === first?.form ? [] : [tokenise(name)];
  return shown.length === 0 && roles.length === 0 ? names : [...shown, ...names, ...roles.map(tokenise)];
}

export function createListIndexer(): ListIndexer {
  const gazetteer = createGazetteerBuilder();
  const search = createSearchIndexBuilder();
  return {
    add(entity) {
      const words = wordsOfNames(entity);
      gazetteer.add(entity, words);
      search.add(searchWords(entity, words));
    },
    finish: () => ({ gazetteer: () => saveLast(gazetteer.build()), search: () => search.build() }),
  };
}
