import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { findNameHits, loadGazetteer, readKeys } from '../../lib/gazetteer/index.js';
import { ListError, type ListPart } from '../../lib/lists/index.js';
import { type Entity, type ListedRecord, type ListStore, toEntityId, toListId } from '../../lib/model/index.js';
import { createListImporter, createListIndexer, createNameLibrary, createNotedAmong } from '../../lib/services/index.js';
import { createMemorySpool } from '../../lib/store/index.js';
import { tokenise } from '../../lib/text/index.js';
import { freshStore } from '../harness/fresh-store.js';

const LIST = toListId('ofac-sdn');
const person = (recordId: string, ...names: string[]): ListedRecord => ({
  recordId,
  kind: 'person',
  names: names.map((form, n) => ({ form, role: n === 0 ? 'primary' : 'alias', quality: 'strong' })),
  programmes: ['TEST'],
  births: [],
  countries: [],
  roles: [],
});
const header = (edition: string, list = LIST): ListPart => ({ kind: 'header', list, authority: 'ofac', format: 'ofac-xml', edition });

let store: ListStore;
let noted: string[];
/** Spools and indexers that were opened and are not let go of yet. */
let spools: number;
let indexers: number;
beforeEach(() => {
  store = freshStore().lists;
  noted = [];
  spools = 0;
  indexers = 0;
});
afterEach(() => {
  expect(spools, 'spools that nobody dropped').toBe(0);
  expect(indexers, 'indexers that nobody closed').toBe(0);
});

interface Run {
  readonly expected?: readonly string[];
  readonly signal?: AbortSignal;
  readonly store?: ListStore;
}
/** Imports what a reader would make of a file, or what it throws. */
function run(parts: readonly (ListPart | Error)[], { expected, signal = new AbortController().signal, store: on = store }: Run = {}) {
  const importer = createListImporter({
    store: on,
    readLists: async function* () {
      for (const part of parts) {
        await Promise.resolve();
        if (part instanceof Error) throw part;
        yield part;
      }
    },
    notedAmong: (ids) => Promise.resolve(new Set(ids.filter((id) => noted.includes(id)))),
    openSpool() {
      spools++;
      const drop = (): Promise<void> => {
        spools--;
        return Promise.resolve();
      };
      return Promise.resolve({ ...createMemorySpool(), drop });
    },
    openIndexers() {
      indexers++;
      return { open: createListIndexer, close: () => indexers-- };
    },
    now: () => new Date('2026-11-22T12:00:00.000Z'),
  });
  return importer({
    files: [],
    origin: { kind: 'file', names: ['sdn.xml'] },
    signal,
    ...(expected && { expected }),
    onProgress: () => undefined,
  });
}
const records = (...list: ListedRecord[]): ListPart => ({ kind: 'records', records: list });
const library = () => createNameLibrary({ store, lists: store.lists, notes: () => Promise.resolve([]) });
const entity = (id: string): Promise<Entity | undefined> => library().entity(toEntityId(id));
const found = async (text: string): Promise<string[]> => {
  const [source] = await library().sources();
  if (!source) return [];
  const hits = findNameHits(source.gazetteer, readKeys(tokenise(text))).flatMap(({ names }) => names.map((name) => name.entity));
  return [...(await source.entities(hits)).values()].map(({ id }) => String(id));
};

describe('an import', () => {
  test('puts a list in force with its counts, its names and what could not be read', async () => {
    const weak: ListedRecord = { ...person('2', 'Bad Bank'), kind: 'organisation' };
    const [imported] = await run([
      header('2026-05-01'),
      records(person('1', 'Vladimir Petrov', 'Vova Petrov')),
      { kind: 'issue', issue: { line: 7, reason: 'no name' } },
      records({ ...weak, names: [...weak.names, { form: 'BB', role: 'alias', quality: 'weak' }] }),
    ]);
    expect(imported).toMatchObject({ list: LIST, outcome: 'updated', entries: 2, names: 4, weakNames: 1, issues: 1 });
    const [record] = await store.lists();
    expect(record).toMatchObject({ id: LIST, edition: '2026-05-01', entities: 2, listed: { authority: 'ofac', format: 'ofac-xml' } });
    expect(await store.issues(LIST)).toEqual([{ line: 7, reason: 'no name' }]);
    expect(await found('then Vova Petrov came')).toEqual(['ofac:1']);
    expect(await entity('ofac:2')).toMatchObject({ name: 'Bad Bank', designations: [{ list: LIST, recordId: '2', asOf: '2026-05-01' }] });
    expect(record && loadGazetteer((await store.readGazetteer(record)) ?? new ArrayBuffer(0))).toBeDefined();
  });
  test('of a file with several lists puts each in force', async () => {
    await run([header('2026-05-01'), records(person('1', 'A B')), header('2026-05-02', toListId('un')), records(person('x', 'C D'))]);
    expect((await store.lists()).map(({ id, edition }) => `${id} ${edition}`).sort()).toEqual(['ofac-sdn 2026-05-01', 'un 2026-05-02']);
  });
});

