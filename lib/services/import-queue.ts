import { ListError } from '../lists/index.js';
import type { ImportedList, ImportEnd, ImportProgress, ImportStep } from '../model/index.js';
import { type ImportOrder, waiting } from './list-desk.js';

/** What a running import tells. */
export interface ImportReport {
  readonly step: ImportStep;
  readonly entries?: number;
  readonly names?: number;
  /** Of the work of this step, 0–1. */
  readonly share?: number;
}

export interface ImportQueuePorts<Hand> {
  /** Does the work; rejects with `ListError` where the file or the publisher is at fault. `hand` is what came along with the order. */
  readonly run: (
    order: ImportOrder,
    hand: Hand,
    control: { readonly signal: AbortSignal; readonly report: (report: ImportReport) => void },
  ) => Promise<readonly ImportedList[]>;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Told why an import failed that had no fault of its file, for the console. */
  readonly onFault: (error: unknown) => void;
  /** There has been nothing to do for a while; no order is taken from here on. */
  readonly onRetired: () => void;
}

/** Imports, one after the other: two at once would share the disk and the memory. */
export interface ImportQueue<Hand> {
  /** An order that is known already is only told of again. After retirement nothing is told, so that it is given to another worker. */
  readonly add: (order: ImportOrder, hand: Hand) => void;
  readonly cancel: (job: string) => void;
  /** Those that have not ended. */
  readonly current: () => readonly ImportProgress[];
}

interface Job<Hand> {
  readonly order: ImportOrder;
  readonly hand: Hand;
  readonly abort: AbortController;
  progress: ImportProgress;
}

/** How long the queue waits for another order, in ms. */
const LINGER = 5_000;
/** A guess of less than this share of the work is not told. */
const GUESS_FROM = 0.03;

export function createImportQueue<Hand>({ run, onProgress, onFault, onRetired }: ImportQueuePorts<Hand>): ImportQueue<Hand> {
  const jobs: Job<Hand>[] = [];
  let isRunning = false;
  let hasRetired = false;
  // Decided where orders arrive: whoever ended the worker from outside could end it under an order just taken.
  const retire = (): void => {
    hasRetired = true;
    onRetired();
  };
  let idle = setTimeout(retire, LINGER);

  const tell = (job: Job<Hand>, change: Partial<ImportProgress>): void => {
    job.progress = { ...job.progress, ...change };
    onProgress(job.progress);
  };

  const work = async (job: Job<Hand>): Promise<ImportEnd> => {
    let step: ImportStep = 'waiting';
    let began = performance.now();
    const report = (next: ImportReport): void => {
      if (next.step !== step) began = performance.now();
      step = next.step;
      const { share } = next;
      const seconds = (performance.now() - began) / 1000;
      const { secondsLeft: _old, share: _oldShare, ...kept } = job.progress;
      job.progress = kept;
      tell(job, { ...next, ...(share !== undefined && share > GUESS_FROM && { secondsLeft: Math.ceil((seconds * (1 - share)) / share) }) });
    };
    try {
      job.abort.signal.throwIfAborted();
      return { kind: 'done', lists: await run(job.order, job.hand, { signal: job.abort.signal, report }) };
    } catch (error) {
      if (job.abort.signal.aborted) return { kind: 'cancelled' };
      onFault(error);
      return { kind: 'failed', message: messageOf(error) };
    }
  };

  const runAll = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(idle);
    for (let job = jobs[0]; job; job = jobs[0]) {
      const end = await work(job);
      jobs.shift();
      tell(job, { end });
    }
    isRunning = false;
    idle = setTimeout(retire, LINGER);
  };

  return {
    add(order, hand) {
      if (hasRetired) return;
      const known = jobs.find(({ order: { job } }) => job === order.job);
      if (known) {
        onProgress(known.progress);
        return;
      }
      const job: Job<Hand> = { order, hand, abort: new AbortController(), progress: waiting(order) };
      jobs.push(job);
      onProgress(job.progress);
      void runAll();
    },
    cancel: (job) => jobs.find(({ order }) => order.job === job)?.abort.abort(),
    current: () => jobs.map(({ progress }) => progress),
  };
}

/** Errors whose message is a sentence for the reader. */
export const isForReader = (error: unknown): error is Error =>
  error instanceof ListError || (error instanceof Error && ['DownloadError', 'ListRemovedError'].includes(error.name));

/** One sentence for the reader: what happened, and that nothing is lost. */
function messageOf(error: unknown): string {
  if (isForReader(error)) return error.message;
  if (error instanceof Error && (error.name === 'QuotaExceededError' || /quota|disk|space/i.test(error.message)))
    return 'There is not enough room on the disk for this list: the old one stays in force; free some space and try again.';
  // Chromium's words for what it could not write beside its database: "Failed to write blobs (IOError)".
  if (error instanceof Error && error.name === 'DataError' && /write blobs/.test(error.message))
    return 'The list could not be written to the disk, which may be full: the old one stays in force; free some space and try again.';
  if (error instanceof RangeError) return `The list is too large for this browser (${error.message}): the old one stays in force.`;
  return 'The list could not be put in force: the old one stays; try again, and restart the browser if it keeps failing.';
}
