import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { endAll, whenEnded } from './child.js';
import { type BrowserTab, callSource, type ExtensionBrowser, type OpenOptions, type Plain, type SeenRequest } from './extension-browser.js';
import { createFirefoxTab, keyActions } from './firefox-tab.js';
import { connectMarionette, type Marionette } from './marionette.js';
import { poll } from './poll.js';
import { createProfile } from './profile.js';
import {
  chooseItem,
  isEventPageRunning,
  readConsoleErrors,
  readErrors,
  readRequests,
  setScheme,
  stopEventPage,
  watchFirefox,
} from './in-firefox.js';

/** The extension's address in the profile: fixed, so that its data is found again after a restart. */
const UUID = '7c5a1f0e-2d4b-4e8a-9b3c-6f1d2e3a4b5c';

/** A quiet Firefox without first-run pages, telemetry and downloads. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.autoDisableScopes': 0,
  // A temporary add-on loses its address and data when the browser closes, unless told otherwise.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'marionette.port': 0, // any free one; Firefox writes it into the profile
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  readonly commands?: Readonly<Record<string, { readonly suggested_key?: { readonly default?: string } }>>;
}

interface Running {
  readonly process: ChildProcess;
  readonly marionette: Marionette;
  readonly tab: BrowserTab;
  readonly handle: string;
  readonly ended: Promise<void>;
}

/** Closes the page that greets the reader at the first start, so that the tab before it is the active one again. */
async function closeWelcome(marionette: Marionette, first: string): Promise<void> {
  const opened = await poll(
    'the welcome page',
    async () => (await marionette.send<readonly string[]>('WebDriver:GetWindowHandles')).find((handle) => handle !== first),
    30_000 /* ms */,
  );
  await marionette.send('WebDriver:SwitchToWindow', { handle: opened, focus: false });
  await marionette.send('WebDriver:CloseWindow');
  await marionette.send('WebDriver:SwitchToWindow', { handle: first, focus: true });
}

