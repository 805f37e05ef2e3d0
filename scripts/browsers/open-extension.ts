import { openChromium } from './chromium.js';
import type { ExtensionBrowser, OpenOptions } from './extension-browser.js';
import type { BrowserName } from './find-browser.js';
import { openFirefox } from './firefox.js';

/** Opens a browser on a fresh profile with the extension loaded. */
export const openExtension = (name: BrowserName, options: OpenOptions): Promise<ExtensionBrowser> =>
  name === 'chromium' ? openChromium(options) : openFirefox(options);
