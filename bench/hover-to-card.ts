import type { ExtensionBrowser } from '../scripts/browsers/extension-browser.js';
import { findPoint, leaveCard, waitForCard } from '../scripts/browsers/reader.js';
import { poll } from '../scripts/browsers/poll.js';
import { INTENT_DELAY } from '../lib/card/index.js';
import { serve } from '../tests/harness/serve.js';
import { BROWSERS, inBrowser } from './built-browser.js';
import { type Row, rounds, timesRow } from './measure.js';
import { ARTICLES, withScript } from './pages.js';

/** Marks of the demo article, names and figures. */
const TARGETS = ['Sergei Shoigu', 'Kim Jong Un', 'NATO', 'Korean Central News Agency', '3,500 North Korean', 'Kursk'];

/**
 * In the page: the time of the pointer's last move, and of the frame in which the host has a box, taken after that
 * frame's script and layout (a message from an animation frame comes behind the painting).
 */
const WATCH = `window.card = {};
  addEventListener('pointermove', ({ timeStamp }) => { card.moved = timeStamp; card.shown = undefined; }, true);
  const painted = new MessageChannel();
  painted.port1.onmessage = () => { card.shown ??= performance.now(); };
  const look = () => {
    const host = document.documentElement.lastElementChild;
    if (host !== document.body && card.shown === undefined && host.getBoundingClientRect().height > 0) painted.port2.postMessage(0);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

/** From the pointer's stop on a mark to its card, without the wait for the reader's intent, in ms. */
async function timeCard({ tab }: ExtensionBrowser, text: string): Promise<number> {
  const { x, y } = await findPoint(tab, text);
  await tab.movePointer(x, y);
  const shown = await poll(`a card on ${text}`, () =>
    tab.evaluate(() => {
      // The page carries what the bench put there; no type knows of it.
      const { card } = window as unknown as { card: { moved: number; shown?: number } };
      return card.shown !== undefined && card.shown - card.moved;
    }),
  );
  await waitForCard(tab);
  await leaveCard(tab);
  return shown - INTENT_DELAY;
}

/** Hover to card: the first on a page, and later ones, in both browsers. */
export async function measureHoverToCard(): Promise<readonly Row[]> {
  const site = await serve({ '/demo': withScript(ARTICLES['/demo'] ?? '', WATCH) });
  const rows: Row[] = [];
  try {
    for (const name of BROWSERS) {
      await inBrowser(name, async (browser) => {
        const first: number[] = [];
        const later: number[] = [];
        await rounds(6, 25_000, async (round) => {
          await browser.tab.goto(`${site.origin}/demo`);
          await poll('marks', () => browser.tab.evaluate(() => CSS.highlights.size > 0));
          for (let index = 0; index < TARGETS.length; index++) {
            const time = await timeCard(browser, TARGETS[(index + round) % TARGETS.length] ?? '');
            (index === 0 ? first : later).push(time);
          }
        });
        rows.push(timesRow(`hover to card, ${name}, after ${INTENT_DELAY} ms of intent`, later, { unit: 'ms', atMost: 16, p95AtMost: 33 }));
        rows.push(timesRow('… first on a page', first, { unit: 'ms', atMost: 60 }));
      });
    }
  } finally {
    await site.close();
  }
  return rows;
}
