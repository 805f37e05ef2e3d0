import type { BrowserTab, Plain } from './extension-browser.js';
import { poll } from './poll.js';

/** Asks the background from a page of the extension, in the words of lib/messages. */
export async function askFrom<T>(page: BrowserTab, type: string, request: Plain): Promise<T> {
  const answer = await page.evaluate(
    async (kind, asked) => {
      // Runs in a page of the extension; only there the API exists.
      const api = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
      return (await api.runtime.sendMessage(JSON.stringify({ type: kind, request: asked }))) as string;
    },
    type,
    request,
  );
  const result = JSON.parse(answer) as { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!result.ok) throw new Error(`${type}: ${result.error.message}`);
  return result.value;
}
declare const chrome: { readonly runtime: { readonly sendMessage: (message: string) => Promise<unknown> } };

/** Progress of imports as the page has heard it since `watch`. */
export interface Heard {
  readonly job: string;
  readonly step: string;
  readonly entries: number;
  readonly names: number;
  readonly end?: { readonly kind: string; readonly message?: string };
}

/** Begins to write down what the page hears of imports. */
export const watchFrom = (page: BrowserTab): Promise<void> =>
  page.evaluate(() => {
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('gloss-imports');
    channel.onmessage = ({ data }: MessageEvent<{ kind: string; progress?: unknown }>) => {
      if (data.kind === 'progress') heard.push(data.progress);
    };
    Object.assign(window, { heard });
    channel.postMessage({ kind: 'hello' });
  });

export const heardBy = (page: BrowserTab): Promise<readonly Heard[]> =>
  // Put there by `watchFrom`; no type knows of it.
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** Lays a text into the page as the file that the reader will choose. */
export const layFile = (page: BrowserTab, name: string, text: string): Promise<void> =>
  page.evaluate(
    (file, content) => {
      Object.assign(window, { chosen: new File([content], file) });
    },
    name,
    text,
  );

/** Lays a file of the disk into the page, as a file field hands it over: its bytes stay on the disk. */
export async function layFileOfDisk(page: BrowserTab, path: string): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('#laid')?.remove();
    const field = Object.assign(document.createElement('input'), { type: 'file', id: 'laid' });
    field.onchange = () => Object.assign(window, { chosen: field.files?.[0] });
    document.body.append(field);
  });
  await page.chooseFile('#laid', path);
}

/** Imports the file that was laid into the page, as lib/messages does it; answers the job. */
export async function importLaid(page: BrowserTab, name: string): Promise<string> {
  const job = `test-${Math.random().toString(36).slice(2)}`;
  await askFrom(page, 'beginFileImport', { job, names: [name] });
  await page.evaluate((id) => {
    // Put there by `layFile`; no type knows of it.
    const { chosen } = window as unknown as { chosen: File };
    const channel = new BroadcastChannel('gloss-imports');
    channel.postMessage({ kind: 'files', job: id, hand: { files: [chosen] } });
    channel.close();
  }, job);
  return job;
}

export async function importFrom(page: BrowserTab, name: string, text: string): Promise<string> {
  await layFile(page, name, text);
  return importLaid(page, name);
}

/** Waits for a job's end; `ms` at most. */
export const endOf = (page: BrowserTab, job: string, ms = 60_000): Promise<Heard> =>
  poll(`the end of ${job}`, async () => (await heardBy(page)).find((progress) => progress.job === job && progress.end !== undefined), ms);

/** Leaves a file behind as an import that is cut off does. */
export const leaveSpool = (page: BrowserTab): Promise<void> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
    await folder.getFileHandle('left', { create: true });
  });

/** Names of the files that imports have left behind. */
export const spoolsLeft = (page: BrowserTab): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names;
  });
