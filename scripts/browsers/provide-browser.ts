import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { chromium } from 'playwright-core';

import { type BrowserName, findBrowser } from './find-browser.js';

const TITLES: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/** Long enough for 170 MB on a slow line, short enough to go on to the next way where nothing can be reached. */
const DOWNLOAD_TIMEOUT = 10 * 60_000; // ms
const CONNECTION_TIMEOUT = 15_000; // ms, per attempt of playwright's download

/** Where playwright keeps the Chromium it downloaded. */
const downloadedChromium = (): string | undefined => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);

/** Whether it starts at all: a downloaded browser may miss libraries of the system. */
const starts = (executable: string): boolean =>
  process.platform !== 'linux' || spawnSync(executable, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** An installed browser, or one that playwright downloaded earlier. */
export const findAnyBrowser = (name: BrowserName): string | undefined =>
  findBrowser(name) ?? (name === 'chromium' ? downloadedChromium() : undefined);

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: DOWNLOAD_TIMEOUT, env: { ...process.env, ...env } })
    .status === 0;

function downloadChromium(): string | undefined {
  run(process.execPath, [resolve('node_modules/playwright-core/cli.js'), 'install', '--no-shell', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_TIMEOUT),
  });
  const executable = downloadedChromium();
  if (executable !== undefined && starts(executable)) return executable;
  console.log(`Playwright's download ${executable === undefined ? 'could not be had' : 'does not start on this system'}.`);
  return undefined;
}

/** "debian", "ubuntu" … with its relatives, as /etc/os-release has them. */
function distribution(): readonly string[] {
  if (!existsSync('/etc/os-release')) return [];
  const release = readFileSync('/etc/os-release', 'utf8');
  return [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)/gm)].flatMap(([, ids = '']) => ids.split(' '));
}

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && distribution().some((id) => id === 'debian' || id === 'ubuntu');

function installWithApt(name: BrowserName): string | undefined {
  const firefox = distribution().includes('ubuntu') ? 'firefox' : 'firefox-esr';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // An image without package lists is the usual case; should the update fail, the lists that are there may still do.
  run('apt-get', ['update', '-q'], env);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name === 'chromium' ? 'chromium' : firefox], env);
  const executable = findBrowser(name);
  // Ubuntu's packages are stubs that want a running snap service, which containers do not have.
  return executable !== undefined && starts(executable) ? executable : undefined;
}

/** The path of a browser: one that is there, or one that this call installs; it says so on the console. */
export function provideBrowser(name: BrowserName): string {
  const found = findAnyBrowser(name);
  if (found !== undefined) return found;
  console.log(`No ${TITLES[name]} was found on this machine: installing one.`);
  const installed = (name === 'chromium' ? downloadChromium() : undefined) ?? (isRootOnDebian() ? installWithApt(name) : undefined);
  if (installed === undefined) {
    throw new Error(
      `${TITLES[name]} is missing and could not be installed here: install it, or name its path in the ${name.toUpperCase()} environment variable, and run this again.`,
    );
  }
  console.log(`Installed ${installed}.`);
  return installed;
}
