import { cpus } from 'node:os';

import type { ExtensionBrowser } from '../scripts/browsers/extension-browser.js';
import type { BrowserName } from '../scripts/browsers/find-browser.js';
import { openExtension } from '../scripts/browsers/open-extension.js';
import { provideBrowser } from '../scripts/browsers/provide-browser.js';
import { buildExtension } from '../scripts/build-extension.js';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Runs with the freshly built extension, or with one in another folder, in a headless browser on a new profile, and closes it. */
export async function inBrowser<T>(
  name: BrowserName,
  run: (browser: ExtensionBrowser) => Promise<T>,
  extension = buildExtension(name),
): Promise<T> {
  const browser = await openExtension(name, { executable: provideBrowser(name), extension, headless: true });
  try {
    noteVersion(browser.version);
    return await run(browser);
  } finally {
    await browser.close();
  }
}

const versions = new Set<string>();
/** Notes what was measured with, for the line under the table. */
export const noteVersion = (version: string): void => void versions.add(version);

export const describeMachine = (): string =>
  [
    `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    ...versions,
  ].join(', ');
