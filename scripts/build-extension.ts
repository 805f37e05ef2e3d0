import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { BrowserName } from './browsers/find-browser.js';

/** Everything a build is made of. */
const SOURCES = ['entrypoints', 'components', 'lib', 'packs', 'public', 'wxt.config.ts', 'package-lock.json'];

const newestChange = (path: string): number => {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  return stats.isDirectory() ? Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name)))) : stats.mtimeMs;
};

/** The folder with the built extension for this browser; builds it when it is missing or older than its sources. */
export function buildExtension(browser: BrowserName): string {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const folder = resolve('.output', `${target}-mv3`);
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...SOURCES.map(newestChange))) return folder;
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs'); // not exported by the package
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target, '--mv3', '--level', 'warn'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`The extension for ${target} could not be built; the reason stands above.`);
  return folder;
}
