import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { addToSet, SETS, type WordFilter } from '../../lib/recogniser/tagger/word-sets.js';
import { mixPair } from '../../lib/recogniser/tagger/hash.js';
import { hashUnits } from '../../lib/text/index.js';
import { tokenise } from '../../lib/text/index.js';

const read = (folder: string, file: string): string[] =>
  gunzipSync(readFileSync(join(folder, 'gazetteers', file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');

const foldedWords = (name: string): string[] => tokenise(name).map(({ folded }) => folded);
const hashOf = (word: string): number => hashUnits(word, 0, word.length);

/** Words of the name lists by set, folded. */
export interface NameLists {
  readonly given: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
  /** Neighbouring words of places of several words, parted by a space. */
  readonly placePair: ReadonlySet<string>;
}

/** Shorter words are initials and particles. */
const SHORTEST = 2;

export function readNameLists(folder: string): NameLists {
  const given = new Set<string>();
  const family = new Set<string>();
  const place = new Set<string>();
  const placePair = new Set<string>();
  const add = (set: Set<string>, name: string): void => {
    const words = foldedWords(name);
    if (words.length > 2) return;
    for (const word of words) if (word.length >= SHORTEST && /^\p{L}+$/u.test(word)) set.add(word);
  };
  const addPlace = (name: string): void => {
    const words = foldedWords(name).filter((word) => !/^(?:of|the|and|d[aeou]s?|del|la|el|al)$/.test(word));
    const [only] = words;
    if (words.length === 1 && only !== undefined && only.length > SHORTEST && /^\p{L}+$/u.test(only)) place.add(only);
    for (const [i, word] of words.entries()) if (i > 0) placePair.add(`${words[i - 1] ?? ''} ${word}`);
  };
  for (const line of read(folder, 'names-faker.tsv.gz')) {
    const [name = '', kind] = line.split('\t');
    add(kind === 'given' ? given : family, name);
  }
  for (const line of read(folder, 'first-names-en.tsv.gz')) add(given, line.split('\t')[0] ?? '');
  for (const line of read(folder, 'forenames-by-country.csv.gz').slice(1)) add(given, line.split(',').at(-1) ?? '');
  for (const line of read(folder, 'surnames-by-country.csv.gz').slice(1)) add(family, line.split(',')[5] ?? '');
  for (const line of read(folder, 'cities-15000.tsv.gz').slice(1)) {
    const [name = '', , , , , population] = line.split('\t');
    if (Number(population) >= 30_000) addPlace(name);
  }
  for (const line of read(folder, 'admin1.tsv.gz')) addPlace(line.split('\t')[1] ?? '');
  for (const line of read(folder, 'territories.tsv.gz').slice(1)) addPlace(line.split('\t')[1] ?? '');
  return { given, family, place, placePair };
}

/** Words written small at least so often in the training text are common ones. */
const COMMON = 2;

/** Words that the texts write small. */
export function commonWords(
  texts: Iterable<{ readonly tokens: readonly { readonly case: string; readonly folded: string }[] }>,
): Set<string> {
  const counts = new Map<string, number>();
  for (const { tokens } of texts)
    for (const { case: written, folded } of tokens) if (written === 'lower') counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return new Set([...counts].filter(([word, count]) => count >= COMMON && word.length >= SHORTEST).map(([word]) => word));
}

/** The filter over all sets, `size` 32-bit words long. */
export function buildWordFilter(lists: NameLists, common: ReadonlySet<string>, size: number): WordFilter {
  const filter = new Uint32Array(size);
  for (const set of ['given', 'family', 'place'] as const) for (const word of lists[set]) addToSet(filter, SETS[set], hashOf(word));
  for (const word of common) addToSet(filter, SETS.common, hashOf(word));
  for (const pair of lists.placePair) {
    const [a = '', b = ''] = pair.split(' ');
    addToSet(filter, SETS.placePair, mixPair(hashOf(a), hashOf(b)));
  }
  return filter;
}
