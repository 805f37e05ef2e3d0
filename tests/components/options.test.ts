import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bundleForPage, launchChromium } from '../harness/browser-page.js';
import { axeProblems, openView, overflowing } from './view-page.js';

interface Subject {
  show(options?: { settings?: { sitesOff?: string[]; kindsOff?: string[] }; empty?: boolean; refusal?: string }): void;
  drop(...texts: string[]): void;
  readonly calls: string[];
  readonly listCalls: string[];
  readonly state: { refusal: string };
}
declare const subject: Subject;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [launched, script] = await Promise.all([launchChromium(), bundleForPage('tests/components/mount-options.tsx')]);
  browser = launched;
  page = await openView(browser, script);
});
afterAll(() => browser.close());

const show = async (options: Parameters<Subject['show']>[0] = {}): Promise<void> => {
  await page.evaluate((chosen) => subject.show(chosen), options);
  await page.getByRole('heading', { name: 'Marking' }).waitFor();
};
const calls = (): Promise<string[]> => page.evaluate(() => subject.calls.filter((call) => call !== 'list'));
const button = (name: string | RegExp) => page.getByRole('button', { name });
const subjects = (): Promise<string[]> => page.locator('section[aria-labelledby="notes"] .subject').allInnerTexts();

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each<[string, { settings?: { sitesOff: string[]; kindsOff: string[] }; empty?: boolean; refusal?: string }]>([
    ['full', { settings: { sitesOff: ['a.example'], kindsOff: ['place'] } }],
    ['empty', { empty: true }],
    ['without an answer', { refusal: 'The notes cannot be opened just now.' }],
  ])('the page %s has no accessibility problem', async (_, options) => {
    await page.emulateMedia({ colorScheme });
    await show(options);
    await page
      .getByText(options.empty ? 'No notes yet.' : (options.refusal ?? 'Flight 612'))
      .first()
      .waitFor();
    expect(await axeProblems(page)).toEqual([]);
  });
});

