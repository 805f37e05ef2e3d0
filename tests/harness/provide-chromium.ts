import { provideBrowser } from '../../scripts/browsers/provide-browser.js';

/** Provides Chromium before the first test that runs page code in it. */
export function setup(): void {
  provideBrowser('chromium');
}
