import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { bundleForPage } from '../harness/browser-page.js';
import type { Scene } from './subject.js';

const MARKS = readFileSync(join(import.meta.dirname, '../../entrypoints/marks.css'), 'utf8');
let bundle: Promise<string> | undefined;

export interface StagedPage {
  readonly page: Page;
  /** What the page wrote to its console as warning or error, and what it threw. */
  readonly complaints: string[];
}

/** Opens a page in which `subject` is at hand and long tasks are counted. */
export async function openStage(browser: Browser, url: string): Promise<StagedPage> {
  bundle ??= bundleForPage(join(import.meta.dirname, 'subject.ts'));
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && !message.text().includes('favicon') && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(`${await bundle}; globalThis.subject = subject;`);
  await page.goto(url);
  await page.addStyleTag({ content: MARKS });
  await page.evaluate(() => {
    globalThis.longTasks = [];
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({
      type: 'longtask',
    });
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map((entry) => entry.startTime))).observe({
      type: 'layout-shift',
    });
  });
  return { page, complaints };
}

export const startStage = (page: Page, scene: Scene): Promise<void> =>
  page.evaluate((given) => {
    globalThis.onStage = globalThis.subject.stage(given);
  }, scene);

/** Words under each highlight, in order. */
export const painted = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith('gloss-active')) continue;
      found[name] = [...highlight].map((range) => (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset));
    }
    return found;
  });

export const stateOf = (page: Page): Promise<string | undefined> => page.evaluate(() => globalThis.onStage.reports.at(-1)?.state);
export const cardOf = (page: Page): Promise<string | undefined> => page.evaluate(() => globalThis.onStage.card());

/** Waits for the report to say this. */
export const waitForState = (page: Page, state: string): Promise<unknown> =>
  page.waitForFunction((wanted) => globalThis.onStage.reports.at(-1)?.state === wanted, state, { timeout: 15_000 });

/** The middle of the n-th occurrence of words on the page, in viewport pixels. */
export const middleOf = (page: Page, words: string, nth = 0): Promise<{ x: number; y: number; right: number }> =>
  page.evaluate(
    ([wanted, skip]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = skip;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
          if (left-- > 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.right };
        }
      }
      throw new Error(`"${wanted}" is not on the page`);
    },
    [words, nth] as const,
  );
