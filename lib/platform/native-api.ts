import type { browser } from 'wxt/browser';

/** WXT leaves out what it would type by the project's own file names, and that a badge's text may be null: the one of all tabs. */
type NativeApi = typeof browser & {
  readonly runtime: { readonly getURL: (path: string) => string };
  readonly action: { readonly setBadgeText: (details: { tabId: number; text: string | null }) => Promise<void> };
};
declare const globalThis: { readonly browser?: NativeApi; readonly chrome?: NativeApi };

/**
 * The extension API: the browser's own, or the polyfill in our views (polyfill.ts). Its calls return promises; only an
 * answer to a message has to go through `sendResponse` (runtime.ts).
 *
 * A function, because the names are there only inside the extension.
 */
export function nativeApi(): NativeApi {
  const api = globalThis.browser ?? globalThis.chrome;
  if (api === undefined) throw new Error('there is no extension API here');
  return api;
}
