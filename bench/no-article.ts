import { setTimeout as pause } from 'node:timers/promises';

import { serve } from '../tests/harness/serve.js';
import { median, type Row, rounds, timesRow } from './measure.js';
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
      const rows: Row[] = [];
      for (const path of Object.keys(NO_ARTICLES)) {
        const url = `${site.origin}${path}`;
        const measured = await rounds(7, 9_000, async () => {
          await tab.goto('about:blank');
          const events = await trace(async () => {
            await tab.goto(url);
            await pause(SETTLE);
          });
          return scriptTimeOf(events, url).total;
        });
        rows.push(
          timesRow(`script on ${path} (no article; first load ${median(measured.slice(0, 1)).toFixed(1)} ms)`, measured, {
            unit: 'ms',
            atMost: BUDGET,
          }),
        );
      }
      return rows;
    });
  } finally {
    await site.close();
  }
}
