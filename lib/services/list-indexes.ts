import { createGazetteerBuilder, GAZETTEER_FORMAT, saveLast } from '../gazetteer/index.js';
import type { Entity, GenerationIndexes } from '../model/index.js';
import { createSearchIndexBuilder, SEARCH_FORMAT } from '../search/index.js';
import { type Token, tokenise } from '../text/index.js';
import type { IndexedEntity } from './indexed-batch.js';

/** Formats of the indexes that this version makes, by the store they lie in. */
export const INDEX_FORMATS = { gazetteers: GAZETTEER_FORMAT, searchIndexes: SEARCH_FORMAT };

/** All that entities are found by, made while they come. */
export interface ListIndexer {
  readonly add: (entity: IndexedEntity) => void;
  /** What to wait for before more is added, if anything; rejects where the indexes cannot be made. */
  readonly ready: () => Promise<void> | undefined;
  readonly finish: () => GenerationIndexes;
}

/** Indexers for the lists of one import. */
export interface Indexers {
  readonly open: () => ListIndexer;
  /** Lets go of all of them, finished or not. */
  readonly close: () => void;
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
    ready: () => undefined,
    finish() {
      search.end();
      return { gazetteer: () => saveLast(gazetteer.build()), search: search.build };
    },
  };
}
