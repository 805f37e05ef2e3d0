import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

import { compilePack } from './lib/lists/starter-pack/index.js';
import { compileReferences } from './lib/yardsticks/index.js';

const PACKS = 'packs';
const PAGES = ['http://*/*', 'https://*/*'];
const NAME_MODEL = join('models', 'names.bin');

const readJsonFiles = (folder: string): { name: string; json: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, json: readFileSync(join(folder, name), 'utf8') }));

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // README.md gives the reason for each permission.
    permissions: [
      ...['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting', 'alarms'],
      // The import worker's document; Firefox's background starts the worker itself.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: PAGES,
    // Listed here and not by WXT, whose wrapper would announce us to every page (docs/decisions/0007-two-scripts-for-a-page.md).
    content_scripts: [{ matches: PAGES, js: ['detector.js'], run_at: 'document_start' }],
    commands: {
      'toggle-overlay': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandToggle__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
    },
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gloss@gloss-reader.org',
              // The CSS Custom Highlight API and caretPositionFromPoint are both there from 140 on.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // document.caretPositionFromPoint came with 128.
        { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // The starter pack ships as one compiled file that the background reads on its first start.
    'build:publicAssets': (_wxt, assets) => {
      const pack = compilePack(readJsonFiles(PACKS));
      assets.push({ relativeDest: 'starter-pack.json', contents: JSON.stringify(pack) });
      // So do the reference values, which it reads for the first card on a figure.
      const references = compileReferences(readJsonFiles(join(PACKS, 'reference')), pack.entities);
      assets.push({ relativeDest: 'references.json', contents: JSON.stringify(references) });
      // And the name tagger's weights, for the first article.
      assets.push({ relativeDest: 'names.bin', absoluteSrc: resolve(NAME_MODEL) });
    },
  },
});
