import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { launchChromium } from '../harness/browser-page.js';
import { serve, type Server } from '../harness/serve.js';
import { article, PARAGRAPHS, SCENE } from './quay-article.js';
import { cardOf, middleOf, openStage, painted, type StagedPage, startStage, stateOf, waitForState } from './stage-page.js';

let browser: Browser;
let server: Server;
let staged: StagedPage;

beforeAll(async () => {
  server = await serve({
    '/news': article(PARAGRAPHS),
    '/dark': article(PARAGRAPHS, 'html{background:#111;color:#ddd}'),
    '/empty':
      '<!doctype html><html><head><title>App</title><link rel="icon" href="data:,"></head><body><div id="root"></div></body></html>',
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  expect(staged.complaints).toEqual([]);
  await staged.page.close();
});

describe('marks', () => {
  beforeEach(async () => {
    staged = await openStage(browser, `${server.origin}/news`);
  });
  test('are painted in the article only, by tier, and leave the page as it was', async () => {
    const { page } = staged;
    const before = await page.content();
    await startStage(page, SCENE);
    await waitForState(page, 'annotated');
    expect(await painted(page)).toEqual({ 'gloss-listed': ['Ilse Varga', 'Ilse Varga'], 'gloss-known': ['Karel de Witt', 'U.N.'] });
    expect(await page.content()).toBe(before);
    expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
    await page.evaluate(() => globalThis.onStage.stop());
    expect(await painted(page)).toEqual({});
    expect(await page.content()).toBe(before);
  });
  test('follow the settings at once', async () => {
    const { page } = staged;
    const apply = (settings: object) =>
      page.evaluate(
        (given) =>
          globalThis.onStage.session.apply({ enabled: true, sitesOff: [], marking: 'quiet', kindsOff: [], keepFigures: false, ...given }),
        settings,
      );
    await startStage(page, SCENE);
    await waitForState(page, 'annotated');
    await apply({ marking: 'listed' });
    expect(await painted(page)).toEqual({ 'gloss-listed': ['Ilse Varga', 'Ilse Varga'] });
    await apply({ marking: 'all' });
    expect(await painted(page)).toHaveProperty('gloss-name', ['Anna Holt']);
    await apply({ kindsOff: ['person'] });
    expect(await painted(page)).toEqual({});
    await apply({ enabled: false });
    expect(await stateOf(page)).toBe('off-everywhere');
    await apply({ sitesOff: ['127.0.0.1'] });
    expect(await stateOf(page)).toBe('off-here');
    await apply({});
    await waitForState(page, 'annotated');
    expect(await painted(page)).toHaveProperty('gloss-listed');
  });
  test('take the colours that the page needs', async () => {
    await staged.page.goto(`${server.origin}/dark`);
    await startStage(staged.page, SCENE);
    await waitForState(staged.page, 'annotated');
    expect(Object.keys(await painted(staged.page))).toEqual(['gloss-listed-dark', 'gloss-known-dark']);
    await staged.page.evaluate(() => document.documentElement.setAttribute('style', 'background:#fff'));
    await staged.page.waitForFunction(() => CSS.highlights.has('gloss-listed'));
    expect(Object.keys(await painted(staged.page))).toEqual(['gloss-listed', 'gloss-known']);
  });
});

describe('hover', () => {
  beforeEach(async () => {
    staged = await openStage(browser, `${server.origin}/news`);
    await startStage(staged.page, SCENE);
    await waitForState(staged.page, 'annotated');
  });
  const rest = (ms: number) => staged.page.waitForTimeout(ms);
  const moveTo = async (words: string, nth = 0) => {
    const { x, y } = await middleOf(staged.page, words, nth);
    await staged.page.mouse.move(x, y, { steps: 3 });
  };

  test('a mark opens its card after a moment, which stays while the pointer travels into it, and goes afterwards', async () => {
    const { page } = staged;
    await moveTo('Ilse Varga', 2);
    await rest(80);
    expect(await cardOf(page)).toBeUndefined();
    await rest(300);
    expect(await cardOf(page)).toContain('Ilse Varga / Ilse Varga told the council');
    const box = await page.evaluate(() => document.querySelector('[popover]')?.getBoundingClientRect().toJSON() as DOMRect);
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 5 });
    await rest(500);
    expect(await cardOf(page)).toBeDefined();
    await page.mouse.move(box.x + 20, box.bottom + 60);
    await rest(150);
    expect(await cardOf(page)).toBeDefined();
    await rest(300);
    expect(await cardOf(page)).toBeUndefined();
    expect(await page.locator('[popover]').count()).toBe(0);
  });
  test('Esc closes at once', async () => {
    await moveTo('Ilse Varga', 2);
    await rest(400);
    expect(await cardOf(staged.page)).toBeDefined();
    await staged.page.keyboard.press('Escape');
    expect(await cardOf(staged.page)).toBeUndefined();
  });
  test('a name that is not painted answers to the modifier key only', async () => {
    await moveTo('Anna Holt');
    await rest(400);
    expect(await cardOf(staged.page)).toBeUndefined();
    await staged.page.keyboard.down('Alt');
    await rest(400);
    expect(await cardOf(staged.page)).toContain('Anna Holt');
    await staged.page.keyboard.up('Alt');
  });
  test('a phrase opens the card of the name in it', async () => {
    await moveTo('sanctions');
    await rest(400);
    expect(await cardOf(staged.page)).toContain('U.N. / The minister');
  });
  test('the space beside a mark does not answer', async () => {
    const { y } = await middleOf(staged.page, 'Ilse Varga', 2);
    await staged.page.mouse.move(17, y);
    await rest(400);
    expect(await cardOf(staged.page)).toBeUndefined();
  });
  test('the same words outside the article do not answer', async () => {
    await moveTo('Ilse Varga', 0);
    await rest(400);
    expect(await cardOf(staged.page)).toBeUndefined();
  });
  test('the card stays inside a small window', async () => {
    await staged.page.setViewportSize({ width: 360, height: 260 });
    await moveTo('Ilse Varga', 2);
    await rest(400);
    const box = await staged.page.evaluate(() => document.querySelector('[popover]')?.getBoundingClientRect().toJSON() as DOMRect);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(360);
    expect(box.bottom).toBeLessThanOrEqual(260);
  });
  test('page styles and page shortcuts do not reach the card', async () => {
    const { page } = staged;
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        'div, [popover] { display: none !important; font: 60px fantasy !important; opacity: 0.1 !important; transform: scale(3) !important }';
      document.head.append(style);
      addEventListener('keydown', (event) => event.key === 'x' && document.body.remove());
    });
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('p')[1] ?? document.body));
    await page.evaluate(() => globalThis.onStage.session.noteOnSelection());
    await page.waitForFunction(() => globalThis.onStage.card() !== undefined);
    await page.keyboard.type('x');
    expect(await page.locator('body').count()).toBe(1);
    const look = await page.evaluate(() => {
      const host = document.querySelector('[popover]');
      const style = host && getComputedStyle(host);
      return style && [style.display, style.opacity, style.transform];
    });
    expect(look).toEqual(['block', '1', 'none']);
  });
});

