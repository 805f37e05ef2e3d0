import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Note, toEntityId, toNoteId } from '../../lib/model/index.js';
import { exportNotes } from '../../lib/notes/index.js';
import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { poll } from '../../scripts/browsers/poll.js';
import {
  clickInCard,
  findPoint,
  hoverText,
  leaveCard,
  readCard,
  waitForCard,
  waitForEditor,
  waitForMarks,
} from '../../scripts/browsers/reader.js';
import { BROWSERS, openBuilt, openPopup } from '../harness/extension.js';
import { serve, type Server } from '../harness/serve.js';
import { PAGES } from './pages.js';

describe.each(BROWSERS)('notes in %s', (name) => {
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
  const cardHolds = (words: string): Promise<true> =>
    poll(`“${words}” in the card`, async () => (await readCard(browser.tab))?.text.includes(words) === true);
  const writeNote = async (text: string): Promise<void> => {
    await clickInCard(browser.tab, 'Add a note');
    await waitForEditor(browser.tab);
    await browser.tab.type(text);
    await clickInCard(browser.tab, 'Save');
    await cardHolds(text);
  };

  it('is added in the card and there again after the browser was restarted', async () => {
    await open();
    await hoverText(browser.tab, 'Kim Jong Un', 'Kim Jong Un');
    await writeNote('Met Shoigu in June.');
    await browser.restart();
    await open();
    await hoverText(browser.tab, 'Kim Jong Un', 'Kim Jong Un');
    await cardHolds('Met Shoigu in June.');
    await leaveCard(browser.tab);
  });

  it('hovers and keeps notes when the background was stopped', async () => {
    await open();
    await browser.stopBackground();
    await hoverText(browser.tab, 'Sergei Shoigu', 'Sergei Shoigu');
    await browser.stopBackground();
    await writeNote('Secretary since May 2024.');
    await leaveCard(browser.tab);
    await browser.stopBackground();
    await hoverText(browser.tab, 'Shoigu told', 'Sergei Shoigu');
    await cardHolds('Secretary since May 2024.');
    await leaveCard(browser.tab);
  });

  it('can be deleted, and brought back', async () => {
    await open();
    await hoverText(browser.tab, 'NATO', 'NATO');
    await writeNote('Ask for the source.');
    await clickInCard(browser.tab, 'Delete: Ask for the source.');
    await cardHolds('Note deleted.');
    await clickInCard(browser.tab, 'Undo');
    await cardHolds('Ask for the source.');
    await leaveCard(browser.tab);
  });

  it.each([
    ['/demo', 'a different ruler'],
    // No article, so that the reader is put there only now.
    ['/no-article', 'Weather'],
  ])('is started from the context menu on a selection on %s', async (path, words) => {
    await browser.tab.goto(`${site.origin}${path}`);
    if (path === '/demo') await waitForMarks(browser.tab);
    await findPoint(browser.tab, words, path === '/demo' ? 'article' : 'body'); // scrolls there
    await browser.tab.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }, words);
    await browser.chooseMenu({ id: 'note-on-selection', label: `Add a note on “${words}”` });
    await waitForCard(browser.tab);
    await waitForEditor(browser.tab);
    await browser.tab.type('Nice image.');
    await clickInCard(browser.tab, 'Save');
    await cardHolds('Nice image.');
    await leaveCard(browser.tab);
  });

  it('comes back from a file on the options page', async () => {
    const note: Note = {
      id: toNoteId('from-a-file'),
      target: { kind: 'entity', entityId: toEntityId('person/kim-jong-un'), name: 'Kim Jong Un' },
      text: 'Kept in a file.',
      tags: [],
      createdAt: '2026-05-01T10:00:00.000Z',
      updatedAt: '2026-05-01T10:00:00.000Z',
    };
    const { name: file, text } = exportNotes({ notes: [note], decisions: [] }, '2026-05-02T10:00:00.000Z');
    const options = await browser.openBehind('options.html');
    const shows = (words: string): Promise<true> =>
      poll(`“${words}” on the options page`, async () => (await options.evaluate(() => document.body.innerText)).includes(words));
    const choose = (): Promise<null> =>
      options.evaluate(
        (called, content) => {
          const field = document.querySelector<HTMLInputElement>('input[aria-label="File of notes and decisions"]');
          if (!field) throw new Error('no field for a file');
          const chosen = new DataTransfer();
          chosen.items.add(new File([content], called));
          field.files = chosen.files;
          field.dispatchEvent(new Event('change', { bubbles: true }));
          return null;
        },
        file,
        text,
      );
    await shows('Import…');
    await choose();
    await shows('1 note added.');
    await shows('Kept in a file.');
    await choose();
    await shows('Nothing new: 1 was here already.');
    await options.close();
    await open();
    await hoverText(browser.tab, 'Kim Jong Un', 'Kim Jong Un');
    await cardHolds('Kept in a file.');
    await leaveCard(browser.tab);
  });

  it('is found by the search of the popup', async () => {
    const popup = await openPopup(browser);
    await popup.search('Met Shoigu');
    await popup.waitForText('Met Shoigu in June.');
    await popup.close();
    expect(await browser.errors()).toEqual([]);
  });
});
