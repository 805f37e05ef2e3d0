import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchChromium } from '../harness/browser-page.js';
import { serve, type Server } from '../harness/serve.js';
import { openStage } from './stage-page.js';

let browser: Browser;
let server: Server;
let page: Page;
beforeAll(async () => {
  server = await serve({ '/': '<!doctype html><html><head><link rel="icon" href="data:,"></head><body></body></html>' });
  browser = await launchChromium();
  ({ page } = await openStage(browser, `${server.origin}/`));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('in pages made at random, text and ranges lead to one another', async () => {
  const faults = await page.evaluate(() => {
    let seed = 20_250_618;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const WORDS = ['Ilse', ' Varga', '\n  ', ' ', 'Port', '\u00ad', '  said ', '\t', 'é', '😀', '\u200b', 'U.N.', ' “quay”', '\u00a0', ''];
    const TAGS = ['b', 'i', 'a', 'span', 'em', 'p', 'div', 'ul', 'li', 'h2', 'blockquote', 'br', 'wbr', 'button', 'code'];
    const fill = (parent: Element, depth: number): void => {
      for (let count = random(6) + 1; count > 0; count--) {
        if (depth > 4 || random(3) > 0) {
          parent.append(Array.from({ length: random(5) }, () => WORDS[random(WORDS.length)] ?? '').join(''));
        } else {
          const child = document.createElement(TAGS[random(TAGS.length)] ?? 'b');
          parent.append(child);
          if (!['BR', 'WBR'].includes(child.tagName)) fill(child, depth + 1);
        }
      }
    };
    const plain = (text: string): string => text.replace(/[\u00ad\u200b]/g, '').replace(/[ \t\n\r\f]+/g, ' ');
    const faults: string[] = [];
    for (let round = 0; round < 300; round++) {
      const root = document.createElement('article');
      document.body.replaceChildren(root);
      for (let block = 0; block < 6; block++) fill(root, 0);
      const read = globalThis.subject.readArticle(document, { root });
      if (!read) throw new Error('nothing was read');
      const { text } = read.article;
      if (/ {2}|^[ \n]|[ \n]$| \n|\n /.test(text)) faults.push(`white space: ${JSON.stringify(text)}`);
      for (let look = 0; look < 20 && text.length > 0; look++) {
        const start = random(text.length);
        const end = Math.min(text.length, start + 1 + random(25));
        const slice = text.slice(start, end);
        const ranges = read.map.toRanges({ start, end });
        const found = ranges.map((range) => (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset)).join('');
        if (plain(found).replaceAll(' ', '') !== slice.replace(/[ \n]/g, '')) faults.push(`range: ${JSON.stringify([slice, found])}`);
        const [first] = ranges;
        const isInside = !/^\s/.test(slice);
        const back = first && read.map.toOffset(first.startContainer, first.startOffset);
        if (isInside && back !== start) faults.push(`offset: ${start} came back as ${back}`);
      }
    }
    return faults;
  });
  expect(faults.slice(0, 5)).toEqual([]);
});
