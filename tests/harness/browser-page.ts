import { resolve } from 'node:path';

import preact from '@preact/preset-vite';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

import { findBrowser } from '../../scripts/browsers/find-browser.js';

/** Chromium flags that keep a headless run quiet on a machine without a network, and that root needs. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

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
export async function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium or Chrome was found: install one, or name it in the CHROMIUM environment variable.');
  return chromium.launch({ executablePath, headless: true, args: CHROMIUM_FLAGS });
}

/** Opens `html` with the bundled module at hand as the global `subject`. */
export async function openPage(browser: Browser, html: string, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.addScriptTag({ content: script });
  return page;
}
