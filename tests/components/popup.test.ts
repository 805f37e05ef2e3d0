import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { bundleForPage, launchChromium } from '../harness/browser-page.js';
import { axeProblems, openView, overflowing } from './view-page.js';

interface Subject {
  show(view: string, settings?: { enabled?: boolean; sitesOff?: string[] }, lists?: boolean): void;
  readonly calls: string[];
  readonly state: { view: string; refusal: string };
}
declare const subject: Subject;

/** State of the page, settings, and the words the popup has for it. */
const STATES: readonly (readonly [string, { enabled?: boolean; sitesOff?: string[] }, string])[] = [
  ['annotated', {}, 'Anton Belsky'],
  ['empty', {}, 'No names or figures were found in this article.'],
  ['loading', {}, 'Looking at the page…'],
  ['reading', {}, 'Reading the article…'],
  ['no-article', {}, 'No article was found on this page, so nothing is marked.'],
  ['annotated', { sitesOff: ['news.example'] }, 'Gloss is off on news.example.'],
  ['annotated', { enabled: false }, 'Gloss is off everywhere.'],
  ['failed', {}, 'The background did not answer, so nothing could be looked up. Reload the page to try again.'],
  ['forbidden', {}, 'Gloss cannot run on this page: browsers keep extensions off their own pages and stores.'],
  ['silent', {}, 'This page was open before Gloss was installed or updated. Reload it to see its names and figures.'],
  ['unreachable', {}, 'Gloss could not be reached.'],
];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [launched, script] = await Promise.all([launchChromium(), bundleForPage('tests/components/mount-popup.tsx')]);
  browser = launched;
  page = await openView(browser, script);
});
afterAll(() => browser.close());
beforeEach(() => page.setViewportSize({ width: 360, height: 600 }));

const show = (view: string, settings: Parameters<Subject['show']>[1] = {}): Promise<void> =>
  page.evaluate(([name, chosen]) => subject.show(name, chosen), [view, settings] as const);
const calls = (): Promise<string[]> => page.evaluate(() => subject.calls.filter((call) => !call.startsWith('search')));
const refuse = (words: string): Promise<void> => page.evaluate((refusal) => void (subject.state.refusal = refusal), words);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const searchFor = async (words: string, title: string) => {
  await page.getByRole('searchbox').fill(words);
  await page.locator('.results button', { hasText: title }).first().click();
};

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  beforeEach(() => page.emulateMedia({ colorScheme }));

  test.each(STATES)('page %s with %j: its words, and no accessibility problem', async (view, settings, words) => {
    await show(view, settings);
    await page.getByText(words).first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  });

  test.each(['sanctions', 'Flight'])('the result for "%s" has no accessibility problem', async (query) => {
    await show('annotated');
    await searchFor(query, '');
    await button('Back').waitFor();
    expect(await axeProblems(page)).toEqual([]);
  });

  test('results and a new note have none', async () => {
    await show('annotated');
    await page.getByRole('searchbox').fill('a');
    await page.locator('.results').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await button('Add a note').click();
    expect(await axeProblems(page)).toEqual([]);
  });
});

describe('the switches', () => {
  test('come first and take effect at once', async () => {
    await show('annotated');
    await page.getByRole('switch').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('Gloss is off on news.example.').waitFor();
    await page.getByRole('switch', { name: 'On news.example' }).click();
    await page.getByText('Anton Belsky').waitFor();
    await page.getByRole('switch', { name: 'Gloss on all sites' }).click();
    await page.getByText('Gloss is off everywhere.').waitFor();
    expect(await page.getByRole('switch', { name: 'On news.example' }).isDisabled()).toBe(true);
    expect(await calls()).toEqual(['settings {"sitesOff":["news.example"]}', 'settings {"sitesOff":[]}', 'settings {"enabled":false}']);
  });

  test('go back, with a sentence, when the setting cannot be stored', async () => {
    await show('annotated');
    await refuse('full');
    await page.getByRole('switch', { name: 'Gloss on all sites' }).click();
    expect(await page.getByRole('alert').innerText()).toBe('The setting could not be stored.');
    expect(await page.getByRole('switch', { name: 'Gloss on all sites' }).isChecked()).toBe(true);
  });

  test('on a page without extensions there is none for the site', async () => {
    await show('forbidden');
    await page.getByText('Gloss cannot run').waitFor();
    expect(await page.getByRole('switch').count()).toBe(1);
  });
});

describe('what is in the article', () => {
  test('is grouped by kind, what matches a list first', async () => {
    await show('annotated');
    await button(/Anton Belsky/).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'People 3',
      'Organisations 2',
      'Places 2',
      'Agreements 1',
      'Figures 2',
    ]);
    const names = await page.locator('.found .mark').allInnerTexts();
    expect(names.slice(0, 3)).toEqual(['Anton Belsky', 'Kim Min-ho', 'Maria Lindqvist']);
  });

  test('leads to the place in the page, by Enter, and the popup goes away', async () => {
    await show('annotated');
    await button(/Kim Min-ho name may match an entry/).press('Enter');
    expect(await calls()).toEqual(['reveal 4', 'close']);
  });

  test('says so when the page does not follow', async () => {
    await show('annotated');
    await refuse('The page has changed since.');
    await button(/Kim Min-ho/).click();
    expect(await page.getByRole('alert').innerText()).toBe('The page has changed since.');
    expect(await calls()).toEqual(['reveal 4']);
  });

  test('appears without being asked for once the page has been read', async () => {
    await show('reading');
    await page.getByText('Reading the article…').waitFor();
    await page.evaluate(() => void (subject.state.view = 'annotated'));
    await button(/Anton Belsky/).waitFor();
  });

  test('a page from before the installation can be reloaded', async () => {
    await show('silent');
    await button('Reload').click();
    expect(await calls()).toEqual(['reload']);
  });
});

