import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { askTabReport, hoverText, leaveCard, readMarks, waitForMarks } from '../../scripts/browsers/reader.js';
import { poll } from '../../scripts/browsers/poll.js';
import { BROWSERS, openBuilt } from '../harness/extension.js';
import { serve, type Server } from '../harness/serve.js';
import { PAGES } from './pages.js';

/** Firefox notes as an error that it flattens deep nesting. */
const OWN_COMPLAINT = /The document tree is too deep/;

describe.each(BROWSERS)('strange pages in %s', (name) => {
  let browser: ExtensionBrowser;
  let site: Server;
  beforeAll(async () => {
    site = await serve(PAGES);
    browser = await openBuilt(name);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  const settled = (): Promise<string> =>
    poll(
      'the page to be read',
      async () => {
        const answer = await askTabReport(browser);
        return answer.ok && answer.value.kind === 'report' && answer.value.report.state !== 'reading' && answer.value.report.state;
      },
      30_000,
    );

  it('leaves a page that is no article alone', async () => {
    await browser.tab.goto(`${site.origin}/no-article`);
    expect(await settled()).toBe('no-article');
    expect(await readMarks(browser.tab)).toEqual([]);
    expect(await browser.tab.evaluate(() => document.documentElement.children.length + document.body.children.length)).toBe(4);
  });

  it('works under a strict Content-Security-Policy, styles included', async () => {
    await browser.tab.goto(`${site.origin}/strict`);
    await waitForMarks(browser.tab);
    const { box } = await hoverText(browser.tab, 'Sergei Shoigu', 'Sergei Shoigu');
    expect(Math.round(box.right - box.left)).toBe(340);
    await leaveCard(browser.tab);
  });

  it.each(['/huge', '/nested', '/deep', '/vanishing', '/odd-text'])('stays calm on %s', { timeout: 120_000 }, async (path) => {
    const before = (await browser.errors()).length;
    await browser.tab.goto(`${site.origin}${path}`);
    await settled();
    expect(await browser.tab.evaluate(() => document.readyState)).toBe('complete');
    expect((await browser.errors()).slice(before).filter((error) => !OWN_COMPLAINT.test(error))).toEqual([]);
  });

  it('works on after all of them', async () => {
    await browser.tab.goto(`${site.origin}/short`);
    await waitForMarks(browser.tab);
    await hoverText(browser.tab, 'Sergei Shoigu', 'Sergei Shoigu');
  });
});
