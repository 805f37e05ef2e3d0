import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

import { type Cdp, type CdpSession, createCdp } from './cdp.js';
import { createChromiumTab, evaluateIn } from './chromium-tab.js';
import type { BrowserTab, ExtensionBrowser, OpenOptions, SeenRequest } from './extension-browser.js';
import { endAll, whenEnded } from './child.js';
import { poll } from './poll.js';
import { createProfile } from './profile.js';

/** Chromium flags that keep it quiet on a machine without a network. */
export const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
];

/** Chromium's sandbox needs rights that root and many build machines do not have. */
export const SANDBOX_FLAGS: readonly string[] =
  process.platform === 'linux' && (process.getuid?.() === 0 || process.env.CI) ? ['--no-sandbox'] : [];

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

const targetsOf = async (cdp: Cdp): Promise<readonly TargetInfo[]> =>
  (await cdp.send<{ targetInfos: readonly TargetInfo[] }>('Target.getTargets')).targetInfos;

/** Closes the page that greets the reader at the first start, so that the tab before it is the active one again. */
export async function closeWelcome(cdp: Cdp): Promise<void> {
  const isWelcome = ({ type, url }: TargetInfo): boolean => type === 'page' && url.endsWith('/welcome.html');
  const { targetId } = await poll('the welcome page', async () => (await targetsOf(cdp)).find(isWelcome), 30_000 /* ms */);
  await cdp.send('Target.closeTarget', { targetId });
}

/** Everything that ends with the browser's process. */
interface Running {
  readonly process: ChildProcess;
  readonly cdp: Cdp;
  readonly version: string;
  readonly tab: BrowserTab;
  readonly session: CdpSession;
  readonly origin: string;
  readonly ended: Promise<void>;
}

