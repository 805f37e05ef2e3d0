import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { poll } from '../../scripts/browsers/poll.js';
import { readMarks, waitForCard, waitForMarks } from '../../scripts/browsers/reader.js';
import { BROWSERS, openBuilt, openPopup } from '../harness/extension.js';
import { serve, type Server } from '../harness/serve.js';
import { PAGES } from './pages.js';

/** A page of the browser itself. */
const FORBIDDEN = { chromium: 'chrome://version/', firefox: 'about:support' } as const;

describe.each(BROWSERS)('the popup in %s', (name) => {
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
  const open = async (path = '/demo'): Promise<void> => {
    await browser.tab.goto(`${site.origin}${path}`);
    await waitForMarks(browser.tab);
  };
  const marksGone = (): Promise<true> => poll('the marks to go', async () => (await readMarks(browser.tab)).length === 0);

  it('lists what was found, and a click scrolls there and opens the card', async () => {
    await open();
    const popup = await openPopup(browser);
    const text = await popup.waitForText('Sergei Shoigu');
    expect(text).toMatch(/people/i);
    expect(text).toMatch(/organisations/i);
    expect(text).toMatch(/figures/i);
    await popup.clickButton('International Atomic Energy Agency');
    await waitForCard(browser.tab, 'International Atomic Energy Agency');
    await poll('the page to scroll', () => browser.tab.evaluate(() => scrollY > 0));
    await popup.close();
  });

  it('turns everything off and on again without a reload', async () => {
    await open();
    const popup = await openPopup(browser);
    await popup.turnSwitch('Gloss on all sites', false);
    await marksGone();
    await popup.waitForText('Gloss is off everywhere.');
    await popup.turnSwitch('Gloss on all sites', true);
    await waitForMarks(browser.tab);
    await popup.close();
  });

  it('turns this site off and on again without a reload', async () => {
    await open();
    const popup = await openPopup(browser);
    await popup.turnSwitch('On 127.0.0.1', false);
    await marksGone();
    await browser.tab.goto(`${site.origin}/short`);
    await popup.waitForText('Gloss is off on 127.0.0.1.');
    expect(await readMarks(browser.tab)).toEqual([]);
    await popup.turnSwitch('On 127.0.0.1', true);
    await waitForMarks(browser.tab);
    await popup.close();
  });

  it('has a keyboard command for its first switch', async () => {
    await open();
    await browser.runCommand('toggle-overlay');
    await marksGone();
    await browser.runCommand('toggle-overlay');
    await waitForMarks(browser.tab);
  });

  it('says that a page is no article', async () => {
    await browser.tab.goto(`${site.origin}/no-article`);
    const popup = await openPopup(browser);
    await popup.waitForText('No article was found on this page');
    expect(await readMarks(browser.tab)).toEqual([]);
    await popup.close();
  });

  it('says that Gloss may not run on a page of the browser', async () => {
    await browser.tab.goto(FORBIDDEN[name]);
    const popup = await openPopup(browser);
    await popup.waitForText('Gloss cannot run on this page');
    await popup.close();
  });

  it('writes no errors', async () => {
    await open();
    expect(await browser.errors()).toEqual([]);
  });
});
