import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserTab, ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { poll } from '../../scripts/browsers/poll.js';
import { clickInCard, hoverText, leaveCard, readCard, readMarks, waitForMarks } from '../../scripts/browsers/reader.js';
import { BROWSERS, openBuilt, openPopup } from '../harness/extension.js';
import { serve, type Server } from '../harness/serve.js';
import { PAGES, PARAGRAPHS } from './pages.js';

/** A list of two men of one name, in the UK's format; the first one's reason and the edition differ. */
const twoVoronins = (edition: string, reason: string): string => `Report Date: ${edition}
Unique ID,Name 6,Name 1,Name 2,Name type,Regime Name,Designation Type,UK Statement of Reasons,Date Designated,D.O.B,Nationality(/ies),Position
HBR0001,VORONIN,Pavel,Ilyich,Primary Name,Harbour,Individual,${reason},29/06/2024,03/03/1961,Ruritania,Minister of Fisheries
HBR0002,VORONIN,Pavel,Andreevich,Primary Name,Harbour,Individual,Owns the quay.,29/06/2024,12/12/1983,Ruritania,Director of the shipyard
`;

const HARBOUR = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour</title><link rel="icon" href="data:,">
  <meta property="og:type" content="article"></head><body><main><article><h1>The harbour</h1>
  <p>Pavel Voronin, who is under British sanctions, was seen at the harbour on Tuesday with two men who gave no names, according to officials
  who watched the quay for most of the day and wrote down every boat.</p>${PARAGRAPHS}</article></main></body></html>`;

const drop = (options: BrowserTab, content: string): Promise<void> =>
  options.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'list.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, content);
const shows = (options: BrowserTab, words: RegExp): Promise<true> =>
  poll(`${words.source} on the options page`, async () => words.test(await options.evaluate(() => document.body.innerText)));

describe.each(BROWSERS)('decisions in %s', (name) => {
  let browser: ExtensionBrowser;
  let site: Server;
  beforeAll(async () => {
    site = await serve({ ...PAGES, '/harbour': HARBOUR });
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

  it('between two parties of one name holds until the list changes the entry, and then asks again', async () => {
    const options = await browser.openBehind('options.html');
    const imports = async (edition: string, reason: string, seen: RegExp): Promise<void> => {
      await drop(options, twoVoronins(edition, reason));
      await shows(options, seen);
    };
    await shows(options, /No sanctions list is loaded yet/); // it takes files now
    await imports('13-Feb-2026', 'Runs the harbour.', /UK Sanctions List[^]*2 entries/);
    await browser.tab.goto(`${site.origin}/harbour`);
    const markIs = (style: string | undefined): Promise<true> =>
      poll(`the mark “${style}”`, async () => (await readMarks(browser.tab)).find(({ text }) => text === 'Pavel Voronin')?.style === style);
    await markIs('possible');
    const card = await hoverText(browser.tab, 'Pavel Voronin', 'Pavel Voronin');
    for (const words of [
      'Possible match',
      'one of 2 entries',
      'Born 1961',
      'Minister of Fisheries',
      'Born 1983',
      'Director of the shipyard',
    ])
      expect(card.text).toContain(words);
    await clickInCard(browser.tab, 'This one'); // the first of the two
    await markIs('listed');
    await cardHolds('this one (this article).');
    await leaveCard(browser.tab);

    await imports('14-Mar-2026', 'Runs the harbour and its gate.', /1 amended/);
    await markIs('possible');
    await hoverText(browser.tab, 'Pavel Voronin', 'Pavel Voronin');
    await cardHolds('the entry changed since');
    await leaveCard(browser.tab);
    await options.goto(`${browser.origin}/options.html`);
    await shows(options, /Pavel Voronin[^]*This one[^]*Open again: the entry changed since/);
    await options.close();
  });

  it('holds where it was taken and nowhere else', async () => {
    await browser.tab.goto(`${site.origin}/short`);
    await waitForMarks(browser.tab);
    expect(await listed()).toBe(1);
    expect(await browser.errors()).toEqual([]);
  });
});
