/**
 * Makes webextension-polyfill the extension API of this page. Awaited first by our own views, popup and options; the
 * background and the scripts on pages do without it, for the time and bytes of every start
 * (docs/decisions/0009-polyfill-in-views.md). Loaded when asked for, because it throws wherever there is no extension.
 */
export async function usePolyfill(): Promise<void> {
  const { browser } = await import('@wxt-dev/webextension-polyfill/browser');
  Object.assign(globalThis, { browser });
}
