import { beforeEach, describe, expect, test } from 'vitest';

import { readLists } from '../../lib/lists/index.js';
import { type ListCheck, type ListSchedule, toListId } from '../../lib/model/index.js';
import { createImportRunner, createListDesk, createListImporter, createListIndexer, type ListDesk } from '../../lib/services/index.js';
import { createMemorySpool } from '../../lib/store/index.js';
import { type FreshStore, freshStore, generation, install } from '../harness/fresh-store.js';

const UN = toListId('un');
const NOW = new Date('2026-11-22T12:00:00Z');
const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * 3_600_000).toISOString();

let store: FreshStore;
let desk: ListDesk;
beforeEach(async () => {
  store = freshStore();
  desk = createListDesk({ store: store.lists, now: () => NOW, newId: () => 'job' });
  const origin = { kind: 'file', names: ['un.xml'] } as const;
  const listed = { authority: 'un', format: 'un-xml', entries: 3, names: 3, weakNames: 0, issues: 0, origin };
  await install(store.lists, { ...generation('2026-11-01'), id: UN, listed });
});
const set = (schedule: ListSchedule, lastCheck?: ListCheck): Promise<void> =>
  store.lists.changeSettings(UN, (settings) => ({ ...settings, schedule, ...(lastCheck && { lastCheck }) }));

describe('a list is due', () => {
  test.each<[string, ListSchedule, ListCheck | undefined]>([
    ['where the publisher was never asked', 'weekly', undefined],
    ['a day after the last look', 'daily', { at: hoursAgo(24), outcome: 'unchanged' }],
    ['a week after the last look', 'weekly', { at: hoursAgo(7 * 24), outcome: 'updated' }],
    ['an hour after a failure', 'weekly', { at: hoursAgo(1), outcome: 'failed', failures: 1 }],
    ['some hours after many failures', 'weekly', { at: hoursAgo(8), outcome: 'failed', failures: 5 }],
    ['a day after very many failures', 'daily', { at: hoursAgo(24), outcome: 'failed', failures: 1_000 }],
  ])('%s', async (_, schedule, lastCheck) => {
    await set(schedule, lastCheck);
    expect(await desk.due()).toEqual([UN]);
  });
});

describe('a list is not due', () => {
  test.each<[string, ListSchedule, ListCheck | undefined]>([
    ['without a schedule', 'off', undefined],
    ['on the same day', 'daily', { at: hoursAgo(12), outcome: 'unchanged' }],
    ['within the week', 'weekly', { at: hoursAgo(6 * 24), outcome: 'updated' }],
    ['just after a failure', 'daily', { at: hoursAgo(0.1), outcome: 'failed', failures: 1 }],
    ['soon after many failures', 'weekly', { at: hoursAgo(7), outcome: 'failed', failures: 5 }],
  ])('%s', async (_, schedule, lastCheck) => {
    await set(schedule, lastCheck);
    expect(await desk.due()).toEqual([]);
  });

  test('once the reader removed it', async () => {
    await set('daily');
    await store.lists.remove(UN);
    expect(await desk.due()).toEqual([]);
  });
});

test('failures are counted until a look succeeds', async () => {
  let isDown = true;
  const run = createImportRunner({
    importer: createListImporter({
      store: store.lists,
      readLists,
      notedAmong: () => Promise.resolve(new Set<string>()),
      openSpool: () => Promise.resolve(createMemorySpool()),
      openIndexers: () => ({ open: createListIndexer, close: () => undefined }),
      now: () => NOW,
    }),
    store: store.lists,
    download: () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve({ kind: 'unchanged' })),
    now: () => NOW,
  });
  const look = async (): Promise<ListCheck | undefined> => {
    const order = { job: 'job', title: 'UN', download: { list: UN, addresses: ['https://lists.example/un.xml'], validators: [] } };
    const handed = Promise.resolve({ files: [] });
    await run(order, handed, { signal: new AbortController().signal, report: () => undefined }).catch(() => undefined);
    return (await store.lists.settings())[0]?.lastCheck;
  };
  expect(await look()).toMatchObject({ outcome: 'failed', failures: 1 });
  expect(await look()).toMatchObject({ outcome: 'failed', failures: 2 });
  isDown = false;
  expect(await look()).toEqual({ at: NOW.toISOString(), outcome: 'unchanged' });
});

test('a list that could not be asked for says why, and waits as after a failure', async () => {
  await set('daily');
  await desk.noteRefusal(UN, 'Gloss may not fetch from this address.');
  const [state] = (await desk.states()).filter(({ about }) => about.id === UN);
  expect(state?.settings.lastCheck).toEqual({
    at: NOW.toISOString(),
    outcome: 'failed',
    message: 'Gloss may not fetch from this address.',
    failures: 1,
  });
  expect(await desk.due()).toEqual([]);
});
