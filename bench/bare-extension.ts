import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { BrowserName } from '../scripts/browsers/find-browser.js';

const MATCHES = ['http://*/*', 'https://*/*'];

const manifest = (name: BrowserName): object => ({
  manifest_version: 3,
  name: 'Bare',
  version: '1',
  permissions: ['scripting'],
  host_permissions: MATCHES,
  content_scripts: [{ matches: MATCHES, js: ['detector.js'], run_at: 'document_end' }],
  background: name === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
  ...(name === 'firefox' && {
    browser_specific_settings: {
      gecko: { id: 'bare@gloss-reader.org', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    },
  }),
});

const BACKGROUND = `
const api = globalThis.browser ?? chrome;
api.runtime.onInstalled.addListener(() => api.tabs.create({ url: 'welcome.html' }));
api.runtime.onMessage.addListener((message, { tab }, answer) => {
  if (message === 'article') api.scripting.executeScript({ target: { tabId: tab.id }, files: ['reader.js'] });
  else answer('marks');
});`;

const READER = `
(globalThis.browser ?? chrome).runtime.sendMessage('text').then(() => {
  const range = new Range();
  range.selectNodeContents(document.querySelector('p'));
  CSS.highlights.set('bare', new Highlight(range));
});`;

/**
 * Writes an extension that takes the same way as Gloss and does nothing on it: a script in every page wakes the background, which puts a
 * second script in; that one asks once and marks a paragraph. What it takes is the browser's own share. Gives its folder.
 */
export function writeBareExtension(name: BrowserName): string {
  const folder = resolve('.output', `bare-${name}`);
  mkdirSync(folder, { recursive: true });
  const files = {
    'manifest.json': JSON.stringify(manifest(name)),
    'background.js': BACKGROUND,
    'detector.js': `(globalThis.browser ?? chrome).runtime.sendMessage('article');`,
    'reader.js': READER,
    'welcome.html': '<!doctype html><title>Bare</title>', // the driver waits for it and closes it
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}
