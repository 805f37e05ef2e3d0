import type { Entity, Note } from '../model/index.js';
import { createSearchIndexBuilder, loadSearchIndex } from '../search/index.js';
import { tokenise } from '../text/index.js';
import type { SearchSource } from './name-library.js';

const MAX_HITS = 30;
/** Words of a query that are looked at; each costs a pass over all words of all lists. */
const MAX_WORDS = 8;

const targetTitle = ({ target }: Note): string =>
  'name' in target ? target.name : target.kind === 'quote' ? target.selector.exact : target.title;

/** An entry, and the name in which all words of the query stand where that is not the one it goes by. */
interface FoundEntry {
  readonly entity: Entity;
  readonly matchedName?: string;
}
type Hit =
  /** `others` are entries taken for the same party. */
  (FoundEntry & { readonly others: readonly FoundEntry[] }) | { readonly note: Note; readonly title: string };

export interface Searcher {
  /** Best first; parties and notes mixed by score. An empty query finds nothing. */
  search(query: string): Promise<readonly Hit[]>;
}

/** All words of the query in one of the names, however they are ordered, before words of different names of one party. */
const IN_ONE_NAME = 0.1;

/** The first name, the entry's own before its aliases, in which every word of the query begins a word. */
function nameWith(words: readonly string[], { name, names }: Entity): string | undefined {
  return [name, ...names.map(({ form }) => form)].find((form) => {
    const own = tokenise(form).map(({ folded }) => folded);
    return words.every((word) => own.some((each) => each.startsWith(word)));
  });
}

interface Scored {
  readonly score: number;
  readonly hit: Hit;
}
type ScoredEntry = FoundEntry & Pick<Scored, 'score'>;

function scored(entity: Entity, words: readonly string[], score: number): ScoredEntry {
  const name = nameWith(words, entity);
  return {
    entity,
    score: score + (name === undefined ? 0 : IN_ONE_NAME),
    ...(name !== undefined && name !== entity.name && { matchedName: name }),
  };
}

/** Each party once, where its best entry stands. The engine is evaluated at its first use, not when the background starts (annotator.ts). */
async function grouped(found: readonly ScoredEntry[]): Promise<Scored[]> {
  const { groupEntries } = await import('../linking/index.js');
  const byEntity = new Map(found.map((one) => [one.entity, one]));
  return groupEntries([...byEntity.keys()]).flatMap(({ entries }) => {
    const [best, ...others] = entries.flatMap((entry) => byEntity.get(entry) ?? []);
    return best ? [{ score: best.score, hit: { ...best, others } }] : [];
  });
}

/** Full-text search over entries, by indexes that lie in the database, and notes, which are few and indexed at each search. */
export function createSearcher(ports: {
  readonly searchSources: () => Promise<readonly SearchSource[]>;
  readonly notes: () => Promise<readonly Note[]>;
}): Searcher {
  const inLists = async (words: readonly string[]): Promise<Scored[]> => {
    const found = (await ports.searchSources()).flatMap((source) => source.index.find(words, MAX_HITS).map((hit) => ({ ...hit, source })));
    const best = found.sort((a, b) => b.score - a.score).slice(0, MAX_HITS);
    const hits = await Promise.all(
      [...new Set(best.map(({ source }) => source))].map(async (source) => {
        const own = best.filter((hit) => hit.source === source);
        const entities = await source.entities(own.map(({ ordinal }) => ordinal));
        return own.flatMap(({ ordinal, score }) => {
          const entity = entities.get(ordinal);
          return entity ? [scored(entity, words, score)] : [];
        });
      }),
    );
    return grouped(hits.flat().sort((a, b) => b.score - a.score));
  };

  const inNotes = async (words: readonly string[]): Promise<Scored[]> => {
    const notes = await ports.notes();
    const builder = createSearchIndexBuilder();
    for (const note of notes) builder.add([targetTitle(note), note.text, ...note.tags].map(tokenise));
    return (loadSearchIndex(builder.build())?.find(words, MAX_HITS) ?? []).flatMap(({ ordinal, score }) => {
      const note = notes[ordinal];
      return note ? [{ score, hit: { note, title: targetTitle(note) } }] : [];
    });
  };

  return {
    async search(query) {
      const words = [...new Set(tokenise(query).map(({ folded }) => folded))].filter(Boolean).slice(0, MAX_WORDS);
      if (words.length === 0) return [];
      const hits = (await Promise.all([inLists(words), inNotes(words)])).flat();
      return hits
        .sort((a, b) => b.score - a.score)
        .slice(0, MAX_HITS)
        .map(({ hit }) => hit);
    },
  };
}
