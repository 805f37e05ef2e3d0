import { nativeApi } from './native-api.js';

const HOST_PAGE = '/import-host.html';
const WORKER = '/import-worker.js';

/** Firefox stops an event page after about 30 s without a call of its API, whatever it is doing; in ms. */
const STAY_ALIVE_EVERY = 10_000;

/** Starts the import worker in this document; returns its end. `onCrash` is told when it dies by itself. */
export function startImportWorker(onCrash: () => void): () => void {
  const { runtime } = nativeApi();
  const worker = new Worker(runtime.getURL(WORKER));
  worker.onerror = onCrash;
  // Chrome's offscreen documents live until they close themselves and lack this call.
  const { getPlatformInfo } = runtime as Partial<typeof runtime>;
  const timer = setInterval(() => void getPlatformInfo?.(), STAY_ALIVE_EVERY);
  return () => {
    clearInterval(timer);
    worker.terminate();
  };
}

/**
 * Opens the document in which imports run, where the background cannot start a worker itself (Chrome). False where it can
 * (Firefox).
 */
export async function openImportDocument(): Promise<boolean> {
  const { offscreen, runtime } = nativeApi() as Pick<ReturnType<typeof nativeApi>, 'runtime'> &
    Partial<Pick<ReturnType<typeof nativeApi>, 'offscreen'>>;
  if (offscreen === undefined) return false;
  const isOpen = async (): Promise<boolean> => (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
  if (await isOpen()) return true;
  try {
    await offscreen.createDocument({ url: HOST_PAGE, reasons: ['WORKERS'], justification: 'Reads sanctions lists in a worker.' });
  } catch (error) {
    if (!(await isOpen())) throw error; // else it was opened twice at once
  }
  return true;
}
