import { inject } from 'vitest';

import type { BrowserTab, ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import type { BrowserName } from '../../scripts/browsers/find-browser.js';
import { openExtension } from '../../scripts/browsers/open-extension.js';
import { poll } from '../../scripts/browsers/poll.js';

/** What tests/e2e/setup.ts found or made, for each browser. */
export type Built = Readonly<Record<BrowserName, { readonly executable: string; readonly extension: string }>>;
declare module 'vitest' {
  export interface ProvidedContext {
    built: Built;
  }
}

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** The built extension in a headless browser with a fresh profile; close it in `afterAll`. */
export const openBuilt = (name: BrowserName): Promise<ExtensionBrowser> =>
  openExtension(name, { ...inject('built')[name], headless: true });

/** The popup, beside the reader's page as its active tab. */
export interface Popup {
  readonly tab: BrowserTab;
  text(): Promise<string>;
  waitForText(words: string | RegExp): Promise<string>;
  /** Clicks the button that carries these words. */
  clickButton(words: string): Promise<void>;
  /** Turns the switch with this label, or the nth of all. */
  turnSwitch(label: string, on: boolean): Promise<void>;
  /** Types into the search field, once it is there. */
  search(query: string): Promise<void>;
  close(): Promise<void>;
}

export async function openPopup(browser: ExtensionBrowser): Promise<Popup> {
  const tab = await browser.openBehind('popup.html');
  const text = (): Promise<string> => tab.evaluate(() => document.body.innerText);
  return {
    tab,
    text,
    waitForText: (words) =>
      poll(`“${words.toString()}” in the popup`, async () => {
        const now = await text();
        return (typeof words === 'string' ? now.includes(words) : words.test(now)) && now;
      }),
    clickButton: async (words) => {
      await poll(`the button “${words}” in the popup`, () =>
        tab.evaluate((wanted) => {
          const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText.includes(wanted));
          button?.click();
          return button !== undefined;
        }, words),
      );
    },
    turnSwitch: async (label, on) => {
      await poll(`the switch “${label}” in the popup`, () =>
        tab.evaluate(
          (wanted, state) => {
            const labels = [...document.querySelectorAll('label')].filter(({ innerText }) => innerText.includes(wanted));
            const input = labels[0]?.querySelector('input');
            if (!input || input.disabled) return false;
            if (input.checked !== state) input.click();
            return true;
          },
          label,
          on,
        ),
      );
    },
    search: async (query) => {
      await poll('the search field of the popup', () =>
        tab.evaluate((words) => {
          const field = document.querySelector<HTMLInputElement>('input[type="search"]');
          if (field) field.value = words;
          return field?.dispatchEvent(new Event('input', { bubbles: true })) === true;
        }, query),
      );
    },
    close: async () => {
      await tab.close().catch(() => undefined); // it closes itself after some clicks
    },
  };
}
