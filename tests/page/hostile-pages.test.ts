import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchChromium } from '../harness/browser-page.js';
import { serve, type Server } from '../harness/serve.js';
import { openStage, painted, startStage, stateOf, waitForState } from './stage-page.js';

const HEAD =
  '<!doctype html><html lang="en"><head><title>Strange</title><link rel="icon" href="data:,"><meta property="og:type" content="article"></head>';
const SENTENCE = 'Ilse Varga told the council of Port Marrow on Monday that the northern quay would open in spring. ';
/** Paragraphs that differ, since one printed twice is read once. */
const numbered = (count: number, sentences: number) =>
  Array.from({ length: count }, (_, index) => `<p>${index}: ${SENTENCE.repeat(sentences)}</p>`).join('');
const SCENE = { names: { 'Ilse Varga': 'listed' } } as const;

let browser: Browser;
let server: Server;
beforeAll(async () => {
  server = await serve({
    '/huge': `${HEAD}<body><article>${numbered(5, 2)}<p>${SENTENCE.repeat(Math.ceil(5_000_000 / SENTENCE.length))}</p></article></body></html>`,
    '/news': `${HEAD}<body><article>${numbered(5, 2)}</article></body></html>`,
    '/endless': `${HEAD}<body><article>${numbered(4000, 5)}</article></body></html>`,
    '/nested': `${HEAD}<body><article>${numbered(5, 2)}${'<div><span>'.repeat(25_000)}Ilse Varga at the bottom</article></body></html>`,
    '/long': `${HEAD}<body><article>${numbered(300, 4)}</article></body></html>`,
    '/front': `<!doctype html><title>Front</title><link rel="icon" href="data:,"><body><h1>Paper</h1>${'<div class="teaser"><h3><a href="/s">A story about something that happened</a></h3><p>Two lines of text that say what the story is about, more or less, and no more than that.</p></div>'.repeat(400)}</body>`,
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Runs a scene on a page of which `prepare` makes something strange; answers the longest task in ms. */
async function survive(path: string, prepare: string | undefined, state: string) {
  const { page, complaints } = await openStage(browser, server.origin + path);
  if (prepare !== undefined) await page.evaluate(prepare);
  await page.waitForTimeout(300); // the page's own work
  await page.evaluate(() => globalThis.longTasks.splice(0));
  await startStage(page, SCENE);
  await waitForState(page, state);
  await page.waitForTimeout(400);
  const tasks = await page.evaluate(() => globalThis.longTasks);
  expect(complaints).toEqual([]);
  return { page, tasks };
}

test('a paragraph of 5 MB is left out, and the report says so', async () => {
  const { page } = await survive('/huge', undefined, 'annotated');
  const report = await page.evaluate(() => globalThis.onStage.session.report());
  expect(report.problem).toBe('This page is very long: parts of it were not read.');
  expect((await painted(page))['gloss-listed']).toHaveLength(10);
  await page.close();
});

test('a text of 2 MB is read up to the limit', async () => {
  const { page } = await survive('/endless', undefined, 'annotated');
  expect(await page.evaluate(() => globalThis.onStage.asked.at(-1)?.length)).toBe(500_000);
  expect(await page.evaluate(() => globalThis.onStage.session.report().problem)).toBe('This page is very long: parts of it were not read.');
  await page.close();
});

test('50,000 elements nested in one another', async () => {
  const { page } = await survive('/nested', undefined, 'annotated');
  expect((await painted(page))['gloss-listed']).toHaveLength(11);
  await page.close();
});

test('elements nested by script deeper than any parser would', async () => {
  // Chromium itself does not survive 50,000 of these.
  const nest = `(() => {
    let at = document.querySelector('article');
    for (let depth = 0; depth < 2000; depth++) { const next = document.createElement('span'); at.append(next); at = next; }
    at.textContent = 'Ilse Varga at the bottom';
  })()`;
  const { page } = await survive('/news', nest, 'annotated');
  expect((await painted(page))['gloss-listed']).toHaveLength(10);
  await page.close();
});

test('lone surrogates, zero-width characters and marks of direction', async () => {
  const odd = `document.querySelector('article').insertAdjacentHTML('afterbegin', '<p dir="rtl"></p>');
    document.querySelector('article p').textContent = '\\ud800\\u200f Ilse\\u00ad Varga \\udc00 قال في المدينة إن الرصيف سيفتح قريبا \\u202e kcab \\ufeff';`;
  const { page } = await survive('/news', odd, 'annotated');
  const text = await page.evaluate(() => globalThis.onStage.asked.at(-1)?.split('\n\n')[0]);
  expect(text).toBe('\ud800 Ilse Varga \udc00 قال في المدينة إن الرصيف سيفتح قريبا kcab');
  expect((await painted(page))['gloss-listed']?.[0]).toBe('Ilse\u00ad Varga');
  await page.close();
});

test('an article that changes in every frame costs little, and is followed when it rests', async () => {
  const { page } = await survive('/news', undefined, 'annotated');
  await page.evaluate(() => {
    let count = 0;
    const ticker = document.createElement('p');
    document.querySelector('article')?.prepend(ticker);
    const tick = () => {
      ticker.textContent = `Ilse Varga, change ${++count} of this paragraph, which says nothing that anybody needs to know.`;
      if (count < 240) requestAnimationFrame(tick);
      else ticker.textContent = 'Ilse Varga and Ilse Varga and Ilse Varga, in the words with which this paragraph rests.';
    };
    requestAnimationFrame(tick);
  });
  await page.waitForFunction(() => CSS.highlights.get('gloss-listed')?.size === 13, undefined, { timeout: 25_000 });
  expect(await page.evaluate(() => globalThis.onStage.asked.length)).toBeLessThan(12);
  await page.close();
});

test('a page that never has an idle moment is looked at ever more rarely', async () => {
  const { page } = await survive('/news', undefined, 'annotated');
  const before = await page.evaluate(() => globalThis.onStage.asked.length);
  await page.evaluate(() => {
    const ticker = document.createElement('p');
    document.querySelector('article')?.prepend(ticker);
    const until = performance.now() + 8000;
    let count = 0;
    const { port1, port2 } = new MessageChannel();
    const tick = () => {
      ticker.textContent = `Ilse Varga, change ${++count} of this paragraph, which says nothing that anybody needs to know.`;
      const busy = performance.now() + 40;
      while (performance.now() < busy);
      if (performance.now() < until) port2.postMessage(null);
    };
    port1.onmessage = tick;
    tick();
  });
  await page.waitForTimeout(8000);
  // After 0.75, 1.4, 2.4, 3.9, 6 s and at rest; once every 0.75 s would be nine times.
  const asked = (await page.evaluate(() => globalThis.onStage.asked.length)) - before;
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(7);
  await page.close();
});

test('a page whose scripts clear the highlights and throw out all of its body', async () => {
  const { page } = await survive('/news', undefined, 'annotated');
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.body.replaceWith(document.createElement('body'));
  });
  await waitForState(page, 'no-article');
  await page.close();
});

test('a long article is read and marked without a long task of ours', async () => {
  const { page, tasks } = await survive('/long', undefined, 'annotated');
  console.info(`20,000 words, 1,200 marks: long tasks ${JSON.stringify(tasks)} ms`);
  expect((await painted(page))['gloss-listed']).toHaveLength(1200);
  expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
  await page.close();
});

test('a page that is no article costs next to nothing', async () => {
  const { page, complaints } = await openStage(browser, `${server.origin}/front`);
  const times = await page.evaluate(() =>
    Array.from({ length: 15 }, () => {
      const started = performance.now();
      if (globalThis.subject.findArticle(document)) throw new Error('an article?');
      return performance.now() - started;
    }),
  );
  console.info(`no article, 400 teasers: first look ${times[0]?.toFixed(1)} ms, later ${times.sort((a, b) => a - b)[7]?.toFixed(1)} ms`);
  await startStage(page, SCENE);
  await waitForState(page, 'no-article');
  expect(await stateOf(page)).toBe('no-article');
  expect(complaints).toEqual([]);
  await page.close();
});
