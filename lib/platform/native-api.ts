import type { Browser } from 'webextension-polyfill';

type NativeApi = Pick<Browser, 'runtime' | 'storage'>;
declare const globalThis: { readonly browser?: NativeApi; readonly chrome?: NativeApi };

/**
 * The extension API as the browser itself has it, for what the content script shares with the other contexts. In both
 * browsers these calls return promises; only an answer to a message has to go through `sendResponse` (runtime.ts). The
 * polyfill would add 9.7 kB to every page for that (docs/decisions/0009-native-api-in-pages.md).
 *
 * A function, because the names are there only inside the extension.
 */
export function nativeApi(): NativeApi {
  const api = globalThis.browser ?? globalThis.chrome;
  if (api === undefined) throw new Error('there is no extension API here');
  return api;
}
