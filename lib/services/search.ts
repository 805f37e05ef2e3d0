import type { Entity, Note } from '../model/index.js';
import { groupEntries } from '../linking/index.js';
import { createSearchIndexBuilder, loadSearchIndex } from '../search/index.js';
import { tokenise } from '../text/index.js';
import type { SearchSource } from './name-library.js';

const MAX_HITS = 30;
/** Entries whose names are read, so that those that fit better come up; each costs a read from the database. */
const MAX_READ = 45;
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

/** All words of the query in one of the names before words of different names of one party; in the order of the query before other orders. */
const IN_ONE_NAME = 0.1;
const IN_ORDER = 0.05;
/** Of what fits alike, what the pack tells something of comes first. */
const TOLD_OF = 0.02;

/** The name that the words fit best, the entry's own before its aliases, and what it adds to the score. */
function bestName(words: readonly string[], { name, names }: Entity): { readonly name?: string; readonly bonus: number } {
  let best: { readonly name?: string; readonly bonus: number } = { bonus: 0 };
  for (const form of new Set([name, ...names.map((one) => one.form)])) {
    const own = tokenise(form).map(({ folded }) => folded);
    if (!words.every((word) => own.some((each) => each.startsWith(word)))) continue;
    const bonus = IN_ONE_NAME + (words.every((word, n) => own[n]?.startsWith(word)) ? IN_ORDER : 0);
    if (bonus > best.bonus) best = { name: form, bonus };
  }
  return best;
}

interface Scored {
  readonly score: number;
  readonly hit: Hit;
}
type ScoredEntry = FoundEntry & Pick<Scored, 'score'>;

function scored(entity: Entity, words: readonly string[], score: number): ScoredEntry {
  const { name, bonus } = bestName(words, entity);
  return {
    entity,
    score: score + bonus + (entity.facts.length > 0 ? TOLD_OF : 0),
    ...(name !== undefined && name !== entity.name && { matchedName: name }),
  };
}

/** Each party once, where its best entry stands. */
function grouped(found: readonly ScoredEntry[]): Scored[] {
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
    const found = (await ports.searchSources()).flatMap((source) => source.index.find(words, MAX_READ).map((hit) => ({ ...hit, source })));
    const best = found.sort((a, b) => b.score - a.score).slice(0, MAX_READ);
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
