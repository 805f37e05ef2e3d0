import MiniSearch from 'minisearch';

import type { Entity, Note } from '../model/index.js';
import { foldWord } from '../text/index.js';

/** What is searched: an entity by its names, or a note by its subject and words. */
interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly names: string;
  readonly words: string;
}

const fold = (term: string): string | null => foldWord(term) || null;

const emptyIndex = (): MiniSearch<SearchDocument> =>
  new MiniSearch({
    fields: ['title', 'names', 'words'],
    processTerm: fold,
    searchOptions: { boost: { title: 3, names: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });

const MAX_HITS = 30;

const targetTitle = ({ target }: Note): string =>
  'name' in target ? target.name : target.kind === 'quote' ? target.selector.exact : target.title;

export interface Searcher {
  /** Best first; entities and notes mixed by score. An empty query finds nothing. */
  search(query: string): Promise<readonly ({ readonly entity: Entity } | { readonly note: Note; readonly title: string })[]>;
  /** The lists changed: index them again at the next search. */
  forget(): void;
}

/** Full-text search over entities (indexed once) and notes (indexed at each search: they are few and change). */
export function createSearcher(ports: {
  readonly entities: () => Promise<readonly Entity[]>;
  readonly notes: () => Promise<readonly Note[]>;
}): Searcher {
  let indexed: Promise<{ index: MiniSearch<SearchDocument>; byId: ReadonlyMap<string, Entity> }> | undefined;

  const entityIndex = async () => {
    const entities = await ports.entities();
    const index = emptyIndex();
    index.addAll(
      entities.map(({ id, name, names, roles }) => ({
        id,
        title: name,
        names: names.map(({ form }) => form).join(' '),
        words: roles.join(' '),
      })),
    );
    return { index, byId: new Map(entities.map((entity) => [String(entity.id), entity])) };
  };

  return {
    async search(query) {
      if (query.trim() === '') return [];
      indexed ??= entityIndex().catch((error: unknown) => {
        indexed = undefined; // the next search tries again
        throw error;
      });
      const [{ index, byId }, notes] = await Promise.all([indexed, ports.notes()]);
      const noteIndex = emptyIndex();
      noteIndex.addAll(notes.map((note) => ({ id: note.id, title: targetTitle(note), names: note.tags.join(' '), words: note.text })));
      const noteById = new Map(notes.map((note) => [String(note.id), note]));
      const hits = [
        ...index.search(query).flatMap(({ id, score }) => {
          const entity = byId.get(String(id));
          return entity ? [{ score, hit: { entity } }] : [];
        }),
        ...noteIndex.search(query).flatMap(({ id, score }) => {
          const note = noteById.get(String(id));
          return note ? [{ score, hit: { note, title: targetTitle(note) } }] : [];
        }),
      ];
      return hits
        .sort((a, b) => b.score - a.score)
        .slice(0, MAX_HITS)
        .map(({ hit }) => hit);
    },
    forget() {
      indexed = undefined;
    },
  };
}
