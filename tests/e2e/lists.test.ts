import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserTab, ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { poll } from '../../scripts/browsers/poll.js';
import { readMarks, waitForMarks } from '../../scripts/browsers/reader.js';
import { BROWSERS, openBuilt } from '../harness/extension.js';
import { serve, type Server } from '../harness/serve.js';
import { PAGES, PARAGRAPHS } from './pages.js';

const LIST = readFileSync(new URL('../fixtures/lists/uk.csv', import.meta.url), 'utf8');

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour</title><link rel="icon" href="data:,">
  <meta property="og:type" content="article"></head><body><main><article><h1>The harbour</h1>
  <p>Pavel Ilyich Voronin, the fisheries minister of Ruritania, was seen at the harbour on Tuesday with two men who gave no names, according
  to officials who watched the quay for most of the day and wrote down every boat.</p>${PARAGRAPHS}</article></main></body></html>`;

describe.each(BROWSERS)('lists in %s', (name) => {
  let browser: ExtensionBrowser;
  let site: Server;
  let options: BrowserTab;
  beforeAll(async () => {
    site = await serve({ ...PAGES, '/harbour': page });
    browser = await openBuilt(name);
    options = await browser.openBehind('options.html');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  const see = (words: RegExp): Promise<string> =>
    poll(`${words.source} on the options page`, async () => {
      const text = await options.evaluate(() => document.body.innerText);
      return words.test(text) && text;
    });
  const drop = (file: string, content: string): Promise<void> =>
    options.evaluate(
      (called, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], called));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      file,
      content,
    );
  const press = (label: string): Promise<true> =>
    poll(`the button “${label}”`, () =>
      options.evaluate((wanted) => {
        const button = [...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.innerText) === wanted);
        button?.click();
        return button !== undefined;
      }, label),
    );
  const markOf = async (words: string): Promise<string | undefined> => {
    await browser.tab.goto(`${site.origin}/harbour`);
    await waitForMarks(browser.tab);
    return (await readMarks(browser.tab)).find(({ text }) => text.includes(words))?.style;
  };

  it('knows a name once its list was imported from a file, and no longer when it was removed', async () => {
    expect(await markOf('Voronin')).toBeUndefined();
    await see(/No sanctions list is loaded yet/);
    await drop('anything.bin', LIST);
    expect(await see(/Update[^]*Remove/)).toMatch(/UK Sanctions List[^]*3 entries/);
    expect(await markOf('Voronin')).toMatch(/listed|possible/);
    await press('Remove UK Sanctions List');
    await press('Yes, remove UK Sanctions List');
    await see(/No sanctions list is loaded yet/);
    expect(await markOf('Voronin')).toBeUndefined();
  });

  it('says what is wrong with a file, and changes nothing', async () => {
    await drop('list.xml', '<!doctype html><html><title>Busy</title></html>');
    await see(/“list.xml” is a web page, not a list/);
    await see(/No sanctions list is loaded yet/);
    expect(await browser.errors()).toEqual([]);
  });
});
