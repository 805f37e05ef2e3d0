import { setTimeout as pause } from 'node:timers/promises';

import { poll } from '../scripts/browsers/poll.js';
import { serve } from '../tests/harness/serve.js';
import { type Row, rounds, timesRow } from './measure.js';
import { ARTICLES, withScript } from './pages.js';
import { scriptTimeOf } from './script-time.js';
import { inTracedChromium } from './traced-chromium.js';

const LONGEST_TASK = 50; // ms
const SCRIPT_TIME = 100; // ms
const SETTLE = 800; // ms, before and after the first marks are looked for

/** In the page: what it can tell of us. */
const WATCH = `window.seen = { shift: 0, mutations: 0 };
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) seen.shift += value; }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('DOMContentLoaded', () => new MutationObserver((records) => { seen.mutations += records.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));`;

interface Seen {
  readonly shift: number;
  readonly mutations: number;
  readonly marks: number;
}

/** What an article costs its page: script, longest task, shifts of layout and changes to the DOM. */
export async function measureArticlePage(): Promise<readonly Row[]> {
  const watched = Object.entries(ARTICLES).map(([path, html]) => [`${path}-watched`, withScript(html, WATCH)] as const);
  const site = await serve({ ...ARTICLES, ...Object.fromEntries(watched) });
  try {
    return await inTracedChromium(async ({ tab, trace }) => {
      const hasMarks = (): Promise<true> => poll('marks', () => tab.evaluate(() => CSS.highlights.size > 0));
      const urlOf = (path: string, round: number): string => `${site.origin}${path}?round=${round}`;
      const paths = Object.keys(ARTICLES);
      let count = 0;
      const events = await trace(async () => {
        const done = await rounds(6, 40_000, async (round) => {
          for (const path of paths) {
            await tab.goto(urlOf(path, round));
            await pause(SETTLE);
            await hasMarks();
            await pause(SETTLE);
          }
        });
        count = done.length;
        await tab.goto('about:blank');
      });
      const rows: Row[] = [];
      for (const path of paths) {
        const measured = Array.from({ length: count }, (_, round) => scriptTimeOf(events, urlOf(path, round))).slice(1);
        await tab.goto(`${site.origin}${path}-watched`);
        await hasMarks();
        await pause(SETTLE);
        const { shift, mutations, marks } = await tab.evaluate((): Seen => ({
          // The page carries what the bench put there; no type knows of it.
          ...(window as unknown as { seen: Seen }).seen,
          marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
        }));
        const script = measured.map(({ total }) => total);
        const tasks = measured.map(({ longestTask }) => longestTask);
        rows.push(
          timesRow(`script on ${path} (${marks} marks)`, script, {
            unit: 'ms',
            atMost: SCRIPT_TIME,
          }),
        );
        rows.push(timesRow('… longest task with script', tasks, { unit: 'ms', atMost: LONGEST_TASK }));
        rows.push(timesRow('… layout shift', [shift], { unit: '', atMost: 0, exact: true }));
        rows.push(timesRow('… changes to the DOM seen by the page, no card open', [mutations], { unit: '', atMost: 0, exact: true }));
      }
      return rows;
    });
  } finally {
    await site.close();
  }
}
