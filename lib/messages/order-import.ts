import { fail, type ImportProgress, ok, type Result } from '../model/index.js';
import { ask } from './ask.js';
import { type FileHand, openImportChannel } from './import-channel.js';

/** How often an order is repeated until the worker takes it, in ms, and how often at most. */
const REPEAT = 250;
const REPEATS = 60;

/**
 * Background: gives an order to the import worker and answers once it has it. `open` makes sure that a worker runs and is
 * called again before each repeat, since one that idles may be closing.
 */
export async function orderImport(order: { readonly job: string }, open: () => Promise<void>): Promise<Result<ImportProgress>> {
  let onHeard: (progress: ImportProgress) => void = () => undefined;
  const heard = new Promise<ImportProgress>((resolve) => (onHeard = resolve));
  const channel = openImportChannel<unknown, unknown>((signal) => {
    if (signal.kind === 'progress' && signal.progress.job === order.job) onHeard(signal.progress);
  });
  try {
    for (let tries = 0; tries < REPEATS; tries++) {
      await open();
      channel.send({ kind: 'order', order });
      const answer = await Promise.race([heard, new Promise<undefined>((resolve) => setTimeout(resolve, REPEAT))]);
      if (answer) return ok(answer);
    }
    return fail('internal', 'The import could not be started: restart the browser and try again.');
  } finally {
    channel.close();
  }
}

/** 64 random bits in hex. */
const freshJob = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Extension pages: imports files of the reader's; answers once the import has them, then the page may be closed. How it goes is
 * told by `watchImports`. `mapping` is for a table of the reader's own.
 */
export async function importFiles<Mapping>(hand: FileHand<Mapping>): Promise<Result<ImportProgress>> {
  const job = freshJob();
  const begun = await ask('beginFileImport', { job, names: hand.files.map(({ name }) => name) }, REPEAT * REPEATS);
  if (!begun.ok) return begun;
  const channel = openImportChannel<unknown, Mapping>(() => undefined);
  channel.send({ kind: 'files', job, hand });
  channel.close();
  return begun;
}
