import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserTab, ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { askFrom, endOf, watchFrom } from '../../scripts/browsers/import-in-page.js';
import { poll } from '../../scripts/browsers/poll.js';
import { BROWSERS, openBuilt } from '../harness/extension.js';
import { type ListServer, serveList } from '../harness/list-server.js';

const AU = readFileSync('tests/fixtures/lists/au.csv', 'utf8');
const LIST = 'au';
const ALARM = 'update-lists';
/** Long enough to close the page and stop the background before, on a busy machine too, in ms. */
const BEFORE_ALARM = 8_000;
/** Three tries with the waits between them, or an import, on a busy machine, in ms. */
const PATIENCE = 40_000;

interface State {
  readonly about: { readonly id: string };
  readonly settings: { readonly lastCheck?: { readonly outcome: string; readonly failures?: number } };
  readonly held?: { readonly entries: number };
  readonly lastChange?: { readonly counts: { readonly amended: number } };
}
interface Api {
  readonly alarms: {
    readonly get: (name: string) => Promise<{ readonly periodInMinutes?: number } | undefined>;
    readonly create: (name: string, info: { readonly when: number; readonly periodInMinutes: number }) => Promise<void> | undefined;
  };
}
declare const chrome: Api;

/** Runs in a page of the extension: the last look at the publisher was long ago. */
const backdate = (page: BrowserTab): Promise<null> =>
  page.evaluate(
    (list) =>
      new Promise<null>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(new Error('the database does not open'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('listSettings', 'readwrite');
          const settings = writing.objectStore('listSettings');
          const reading = settings.get(list);
          // The record is that of lib/store.
          reading.onsuccess = () => {
            const known = reading.result as { lastCheck: object };
            settings.put({ ...known, lastCheck: { ...known.lastCheck, at: '2026-01-01T00:00:00.000Z' } });
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve(null);
          };
          writing.onerror = () => reject(new Error('the settings cannot be written'));
        };
      }),
    LIST,
  );

/** The hourly alarm is put forward; nothing else is changed about it. */
const putForward = (page: BrowserTab): Promise<number | undefined> =>
  page.evaluate(
    async (name, ms) => {
      // Runs in a page of the extension; only there the API exists.
      const { alarms } = (globalThis as unknown as { browser?: Api }).browser ?? chrome;
      const periodInMinutes = (await alarms.get(name))?.periodInMinutes;
      await alarms.create(name, { when: Date.now() + ms, periodInMinutes: periodInMinutes ?? 0 });
      return periodInMinutes;
    },
    ALARM,
    BEFORE_ALARM,
  );

describe.each(BROWSERS)('a list with a schedule in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: ListServer;
  beforeAll(async () => {
    server = await serveList(AU, '"one"');
    browser = await openBuilt(name);
    const page = await browser.openBehind('options.html');
    await watchFrom(page);
    await askFrom(page, 'setListAddress', { list: LIST, address: `${server.origin}/au.csv` });
    const [begun] = await askFrom<readonly { readonly job: string }[]>(page, 'updateLists', { lists: [LIST] });
    expect((await endOf(page, begun?.job ?? '')).end?.kind).toBe('done');
    await askFrom(page, 'setListSchedule', { list: LIST, schedule: 'daily' });
    await page.close();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** What a page says that is opened for the question only. */
  const state = async (): Promise<State | undefined> => {
    const page = await browser.openBehind('options.html');
    const lists = await askFrom<readonly State[]>(page, 'listLists', {});
    await page.close();
    return lists.find(({ about }) => about.id === LIST);
  };
  /** The alarm comes while no page of the extension is open and the background is stopped. */
  const alarm = async (): Promise<void> => {
    const page = await browser.openBehind('options.html');
    await backdate(page);
    expect(await putForward(page)).toBe(60);
    await page.close();
    await browser.stopBackground();
  };
  const answers = (count: number): Promise<true> =>
    poll(`answer ${count}`, () => server.answered.length >= count && true, BEFORE_ALARM + PATIENCE);

  it(
    'is updated by the alarm, without any page, and a failed download is tried again',
    async () => {
      Object.assign(server.answer, { failures: 1, etag: '"two"', body: AU.replace('STILL WATER', 'STILL WATERS') });
      await alarm();
      await answers(3);
      expect(server.answered).toEqual([200, 503, 200]);
      await poll('the update', async () => (await state())?.lastChange?.counts.amended === 1, PATIENCE);
    },
    120_000 /* ms */,
  );

  it(
    'stays as it is where every try fails',
    async () => {
      const before = await state();
      Object.assign(server.answer, { failures: 3, etag: '"three"', body: AU });
      await alarm();
      await answers(6);
      const after = await poll(
        'the failure',
        async () => {
          const now = await state();
          return now?.settings.lastCheck?.outcome === 'failed' && now;
        },
        PATIENCE,
      );
      expect(server.answered.slice(3)).toEqual([503, 503, 503]);
      expect(after.settings.lastCheck?.failures).toBe(1);
      expect(after.held).toEqual(before?.held);
    },
    120_000 /* ms */,
  );
});
