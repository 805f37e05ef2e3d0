import type { ImportProgress } from '../model/index.js';
import { openChannel } from '../platform/index.js';

/** Files that a page hands over, and how to read a table of the reader's own. */
export interface FileHand<Mapping> {
  readonly files: readonly File[];
  readonly mapping?: Mapping;
}

/** What the import worker, the background and the extension's pages tell each other. Only our own contexts can hear it. */
export type ImportSignal<Order, Mapping> =
  /** Asks the worker, where one runs, to tell the progress of every job. */
  | { readonly kind: 'hello' }
  /** May be sent again until a progress of the job is heard; the worker takes it once. */
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'files'; readonly job: string; readonly hand: FileHand<Mapping> }
  | { readonly kind: 'cancel'; readonly job: string }
  | { readonly kind: 'progress'; readonly progress: ImportProgress };

export interface ImportChannel<Order, Mapping> {
  readonly send: (signal: ImportSignal<Order, Mapping>) => void;
  readonly close: () => void;
}

export const openImportChannel = <Order, Mapping>(
  onSignal: (signal: ImportSignal<Order, Mapping>) => void,
): ImportChannel<Order, Mapping> => openChannel('gloss-imports', onSignal);

/**
 * Extension pages: calls back with every import under way, at once and at each change, and with its end; whoever began it and
 * wherever it runs. Returns its undo.
 */
export function watchImports(onProgress: (progress: ImportProgress) => void): () => void {
  const channel = openImportChannel<unknown, unknown>((signal) => {
    if (signal.kind === 'progress') onProgress(signal.progress);
  });
  channel.send({ kind: 'hello' });
  return channel.close;
}

/** How long the document of the imports stays open after the last of them, in ms. */
const LINGER = 5_000;

/** Beside the worker: tells of each end, and when nothing has been going on for a while. Returns its undo. */
export function superviseImports({
  onEnd,
  onIdle,
}: {
  readonly onEnd: (progress: ImportProgress) => void;
  readonly onIdle: () => void;
}): () => void {
  const running = new Set<string>();
  let timer = setTimeout(onIdle, LINGER);
  const channel = openImportChannel<unknown, unknown>((signal) => {
    if (signal.kind !== 'progress') return;
    const { progress } = signal;
    clearTimeout(timer);
    if (progress.end) {
      running.delete(progress.job);
      onEnd(progress);
    } else running.add(progress.job);
    if (running.size === 0) timer = setTimeout(onIdle, LINGER);
  });
  return () => {
    clearTimeout(timer);
    channel.close();
  };
}
