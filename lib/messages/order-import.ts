import { fail, type ImportProgress, ok, type Result } from '../model/index.js';
import { ask } from './ask.js';
import { type FileHand, openImportChannel } from './import-channel.js';

/** How often an order is repeated until the worker takes it, in ms, and how often at most. */
const REPEAT = 250;
const REPEATS = 60;

/** Gives an order to the import worker and answers once it has it. */
async function give(order: { readonly job: string }, open: () => Promise<void>): Promise<Result<ImportProgress>> {
  let onHeard: (progress: ImportProgress) => void = () => undefined;
  const heard = new Promise<ImportProgress>((resolve) => (onHeard = resolve));
  const channel = openImportChannel<unknown, unknown>((signal) => {
    if (signal.kind === 'progress' && signal.progress.job === order.job) onHeard(signal.progress);
    if (signal.kind === 'ready') send();
  });
  const send = (): void => channel.send({ kind: 'order', order });
  try {
    for (let tries = 0; tries < REPEATS; tries++) {
      await open();
      send();
      const answer = await Promise.race([heard, new Promise<undefined>((resolve) => setTimeout(resolve, REPEAT))]);
      if (answer) return ok(answer);
    }
    return fail('internal', 'The import could not be started: restart the browser and try again.');
  } finally {
    channel.close();
  }
}

/**
 * Background: gives orders to the import worker one after the other, so that it takes them as they came: of two files of one
 * list the later one stays in force. Each is answered once the worker has it. `open` makes sure that a worker runs and is called
 * again before each repeat, since one that idles may be closing.
 */
export function createImportOrders(open: () => Promise<void>): (order: { readonly job: string }) => Promise<Result<ImportProgress>> {
  let before: Promise<unknown> = Promise.resolve();
  return (order) => {
    const given = before.then(() => give(order, open));
    before = given.catch(() => undefined); // told to who gave it
    return given;
  };
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