describe('an update', () => {
  const first = [header('2026-05-01'), records(person('1', 'Ann One'), person('2', 'Bob Two'), person('3', 'Cid Three'))];
  const second = [header('2026-05-08'), records(person('1', 'Ann One'), person('3', 'Cid Three', 'Cyd Three'), person('4', 'Dee Four'))];
  beforeEach(async () => {
    await run(first);
  });

  test('tells what was added, amended and removed, and what of it has notes', async () => {
    noted = ['ofac:2', 'ofac:3', 'ofac:1'];
    await run(second);
    const [change, before] = await store.history(LIST);
    expect(change).toMatchObject({ from: '2026-05-01', to: '2026-05-08', counts: { added: 1, amended: 1, removed: 1 }, seen: false });
    expect(change?.added).toEqual([{ entityId: 'ofac:4', name: 'Dee Four' }]);
    expect(change?.amended).toEqual([{ entityId: 'ofac:3', name: 'Cid Three' }]);
    expect(change?.removed).toEqual([{ entityId: 'ofac:2', name: 'Bob Two' }]);
    expect(change?.noted.map(({ entityId, change: kind }) => `${entityId} ${kind}`)).toEqual(['ofac:3 amended', 'ofac:2 removed']);
    expect(before).toBeUndefined(); // both at the same moment of the test's clock
    expect(await store.unseenChanges()).toHaveLength(1);
    await store.markSeen();
    expect(await store.unseenChanges()).toEqual([]);
  });
  test('keeps what was removed: found, and listed by nobody', async () => {
    await run(second);
    expect(await found('then Bob Two came')).toEqual(['ofac:2']);
    const removed = { after: '2026-05-01', by: '2026-05-08' };
    expect(await entity('ofac:2')).toMatchObject({
      designations: [],
      formerly: [{ list: LIST, recordId: '2', asOf: '2026-05-01', removed }],
    });
    expect((await store.lists())[0]).toMatchObject({ entities: 4, listed: { entries: 3 } });
  });
  test('remembers a removal through later updates, and forgets it when the entry comes back', async () => {
    await run(second);
    await run([header('2026-05-15'), records(person('1', 'Ann One'))]);
    expect((await entity('ofac:2'))?.formerly?.[0]?.removed).toEqual({ after: '2026-05-01', by: '2026-05-08' });
    expect((await entity('ofac:4'))?.formerly?.[0]?.removed).toEqual({ after: '2026-05-08', by: '2026-05-15' });
    await run([header('2026-05-22'), records(person('1', 'Ann One'), person('2', 'Bob Two'))]);
    expect(await entity('ofac:2')).toMatchObject({ designations: [{ recordId: '2' }] });
    expect((await store.history(LIST))[0]).toMatchObject({ counts: { added: 1, amended: 0, removed: 0 } });
  });
  test('from another shape of file calls nothing amended', async () => {
    await run([{ ...header('2026-05-08'), format: 'ofac-csv' } as ListPart, records(person('1', 'ANN ONE'), person('2', 'BOB TWO'))]);
    expect((await store.history(LIST))[0]?.counts).toEqual({ added: 0, amended: 0, removed: 1 });
  });
});

describe('the old list stays in force', () => {
  const OLD = [header('2026-05-01'), records(...Array.from({ length: 200 }, (_, n) => person(`${n}`, `Name Number${n}`)))];
  const full: ListStore['begin'] = (id) => ({
    ...store.begin(id),
    commit: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  });
  const cases: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['the file breaks off', () => run([header('2026-06-01'), records(person('1', 'New')), new ListError('truncated', 'It broke off.')])],
    ['the file holds nothing', () => run([header('2026-06-01')])],
    [
      'the publisher sends another list',
      () => run([header('2026-06-01', toListId('un')), records(person('1', 'New'))], { expected: [LIST] }),
    ],
    ['a download is suddenly short', () => run([header('2026-06-01'), records(person('1', 'New'))], { expected: [LIST] })],
    ['there is no room', () => run([header('2026-06-01'), records(person('1', 'New'))], { store: { ...store, begin: full } })],
    ['the reader cancels', () => run([header('2026-06-01'), records(person('1', 'New'))], { signal: AbortSignal.abort() })],
  ];
  test.each(cases)('when %s', async (_, attempt) => {
    await run(OLD);
    await expect(attempt()).rejects.toThrow();
    expect(await store.lists()).toMatchObject([{ id: LIST, edition: '2026-05-01', entities: 200 }]);
    expect(await found('Name Number7 came')).toEqual(['ofac:7']);
    expect(await store.history(LIST)).toHaveLength(1);
    await run([header('2026-06-02'), records(person('1', 'Ann One'))]);
    expect((await store.lists())[0]?.edition).toBe('2026-06-02');
  });
});

test('notes on entries are told from notes on other things', async () => {
  const note = (target: object) => ({ id: 'n', target, text: '', tags: [], createdAt: '', updatedAt: '' });
  const among = createNotedAmong(() =>
    Promise.resolve([note({ kind: 'entity', entityId: 'ofac:1', name: '' }), note({ kind: 'name', name: 'ofac:2' })] as never),
  );
  expect(await among(['ofac:1', 'ofac:2'])).toEqual(new Set(['ofac:1']));
});
