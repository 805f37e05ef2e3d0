import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserTab, ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { BROWSERS, openBuilt } from '../harness/extension.js';
import { askFrom, endOf, heardBy, importFrom, leaveSpool, spoolsLeft, watchFrom } from '../../scripts/browsers/import-in-page.js';
import { type ListServer, serveList } from '../harness/list-server.js';

const AU = readFileSync('tests/fixtures/lists/au.csv', 'utf8');

interface State {
  readonly about: { readonly id: string };
  readonly settings: { readonly lastCheck?: { readonly outcome: string; readonly message?: string } };
  readonly held?: { readonly entries: number; readonly names: number; readonly issues: number };
  readonly lastChange?: { readonly counts: { readonly added: number; readonly amended: number; readonly removed: number } };
}

describe.each(BROWSERS)('lists in %s', (name) => {
  let browser: ExtensionBrowser;
  let page: BrowserTab;
  let server: ListServer;
  beforeAll(async () => {
    server = await serveList(AU, '"one"');
    browser = await openBuilt(name);
    page = await browser.openBehind('options.html');
    await watchFrom(page);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const australia = async (): Promise<State | undefined> =>
    (await askFrom<readonly State[]>(page, 'listLists', {})).find(({ about }) => about.id === 'au');
  const search = async (query: string): Promise<readonly string[]> =>
    (await askFrom<readonly { readonly title: string }[]>(page, 'search', { query })).map(({ title }) => title);
  const update = async (): Promise<string> => {
    const [begun] = await askFrom<readonly { readonly job: string }[]>(page, 'updateLists', { lists: ['au'] });
    if (!begun) throw new Error('no import was begun');
    return begun.job;
  };

  it('reads a file that the reader chose, in a worker, and tells every page of it', async () => {
    await leaveSpool(page);
    const other = await browser.openBehind('options.html');
    await watchFrom(other);
    const job = await importFrom(page, 'any name.csv', AU);
    expect((await endOf(page, job)).end).toMatchObject({ kind: 'done', lists: [{ list: 'au', outcome: 'updated' }] });
    expect((await endOf(other, job)).end?.kind).toBe('done');
    await other.close();
    expect((await australia())?.held).toMatchObject({ entries: 2, issues: 1 });
    expect(await search('voronine')).toContain('Pavel Ilyich Voronin');
    expect(await spoolsLeft(page)).toEqual([]);
  });

  it('leaves the old list in force where a file is none, and says so', async () => {
    const job = await importFrom(page, 'page.csv', '<!doctype html><html><body>Busy</body></html>');
    expect((await endOf(page, job)).end).toMatchObject({ kind: 'failed', message: expect.stringContaining('web page') as string });
    expect((await australia())?.held?.entries).toBe(2);
    expect(await spoolsLeft(page)).toEqual([]);
  });

  it('downloads from an address of the reader’s, asks whether it is new, and tells what changed', async () => {
    await askFrom(page, 'setListAddress', { list: 'au', address: `${server.origin}/au.csv` });
    expect((await endOf(page, await update())).end?.kind).toBe('done');
    expect((await endOf(page, await update())).end).toMatchObject({ lists: [{ outcome: 'unchanged' }] });
    expect(server.answered).toEqual([200, 304]);
    Object.assign(server.answer, { etag: '"two"', body: AU.replace('STILL WATER', 'STILL WATERS').replace(/^6682.*\n/m, '') });
    await browser.stopBackground();
    expect((await endOf(page, await update())).end?.kind).toBe('done');
    expect((await australia())?.lastChange?.counts).toMatchObject({ amended: expect.any(Number) as number });
    expect((await australia())?.settings.lastCheck?.outcome).toBe('updated');
  });

  it('keeps the old list where the publisher answers with an error', async () => {
    Object.assign(server.answer, { status: 404, etag: '"three"' });
    expect((await endOf(page, await update())).end).toMatchObject({ kind: 'failed', message: expect.stringContaining('404') as string });
    expect((await australia())?.settings.lastCheck?.outcome).toBe('failed');
    expect((await australia())?.held).toBeDefined();
    Object.assign(server.answer, { status: 200 });
  });

  it('goes on when the page that began it is closed', async () => {
    const other = await browser.openBehind('options.html');
    const job = await importFrom(other, 'au.csv', AU);
    await other.close();
    expect((await endOf(page, job)).end?.kind).toBe('done');
    expect((await heardBy(page)).some((progress) => progress.job === job && progress.step === 'switching')).toBe(true);
  });

  it('removes a list with what it brought', async () => {
    await askFrom(page, 'removeList', { list: 'au' });
    expect((await australia())?.held).toBeUndefined();
    expect(await search('voronine')).toEqual([]);
  });
});
