import { fakeBrowser } from 'wxt/testing/fake-browser';

/** As the browser vouches for the sender of a message. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number };
}

export const CONTENT: Sender = { id: 'test-extension-id', url: 'https://news.example/a', frameId: 0, tab: { id: 7 } };
export const POPUP: Sender = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };

type Respond = (answer: unknown) => void;
type Listener = (message: unknown, sender: Sender, respond: Respond) => unknown;

export interface FakeExtension {
  /** Who sends from now on. */
  sender: Sender;
  readonly deliver: (message: unknown, sender?: Sender) => Promise<unknown>;
  /** How many listen. */
  readonly listeners: () => number;
}

/**
 * Extension messages in memory. WXT's fake browser gives every sender as `{}` and knows no tabs' messages; this one stamps
 * the sender and keeps Chrome's rules: the first `respond` counts, a listener that returns `true` may call it later, nobody
 * there is a rejection, nobody who answers is `undefined`. Listeners sit in one place, as the background's and the page's
 * never do at once in a test.
 */
export function fakeExtension(): FakeExtension {
  fakeBrowser.reset();
  const listeners = new Set<Listener>();
  const extension: FakeExtension = {
    sender: CONTENT,
    deliver(message, sender = extension.sender) {
      if (listeners.size === 0) return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
      return new Promise((resolve) => {
        const kept = [...listeners].map((listener) => listener(message, sender, resolve));
        if (!kept.includes(true)) resolve(undefined);
      });
    },
    listeners: () => listeners.size,
  };
  const api = {
    ...fakeBrowser,
    runtime: {
      ...fakeBrowser.runtime,
      onMessage: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
      sendMessage: (message: unknown) => extension.deliver(message),
    },
  };
  Object.assign(globalThis, { browser: api });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (_tab: number, message: unknown) => extension.deliver(message, { id: 'test-extension-id' }),
  });
  return extension;
}

/** As in a page whose extension was removed. */
export const removeExtension = (): void => void Reflect.deleteProperty(globalThis, 'browser');
