import type { ExtensionBrowser } from '../scripts/browsers/extension-browser.js';
import { poll } from '../scripts/browsers/poll.js';
import { serve } from '../tests/harness/serve.js';
import { BROWSERS, inBrowser } from './built-browser.js';
import { type Row, rounds, timesRow } from './measure.js';
import { ARTICLES, withScript } from './pages.js';

const BUDGET = 250; // ms

/** In the page: looks at each frame whether anything is marked, as a reader would see it; frames are 16 ms apart. */
export const WATCH = `{
  const look = () => CSS.highlights.size > 0 ? (window.firstMarks = performance.now()) : requestAnimationFrame(look);
  requestAnimationFrame(look);
}`;

/** From the page being ready (its DOMContentLoaded event has ended) to the frame with the first marks, in ms. */
export async function timeMarks({ tab }: ExtensionBrowser, url: string): Promise<number> {
  await tab.goto(url);
  return poll(`marks on ${url}`, () =>
    tab.evaluate(() => {
      const marked = (window as { firstMarks?: number }).firstMarks;
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return marked !== undefined && navigation !== undefined && marked - navigation.domContentLoadedEventEnd;
    }),
  );
}

/** From navigation to the first marks, with the background asleep and awake, in both browsers. */
export async function measureFirstMarks(): Promise<readonly Row[]> {
  const pages = Object.entries(ARTICLES).filter(([path]) => path !== '/long');
  const site = await serve(Object.fromEntries(pages.map(([path, html]) => [path, withScript(html, WATCH)])));
  const rows: Row[] = [];
  try {
    for (const name of BROWSERS) {
      await inBrowser(name, async (browser) => {
        const time = (path: string): Promise<number> => timeMarks(browser, `${site.origin}${path}`);
        await time('/demo'); // installs the starter pack
        for (const [path] of pages) {
          const asleep = await rounds(9, 15_000, async () => {
            await browser.tab.goto('about:blank');
            await browser.stopBackground();
            return time(path);
          });
          const awake = await rounds(9, 10_000, () => time(path));
          rows.push(timesRow(`first marks on ${path}, ${name}, background asleep`, asleep, { unit: 'ms', atMost: BUDGET }));
          rows.push(timesRow(`… background awake`, awake, { unit: 'ms', atMost: BUDGET }));
        }
      });
    }
  } finally {
    await site.close();
  }
  return rows;
}
