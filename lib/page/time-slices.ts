/** Work in one go before the page gets its turn, in ms: under half of a frame at 60 Hz, and far from the 50 ms of a long task. */
const SLICE = 7;

interface Yielding {
  yield?(): Promise<void>;
}
const pageScheduler = (globalThis as { readonly scheduler?: Yielding }).scheduler;

/** Lets the page paint and handle input, then goes on. */
const giveWay = (): Promise<void> => {
  if (pageScheduler?.yield) return pageScheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};

export interface SlicedRun<T> {
  readonly value: T;
  /** Time spent working, without the waits, in ms. */
  readonly spent: number;
}

/** Runs a generator in slices; undefined when the signal ended it. */
export async function runInSlices<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<SlicedRun<T> | undefined> {
  let spent = 0;
  let started = performance.now();
  for (;;) {
    const step = work.next();
    const now = performance.now();
    if (step.done) return { value: step.value, spent: spent + now - started };
    if (now - started < SLICE) continue;
    spent += now - started;
    await giveWay();
    if (signal.aborted) return undefined;
    started = performance.now();
  }
}

/** Calls back once the page is idle, or after `timeout` ms at the latest; returns its undo. */
export function whenIdle(callback: () => void, timeout: number): () => void {
  const handle = requestIdleCallback(callback, { timeout });
  return () => cancelIdleCallback(handle);
}
