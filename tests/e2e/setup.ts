import type { TestProject } from 'vitest/node';

import { provideBrowser } from '../../scripts/browsers/provide-browser.js';
import { buildExtension } from '../../scripts/build-extension.js';

/** Provides both browsers and fresh builds for them, before the first end-to-end test. */
export function setup(project: TestProject): void {
  const prepare = (name: 'chromium' | 'firefox') => ({ executable: provideBrowser(name), extension: buildExtension(name) });
  project.provide('built', { chromium: prepare('chromium'), firefox: prepare('firefox') });
}
