import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { ImportProgress } from '../../lib/model/index.js';
import { toListId } from '../../lib/model/index.js';
import { bundleForPage, launchChromium } from '../harness/browser-page.js';
import { axeProblems, openView, overflowing } from './view-page.js';

interface Options {
  empty?: boolean;
  refusal?: string;
}
interface Subject {
  show(view: 'options' | 'welcome', options?: Options): void;
  readonly calls: string[];
  progress(told: ImportProgress): void;
  hold(name: string): boolean;
  drop(name: string): boolean;
}
declare const subject: Subject;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [launched, script] = await Promise.all([launchChromium(), bundleForPage('tests/components/mount-lists.tsx')]);
  browser = launched;
  page = await openView(browser, script);
});
afterAll(() => browser.close());
beforeEach(() => page.setViewportSize({ width: 800, height: 600 }));

const show = async (view: 'options' | 'welcome' = 'options', options: Options = {}): Promise<void> => {
  await page.evaluate(([name, chosen]) => subject.show(name, chosen), [view, options] as const);
  await page
    .getByText(options.refusal ?? 'Estmark consolidated list')
    .first()
    .waitFor({ state: 'attached' });
};
const calls = (): Promise<string[]> => page.evaluate(() => subject.calls);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const open = (words: string) => page.locator('summary', { hasText: words }).first().click();
const focused = (): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement).innerText);
const drop = (name: string): Promise<boolean> => page.evaluate((file) => subject.drop(file), name);
const status = (): Promise<string> => page.getByRole('status').first().innerText();

const under = (more: Partial<ImportProgress> = {}): ImportProgress => ({
  job: 'a1',
  title: 'Norland Sanctions List',
  lists: [toListId('norland')],
  step: 'reading',
  entries: 1_200,
  names: 2_400,
  share: 0.4,
  secondsLeft: 42,
  ...more,
});
const tell = (progress: ImportProgress): Promise<void> => page.evaluate((told) => subject.progress(told), progress);

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  beforeEach(() => page.emulateMedia({ colorScheme }));

  test.each<['options' | 'welcome', Options]>([
    ['options', {}],
    ['options', { empty: true }],
    ['options', { refusal: 'The lists cannot be opened just now.' }],
    ['welcome', {}],
    ['welcome', { empty: true }],
  ])('%s with %j has no accessibility problem', async (view, options) => {
    await show(view, options);
    if (!options.refusal) await tell(under());
    if (!options.refusal) await tell(under({ job: 'b2', title: 'uk.csv', lists: [], end: { kind: 'failed', message: 'No list.' } }));
    expect(await axeProblems(page)).toEqual([]);
  });

  test('what is opened and asked has no accessibility problem', async () => {
    await show();
    for (const words of ['could not be read', 'What changed', 'Schedule and address', 'Other lists']) await open(words);
    await open('Added');
    await button('Remove Norland Sanctions List').click();
    expect(await axeProblems(page)).toEqual([]);
    await drop('own.csv');
    await page.getByText('Say which column').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await drop('open.csv');
    await button('I accept: import').waitFor();
    expect(await axeProblems(page)).toEqual([]);
  });
});

test.each(['ltr', 'rtl'])('fits 320 px, %s', async (dir) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.evaluate((chosen) => void (document.documentElement.dir = chosen), dir);
  await show();
  await tell(under());
  await tell(under({ job: 'b2', title: 'a-file-with-a-rather-long-name-of-november.csv', lists: [] }));
  for (const words of ['could not be read', 'What changed', 'Schedule and address', 'Other lists']) await open(words);
  await drop('own.csv');
  await page.getByText('Say which column').waitFor();
  expect(await overflowing(page)).toEqual([]);
  await show('welcome');
  await tell(under());
  expect(await overflowing(page)).toEqual([]);
  await page.evaluate(() => void (document.documentElement.dir = 'ltr'));
});

describe('a list that is held', () => {
  test('shows what it is, how old it is and what it holds', async () => {
    await show();
    const text = await page.locator('.rows > li').first().innerText();
    for (const words of [
      'Norland Foreign Office',
      'Nov 13, 2026, 9 days old',
      'Nov 14, 2026',
      '6,549 entries, 14,120 names',
      '310 of them weak',
      'Open licence',
    ])
      expect(text).toContain(words);
    expect(await page.locator('.rows > li').nth(1).innerText()).toMatch(
      /Not given in the file[^]*2026, today, from harbour[^]*1 entry, 1 name\n/,
    );
  });

  test('is updated, alone or with all that a publisher offers', async () => {
    await show();
    await button('Update Norland Sanctions List').click();
    await button('Update all').waitFor({ state: 'detached' }); // one list alone has no “all”
    expect(await calls()).toEqual(['update norland']);
  });

  test('is removed once the reader says so again; the keyboard goes on from the heading', async () => {
    await show();
    await button('Remove Norland Sanctions List').press('Enter');
    await expect.poll(focused).toBe('Remove');
    await button('Keep').press('Enter');
    await expect.poll(focused).toBe('Remove');
    expect(await calls()).toEqual([]);
    await button('Remove Norland Sanctions List').press('Enter');
    await button('Yes, remove Norland Sanctions List').press('Enter');
    await expect.poll(focused).toBe('Lists');
    expect(await calls()).toEqual(['remove norland']);
    expect(await page.getByText('Norland Sanctions List').count()).toBe(0);
  });

  test('names the records that could not be read, the first here and all in a file', async () => {
    await show();
    await open('25 records could not be read');
    await page.getByText('Line 7, NOR0: The record has no name.').waitFor();
    await page.getByText('And 5 more in the file.').waitFor();
    await button('Save all as a CSV file').click();
    expect(await calls()).toEqual(['issues norland', 'export norland 25']);
  });

  test('tells what changed, with a bounded number of names', async () => {
    await show();
    await open('What changed');
    await page.getByText('150 added, 1 amended, 1 removed').waitFor();
    await page.getByText('first import, 6,400 entries').waitFor();
    await open('Added');
    await page.getByText('And 50 more.').waitFor();
    expect(await page.getByText(/^Ostrava Shipping/).count()).toBe(100);
  });

  test('is fetched on a schedule and from an address of the reader’s', async () => {
    await show();
    await open('Schedule and address');
    expect(await page.getByLabel('Fetch a new edition').first().inputValue()).toBe('weekly');
    await page.getByLabel('Fetch a new edition').first().selectOption('daily');
    await page.getByLabel('Your own address').first().fill('http://127.0.0.1:8080/norland.xml');
    await page.keyboard.press('Enter');
    await expect.poll(calls).toEqual(['schedule norland daily', 'address norland http://127.0.0.1:8080/norland.xml']);
  });
});

