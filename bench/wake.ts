import { serve } from '../tests/harness/serve.js';
import { type Row, rounds, timesRow } from './measure.js';
import { createNews } from './news-text.js';
import { ARTICLES } from './pages.js';
import { inTracedChromium } from './traced-chromium.js';
import { poll } from '../scripts/browsers/poll.js';

const WORDS = 800; // of a usual article

/** From the question to the first answer, after the background was stopped and while it runs. */
export async function measureWake(): Promise<readonly Row[]> {
  const site = await serve(ARTICLES);
  try {
    return await inTracedChromium(async ({ tab, inContentScript, stopBackground }) => {
      await tab.goto(`${site.origin}/demo`);
      await poll('the first marks', () => tab.evaluate(() => CSS.highlights.size > 0));
      const message = JSON.stringify({ type: 'annotate', request: { article: { text: createNews(WORDS), url: `${site.origin}/demo` } } });
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
        timesRow(`first annotate answer, ${WORDS} words, background stopped before`, asleep, { unit: 'ms', atMost: 100 }),
        timesRow('… while it runs', awake, { unit: 'ms' }),
      ];
    });
  } finally {
    await site.close();
  }
}
