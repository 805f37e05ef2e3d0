import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { isArticlePage, readArticle } from '../../lib/page/index.js';
import { bundleForPage, launchChromium } from '../harness/browser-page.js';
import { serve, type Server } from '../harness/serve.js';
import { fixturePages } from './fixture-pages.js';

const SHARED = join(import.meta.dirname, '../../../shared');
const SEED_PAGE = join(SHARED, 'pages/seed-article.html');
const SEED_GOLD = join(SHARED, 'gold/seed-nk-russia.json');
const hasShared = existsSync(SEED_PAGE) && existsSync(SEED_GOLD);

/** linkedom's document, which knows no address. */
function parse(html: string, path: string): Document {
  const { document } = parseHTML(html);
  Object.defineProperty(document, 'URL', { value: `https://news.example${path}` });
  return document;
}

describe('reading files without a browser', () => {
  for (const { slug, html, path, article, blocks, ...about } of fixturePages) {
    test(slug, () => {
      const document = parse(html, path);
      expect(isArticlePage(document)).toBe(article);
      const read = readArticle(document);
      expect(read?.article.text).toBe(blocks?.join('\n\n'));
      if (read) expect(read.article).toMatchObject(about);
    });
  }
  test('a document without a body has no article', () => {
    expect(readArticle(parse('', '/'))).toBeUndefined();
  });
});

describe('reading pages in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    const seed = hasShared ? { '/seed': readFileSync(SEED_PAGE, 'utf8') } : {};
    server = await serve({ ...Object.fromEntries(fixturePages.map(({ path, html }) => [path, html])), ...seed });
    browser = await launchChromium();
    page = await browser.newPage();
    const script = await bundleForPage(join(import.meta.dirname, 'subject.ts'));
    await page.addInitScript(`${script}; globalThis.subject = subject;`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const readHere = () =>
    page.evaluate(() => {
      const { readArticle } = globalThis.subject;
      return readArticle(document)?.article;
    });

  for (const { slug, path, blocks, article: _article, html: _html, ...about } of fixturePages) {
    test(slug, async () => {
      await page.goto(server.origin + path);
      const article = await readHere();
      expect(article?.text).toBe(blocks?.join('\n\n'));
      if (article) expect(article).toMatchObject(about);
    });
  }
  test.skipIf(!hasShared)(`the seed page${hasShared ? '' : ' (skipped: no ../shared)'}`, async () => {
    await page.goto(`${server.origin}/seed`);
    const { text } = JSON.parse(readFileSync(SEED_GOLD, 'utf8')) as { text: string };
    expect((await readHere())?.text).toBe(text);
  });
  test('what a style sheet hides is left out, and what it sets on lines of its own is parted', async () => {
    await page.goto(server.origin + '/n');
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '.gone{display:none} .far{visibility:hidden} .line{display:block} .run{display:inline}';
      document.head.append(style);
      const words = 'words that make this a paragraph of some length and of no further interest to anybody';
      document
        .querySelector('.text')
        ?.insertAdjacentHTML(
          'beforeend',
          `<p class="gone">Gone ${words}</p><p class="far">Far ${words}</p><p><span class="line">One ${words}</span><span class="line">Two ${words}</span></p><div><div class="run">Ilse </div><div class="run">Varga</div></div>`,
        );
    });
    const blocks = (await readHere())?.text.split('\n\n').slice(1);
    expect(blocks?.map((block) => block.slice(0, 10))).toEqual(['One words ', 'Two words ', 'Ilse Varga']);
  });
});