/** Opens Firefox on a fresh profile with the extension loaded. */
export async function openFirefox({ executable, extension, headless }: OpenOptions): Promise<ExtensionBrowser> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension} has no browser_specific_settings.gecko.id in its manifest`);
  const origin = `moz-extension://${UUID}`;
  const profile = createProfile(executable);
  const portFile = join(profile.folder, 'MarionetteActivePort');
  const preferences = { ...PREFERENCES, 'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }) };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile.folder, 'user.js'), lines.join('\n'));

  let isWelcomed = false;
  /** Now and then a Firefox that was closed a moment ago does not come up again on its profile: it is ended, and started once more. */
  const launch = (): Promise<Running> => start(30_000).catch(() => start(60_000));

  /** `patience` in ms. One that fails is ended before the next takes its profile. */
  async function start(patience: number): Promise<Running> {
    const child = spawnFirefox();
    const ended = whenEnded(child);
    try {
      return await greet(child, ended, patience);
    } catch (error) {
      child.kill('SIGKILL');
      await ended;
      throw error;
    }
  }

  function spawnFirefox(): ChildProcess {
    rmSync(portFile, { force: true });
    const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--new-instance', '--profile', profile.folder];
    return spawn(executable, [...args, '--width', '1280', '--height', '900', ...(headless ? ['--headless'] : [])], { stdio: 'ignore' });
  }

  /** Connects to a Firefox that was just started, and puts the extension in. */
  async function greet(child: ChildProcess, ended: Promise<void>, patience: number): Promise<Running> {
    const readPort = (): number | false => {
      if (child.exitCode !== null) throw new Error(`${executable} ended at once with code ${child.exitCode}`);
      return existsSync(portFile) && Number(readFileSync(portFile, 'utf8'));
    };
    // The file may be read while it is being written: a port that does not answer is read again.
    const connect = async (): Promise<Marionette | false> => {
      const port = readPort();
      return port ? connectMarionette(port).catch(() => false as const) : false;
    };
    const marionette = await poll('the port of Firefox', connect, patience);
    const handle = await marionette.send<{ value: string }>('WebDriver:GetWindowHandle').then(({ value }) => value);
    await marionette.browserScript(callSource(watchFirefox, []));
    await marionette.send('Addon:Install', { path: extension, temporary: true });
    if (!isWelcomed) await closeWelcome(marionette, handle);
    isWelcomed = true;
    return { process: child, marionette, handle, ended, tab: createTab(marionette, handle) };
  }

  let current = ''; // the handle that commands go to
  function createTab(marionette: Marionette, handle: string): BrowserTab {
    const enter = async (): Promise<void> => {
      if (current === handle) return;
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      current = handle;
    };
    const close = async (): Promise<void> => {
      await enter();
      await marionette.send('WebDriver:CloseWindow');
      current = '';
    };
    return createFirefoxTab(marionette, enter, close);
  }

  const earlier: { errors: string[]; requests: SeenRequest[] } = { errors: [], requests: [] };
  const inBrowser = <A extends readonly Plain[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> =>
    running.marionette.browserScript<Awaited<R>>(callSource(run, args));

  /** Script errors of all processes, and what the reader's tab wrote to its console. */
  const readAllErrors = async (): Promise<readonly string[]> => {
    await running.tab.evaluate(() => undefined); // makes it the current tab
    return [
      ...(await inBrowser(readErrors)),
      ...(await running.marionette.script<readonly string[]>(callSource(readConsoleErrors, []), 'system')),
    ];
  };

  async function shut({ marionette, process: child, ended }: Running): Promise<void> {
    const kill = setTimeout(() => child.kill('SIGKILL'), 10_000 /* ms */);
    await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined); // it may close before it answers
    await ended;
    marionette.disconnect();
    clearTimeout(kill);
  }

  let running: Running;
  try {
    running = await launch();
  } catch (error) {
    await endAll(); // a half-started browser still writes to its profile
    profile.remove();
    throw error;
  }

  return {
    name: 'firefox',
    get version() {
      return `Firefox/${running.marionette.version}`;
    },
    origin,
    get tab() {
      return running.tab;
    },
    get closed() {
      return running.ended;
    },
    openBehind: async (path) => {
      await running.tab.evaluate(() => undefined); // the tab commands went to last may be closed
      const { handle } = await running.marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: false });
      const tab = createTab(running.marionette, handle);
      await tab.goto(`${origin}/${path}`);
      return tab;
    },
    runCommand: async (name) => {
      const keys = manifest.commands?.[name]?.suggested_key?.default;
      if (keys === undefined) throw new Error(`the manifest gives no keys for ${name}`);
      await running.marionette.browserActions([keyActions(keys)]);
    },
    chooseMenu: async ({ label }) => {
      const { x, y } = await running.tab.evaluate(
        () => getSelection()?.getRangeAt(0).getClientRects()[0]?.toJSON() as { x: number; y: number },
      );
      await running.tab.rightClick(x + 2, y + 2);
      await inBrowser(chooseItem, label);
    },
    stopBackground: async () => {
      await inBrowser(stopEventPage, id);
    },
    isBackgroundRunning: () => inBrowser(isEventPageRunning, id),
    restart: async () => {
      earlier.errors.push(...(await readAllErrors()));
      earlier.requests.push(...(await inBrowser(readRequests)));
      await shut(running);
      current = '';
      running = await launch();
    },
    crash: async () => {
      running.process.kill('SIGKILL');
      await running.ended;
      running.marionette.disconnect();
      current = '';
      running = await launch();
    },
    setColorScheme: async (scheme) => {
      await inBrowser(setScheme, scheme === 'dark' ? 0 : 1);
    },
    errors: async () => [...earlier.errors, ...(await readAllErrors())],
    requests: async () => [...earlier.requests, ...(await inBrowser(readRequests))],
    close: async () => {
      await shut(running);
      profile.remove();
    },
  };
}
