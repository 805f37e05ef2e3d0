import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { bundleForPage, launchChromium } from '../harness/browser-page.js';
import { axeProblems, openView, overflowing } from './view-page.js';

const CARDS = [
  'listed',
  'many',
  'possible',
  'undecided',
  'decided',
  'several',
  'oneSetAside',
  'sanctions',
  'name',
  'figure',
  'figures',
  'quote',
  'loading',
  'failed',
] as const;

interface Subject {
  show(name: string, options?: { goBack?: boolean; startEditing?: boolean; embedded?: boolean; dir?: 'ltr' | 'rtl' }): void;
  clear(): void;
  readonly calls: string[];
  readonly state: { refusal: string; delay: number };
}
declare const subject: Subject;

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), bundleForPage('tests/components/mount-card.tsx')]);
  page = await openView(browser, script);
});
afterAll(() => browser.close());
afterEach(() => page.evaluate(() => subject.clear()));

const show = (name: string, options: Parameters<Subject['show']>[1] = {}): Promise<void> =>
  page.evaluate(([sample, props]) => subject.show(sample, props), [name, options] as const);
const calls = (): Promise<string[]> => page.evaluate(() => [...subject.calls]);
const refuse = (refusal: string): Promise<void> => page.evaluate((words) => void (subject.state.refusal = words), refusal);
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(CARDS)('the card "%s" has no accessibility problem', async (name) => {
    await page.emulateMedia({ colorScheme });
    await show(name, { goBack: true });
    await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    expect(await axeProblems(page)).toEqual([]);
  });

  test('the editor with a failed save has none', async () => {
    await page.emulateMedia({ colorScheme });
    await show('figure', { startEditing: true });
    await refuse('The disk is full.');
    await page.keyboard.type('A thought');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    expect(await axeProblems(page)).toEqual([]);
  });
});

describe('what a card shows', () => {
  test('a listing with its programme, dates, record, reason and search link', async () => {
    await show('listed');
    const text = await page.getByRole('dialog', { name: 'Anton Belsky' }).innerText();
    for (const words of [
      'Name matches entries on 2 lists',
      'Norland, territorial integrity',
      'Listed Feb 23, 2022',
      'as known on Sep 12, 2025',
      'as known in September 2025',
      'Date not given in this file',
      'record EU.4711.20',
    ])
      expect(text).toContain(words);
    const link = page.getByRole('link', { name: /Official search of EU/ });
    expect(await link.evaluate((a) => [a.getAttribute('href'), a.getAttribute('target'), a.getAttribute('rel')])).toEqual([
      'https://lists.example/eu',
      '_blank',
      'noopener noreferrer',
    ]);
  });

  test('of many listings the first two, and how many more there are', async () => {
    await show('many');
    expect(await page.getByRole('link', { name: /Official search/ }).count()).toBe(2);
    await page.getByText('3 more', { exact: true }).click();
    expect(await page.getByRole('link', { name: /Official search/ }).count()).toBe(5);
  });

  test('nothing of a part with nothing to say', async () => {
    await show('name');
    expect(await page.getByRole('heading').allInnerTexts()).toEqual(['Maria Lindqvist', 'Your notes']);
    expect(await page.getByText('Why this match').count()).toBe(0);
  });

  test('an address that is no web address as plain text', async () => {
    await show('hostile');
    expect(await page.getByText('A source', { exact: true }).count()).toBe(1);
    expect(await page.getByRole('link').count()).toBe(0);
  });
});

describe('by keyboard', () => {
  test('Tab goes from top to bottom', async () => {
    await show('listed', { goBack: true });
    await page.locator('.card').focus();
    const names: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const focused = document.querySelector('#host')?.shadowRoot?.activeElement;
          return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').slice(0, 24);
        }),
      );
    }
    expect(names).toEqual([
      'Back',
      'Close',
      'Official search of EU co',
      'Reason as listed',
      'Official search of OFAC ',
      'Government of Norland (o',
      'Register of office holde',
      'Security Council of Norl',
      'Edit: Travelled to the n',
      'Delete: Travelled to the',
      'Add a note',
      'Why this match',
    ]);
  });

  test('Escape closes, and the page below hears nothing of it', async () => {
    await show('listed');
    await page.evaluate(() =>
      document.addEventListener('keydown', (event) => subject.calls.push(`page heard ${event.key}`), { once: true }),
    );
    await page.locator('.card').focus();
    await page.keyboard.press('Escape');
    expect(await calls()).toEqual(['close']);
  });

  test('Enter on a related entry opens it, at its top and with the focus', async () => {
    await show('listed');
    await button(/Security Council/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'UN sanctions on Estmark' }).waitFor();
    expect(await calls()).toEqual(['open organisation/security-council-of-norland']);
    await expect.poll(() => page.evaluate(() => document.querySelector('#host')?.shadowRoot?.activeElement?.className)).toBe('card');
    await button('Back').press('Enter');
    expect(await calls()).toContain('back');
  });

  test('another card by pointer takes no focus', async () => {
    await show('listed');
    await show('sanctions');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});

