import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

import { createCdp } from '../scripts/browsers/cdp.js';
import { whenEnded } from '../scripts/browsers/child.js';
import { closeWelcome, QUIET_FLAGS, SANDBOX_FLAGS } from '../scripts/browsers/chromium.js';
import { createChromiumTab } from '../scripts/browsers/chromium-tab.js';
import type { BrowserTab } from '../scripts/browsers/extension-browser.js';
import { poll } from '../scripts/browsers/poll.js';
import { createProfile } from '../scripts/browsers/profile.js';
import { provideBrowser } from '../scripts/browsers/provide-browser.js';
import { buildExtension } from '../scripts/build-extension.js';
import { noteVersion } from './built-browser.js';
import type { TraceEvent } from './script-time.js';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Chromium with the extension and nothing attached to it but one tab: no debugger slows the background. */
export interface TracedChromium {
  readonly tab: BrowserTab;
  /** Traces what all processes do while `work` runs. */
  readonly trace: (work: () => Promise<void>) => Promise<readonly TraceEvent[]>;
  /** Runs in the content script's own world of the tab. */
  readonly inContentScript: (expression: string) => Promise<unknown>;
  /** Stops the background as the browser does when it is idle. */
  readonly stopBackground: () => Promise<void>;
}

/** https://chromium.googlesource.com/chromium/src/+/main/third_party/devtools-frontend: what its Performance panel records. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

export async function inTracedChromium<T>(run: (browser: TracedChromium) => Promise<T>): Promise<T> {
  const executable = provideBrowser('chromium');
  const profile = createProfile(executable);
  const flags = ['--headless=new', `--user-data-dir=${profile.folder}`, '--remote-debugging-pipe', '--enable-unsafe-extension-debugging'];
  const args = [...QUIET_FLAGS, ...SANDBOX_FLAGS, ...flags, '--window-size=1280,900', 'about:blank'];
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = whenEnded(child);
  const cdp = createCdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
  try {
    noteVersion((await cdp.send<{ product: string }>('Browser.getVersion')).product);
    const { id } = await cdp.send<{ id: string }>('Extensions.loadUnpacked', { path: buildExtension('chromium') });
    const find = async (is: (target: Target) => boolean): Promise<Target | undefined> =>
      (await cdp.send<{ targetInfos: readonly Target[] }>('Target.getTargets')).targetInfos.find(is);
    const findWorker = (): Promise<Target | undefined> => find(({ type, url }) => type === 'service_worker' && url.includes(id));
    const { targetId } = await poll('the first tab', () => find(({ type, url }) => type === 'page' && url === 'about:blank'));
    await closeWelcome(cdp);
    const session = await cdp.attach(targetId);
    const tab = await createChromiumTab(session, () => Promise.resolve());

    let events: TraceEvent[] = [];
    let onComplete: () => void = () => undefined;
    cdp.on('Tracing.dataCollected', ({ value }: { value: readonly TraceEvent[] }) => {
      for (const event of value) events.push(event);
    });
    cdp.on('Tracing.tracingComplete', () => onComplete());

    return await run({
      tab,
      trace: async (work) => {
        events = [];
        await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
        await work();
        const complete = new Promise<void>((resolve) => (onComplete = resolve));
        await cdp.send('Tracing.end');
        await complete;
        return events;
      },
      inContentScript: async (expression) => {
        let context: number | undefined;
        session.on('Runtime.executionContextCreated', ({ context: { id: found, origin } }: { context: { id: number; origin: string } }) => {
          if (origin.includes(id)) context = found;
        });
        await session.send('Runtime.enable'); // tells of the contexts that are there
        const contextId = await poll('the content script', () => context);
        const call = { expression, contextId, awaitPromise: true, returnByValue: true };
        const { result } = await session.send<{ result: { value?: unknown } }>('Runtime.evaluate', call);
        await session.send('Runtime.disable');
        return result.value;
      },
      stopBackground: async () => {
        const worker = await findWorker();
        if (!worker) return;
        await cdp.send('Target.closeTarget', { targetId: worker.targetId });
        await poll('the end of the background', async () => (await findWorker())?.targetId !== worker.targetId);
      },
    });
  } finally {
    const kill = setTimeout(() => child.kill('SIGKILL'), 5_000 /* ms */);
    await cdp.send('Browser.close').catch(() => undefined); // it may close before it answers
    await ended;
    clearTimeout(kill);
    profile.remove();
  }
}
