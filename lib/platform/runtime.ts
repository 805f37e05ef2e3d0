import { browser } from 'wxt/browser';

/** Who sent a message, as the browser vouches for it. */
export interface MessageSender {
  /** One of our own pages (popup, options), not a content script. */
  readonly isExtensionPage: boolean;
  /** The tab of a content script. */
  readonly tabId?: number;
  /** 0 for the top frame. */
  readonly frameId?: number;
}

type MessageListener = (message: string, sender: MessageSender) => Promise<string> | undefined;

/** Sends to the background; rejects when nothing there listens. */
export const sendToBackground = (message: string): Promise<unknown> => browser.runtime.sendMessage(message);

/** Sends to the top frame of a tab; rejects when no content script is there. */
export const sendToTab = (tabId: number, message: string): Promise<unknown> => browser.tabs.sendMessage(tabId, message, { frameId: 0 });

/** Listens for messages of this extension; those of others, and those that are no strings, are not answered. */
export function onMessage(listener: MessageListener): () => void {
  const own = browser.runtime.getURL('');
  const receive = (message: unknown, sender: { id?: string; url?: string; tab?: { id?: number }; frameId?: number }): Promise<string> | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'string') return undefined;
    const tabId = sender.tab?.id;
    return listener(message, {
      isExtensionPage: sender.url?.startsWith(own) ?? false,
      ...(tabId !== undefined && { tabId }),
      ...(sender.frameId !== undefined && { frameId: sender.frameId }),
    });
  };
  // The polyfill's types want `true` or a promise from every listener; `undefined` is how one declines to answer.
  const declined = receive as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(declined);
  return () => browser.runtime.onMessage.removeListener(declined);
}

/** False in a content script whose extension was updated or removed under it. */
export const isExtensionAlive = (): boolean => {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false; // Firefox throws on access after the extension is gone
  }
};

export const extensionVersion = (): string => browser.runtime.getManifest().version;
