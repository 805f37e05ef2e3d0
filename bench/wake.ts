import { endOf, importFrom, watchFrom } from '../scripts/browsers/import-in-page.js';
import type { BrowserTab } from '../scripts/browsers/extension-browser.js';
import { poll } from '../scripts/browsers/poll.js';
import { createManyParties } from '../scripts/many-parties.js';
import { serve } from '../tests/harness/serve.js';
import { BROWSERS, inBrowser } from './built-browser.js';
import { timeMarks, WATCH } from './first-marks.js';
import { type Row, rounds, timesRow } from './measure.js';
import { createNews } from './news-text.js';
import { ARTICLES, withScript } from './pages.js';
import { inTracedChromium } from './traced-chromium.js';

const WORDS = 800; // of a usual article
/** What the official lists hold together. */
const NAMES = 100_000;

async function importNames(page: BrowserTab): Promise<void> {
  await watchFrom(page);
  const { end } = await endOf(page, await importFrom(page, 'targets.simple.csv', createManyParties(NAMES)), 120_000);
  if (end?.kind !== 'done') throw new Error(`the import ended with ${JSON.stringify(end)}`);
}

/** From the question to the first answer, after the background was stopped and while it runs; then the first marks after a browser's restart. */
export async function measureWake(): Promise<readonly Row[]> {
  const site = await serve({ ...ARTICLES, '/watched': withScript(ARTICLES['/demo'] ?? '', WATCH) });
  try {
    return [...(await measureStopped(site.origin)), ...(await measureRestarted(`${site.origin}/watched`))];
  } finally {
    await site.close();
  }
}

function measureStopped(origin: string): Promise<readonly Row[]> {
  return inTracedChromium(async ({ tab, inContentScript, stopBackground }) => {
    const openDemo = async (): Promise<void> => {
      await tab.goto(`${origin}/demo`);
      await poll('the first marks', () => tab.evaluate(() => CSS.highlights.size > 0));
    };
    await openDemo();
    await tab.goto(String(await inContentScript(`chrome.runtime.getURL('/options.html')`)));
    await importNames(tab);
    await openDemo();
    const message = JSON.stringify({ type: 'annotate', request: { article: { text: createNews(WORDS), url: `${origin}/demo` } } });
    const ask = async (): Promise<number> =>
      Number(
        await inContentScript(`(async () => {
          const start = performance.now();
          const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
          return JSON.parse(answer).ok ? performance.now() - start : NaN;
        })()`),
      );
    await ask();
    const asleep = await rounds(9, 20_000, async () => {
      await stopBackground();
      return ask();
    });
    const awake = await rounds(9, 10_000, ask);
    return [
      timesRow(`first annotate answer, ${WORDS} words, ${NAMES} names, background stopped before`, asleep, { unit: 'ms', atMost: 100 }),
      timesRow('… while it runs', awake, { unit: 'ms' }),
    ];
  });
}

/** Until the marks are seen, which takes longer than until the background answers. */
async function measureRestarted(url: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of BROWSERS)
    await inBrowser(name, async (browser) => {
      await importNames(await browser.openBehind('options.html'));
      const times = await rounds(5, 60_000, async () => {
        await browser.restart();
        return timeMarks(browser, url);
      });
      rows.push(timesRow(`first marks after a restart of the browser, ${NAMES} names, ${name}`, times, { unit: 'ms', atMost: 250 }));
    });
  return rows;
}
