import type { ImportProgress } from '../model/index.js';
import { openChannel } from '../platform/index.js';

/** Files that a page hands over, and how to read a table of the reader's own. */
export interface FileHand<Mapping> {
  readonly files: readonly File[];
  readonly mapping?: Mapping;
}

/** What the import worker, the background and the extension's pages tell each other. Only our own contexts can hear it. */
export type ImportSignal<Order, Mapping> =
  /** The worker has begun to listen. */
  | { readonly kind: 'ready' }
  /** Asks the worker, where one runs, to tell the progress of every job. */
  | { readonly kind: 'hello' }
  /** May be sent again until a progress of the job is heard; the worker takes it once. */
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'files'; readonly job: string; readonly hand: FileHand<Mapping> }
  | { readonly kind: 'cancel'; readonly job: string }
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  /** The worker has had nothing to do for a while, takes no more orders and may be ended. */
  | { readonly kind: 'retired' };

export interface ImportChannel<Order, Mapping> {
  readonly send: (signal: ImportSignal<Order, Mapping>) => void;
  readonly close: () => void;
}

export const openImportChannel = <Order, Mapping>(
  onSignal: (signal: ImportSignal<Order, Mapping>) => void,
): ImportChannel<Order, Mapping> => openChannel('gloss-imports', onSignal);

const INTERRUPTED = 'The import was interrupted, and the old list stays in force: try again.';

/** `progress` as it stands when nobody works on it any more. */
const interrupted = (progress: ImportProgress): ImportProgress => ({ ...progress, end: { kind: 'failed', message: INTERRUPTED } });

/** How long an import may be silent before the worker is asked whether it is still there, and then before it is given up, in ms. */
const SILENCE = 20_000;
const PATIENCE = 10_000;

/**
 * Extension pages: calls back with every import under way, at once and at each change, and with its end; whoever began it and
 * wherever it runs. One whose worker is gone (a crash, a full memory) ends as interrupted. Returns its undo.
 */
export function watchImports(onProgress: (progress: ImportProgress) => void): () => void {
  const running = new Map<string, { readonly progress: ImportProgress; readonly at: number; askedAt?: number }>();
  const channel = openImportChannel<unknown, unknown>((signal) => {
    if (signal.kind !== 'progress') return;
    const { progress } = signal;
    if (progress.end) running.delete(progress.job);
    else running.set(progress.job, { progress, at: performance.now() });
    onProgress(progress);
  });
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [job, heard] of running) {
      if (heard.askedAt !== undefined && now - heard.askedAt > PATIENCE) {
        running.delete(job);
        onProgress(interrupted(heard.progress));
      } else if (heard.askedAt === undefined && now - heard.at > SILENCE) {
        heard.askedAt = now;
        channel.send({ kind: 'hello' });
      }
    }
  }, PATIENCE / 2);
  channel.send({ kind: 'hello' });
  return () => {
    clearInterval(timer);
    channel.close();
  };
}

/** What looks after the worker from outside. */
export interface ImportSupervisor {
  /** The worker died: whoever waits for its imports is told. */
  readonly giveUp: () => void;
  readonly close: () => void;
}

/** Beside the worker: tells of each end, and when the worker takes no more orders. */
export function superviseImports({
  onEnd,
  onRetired,
}: {
  readonly onEnd: (progress: ImportProgress) => void;
  readonly onRetired: () => void;
}): ImportSupervisor {
  const running = new Map<string, ImportProgress>();
  const channel = openImportChannel<unknown, unknown>((signal) => {
    if (signal.kind === 'retired') onRetired();
    if (signal.kind !== 'progress') return;
    const { progress } = signal;
    if (progress.end) {
      running.delete(progress.job);
      onEnd(progress);
    } else running.set(progress.job, progress);
  });
  return {
    giveUp() {
      for (const progress of running.values()) channel.send({ kind: 'progress', progress: interrupted(progress) });
      running.clear();
    },
    close: channel.close,
  };
}
