import { nativeApi } from './native-api.js';

export interface ActiveTab {
  readonly id: number;
  /** Known because the reader opened the popup here (`activeTab`). */
  readonly url?: string;
  readonly title?: string;
}

/** The tab the reader is looking at, or undefined in a window without one. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await nativeApi().tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url !== undefined && { url: tab.url }), ...(tab.title !== undefined && { title: tab.title }) };
}

export const reloadTab = (tabId: number): Promise<void> => nativeApi().tabs.reload(tabId);
const WELCOMED = 'welcomed';

/** Opens the welcome page, once: Firefox installs an add-on that was loaded for a while anew at each start. */
export async function openWelcomeOnce(): Promise<void> {
  const { runtime, storage, tabs } = nativeApi();
  if ((await storage.local.get(WELCOMED))[WELCOMED] === true) return;
  await storage.local.set({ [WELCOMED]: true });
  await tabs.create({ url: runtime.getURL('/welcome.html') });
}

export const openOptions = (): Promise<void> => nativeApi().runtime.openOptionsPage();

/**
 * Puts the reader and the looks of its marks into the top frame of a tab, once the page is idle: before that its styles may still
 * be on the way, and hidden parts would be read. Answers the browser's words where it does not let us, or where the page has gone.
 */
export async function injectReader(tabId: number): Promise<string | undefined> {
  const target = { tabId, frameIds: [0] };
  try {
    await Promise.all([
      nativeApi().scripting.insertCSS({ target, files: ['/assets/marks.css'] }),
      nativeApi().scripting.executeScript({ target, files: ['/reader.js'] }),
    ]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Sends to the top frame of a tab; rejects when no content script is there. */
export const sendToTab = (tabId: number, message: string): Promise<unknown> => nativeApi().tabs.sendMessage(tabId, message, { frameId: 0 });
