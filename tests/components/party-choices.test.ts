import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { bundleForPage, launchChromium } from '../harness/browser-page.js';
import { axeProblems, openView, overflowing } from './view-page.js';

interface Subject {
  show(name: string): void;
  clear(): void;
  readonly calls: string[];
  readonly state: { refusal: string };
}
declare const subject: Subject;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [launched, script] = await Promise.all([launchChromium(), bundleForPage('tests/components/mount-card.tsx')]);
  browser = launched;
  page = await openView(browser, script);
});
afterAll(() => browser.close());
afterEach(() => page.evaluate(() => subject.clear()));

const show = (name: string): Promise<void> => page.evaluate((sample) => subject.show(sample), name);
const calls = (): Promise<string[]> => page.evaluate(() => [...subject.calls]);
const refuse = (refusal: string): Promise<void> => page.evaluate((words) => void (subject.state.refusal = words), refusal);
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(['undecided', 'decided', 'several', 'oneSetAside'])('the card "%s" has no accessibility problem', async (name) => {
    await page.emulateMedia({ colorScheme });
    await show(name);
    expect(await axeProblems(page)).toEqual([]);
  });
});

describe('where the reader decides', () => {
  const party = (name: RegExp) => page.getByRole('group', { name });
  const focused = (): Promise<string> => page.evaluate(() => document.querySelector('#host')?.shadowRoot?.activeElement?.textContent ?? '');

  test('a listed party is affirmed or set aside, for this article unless another scope is chosen', async () => {
    await show('undecided');
    await button('Not this one').click();
    await show('undecided');
    await page.getByLabel('Where your decision holds').selectOption('always');
    await button(/^This one/).click();
    expect(await calls()).toEqual(['not person/anton-belsky article', 'this person/anton-belsky always']);
  });
  test('the decision is announced, and the keyboard goes on at its undo', async () => {
    await show('several');
    const status = party(/Born 1964/).getByRole('status');
    expect(await status.innerText()).toBe('');
    await party(/Born 1964/)
      .getByRole('button', { name: 'Not this one' })
      .press('Enter');
    await page.getByText('You decided on 3 May 2026: not this one (this article).').waitFor();
    expect(await status.innerText()).toBe('You decided on 3 May 2026: not this one (this article).');
    expect(await focused()).toBe('Undo');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual(['not un:KPi.900 article', 'undo d2']);
  });
  test('a decision that could not be stored says so and leaves the buttons', async () => {
    await show('undecided');
    await refuse('Your decision could not be stored.');
    await button(/^This one/).click();
    expect(await page.getByRole('alert').innerText()).toBe('Your decision could not be stored.');
    expect(await focused()).toBe('This one');
  });
  test('parties of one name stand side by side, each with what tells it apart, and lead to their own cards', async () => {
    await show('several');
    const [first, second] = await Promise.all([party(/Born 1964/).boundingBox(), party(/Born 1988/).boundingBox()]);
    expect(first?.y).toBe(second?.y);
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
    expect(await party(/Born 1988/).innerText()).toContain('the entry changed since (edition of 1 June 2026). Decide again?');
    await party(/Born 1988/)
      .getByRole('button', { name: 'Kim Min-ho' })
      .click();
    expect(await calls()).toEqual(['open ofac:900']);
  });
  test('they stand below one another where there is no room, and nothing stands out', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await show('several');
    const [first, second] = await Promise.all([party(/Born 1964/).boundingBox(), party(/Born 1988/).boundingBox()]);
    expect(first?.x).toBe(second?.x);
    expect(await overflowing(page)).toEqual([]);
    await page.setViewportSize({ width: 800, height: 600 });
  });
  test('a possible match differs from a listed one in words and in pattern, not in colour alone', async () => {
    const looks = () =>
      page.evaluate(() => {
        const root = document.querySelector('#host')?.shadowRoot;
        const rule = root?.querySelector('.listings');
        return [rule && getComputedStyle(rule).borderInlineStartStyle, root?.querySelector('header p')?.textContent];
      });
    await page.emulateMedia({ forcedColors: 'active' });
    await show('undecided');
    expect(await looks()).toEqual(['solid', 'Person · Norland']);
    await show('several');
    expect(await looks()).toEqual(['dashed', 'Possible match · Person']);
    await page.emulateMedia({ forcedColors: 'none' });
  });
});
