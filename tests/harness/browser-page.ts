import { resolve } from 'node:path';

import preact from '@preact/preset-vite';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';

import { QUIET_FLAGS, SANDBOX_FLAGS } from '../../scripts/browsers/chromium.js';
import { provideBrowser } from '../../scripts/browsers/provide-browser.js';

/** Bundles a module into one classic script that sets `globalThis.subject` to the module's exports. */
export async function bundleForPage(entry: string): Promise<string> {
  const outcome = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: { write: false, minify: false, lib: { entry: resolve(entry), formats: ['iife'], name: 'subject', fileName: 'subject' } },
  });
  const outputs = (Array.isArray(outcome) ? outcome : [outcome]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error(`nothing was built from ${entry}`);
  return script.code;
}

/** A headless Chromium; close it in `afterAll`. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: provideBrowser('chromium'), headless: true, args: [...QUIET_FLAGS, ...SANDBOX_FLAGS] });
}
