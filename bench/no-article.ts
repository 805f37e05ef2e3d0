import { setTimeout as pause } from 'node:timers/promises';

import { serve } from '../tests/harness/serve.js';
import { type Row, rounds, timesRow } from './measure.js';
import { NO_ARTICLES } from './pages.js';
import { scriptTimeOf } from './script-time.js';
import { inTracedChromium } from './traced-chromium.js';

const BUDGET = 3; // ms
const SETTLE = 700; // ms: the content script comes when the page is idle

/** Script that Gloss runs on pages that are no article. */
export async function measureNoArticle(): Promise<readonly Row[]> {
  const site = await serve(NO_ARTICLES);
  try {
    return await inTracedChromium(async ({ tab, trace }) => {
      const paths = Object.keys(NO_ARTICLES);
      const urlOf = (path: string, round: number): string => `${site.origin}${path}?round=${round}`;
      let count = 0;
      const events = await trace(async () => {
        const done = await rounds(8, 45_000, async (round) => {
          for (const path of paths) {
            await tab.goto(urlOf(path, round));
            await pause(SETTLE);
          }
        });
        count = done.length;
        await tab.goto('about:blank');
      });
      const timesOf = (path: string): number[] =>
        Array.from({ length: count }, (_, round) => scriptTimeOf(events, urlOf(path, round)).total);
      const [first = ''] = paths;
      return [
        ...paths.map((path) => timesRow(`script on ${path}, which is no article`, timesOf(path).slice(1), { unit: 'ms', atMost: BUDGET })),
        timesRow(`… on ${first} as the first page of a new process`, timesOf(first).slice(0, 1), { unit: 'ms' }),
      ];
    });
  } finally {
    await site.close();
  }
}
