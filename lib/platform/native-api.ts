import type { browser } from 'wxt/browser';

/** WXT leaves out what it would type by the project's own file names. */
type NativeApi = typeof browser & { readonly runtime: { readonly getURL: (path: string) => string } };
declare const globalThis: { readonly browser?: NativeApi; readonly chrome?: NativeApi };

/**
 * The extension API as the browser itself has it. In both browsers its calls return promises; only an answer to a message
 * has to go through `sendResponse` (runtime.ts). A polyfill would cost the background 20 ms at each start, and 9.7 kB in
 * every page (docs/decisions/0009-native-api.md).
 *
 * A function, because the names are there only inside the extension.
 */
export function nativeApi(): NativeApi {
  const api = globalThis.browser ?? globalThis.chrome;
  if (api === undefined) throw new Error('there is no extension API here');
  return api;
}
