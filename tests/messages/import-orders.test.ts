import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, expect, test } from 'vitest';

import { createImportOrders, type ImportChannel, openImportChannel } from '../../lib/messages/index.js';

/** The worker's end of the line: takes orders as the import queue does, from when it starts to listen. */
const workers: ImportChannel<{ readonly job: string }, unknown>[] = [];
function listen(taken: string[], isReadyTold = true): void {
  const worker: (typeof workers)[number] = openImportChannel((signal) => {
    if (signal.kind !== 'order') return;
    const { job } = signal.order;
    if (!taken.includes(job)) taken.push(job);
    worker.send({ kind: 'progress', progress: { job, title: job, lists: [], step: 'waiting', entries: 0, names: 0 } });
  });
  workers.push(worker);
  if (isReadyTold) worker.send({ kind: 'ready' });
}
afterEach(() => workers.splice(0).forEach((worker) => worker.close()));

test('orders are taken as they were given, also by a worker that starts between them', async () => {
  const taken: string[] = [];
  const order = createImportOrders(() => Promise.resolve());
  const first = order({ job: 'first' });
  await pause(20 /* ms: its signal is gone, the repeat is to come */);
  listen(taken, false);
  const answers = await Promise.all([first, order({ job: 'second' })]);
  expect(answers.map((answer) => answer.ok && answer.value.job)).toEqual(['first', 'second']);
  expect(taken).toEqual(['first', 'second']);
});

test('a worker that tells it is ready has its order before the next repeat', async () => {
  const taken: string[] = [];
  let opened = 0;
  const order = createImportOrders(() => {
    opened++;
    return Promise.resolve();
  });
  const first = order({ job: 'first' });
  await pause(20);
  listen(taken);
  await first;
  expect(taken).toEqual(['first']);
  expect(opened).toBe(1);
});

test('an order that cannot be given does not stop the next', async () => {
  listen([]);
  let isBroken = true;
  const order = createImportOrders(() => (isBroken ? Promise.reject(new Error('no room')) : Promise.resolve()));
  const first = order({ job: 'first' });
  await expect(first).rejects.toThrow('no room');
  isBroken = false;
  expect(await order({ job: 'second' })).toMatchObject({ ok: true, value: { job: 'second' } });
});
