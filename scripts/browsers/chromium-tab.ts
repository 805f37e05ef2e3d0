import { writeFileSync } from 'node:fs';

import type { CdpSession } from './cdp.js';
import { type BrowserTab, callSource } from './extension-browser.js';
import { MODIFIERS, parseKeys } from './keys.js';

interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}
interface DomNode {
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly { readonly shadowRootType: string; readonly backendNodeId: number }[];
}

const valueOf = ({ result, exceptionDetails }: Evaluated): unknown => {
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};

const findClosedRoot = (node: DomNode): number | undefined => {
  const closed = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  if (closed) return closed.backendNodeId;
  for (const child of node.children ?? []) {
    const found = findClosedRoot(child);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Evaluates in whatever the session is attached to: a page or a worker. */
export const evaluateIn = async (session: CdpSession, expression: string): Promise<unknown> =>
  valueOf(await session.send<Evaluated>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true }));

/** The box of the first element of a selector, in CSS pixels of the viewport. */
const boxOf = (selector: string): { x: number; y: number; width: number; height: number } => {
  const { x = 0, y = 0, width = 0, height = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
  return { x, y, width, height };
};

/** A Chromium tab over CDP; `close` closes its target. */
export async function createChromiumTab(session: CdpSession, close: () => Promise<void>): Promise<BrowserTab> {
  let loaded: (() => void) | undefined;
  session.on('Page.loadEventFired', () => loaded?.());
  await session.send('Page.enable');

  const mouse = (type: string, x: number, y: number, more: { button?: string; clickCount?: number } = {}): Promise<unknown> =>
    session.send('Input.dispatchMouseEvent', { type, x, y, ...more });
  const click = async (x: number, y: number, button: string): Promise<void> => {
    await mouse('mouseMoved', x, y);
    await mouse('mousePressed', x, y, { button, clickCount: 1 });
    await mouse('mouseReleased', x, y, { button, clickCount: 1 });
  };

  const tab: BrowserTab = {
    goto: async (url) => {
      const load = new Promise<void>((resolve) => (loaded = resolve));
      const { errorText } = await session.send<{ errorText?: string }>('Page.navigate', { url });
      if (errorText !== undefined) throw new Error(`${url}: ${errorText}`);
      await load;
    },
    evaluate: (run, ...args) => evaluateIn(session, callSource(run, args)) as Promise<never>,
    inShadow: async (run, ...args) => {
      const { result } = await session.send<Evaluated>('Runtime.evaluate', { expression: 'document.documentElement' });
      // The host stands directly in <html> or <body>; looking no deeper keeps this quick on huge pages.
      const { node } = await session.send<{ node: DomNode }>('DOM.describeNode', { objectId: result.objectId, depth: 2, pierce: true });
      const backendNodeId = findClosedRoot(node);
      if (backendNodeId === undefined) return undefined;
      const { object } = await session.send<{ object: { objectId: string } }>('DOM.resolveNode', { backendNodeId });
      const functionDeclaration = `function () { const root = this; return ${callSource(run, args, 'root')}; }`;
      const call = { objectId: object.objectId, functionDeclaration, awaitPromise: true, returnByValue: true };
      return valueOf(await session.send<Evaluated>('Runtime.callFunctionOn', call)) as never;
    },
    movePointer: async (x, y) => {
      // Two steps: a pointer that jumps onto its goal in one is unlike any hand.
      await mouse('mouseMoved', x - 3, y - 2);
      await mouse('mouseMoved', x, y);
    },
    click: (x, y) => click(x, y, 'left'),
    rightClick: (x, y) => click(x, y, 'right'),
    press: async (keys) => {
      const down = parseKeys(keys);
      const modifiersAt = (count: number): number => down.slice(0, count).reduce((sum, { key }) => sum + (MODIFIERS[key] ?? 0), 0);
      const event = (type: string, index: number): Promise<unknown> => {
        const { key, code, number, text } = down[index] ?? { key: '', code: '', number: 0 };
        const modifiers = modifiersAt(index + 1);
        const plain = (modifiers & ~(MODIFIERS.Shift ?? 0)) === 0;
        return session.send('Input.dispatchKeyEvent', {
          type,
          key,
          code,
          modifiers,
          windowsVirtualKeyCode: number,
          ...(text && plain && type === 'keyDown' ? { text } : {}),
        });
      };
      for (let index = 0; index < down.length; index++) await event('keyDown', index);
      for (let index = down.length - 1; index >= 0; index--) await event('keyUp', index);
    },
    type: async (text) => {
      await session.send('Input.insertText', { text });
    },
    chooseFile: async (field, path) => {
      const expression = `document.querySelector(${JSON.stringify(field)})`;
      const { result } = await session.send<Evaluated>('Runtime.evaluate', { expression });
      await session.send('DOM.setFileInputFiles', { objectId: result.objectId, files: [path] });
    },
    screenshot: async (path, element) => {
      const box = element === undefined ? undefined : await tab.evaluate(boxOf, element);
      await session.send('Page.bringToFront'); // a tab in the background is never drawn
      const { data } = await session.send<{ data: string }>('Page.captureScreenshot', {
        format: 'png',
        ...(box && { clip: { ...box, scale: 1 } }),
      });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    close,
  };
  return tab;
}