/** Opens Chromium (or Chrome, or Edge) on a fresh profile with the extension loaded. */
export async function openChromium({ executable, extension, headless }: OpenOptions): Promise<ExtensionBrowser> {
  const profile = createProfile(executable);
  const errors: string[] = [];
  const requests: SeenRequest[] = [];
  let scheme: 'light' | 'dark' = 'light';
  let workerStarts = 0;
  let isWelcomed = false;

  /** Notes what goes wrong and what is asked for in a page or worker. */
  async function watch(session: CdpSession, by: string): Promise<void> {
    session.on(
      'Runtime.exceptionThrown',
      ({ exceptionDetails: { text, exception } }: { exceptionDetails: { text: string; exception?: { description?: string } } }) =>
        errors.push(`${by}: ${exception?.description ?? text}`),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }: { type: string; args: { value?: unknown; description?: string }[] }) => {
      if (type === 'error' || type === 'assert')
        errors.push(
          `${by}: ${args.map(({ value, description }) => (value === undefined ? description : JSON.stringify(value))).join(' ')}`,
        );
    });
    session.on('Log.entryAdded', ({ entry }: { entry: { level: string; text: string; url?: string } }) => {
      if (entry.level === 'error') errors.push(`${by}: ${entry.text} ${entry.url ?? ''}`);
    });
    session.on('Network.requestWillBeSent', ({ request }: { request: { url: string } }) => requests.push({ url: request.url, by }));
    await Promise.all(['Runtime.enable', 'Log.enable', 'Network.enable'].map((method) => session.send(method)));
  }

  const emulate = (session: CdpSession): Promise<unknown> =>
    session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });

  async function openTab(cdp: Cdp, targetId: string, by: string): Promise<{ tab: BrowserTab; session: CdpSession }> {
    const session = await cdp.attach(targetId);
    await watch(session, by);
    await emulate(session);
    const close = async (): Promise<void> => {
      await cdp.send('Target.closeTarget', { targetId });
    };
    return { session, tab: await createChromiumTab(session, close) };
  }

  async function launch(): Promise<Running> {
    const args = [
      ...QUIET_FLAGS,
      ...SANDBOX_FLAGS,
      ...(headless ? ['--headless=new'] : []),
      `--user-data-dir=${profile.folder}`,
      '--remote-debugging-pipe',
      // Branded Chrome ignores --load-extension from 137 on; this lets `Extensions.loadUnpacked` stand in for it.
      '--enable-unsafe-extension-debugging',
      '--window-size=1280,900',
      'about:blank',
    ];
    const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const ended = whenEnded(child);
    const cdp = createCdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
    cdp.on('Target.targetCreated', ({ targetInfo: { targetId, type } }: { targetInfo: TargetInfo }) => {
      if (type !== 'service_worker') return;
      // A worker may be gone again before it is attached to: that is no fault of the extension.
      cdp
        .attach(targetId)
        .then((session) => {
          session.on('Runtime.executionContextCreated', () => workerStarts++);
          return watch(session, 'background');
        })
        .catch(() => undefined);
    });
    const { product } = await cdp.send<{ product: string }>('Browser.getVersion');
    await cdp.send('Target.setDiscoverTargets', { discover: true });
    const { id } = await cdp.send<{ id: string }>('Extensions.loadUnpacked', { path: extension });
    const first = await poll('the first tab', async () =>
      (await targetsOf(cdp)).find(({ type, url }) => type === 'page' && url === 'about:blank'),
    );
    const { tab, session } = await openTab(cdp, first.targetId, 'page');
    if (!isWelcomed) await closeWelcome(cdp);
    isWelcomed = true;
    return { process: child, cdp, version: product, tab, session, origin: `chrome-extension://${id}`, ended };
  }

  async function shut({ cdp, process: child, ended }: Running): Promise<void> {
    const kill = setTimeout(() => child.kill('SIGKILL'), 5_000 /* ms */);
    await cdp.send('Browser.close').catch(() => undefined); // it may close before it answers
    await ended;
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
  // Asked for anew each time: no `targetDestroyed` comes for a worker that is attached to (seen in Chromium 156).
  const findWorker = async (): Promise<TargetInfo | undefined> =>
    (await targetsOf(running.cdp)).find(({ type, url }) => type === 'service_worker' && url.startsWith(running.origin));

  /** Runs in the background; a message that nobody answers wakes it first. */
  async function inBackground(expression: string): Promise<unknown> {
    if (!(await findWorker())) {
      const page = await openBehind('manifest.json');
      // Runs in a page of the extension; only there `chrome` exists.
      await page.evaluate(() => void (globalThis as unknown as { chrome: { runtime: { connect(): unknown } } }).chrome.runtime.connect());
      await poll('the background', findWorker);
      await page.close();
    }
    const { targetId } = await poll('the background', findWorker);
    return evaluateIn(await running.cdp.attach(targetId), expression);
  }

  async function openBehind(path: string): Promise<BrowserTab> {
    const { targetId } = await running.cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', background: true });
    const { tab } = await openTab(running.cdp, targetId, path);
    await tab.goto(`${running.origin}/${path}`);
    return tab;
  }

  const dispatch = (event: string, ...args: readonly string[]): Promise<unknown> =>
    inBackground(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => { chrome.${event}.dispatch(${[...args, 'tab'].join(', ')}); })`,
    );

  return {
    name: 'chromium',
    get version() {
      return running.version;
    },
    get origin() {
      return running.origin;
    },
    get tab() {
      return running.tab;
    },
    get closed() {
      return running.ended;
    },
    openBehind,
    runCommand: async (name) => {
      await dispatch('commands.onCommand', JSON.stringify(name));
    },
    chooseMenu: async ({ id }) => {
      const selectionText = await running.tab.evaluate(() => String(getSelection()));
      const pageUrl = await running.tab.evaluate(() => location.href);
      await dispatch('contextMenus.onClicked', JSON.stringify({ menuItemId: id, selectionText, pageUrl, frameId: 0, editable: false }));
    },
    stopBackground: async () => {
      const target = await findWorker();
      if (!target) return;
      const startsBefore = workerStarts;
      await running.cdp.send('Target.closeTarget', { targetId: target.targetId });
      // A request of the page may start it anew at once, under the same target.
      await poll('the end of the background', async () => workerStarts > startsBefore || !(await findWorker()));
    },
    isBackgroundRunning: async () => (await findWorker()) !== undefined,
    restart: async () => {
      await shut(running);
      running = await launch();
    },
    crash: async () => {
      running.process.kill('SIGKILL');
      await running.ended;
      running = await launch();
    },
    setColorScheme: async (wanted) => {
      scheme = wanted;
      await emulate(running.session);
    },
    errors: () => Promise.resolve([...errors]),
    requests: () => Promise.resolve([...requests]),
    close: async () => {
      await shut(running);
      profile.remove();
    },
  };
}