describe('an import', () => {
  test('shows its step, entries and time left in its row, and is cancelled', async () => {
    await show();
    await tell(under());
    await page.locator('.rows > li').first().getByText('Reading · 1,200 entries so far · about 40 seconds left').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuetext')).toContain('Reading');
    await button('Cancel: Norland Sanctions List').click();
    expect(await calls()).toEqual(['cancel a1']);
  });

  test('is spoken of when it begins and when it ends, and not between', async () => {
    await show();
    await tell(under({ step: 'downloading', entries: 0 }));
    await expect.poll(status).toBe('Norland Sanctions List: import started');
    for (const step of ['reading', 'indexing', 'switching'] as const) await tell(under({ step }));
    expect(await status()).toBe('Norland Sanctions List: import started');
    const list = {
      list: toListId('norland'),
      title: 'Norland Sanctions List',
      outcome: 'updated',
      entries: 3,
      names: 5,
      issues: 1,
    } as const;
    await tell(under({ end: { kind: 'done', lists: [list] } }));
    await expect.poll(status).toBe('Norland Sanctions List: 3 entries, 5 names. 1 record could not be read in full.');
  });

  test('that failed says so in a sentence until it is put away', async () => {
    await show();
    await tell(under({ job: 'b2', title: 'uk.csv', lists: [], end: { kind: 'failed', message: 'This is a web page, not a list.' } }));
    await page.locator('.problem', { hasText: 'uk.csv: This is a web page, not a list.' }).waitFor();
    await button('Dismiss: uk.csv').click();
    await expect.poll(() => page.locator('.import').count()).toBe(0);
    await expect.poll(focused).toBe('Lists');
  });

  test('keeps the keyboard on its button when it ends', async () => {
    await show();
    await tell(under());
    await button('Cancel: Norland Sanctions List').press('Enter');
    await tell(under({ end: { kind: 'cancelled' } }));
    await expect.poll(focused).toBe('Dismiss');
  });
});

describe('a file', () => {
  test('is taken anywhere on the page', async () => {
    await show();
    expect(await page.evaluate(() => subject.hold('uk.csv'))).toBe(true);
    await page.getByText('Drop to import').waitFor();
    expect(await drop('uk.csv')).toBe(true);
    await expect.poll(calls).toEqual(['look uk.csv', 'import uk.csv']);
    expect(await page.getByText('Drop to import').count()).toBe(0);
  });

  test('under terms is imported once they are accepted', async () => {
    await show();
    await drop('open.csv');
    await page.getByText('For non-commercial use only.').waitFor();
    await button('Cancel').click();
    await drop('open.csv');
    await button('I accept: import').click();
    await expect.poll(calls).toEqual(['look open.csv', 'look open.csv', 'import open.csv']);
  });

  test('of the reader’s own is imported once a column holds the name', async () => {
    await show();
    await drop('own.csv');
    await page.getByText('Say which column holds the name.').waitFor();
    await page.getByText('Pavel Voronin').waitFor();
    expect(await page.getByLabel('Ref').inputValue()).toBe('id');
    await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await page.getByLabel('Who').selectOption('name');
    await page.getByLabel('Nation').selectOption('countries');
    await page.getByLabel('Name of the list').fill('Harbour watch');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const mapping = { list: 'own', title: 'Harbour watch', columns: { name: ['Who'], id: ['Ref'], countries: ['Nation'] } };
    await expect.poll(calls).toEqual(['look own.csv', `import own.csv ${JSON.stringify(mapping)}`]);
  });
});

describe('the welcome page', () => {
  test('offers each official list, all of them, or none', async () => {
    await show('welcome', { empty: true });
    await button('Get Estmark consolidated list').click();
    await button('Get all official lists').click();
    await button('Only the starter pack').click();
    await page.getByText('The starter pack is ready.').waitFor();
    await button('Options').click();
    expect(await calls()).toEqual(['update estmark', 'update norland estmark', 'options']);
  });

  test('says why a list did not come', async () => {
    await show('welcome', { empty: true });
    await tell(under({ end: { kind: 'failed', message: 'The publisher did not answer.' } }));
    await page.locator('.problem', { hasText: 'The publisher did not answer.' }).waitFor();
  });
});