describe('notes', () => {
  test('a new note is saved with Ctrl+Enter, announced, and the keyboard stays there', async () => {
    await show('sanctions');
    await button('Add a note').press('Enter');
    await page.keyboard.type('Ask about the 2019 deadline.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note saved').waitFor({ state: 'attached' });
    expect(await calls()).toEqual(['save new: Ask about the 2019 deadline.']);
    expect(await page.getByText('Ask about the 2019 deadline.', { exact: true }).count()).toBe(1);
    expect(await button(/^Edit/).evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  test('a failed save keeps the words and says why', async () => {
    await show('sanctions', { startEditing: true });
    await refuse('The disk is full.');
    await page.keyboard.type('Words worth keeping');
    await button('Save').click();
    expect(await page.getByRole('alert').innerText()).toBe('The disk is full. Your words are still here.');
    expect(await page.getByRole('textbox').inputValue()).toBe('Words worth keeping');
    await refuse('');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Note saved').waitFor({ state: 'attached' });
  });

  test('while it is being saved the button says so and a second press does nothing', async () => {
    await show('sanctions', { startEditing: true });
    await page.evaluate(() => void (subject.state.delay = 150));
    await page.keyboard.type('Once');
    await button('Save').click();
    await button('Saving…').click({ force: true });
    await page.getByText('Note saved').waitFor({ state: 'attached' });
    expect(await calls()).toEqual(['save new: Once']);
  });

  test('an empty note cannot be saved', async () => {
    await show('sanctions', { startEditing: true });
    await page.keyboard.type('  ');
    await page.keyboard.press('Control+Enter');
    expect(await calls()).toEqual([]);
    expect(await button('Save').getAttribute('aria-disabled')).toBe('true');
  });

  test('Escape in the editor leaves it, keeps the words and does not close the card', async () => {
    await show('name', { startEditing: true });
    await page.keyboard.type('Half a thought');
    await page.keyboard.press('Escape');
    expect(await calls()).toEqual([]);
    await button('Continue your draft').waitFor();
    await page.evaluate(() => subject.clear());
    await show('name');
    await button('Continue your draft').press('Enter');
    expect(await page.getByRole('textbox').inputValue()).toBe('Half a thought');
    await button('Discard').click();
    await button('Add a note').waitFor();
  });

  test('an old note is edited in place', async () => {
    await show('listed');
    await button(/^Edit/).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Once this year.');
    await button('Save').click();
    await page.getByText('Once this year.', { exact: true }).waitFor();
    expect(await calls()).toEqual(['save one: Once this year.']);
  });

  test('a deleted note can be put back', async () => {
    await show('listed');
    await button(/^Delete/).press('Enter');
    await button('Undo').waitFor();
    expect(await page.getByText('Travelled to the north').count()).toBe(0);
    await expect.poll(() => button('Undo').evaluate((one) => one.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await button(/^Edit: Travelled/).waitFor();
    expect(await calls()).toEqual(['delete one', 'restore one']);
  });

  test('a deletion that fails leaves the note and says why', async () => {
    await show('listed');
    await refuse('The notes cannot be opened just now.');
    await button(/^Delete/).click();
    expect(await page.getByRole('alert').innerText()).toBe('The notes cannot be opened just now.');
    expect(await button(/^Edit: Travelled/).count()).toBe(1);
  });
});

describe('in little room', () => {
  test.each(['listed', 'sanctions', 'figure', 'figures', 'quote', 'failed', 'endless'])('"%s" fits a window of 320 px', async (name) => {
    await page.setViewportSize({ width: 320, height: 600 });
    await show(name, { startEditing: true });
    expect(await overflowing(page)).toEqual([]);
    await page.setViewportSize({ width: 800, height: 600 });
  });

  test('a card is at most 60 % as high as the window and scrolls inside', async () => {
    await show('listed');
    const box = await page.locator('.card').evaluate((card) => ({ shown: card.getBoundingClientRect().height, whole: card.scrollHeight }));
    expect(box.shown).toBeLessThanOrEqual(360);
    expect(box.whole).toBeGreaterThan(360);
  });

  test('from right to left, the rule and the title stand on the right and the way out on the left', async () => {
    await show('listed', { dir: 'rtl' });
    expect(await overflowing(page)).toEqual([]);
    const [card, close, listings] = await Promise.all(
      ['.card', '[aria-label=Close]', '.listings'].map((selector) =>
        page.locator(selector).evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect),
      ),
    );
    expect((close?.left ?? 0) - (card?.left ?? 0)).toBeLessThan(24);
    expect(await page.locator('.listings').evaluate((one) => getComputedStyle(one).borderRightWidth)).toBe('2px');
    expect(listings?.width).toBeGreaterThan(250);
  });
});

test("the page's own styles do not come through", async () => {
  await page.addStyleTag({
    content:
      '* { color: red !important; font-size: 40px; letter-spacing: 1em; text-transform: uppercase; --paper: red } #host { display: block !important }',
  });
  await show('listed');
  const style = await page.locator('.card').evaluate((card) => {
    const { color, fontSize, letterSpacing, textTransform, backgroundColor } = getComputedStyle(card);
    return { color, fontSize, letterSpacing, textTransform, backgroundColor };
  });
  expect(style).toMatchObject({ fontSize: '14px', letterSpacing: 'normal', textTransform: 'none' });
  expect([style.color, style.backgroundColor]).not.toContain('rgb(255, 0, 0)');
});
