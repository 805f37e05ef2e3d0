import { Worker } from 'node:worker_threads';

import type { BrowserTab } from '../scripts/browsers/extension-browser.js';

/** Between two turns of the page's loop, in ms. */
const EVERY = 10;

/** Begins to note the longest time between two turns of a page's loop; asked for it, answers in ms and begins anew. */
export async function watchStalls(tab: BrowserTab): Promise<() => Promise<number>> {
  await tab.evaluate((every) => {
    // The page carries what the bench puts there; no type knows of it.
    const seen = window as unknown as { longest: number };
    seen.longest = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last - every);
      last = now;
    }, every);
  }, EVERY);
  return () =>
    tab.evaluate(() => {
      // Put there above; no type knows of it.
      const seen = window as unknown as { longest: number };
      const { longest } = seen;
      seen.longest = 0;
      return longest;
    });
}

/** Keeps one core busy for so many ms, outside the browser: what an import costs a page that shares the machine with it, at the least. */
export async function burnCore(ms: number): Promise<void> {
  const worker = new Worker(`const end = performance.now() + ${ms}; while (performance.now() < end);`, { eval: true });
  await new Promise((resolve) => worker.once('exit', resolve));
}
