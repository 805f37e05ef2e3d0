import { browser } from '@wxt-dev/webextension-polyfill/browser';

/**
 * Makes webextension-polyfill the extension API of this page. Called first by pages of our own that are no pages of the
 * web: popup and options. The background and the scripts on pages do without it, for the time and bytes of every start
 * (docs/decisions/0009-polyfill-in-views.md).
 */
export const usePolyfill = (): void => void Object.assign(globalThis, { browser });
