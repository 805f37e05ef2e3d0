import { writeFileSync } from 'node:fs';

import { type BrowserTab, callSource } from './extension-browser.js';
import { parseKeys } from './keys.js';
import type { Marionette } from './marionette.js';

/** In the page's process with privileges: the closed shadow root whose host stands directly in <html> or <body>. */
const FIND_ROOT = `[...document.documentElement.children, ...document.body?.children ?? []].map((node) => node.openOrClosedShadowRoot).find((root) => root?.mode === 'closed')`;

/** "Alt+Shift+J" as WebDriver actions: all down, then all up. */
export function keyActions(sequence: string): unknown {
  const upper = /\bShift\b/.test(sequence); // as a keyboard sends it
  const down = parseKeys(sequence).map(({ webdriver }) => (upper ? webdriver.toUpperCase() : webdriver));
  const actions = [...down.map((value) => ({ type: 'keyDown', value })), ...down.toReversed().map((value) => ({ type: 'keyUp', value }))];
  return { type: 'key', id: 'keyboard', actions };
}

/** A Firefox tab over Marionette. `enter` makes it the one that commands go to. */
export function createFirefoxTab(marionette: Marionette, enter: () => Promise<void>, close: () => Promise<void>): BrowserTab {
  const perform = async (...actions: readonly unknown[]): Promise<void> => {
    await enter();
    await marionette.send('WebDriver:PerformActions', { actions });
  };
  const pointer = (actions: readonly unknown[]): Promise<void> =>
    perform({ type: 'pointer', id: 'pointer', parameters: { pointerType: 'mouse' }, actions });
  const moveTo = (x: number, y: number): unknown => ({
    type: 'pointerMove',
    duration: 0,
    origin: 'viewport',
    x: Math.round(x),
    y: Math.round(y),
  });
  /** WebDriver's id of the first element of a selector. */
  const find = async (value: string): Promise<string | undefined> =>
    Object.values(
      (await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', { using: 'css selector', value })).value,
    )[0];
  const keys = (actions: readonly unknown[]): Promise<void> => perform({ type: 'key', id: 'keyboard', actions });

  return {
    goto: async (url) => {
      await enter();
      await marionette.send('WebDriver:Navigate', { url });
    },
    evaluate: async (run, ...args) => {
      await enter();
      return marionette.script<never>(callSource(run, args));
    },
    inShadow: async (run, ...args) => {
      await enter();
      const call = callSource(run, args, 'root');
      const found = await marionette.script<{ value: never } | null>(
        `(() => { const root = ${FIND_ROOT}; return root ? { value: ${call} } : null; })()`,
        'system',
      );
      return found?.value;
    },
    movePointer: (x, y) => pointer([moveTo(x - 3, y - 2), moveTo(x, y)]),
    click: (x, y) => pointer([moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
    rightClick: (x, y) => pointer([moveTo(x, y), { type: 'pointerDown', button: 2 }, { type: 'pointerUp', button: 2 }]),
    press: (sequence) => perform(keyActions(sequence)),
    type: (text) =>
      keys(
        Array.from(text).flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
    chooseFile: async (field, path) => {
      await enter();
      await marionette.send('WebDriver:ElementSendKeys', { id: await find(field), text: path });
    },
    screenshot: async (path, element) => {
      await enter();
      const id = element === undefined ? undefined : await find(element);
      const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', {
        full: false,
        ...(id !== undefined && { id }),
      });
      writeFileSync(path, Buffer.from(value, 'base64'));
    },
    close,
  };
}
