import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchChromium } from '../harness/browser-page.js';
import { serve, type Server } from '../harness/serve.js';
import { article, PARAGRAPHS } from './quay-article.js';
import { openStage } from './stage-page.js';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = await serve({
    '/news': article(PARAGRAPHS),
    '/list': '<!doctype html><html><head><title>Towns</title></head><body><ul><li>Varnholm</li><li>Skerry</li></ul></body></html>',
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Starts detecting; `detections` counts the calls. */
const detect = async (path: string): Promise<Page> => {
  const { page } = await openStage(browser, `${server.origin}${path}`);
  await page.evaluate(() => {
    globalThis.detections = 0;
    globalThis.stopDetecting = globalThis.subject.detectArticle(document, () => globalThis.detections++);
  });
  return page;
};
const fill = (page: Page): Promise<void> =>
  page.evaluate(
    (texts) => {
      document.body.innerHTML = `<article>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`;
    },
    [...PARAGRAPHS, ...PARAGRAPHS.map((text) => `Later: ${text}`)],
  );
const count = (page: Page): Promise<number> => page.evaluate(() => globalThis.detections);
/** Longer than a look waits after a change: 250 ms and an idle moment. */
const aWhile = (page: Page): Promise<void> => page.waitForTimeout(1_200);

test('an article is detected once, however the page changes afterwards', async () => {
  const page = await detect('/news');
  await page.waitForFunction(() => globalThis.detections === 1);
  await fill(page);
  await aWhile(page);
  expect(await count(page)).toBe(1);
  await page.close();
});

test('a page without one is left alone until it has one', async () => {
  const page = await detect('/list');
  await aWhile(page);
  expect(await count(page)).toBe(0);
  await fill(page);
  await page.waitForFunction(() => globalThis.detections === 1);
  await page.close();
});

test('nothing is looked at after the end', async () => {
  const page = await detect('/list');
  await page.evaluate(() => globalThis.stopDetecting());
  await fill(page);
  await aWhile(page);
  expect(await count(page)).toBe(0);
  await page.close();
});
