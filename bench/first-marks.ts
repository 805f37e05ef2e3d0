import { setTimeout as pause } from 'node:timers/promises';

import type { ExtensionBrowser } from '../scripts/browsers/extension-browser.js';
import { poll } from '../scripts/browsers/poll.js';
import { serve } from '../tests/harness/serve.js';
import { writeBareExtension } from './bare-extension.js';
import { BROWSERS, inBrowser } from './built-browser.js';
import { type Row, rounds, timesRow } from './measure.js';
import { ARTICLES, withScript } from './pages.js';

const BUDGET = 250; // ms

/** In the page: looks at each frame whether anything is marked, as a reader would see it; frames are 16 ms apart. */
export const WATCH = `{
  const look = () => CSS.highlights.size > 0 ? (window.firstMarks = performance.now()) : requestAnimationFrame(look);
  requestAnimationFrame(look);
}`;

/** Nobody asks the page anything for so long, in ms: each question over the driver's wire takes processor time from what is measured. */
const UNASKED = 500;

/** From the page being ready (its DOMContentLoaded event has ended) to the frame with the first marks, in ms. */
export async function timeMarks({ tab }: ExtensionBrowser, url: string): Promise<number> {
  await tab.goto(url);
  await pause(UNASKED);
  return poll(`marks on ${url}`, () =>
    tab.evaluate(() => {
      const marked = (window as { firstMarks?: number }).firstMarks;
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return marked !== undefined && navigation !== undefined && marked - navigation.domContentLoadedEventEnd;
    }),
  );
}

/** Until the process of a background that was stopped is gone, in ms: browsers stop it half a minute after its last work, not while a page is opened. */
const REST = 1_000;

/** The same with a background that was stopped before. */
async function timeAsleep(browser: ExtensionBrowser, url: string): Promise<number> {
  await browser.tab.goto('about:blank');
  await browser.stopBackground();
  await pause(REST);
  return timeMarks(browser, url);
}

/**
 * From navigation to the first marks, with the background asleep and awake, in both browsers; in turn with an extension that does nothing on the
 * same way, which tells the browser's own share.
 */
export async function measureFirstMarks(): Promise<readonly Row[]> {
  const pages = Object.entries(ARTICLES).filter(([path]) => path !== '/long');
  const site = await serve(Object.fromEntries(pages.map(([path, html]) => [path, withScript(html, WATCH)])));
  const rows: Row[] = [];
  const measure = async (gloss: ExtensionBrowser, bare: ExtensionBrowser): Promise<void> => {
    await timeMarks(gloss, `${site.origin}/demo`); // installs the starter pack
    for (const [path] of pages) {
      const url = `${site.origin}${path}`;
      const asleep = await rounds(9, 30_000 /* ms */, async () => [await timeAsleep(gloss, url), await timeAsleep(bare, url)] as const);
      const awake = await rounds(9, 10_000 /* ms */, () => timeMarks(gloss, url));
      const ours = asleep.map(([time]) => time);
      const theirs = asleep.map(([, time]) => time);
      rows.push(timesRow(`first marks on ${path}, ${gloss.name}, background asleep`, ours, { unit: 'ms', atMost: BUDGET }));
      rows.push(timesRow('… of an extension that does nothing', theirs, { unit: 'ms' }));
      rows.push(timesRow('… background awake', awake, { unit: 'ms', atMost: BUDGET }));
    }
  };
  try {
    for (const name of BROWSERS)
      await inBrowser(name, (gloss) => inBrowser(name, (bare) => measure(gloss, bare), writeBareExtension(name)));
  } finally {
    await site.close();
  }
  return rows;
}
