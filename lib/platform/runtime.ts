import { nativeApi } from './native-api.js';

/** Who sent a message, as the browser vouches for it. */
export interface MessageSender {
  /** One of our own pages (popup, options), not a content script. */
  readonly isExtensionPage: boolean;
  /** The tab of a content script. */
  readonly tabId?: number;
  /** Of the page, without its port; absent where it has none. */
  readonly host?: string;
  /** 0 for the top frame. */
  readonly frameId?: number;
  /** The tab is in a private window: nothing of it may be kept. */
  readonly isPrivate: boolean;
}

/** The host of an address; undefined where it has none or is none. */
function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname || undefined;
  } catch {
    return undefined;
  }
}

type MessageListener = (message: string, sender: MessageSender) => Promise<string> | undefined;

/** Sends to the background; rejects when nothing there listens. */
export const sendToBackground = (message: string): Promise<unknown> => nativeApi().runtime.sendMessage(message);

interface NativeSender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly incognito?: boolean };
}

/** Listens for messages of this extension; those of others, and those that are no strings, are not answered. */
export function onMessage(listener: MessageListener): () => void {
  const { runtime } = nativeApi();
  const own = runtime.getURL('');
  const receive = (message: unknown, sender: NativeSender, respond: (answer: string) => void): true | undefined => {
    if (sender.id !== runtime.id || typeof message !== 'string') return undefined;
    const tabId = sender.tab?.id;
    const host = hostOf(sender.url ?? '');
    const answer = listener(message, {
      isExtensionPage: sender.url?.startsWith(own) ?? false,
      isPrivate: sender.tab?.incognito ?? false,
      ...(tabId !== undefined && { tabId }),
      ...(host !== undefined && { host }),
      ...(sender.frameId !== undefined && { frameId: sender.frameId }),
    });
    if (answer === undefined) return undefined;
    void answer.then(respond);
    return true; // keeps the channel open until `respond` is called; Chrome does not wait for a returned promise
  };
  // The types know a listener that answers by promise or by `sendResponse`; `undefined` is how one declines to answer.
  const declining = receive as Parameters<typeof runtime.onMessage.addListener>[0];
  runtime.onMessage.addListener(declining);
  return () => runtime.onMessage.removeListener(declining);
}

/** The installed version of Gloss. */
export const extensionVersion = (): string => nativeApi().runtime.getManifest().version;

/** A fault of ours for the console; what the closing of the browser cut off (Chrome's words) is none. */
export function reportFault(what: string, error: unknown): void {
  if (error instanceof Error && error.message.includes('browser is shutting down')) return;
  console.error(`Gloss: ${what}`, error);
}
