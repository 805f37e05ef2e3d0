import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../harness/browser-page.js';
import { serve, type Server } from '../harness/serve.js';
import { article, PARAGRAPHS, SCENE } from './quay-article.js';
import { openStage, painted, type StagedPage, startStage, stateOf, waitForState } from './stage-page.js';

let browser: Browser;
let server: Server;
let staged: StagedPage;

beforeAll(async () => {
  server = await serve({
    '/news': article(PARAGRAPHS),
    '/dark': article(PARAGRAPHS, 'html{background:#111;color:#ddd}'),
    '/empty':
      '<!doctype html><html><head><title>App</title><link rel="icon" href="data:,"></head><body><div id="root"></div></body></html>',
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  expect(staged.complaints).toEqual([]);
  await staged.page.close();
});

describe('pages that change', () => {
  test('an article rendered late, paragraphs that come later, another article in its place, and none', async () => {
    staged = await openStage(browser, `${server.origin}/empty`);
    const { page } = staged;
    await startStage(page, SCENE);
    await waitForState(page, 'no-article');
    await page.evaluate((texts) => {
      const root = document.getElementById('root');
      if (root)
        root.innerHTML = `<article>${[...texts, ...texts.map((text) => `Later: ${text}`)].map((text) => `<p>${text}</p>`).join('')}</article>`;
    }, PARAGRAPHS);
    await waitForState(page, 'annotated');
    expect((await painted(page))['gloss-listed']).toHaveLength(4);

    await page.evaluate(() =>
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>And <b>Ilse</b> Varga came back.</p>'),
    );
    await page.waitForFunction(() => CSS.highlights.get('gloss-listed')?.size === 6);
    await page.evaluate(() => document.querySelector('article p')?.remove());
    await page.waitForFunction(() => CSS.highlights.get('gloss-listed')?.size === 5);
    await page.evaluate(() => {
      const text = document.querySelector('article p')?.firstChild;
      if (text) text.nodeValue = 'Now it is only Ilse Varga who is named in this one.';
    });
    await page.waitForFunction(() => CSS.highlights.get('gloss-listed')?.size === 6);
    await page.evaluate(() => document.querySelector<HTMLElement>('article p')?.style.setProperty('display', 'none'));
    await page.waitForFunction(() => CSS.highlights.get('gloss-listed')?.size === 5);
    const texts = await page.evaluate(() => globalThis.onStage.asked.at(-1));
    expect(texts?.split('\n\n').at(-1)).toBe('And Ilse Varga came back.');

    await page.evaluate((text) => {
      history.pushState(null, '', '/other');
      const root = document.getElementById('root');
      if (root)
        root.innerHTML = `<article>${`<p>${text}</p>`.repeat(1)}${'<p>Karel de Witt went home, and nobody in the whole town of Port Marrow saw him for a week or so.</p>'.repeat(1)}<p>${text.repeat(3)}</p></article>`;
    }, PARAGRAPHS[1] ?? '');
    await page.waitForFunction(() => globalThis.onStage.reports.at(-1)?.url.endsWith('/other'));
    expect((await painted(page))['gloss-known']?.[0]).toBe('Karel de Witt');
    await page.evaluate(() => document.getElementById('root')?.replaceChildren());
    await waitForState(page, 'no-article');
    expect(await painted(page)).toEqual({});
  });
  test('an article removed while it is annotated, and a background that answers late', async () => {
    staged = await openStage(browser, `${server.origin}/news`);
    const { page } = staged;
    await startStage(page, { ...SCENE, delay: 900 });
    await page.waitForFunction(() => globalThis.onStage.asked.length === 1);
    await page.evaluate(() => document.getElementById('root')?.remove());
    await waitForState(page, 'no-article');
    await page.waitForTimeout(1000);
    expect(await painted(page)).toEqual({});
    expect(await stateOf(page)).toBe('no-article');
  });
  test('a background that fails is told in the report', async () => {
    staged = await openStage(browser, `${server.origin}/news`);
    await startStage(staged.page, { ...SCENE, failure: 'Gloss did not answer in time.' });
    await waitForState(staged.page, 'failed');
    const report = await staged.page.evaluate(() => globalThis.onStage.session.report());
    expect(report.problem).toBe('Gloss did not answer in time.');
  });
  test('a card whose answer never comes says that it is looking', async () => {
    staged = await openStage(browser, `${server.origin}/news`);
    const { page } = staged;
    await startStage(page, SCENE);
    await waitForState(page, 'annotated');
    await page.evaluate(() => {
      globalThis.onStage.stop();
      globalThis.onStage = globalThis.subject.stage({ names: {}, delay: -1 });
      getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body);
      globalThis.onStage.session.noteOnSelection();
    });
    await page.waitForFunction(() => globalThis.onStage.card()?.startsWith('loading Ilse Varga told'));
  });
});