describe('keyboard and messages', () => {
  beforeEach(async () => {
    staged = await openStage(browser, `${server.origin}/news`);
    await startStage(staged.page, SCENE);
    await waitForState(staged.page, 'annotated');
  });
  const active = () => staged.page.evaluate(() => document.activeElement?.localName);

  test('stepping walks the mentions, takes the focus into the card, and Esc gives it back', async () => {
    const { page } = staged;
    const step = (by: 1 | -1) => page.evaluate((given) => globalThis.onStage.session.stepMention(given), by);
    const waitForCard = (words: string) => page.waitForFunction((wanted) => globalThis.onStage.card()?.startsWith(wanted), words);
    await page.focus('a');
    await step(1);
    await waitForCard('Ilse Varga /');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('popover'));
    await step(1);
    await waitForCard('Karel de Witt /');
    await step(-1);
    await step(-1);
    await waitForCard('Ilse Varga / Ilse Varga did not answer');
    expect(await active()).toBe('div');
    await page.keyboard.press('Escape');
    await page.evaluate(() =>
      globalThis.onStage.session.apply({ enabled: false, sitesOff: [], marking: 'quiet', kindsOff: [], keepFigures: false }),
    );
    expect(await cardOf(page)).toBeUndefined();
    expect(await active()).toBe('a');
  });
  test('revealing scrolls to the mention and opens its card', async () => {
    const { page } = staged;
    await page.evaluate(() => scrollTo(0, 1500));
    await page.evaluate(() => globalThis.onStage.session.revealMention(4));
    await page.waitForFunction(() => globalThis.onStage.card()?.includes('did not answer') && scrollY < 600);
  });
  test('a selection in the article becomes a card ready to write on', async () => {
    const { page } = staged;
    await page.evaluate(() => {
      const text = document.querySelectorAll('p')[1]?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 4, text, 12);
      globalThis.onStage.session.noteOnSelection();
    });
    await page.waitForFunction(() => globalThis.onStage.card() === 'minister');
    await page.mouse.click(600, 600);
    expect(await cardOf(page)).toBeUndefined();
  });
  test('the report lists what was found', async () => {
    const report = await staged.page.evaluate(() => globalThis.onStage.session.report());
    expect(report).toMatchObject({ state: 'annotated', host: '127.0.0.1', title: 'Quay' });
    expect(report.items.map((item) => `${item.label} ${item.count}`)).toEqual(['Ilse Varga 2', 'Karel de Witt 1', 'U.N. 1', 'Anna Holt 1']);
  });
});