describe('search', () => {
  test('waits for a pause in typing', async () => {
    await show('annotated');
    // The page's own clock, so that a slow machine makes no pauses.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1_000);
    for (const typed of ['s', 'sa', 'san', 'sanc']) {
      await page.getByRole('searchbox').fill(typed);
      await page.clock.runFor(60 /* ms */);
    }
    expect(await page.evaluate(() => subject.calls)).toEqual([]);
    await page.clock.runFor(200 /* ms */);
    expect(await page.evaluate(() => subject.calls)).toEqual(['search sanc']);
    await page.clock.resume();
    await page.getByText('1 found').waitFor({ state: 'attached' });
  });

  test('says that it searches where the answer takes long', async () => {
    await show('annotated');
    await page.getByRole('searchbox').fill('no answer');
    await page.getByText('Searching…').waitFor();
    await page.getByRole('searchbox').fill('sanctions');
    await page.locator('.results').waitFor();
    expect(await page.getByText('Searching…').count()).toBe(0);
  });

  test('says when nothing is found', async () => {
    await show('annotated');
    await page.getByRole('searchbox').fill('zzz');
    await page.getByText('Nothing found for “zzz”.').waitFor();
  });

  test('opens a card; related entries and the way back stay inside the popup', async () => {
    await show('annotated');
    await searchFor('sanctions', 'UN sanctions');
    await page.getByRole('region', { name: 'UN sanctions on Estmark' }).waitFor();
    await button(/^Resolution 2397/).click();
    await page.getByText('This entry is no longer there.').waitFor();
    await button('Back').click();
    await button(/^Resolution 2397/).waitFor();
    await button('Back').click();
    await expect.poll(() => page.getByRole('searchbox').evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await page.getByRole('searchbox').inputValue()).toBe('sanctions');
  });

  test("a note on an entry is saved under that entry's target", async () => {
    await show('annotated');
    await searchFor('Belsky', 'Anton Belsky');
    await button('Add a note').click();
    await page.keyboard.type('Met in May.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note saved').waitFor({ state: 'attached' });
    expect(await calls()).toEqual(['save {"kind":"entity","entityId":"person/anton-belsky","name":"Anton Belsky"} new: Met in May.']);
  });

  test('a note on a bare name can be edited', async () => {
    await show('annotated');
    await searchFor('Flight', 'Flight 612');
    await button(/^Edit/).click();
    await page.keyboard.type(' Or the freight.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note saved').waitFor({ state: 'attached' });
    expect(await calls()).toEqual(['save {"kind":"name","name":"Flight 612"} topic: Ask who pays for the tickets. Or the freight.']);
  });
});

describe('a new note', () => {
  test('on a name or topic', async () => {
    await show('annotated');
    await button('Add a note').click();
    await page.getByRole('textbox', { name: 'Name or topic' }).fill('Flight 613');
    await page.getByRole('textbox', { name: 'Note' }).fill('Same carrier?');
    await button('Save').click();
    await page.getByText('Note saved').waitFor();
    expect(await calls()).toEqual(['save {"kind":"name","name":"Flight 613"} new: Same carrier?']);
  });

  test('on the page', async () => {
    await show('annotated');
    await button('Add a note').click();
    await page.getByRole('radio', { name: 'This page' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Well sourced.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note saved').waitFor();
    expect(await calls()).toEqual([
      'save {"kind":"page","url":"https://news.example/a","title":"Sappers for the border"} new: Well sourced.',
    ]);
  });

  test('without a subject is not sent, and its words stay', async () => {
    await show('annotated');
    await button('Add a note').click();
    await page.getByRole('textbox', { name: 'Note' }).fill('About what?');
    await button('Save').click();
    expect(await page.getByRole('alert').innerText()).toContain('Say what the note is about first.');
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('About what?');
    expect(await calls()).toEqual([]);
    await button('Discard').click();
  });
});

test('a result says by which name it was found', async () => {
  await show('annotated');
  await page.getByRole('searchbox').fill('belsky');
  await page.locator('.results button', { hasText: 'as “Tosha Belsky” · Person · Norland' }).waitFor();
});

test('fits 320 px, and from right to left', async () => {
  await page.setViewportSize({ width: 320, height: 600 });
  await show('annotated');
  await page.getByRole('searchbox').fill('a');
  await page.locator('.results').waitFor();
  expect(await overflowing(page)).toEqual([]);
  await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
  expect(await overflowing(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.removeAttribute('dir'));
});

describe('the lists', () => {
  const showLists = (): Promise<void> => page.evaluate(() => subject.show('annotated', {}, true));

  test.each(['light', 'dark'] as const)('have no accessibility problem in %s, and fit', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 600 });
    await showLists();
    await page.getByText('Changed, and you have a note').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  });

  test('are told of by age; without any there is a way to them', async () => {
    await showLists();
    await page.getByText('1 sanctions list, 9 days old.').waitFor();
    await show('annotated');
    await page.getByText('No sanctions list is loaded, only the starter pack.').waitFor();
    await button('Get lists').click();
    expect(await calls()).toEqual(['options']);
  });

  test('show what changed about a party with a note, until it is seen', async () => {
    await showLists();
    await button(/^Anton Belsky amended on the Norland Sanctions List/).click();
    await page.getByRole('heading', { name: 'Anton Belsky' }).waitFor();
    await showLists();
    await button('Mark these changes as seen').press('Enter');
    await page.getByText('Changed, and you have a note').waitFor({ state: 'detached' });
    expect(await calls()).toEqual(['seen']);
  });
});