describe('search', () => {
  test('opens a card in its place, and leads back to the results', async () => {
    await show();
    const box = page.getByRole('searchbox', { name: 'Search lists and notes' });
    await box.fill('sanctions');
    await button(/^UN sanctions on Estmark/).click();
    await page.getByRole('region', { name: 'UN sanctions on Estmark' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await button('Back').click();
    await expect.poll(() => box.evaluate((one) => one.matches(':focus'))).toBe(true);
    await button(/^UN sanctions on Estmark/).waitFor();
  });
  test('opens a note', async () => {
    await show();
    await page.getByRole('searchbox', { name: 'Search lists and notes' }).fill('Flight');
    await button(/^Flight 612/).click();
    await page.locator('.pane').getByRole('heading', { name: 'Flight 612' }).waitFor();
  });
});

describe('earlier values', () => {
  test('are kept once switched on', async () => {
    await show();
    const keep = page.getByRole('switch', { name: 'Keep the figures of articles I read' });
    expect(await keep.isChecked()).toBe(false);
    await keep.press('Space');
    expect(await calls()).toEqual(['settings {"keepFigures":true}']);
  });
  test('are forgotten by site, by day and altogether, and the page says how many went', async () => {
    await show();
    await button('Forget paper.example').click();
    await page.getByText('1 figure forgotten.').waitFor();
    expect(await button('Forget paper.example').count()).toBe(0);
    await page.getByLabel('Read before').fill('2026-02-01');
    await button('Forget these').click();
    await page.getByText('12 figures forgotten.').waitFor();
    expect(await button('Forget all').count()).toBe(0);
    expect(await calls()).toEqual(['clear {"kind":"site","site":"paper.example"}', 'clear {"kind":"before","day":"2026-02-01"}']);
  });
});

test('exchange rates come from a file, which is refused with a sentence or taken, and can be forgotten', async () => {
  await show();
  const choose = (text: string) =>
    page.getByLabel('Rates file').setInputFiles({ name: 'rates.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('hello');
  await page.getByText('No exchange rates were found in this file.').waitFor();
  await choose('date,currency,rate');
  await page.getByText('Rates of 2 days: Jun 17, 2025 to Jun 18, 2025').waitFor();
  await button('Forget the rates').click();
  await page.getByText('Rates of 2 days').waitFor({ state: 'detached' });
  expect(await calls()).toEqual(['import', 'forget rates']);
});

describe('settings', () => {
  test('how much is marked', async () => {
    await show();
    await page.getByRole('radio', { name: /^Listed only/ }).click();
    await page.getByRole('radio', { name: /^Listed only/ }).press('ArrowUp');
    expect(await calls()).toEqual(['settings {"marking":"listed"}', 'settings {"marking":"all"}']);
  });

  test('which kinds are marked', async () => {
    await show({ settings: { kindsOff: ['place'] } });
    expect(await page.getByRole('checkbox', { name: 'Places' }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: 'Places' }).press('Space');
    await page.getByRole('checkbox', { name: 'Figures' }).press('Space');
    expect(await calls()).toEqual(['settings {"kindsOff":[]}', 'settings {"kindsOff":["figure"]}']);
  });

  test('a site is switched on again', async () => {
    await show({ settings: { sitesOff: ['b.example', 'a.example'] } });
    await button('Switch on again: b.example').click();
    expect(await calls()).toEqual(['settings {"sitesOff":["a.example"]}']);
    await button('Switch on again: a.example').click();
    await page.getByText('None. You can switch Gloss off').waitFor();
  });
});

describe('notes', () => {
  test('show what they are about', async () => {
    await show();
    await page.getByText('Flight 612').waitFor();
    expect(await subjects()).toEqual(['Anton Belsky', 'Flight 612', '“to clear mines in the border region”', 'Sappers for the border']);
    expect(await page.getByRole('link', { name: /^news\.example/ }).getAttribute('href')).toBe('https://news.example/a');
  });

  test('are searched in words, subject and page', async () => {
    await show();
    for (const [query, expected] of [
      ['TICKETS', ['Flight 612']],
      ['belsky', ['Anton Belsky']],
      ['news.example', ['“to clear mines in the border region”', 'Sappers for the border']],
    ] as const) {
      await page.getByRole('searchbox', { name: 'Search notes' }).fill(query);
      await expect.poll(subjects).toEqual(expected);
    }
    await page.getByRole('searchbox', { name: 'Search notes' }).fill('zzz');
    await page.getByText('Nothing found for “zzz”.').waitFor();
  });

  test('are edited in place, and a search goes on with the new words', async () => {
    await show();
    await button(/^Edit: Ask/).click();
    await page.keyboard.type(' And the crew?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note saved').waitFor({ state: 'attached' });
    expect(await calls()).toEqual(['save name topic: Ask who pays for the tickets. And the crew?']);
    await page.getByRole('searchbox', { name: 'Search notes' }).fill('crew');
    await expect.poll(subjects).toEqual(['Flight 612']);
  });

  test('are deleted and put back in their place', async () => {
    await show();
    await button(/^Delete: Ask/).press('Enter');
    await button('Undo').press('Enter');
    await expect.poll(subjects).toEqual(['Anton Belsky', 'Flight 612', '“to clear mines in the border region”', 'Sappers for the border']);
    expect(await calls()).toEqual(['delete topic', 'restore topic']);
  });

  test('are exported whole, whatever is searched for', async () => {
    await show();
    await page.getByRole('searchbox', { name: 'Search notes' }).fill('tickets');
    await button('Export notes and decisions').click();
    expect(await calls()).toEqual(['export']);
  });

  test('come back from such a file, and the page says how many', async () => {
    await show({ empty: true });
    const field = page.getByLabel('File of notes and decisions');
    await field.setInputFiles({ name: 'gloss-notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText('2 notes and 1 decision added; 3 were here already.').waitFor();
    await page.getByText('From the file.').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await field.setInputFiles({ name: 'other.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
    await page.getByRole('alert').getByText('This is no file of notes that Gloss exported.').waitFor();
  });

  test('come back from such files dropped on the page, beside lists too', async () => {
    const drop = (...texts: string[]): Promise<void> => page.evaluate((all) => subject.drop(...all), texts);
    const asked = (): Promise<string[]> => page.evaluate(() => subject.listCalls);
    const work = '{"format":"gloss-notes","version":2}';
    await show({ empty: true });
    await drop(work, work);
    await page.getByText('4 notes and 2 decisions added; 6 were here already.').waitFor();
    await page.getByText('From the file.').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('notes');
    expect(await asked()).not.toContainEqual(expect.stringMatching(/^(?:look|import)/));
    await drop('id,name', work);
    await page.getByText('2 notes and 1 decision added; 3 were here already.').waitFor();
    await expect.poll(asked).toContain('import file-0.json');
    await drop(work, '{"format":"gloss-notes","damaged"}');
    await page.getByRole('alert').getByText('A note or decision in this file is damaged.').waitFor();
    await page.getByText('2 notes and 1 decision added; 3 were here already.').waitFor();
  });
});

describe('decisions', () => {
  const section = () => page.locator('section[aria-labelledby="decisions"]');
  const named = (): Promise<string[]> => section().locator('.subject').allInnerTexts();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('are listed with what, where, on which lists and when, and those that are open again say so', async () => {
    await show();
    await section().getByText('Anton Belsky').waitFor();
    const text = (await section().innerText()).replace(/\s+/g, ' ');
    for (const words of [
      'This one: Anton Viktorovich Belsky',
      'Holds for every article · OFAC Specially Designated Nationals list',
      'May 3, 2026',
      'Not this one: Kim Min Ho',
      'Holds for the article “Sappers for the border”',
      'Open again: the entry changed since (edition of 1 June 2026). Decide again on the card.',
    ])
      expect(text).toContain(words);
  });
  test('one is removed and put back, and the keyboard follows', async () => {
    await show();
    await button('Remove: not this one, Kim Min-ho, for the article “Sappers for the border”').press('Enter');
    await section().getByText('Decision removed.').first().waitFor();
    expect([await named(), await focused()]).toEqual([['Anton Belsky'], 'Undo']);
    await page.keyboard.press('Enter');
    await section().getByText('Decision put back.').waitFor();
    expect([await named(), await focused()]).toEqual([['Anton Belsky', 'Kim Min-ho'], 'Decisions']);
    expect(await calls()).toEqual(['remove d2', 'put back d2']);
  });
  test('all are removed once that is confirmed', async () => {
    await show();
    await section().getByRole('button', { name: 'Remove all' }).click();
    expect(await focused()).toBe('Remove all');
    await section().getByRole('button', { name: 'Keep' }).click();
    expect(await calls()).toEqual([]);
    await section().getByRole('button', { name: 'Remove all' }).click();
    expect(await section().innerText()).toContain('Remove all 2 decisions? This cannot be undone.');
    await button('Yes, remove all decisions').click();
    await section().getByText('No decisions yet.').waitFor();
    expect(await calls()).toEqual(['remove all']);
  });
  test('what could not be removed says so and stays', async () => {
    await show();
    await section().getByText('Anton Belsky').waitFor();
    await page.evaluate(() => void (subject.state.refusal = 'The disk is full.'));
    await section()
      .getByRole('button', { name: /^Remove: this one/ })
      .click();
    expect(await section().getByRole('alert').innerText()).toBe('The disk is full.');
    expect(await named()).toHaveLength(2);
  });
  test('are exported together with the notes', async () => {
    await show();
    await button('Export with the notes').click();
    expect(await calls()).toEqual(['export']);
  });
});

test.each(['ltr', 'rtl'])('fits 320 px, %s', async (dir) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.evaluate((chosen) => void (document.documentElement.dir = chosen), dir);
  await show({ settings: { sitesOff: ['a-rather-long-name-of-a-site.news.example'] } });
  await button(/^Edit/).first().click();
  expect(await overflowing(page)).toEqual([]);
});
