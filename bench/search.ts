import { readLists, toEntity, encodeRecord } from '../lib/lists/index.js';
import { toListId } from '../lib/model/index.js';
import { createSearchIndexBuilder, loadSearchIndex } from '../lib/search/index.js';
import { decodeEntity } from '../lib/services/entity-text.js';
import { createSearcher } from '../lib/services/index.js';
import { searchWords, wordsOfNames } from '../lib/services/list-indexes.js';
import type { SearchSource } from '../lib/services/name-library.js';
import { createManyParties } from '../scripts/many-parties.js';
import { freshStore } from '../tests/harness/fresh-store.js';
import { generatedList } from './generated-list.js';
import { type Row, timesRow } from './measure.js';

/** Two lists: one with many different words, one with few that are each in thousands of names, in five scripts. */
const MANY_WORDS = 800_000; // names
const COMMON_WORDS = 200_000;

const BUDGET = 50; // ms
const ROUNDS = 20;
const WARM_UP = 3;

/** What a reader may type; the words are those of the generated names. */
const QUERIES: Readonly<Record<string, string>> = {
  'two letters': 'ba',
  'the beginning of a word': 'moli',
  'a part inside a word': 'galim',
  'a frequent word': 'Steel',
  'the most frequent word': 'LLC',
  'a whole name': 'Viktor Igorevich Klyuchevskiy',
  'the same in another order': 'Klyuchevskiy Viktor',
  'with letters swapped': 'Kluychevskiy Vitkor',
  'with a letter wrong in each word': 'Viktar Igorevish Klyuchevskoy',
  'in Cyrillic': 'Ключевский Виктор',
  'in Cyrillic, a letter wrong': 'Ключивский',
  'in Arabic': 'أحمد النجار',
  'one Han character': '明',
  'a Chinese name': '白国明',
  'two words that fit nobody together': 'Klyuchevskiy Boza',
  'no word that fits': 'xylophone',
  'eight beginnings': 'ka ke ko la li lo ma mi',
  'eight long words, all misspelt': 'klyuchevskij hambrano petroleym eletronics aleksevich constuction shipphing machinary',
};

/** A list from its file into a store, without a gazetteer; and what it is searched with. */
async function sourceOf(
  id: string,
  text: Iterable<string>,
): Promise<{ readonly names: number; readonly open: () => Promise<SearchSource> }> {
  const store = freshStore().lists;
  const list = toListId(id);
  const listed = {
    authority: id,
    format: 'own',
    origin: { kind: 'file', names: [] },
    entries: 0,
    names: 0,
    weakNames: 0,
    issues: 0,
  } as const;
  const edition = '2026-11-01';
  const where = { id: list, edition, listed, sanctionsLists: [] };
  const writer = store.begin(list);
  const builder = createSearchIndexBuilder();
  const file = new Blob([...text]);
  let names = 0;
  for await (const part of readLists([{ name: id, open: () => file.stream() }])) {
    if (part.kind !== 'records') continue;
    for (const record of part.records) {
      const entity = toEntity(record, { list, authority: id, title: id, searchUrl: '', edition });
      writer.add(entity.id, encodeRecord(record));
      builder.add(searchWords(entity, wordsOfNames(entity)));
      names += record.names.length;
    }
  }
  const record = await writer.commit({ ...where, installedAt: '' }, { gazetteer: () => new ArrayBuffer(0), search: builder.build });
  const open = async (): Promise<SearchSource> => {
    const bytes = await store.readSearchIndex(record);
    const index = bytes && loadSearchIndex(bytes);
    if (!index) throw new Error('the index cannot be read');
    const entities = async (ordinals: readonly number[]) =>
      new Map(
        [...(await store.readRecords(record, ordinals))].map(([ordinal, packed]) => [ordinal, decodeEntity(packed, record)] as const),
      );
    return { index, entities };
  };
  return { names, open };
}

/** CPU time of all threads, in ms. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Search at 1,000,000 names in Node, the records of what is shown read and decoded: CPU time, as the machine may be shared. */
export async function measureSearch(): Promise<readonly Row[]> {
  const lists = [await sourceOf('many', [createManyParties(MANY_WORDS)]), await sourceOf('common', generatedList(COMMON_WORDS))];
  const names = lists.reduce((sum, list) => sum + list.names, 0);
  let opened: Promise<readonly SearchSource[]> | undefined;
  const searcher = createSearcher({
    searchSources: () => (opened ??= Promise.all(lists.map(({ open }) => open()))),
    notes: () => Promise.resolve([]),
  });
  const first = await cpuOf(() => searcher.search('Viktor'));
  const rows = [timesRow(`search, ${names.toLocaleString('en')} names: the first one, indexes read`, [first], { unit: 'ms' })];
  for (const [what, query] of Object.entries(QUERIES)) {
    const times: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const time = await cpuOf(() => searcher.search(query));
      if (round >= 0) times.push(time);
    }
    rows.push(timesRow(`… ${what}: “${query}”`, times, { unit: 'ms', atMost: BUDGET, p95AtMost: BUDGET }));
  }
  return rows;
}
