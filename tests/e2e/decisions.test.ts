import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { poll } from '../../scripts/browsers/poll.js';
import { clickInCard, hoverText, leaveCard, readCard, readMarks, waitForMarks } from '../../scripts/browsers/reader.js';
import { BROWSERS, openBuilt, openPopup } from '../harness/extension.js';
import { serve, type Server } from '../harness/serve.js';
import { PAGES } from './pages.js';

describe.each(BROWSERS)('decisions in %s', (name) => {
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
  const open = async (): Promise<void> => {
    await browser.tab.goto(`${site.origin}/demo`);
    await waitForMarks(browser.tab);
  };
  /** How many mentions of Shoigu, by his full name and by his family name, are marked as one who is or may be listed. */
  const listed = async (): Promise<number> =>
    (await readMarks(browser.tab)).filter(({ text, style }) => /^(listed|possible)$/.test(style) && text.includes('Shoigu')).length;
  const becomes = (count: number): Promise<true> => poll(`${count} listed mentions`, async () => (await listed()) === count);
  const cardHolds = (words: string): Promise<true> =>
    poll(`“${words}” in the card`, async () => (await readCard(browser.tab))?.text.includes(words) === true);

  it('"not this one" takes the marks off at once, and undo brings them back', async () => {
    await open();
    const before = await listed();
    expect(before).toBeGreaterThan(1);
    await hoverText(browser.tab, 'Sergei Shoigu', 'Sergei Shoigu');
    await clickInCard(browser.tab, 'Not this one');
    await cardHolds('not this one (this article).');
    await becomes(0);
    await clickInCard(browser.tab, 'Undo');
    await becomes(before);
    await cardHolds('Name matches');
    await leaveCard(browser.tab);
  });

  it('is there again after the background was stopped and after the browser was restarted', async () => {
    await open();
    await hoverText(browser.tab, 'Sergei Shoigu', 'Sergei Shoigu');
    await browser.stopBackground();
    await clickInCard(browser.tab, 'Not this one');
    await becomes(0);
    await leaveCard(browser.tab);
    await browser.stopBackground();
    await open();
    expect(await listed()).toBe(0);
    await browser.restart();
    await open();
    expect(await listed()).toBe(0);
    // Nothing is painted under the name now: the list in the popup leads to it.
    const popup = await openPopup(browser);
    await popup.clickButton('Sergei Shoigu');
    await cardHolds('not this one (this article).');
    await popup.close();
    await leaveCard(browser.tab);
  });

  it('holds where it was taken and nowhere else', async () => {
    await browser.tab.goto(`${site.origin}/short`);
    await waitForMarks(browser.tab);
    expect(await listed()).toBe(1);
    expect(await browser.errors()).toEqual([]);
  });
});
