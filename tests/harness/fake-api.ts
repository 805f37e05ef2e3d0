/** What `wxt/browser` is in unit tests (vitest.config.ts points it here): WXT's fake extension API. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
