import { beforeEach, describe, expect, test } from 'vitest';

import { type Entity, type Note, type NoteTarget, toEntityId, toNoteId } from '../../lib/model/index.js';
import { loadSearchIndex } from '../../lib/search/index.js';
import { createListIndexer, createSearcher, type Searcher } from '../../lib/services/index.js';
import { entity } from '../harness/entities.js';
import { listed } from '../harness/listed-parties.js';
import { KIM_JONG_UN, NORTH_KOREA, RUSSIA, SHOIGU } from '../harness/world.js';

/** Entities, indexed as a list is. */
async function sourceOf(all: readonly Entity[]) {
  const indexer = createListIndexer();
  all.forEach(indexer.add);
  const index = loadSearchIndex(await indexer.finish().search());
  if (!index) throw new Error('the index cannot be read');
  const entitiesAt = (ordinals: readonly number[]) =>
    Promise.resolve(new Map(ordinals.flatMap((ordinal) => (all[ordinal] ? [[ordinal, all[ordinal]] as const] : []))));
  return { index, entities: entitiesAt };
}

let entities: readonly Entity[];
let notes: Note[];
let searcher: Searcher;
beforeEach(() => {
  entities = [SHOIGU, KIM_JONG_UN, RUSSIA, NORTH_KOREA, entity('person/vucic', 'Aleksandar Vučić')];
  notes = [];
  searcher = createSearcher({ searchSources: async () => [await sourceOf(entities)], notes: () => Promise.resolve(notes) });
});
const titles = async (query: string): Promise<string[]> =>
  (await searcher.search(query)).map((hit) => ('entity' in hit ? hit.entity.name : `note on ${hit.title}`));
const note = (id: string, target: NoteTarget, text: string): Note => ({
  id: toNoteId(id),
  target,
  text,
  tags: [],
  createdAt: '',
  updatedAt: '',
});
const quote: NoteTarget = {
  kind: 'quote',
  url: 'https://news.example/a',
  title: 'News',
  selector: { type: 'TextQuoteSelector', exact: 'brotherly aid', prefix: '', suffix: '' },
};

describe('entries are found', () => {
  test.each([
    ['by a name', 'Shoigu', 'Sergei Shoigu'],
    ['by the beginning of a name', 'Shoi', 'Sergei Shoigu'],
    ['with a slip of the pen', 'Shoygu', 'Sergei Shoigu'],
    ['in small letters', 'sergei shoigu', 'Sergei Shoigu'],
    ['by another name', 'DPRK', 'North Korea'],
    ['without accents', 'vucic', 'Aleksandar Vučić'],
    ['with accents', 'Vučić', 'Aleksandar Vučić'],
    ['by an office', 'defence minister', 'Sergei Shoigu'],
  ])('%s', async (_, query, name) => expect((await titles(query))[0]).toBe(name));
  test('only where every word of the query fits', async () => expect(await titles('Sergei Korea')).toEqual([]));
});

describe('nothing is found', () => {
  test.each([
    ['in an empty query', ''],
    ['in blanks', '  \t'],
    ['by words nobody bears', 'xylophone'],
    ['by signs', '—!?’'],
  ])('%s', async (_, query) => expect(await titles(query)).toEqual([]));
});

describe('notes are found', () => {
  test('by their words and by what they are about', async () => {
    notes = [
      note('a', { kind: 'entity', entityId: toEntityId('person/sergei-shoigu'), name: 'Sergei Shoigu' }, 'Seen in Pyongyang.'),
      note('b', { kind: 'page', url: 'https://news.example/', title: 'Harbour news' }, 'Reread this.'),
      note('c', quote, 'Odd wording.'),
    ];
    expect(await titles('pyongyang')).toEqual(['note on Sergei Shoigu']);
    expect(await titles('harbour')).toEqual(['note on Harbour news']);
    expect(await titles('brotherly')).toEqual(['note on brotherly aid']);
    expect(await titles('wording')).toEqual(['note on brotherly aid']);
    expect(await titles('shoigu')).toEqual(expect.arrayContaining(['Sergei Shoigu', 'note on Sergei Shoigu']));
  });
  test('as soon as they are written', async () => {
    expect(await titles('pyongyang')).toEqual([]);
    notes = [note('a', { kind: 'name', name: 'Somebody' }, 'Seen in Pyongyang.')];
    expect(await titles('pyongyang')).toEqual(['note on Somebody']);
  });
});

describe('entries of several lists', () => {
  const groups = async (query: string): Promise<string[][]> =>
    (await searcher.search(query)).map((hit) => ('entity' in hit ? [hit, ...hit.others].map((found) => found.entity.id).sort() : []));
  beforeEach(() => {
    entities = [
      listed('ofac:1', 'VORONIN, Pavel Ilyich', { births: ['1961-03-03'] }),
      listed('eu:EU.7', 'Pavel Ilyich VORONIN', { births: ['1961'] }),
      listed('uk:RUS1', 'Pavel VORONIN', { births: ['1985-01-01'] }),
      listed('un:KPe.053', 'Voronin Trading Corporation', { kind: 'organisation', unReference: 'KPe.053' }),
      listed('ch:12', 'Trading house Voronin', { kind: 'organisation', unReference: 'KPe.053' }),
      listed('ca:1', 'Maria VORONIN', { births: ['1961'] }),
    ];
  });
  test('are one hit where they are taken for one party, and namesakes are not', async () => {
    expect((await groups('voronin')).sort()).toEqual([['ca:1'], ['ch:12', 'un:KPe.053'], ['eu:EU.7', 'ofac:1'], ['uk:RUS1']]);
  });
  test('stand where the best of them stands', async () => {
    expect((await groups('voronin pavel'))[0]).not.toEqual(['ca:1']);
    expect(await groups('trading house')).toEqual([['ch:12']]);
  });
});

test('a hit names the alias it was found by, and no name where that is its own', async () => {
  entities = [listed('ofac:1', 'VORONIN, Pavel Ilyich', { aliases: ['KARELIN, Anton', 'KARELIN, Anton Pavlovich'] })];
  const matched = async (query: string) =>
    (await searcher.search(query)).map((hit) => ('entity' in hit ? (hit.matchedName ?? 'its own') : 'a note'));
  expect(await matched('anton karelin')).toEqual(['KARELIN, Anton']);
  expect(await matched('karelin pav')).toEqual(['KARELIN, Anton Pavlovich']);
  expect(await matched('pavel')).toEqual(['its own']);
});

test('a name in the order of the query comes before others, and of those what the pack tells of', async () => {
  entities = [
    listed('eu:1', 'Jong-gak KIM'),
    listed('uk:1', 'KIM Jong Sik'),
    { ...KIM_JONG_UN, facts: [{ text: 'Leads North Korea.', asOf: '2026-05-01', sources: [] }] },
    ...Array.from({ length: 40 }, (_, n) => listed(`un:${n}`, `Jong Kim${n}`)),
  ];
  const [first, second] = await titles('kim jong');
  expect([first, second]).toEqual(['Kim Jong Un', 'Kim Jong Sik']);
});

describe('the search', () => {
  test('gives thirty hits at most', async () => {
    entities = Array.from({ length: 50 }, (_, n) => entity(`person/p${n}`, `Common Name ${n}`));
    expect(await titles('common')).toHaveLength(30);
  });
});
