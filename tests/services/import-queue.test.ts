import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { ImportProgress } from '../../lib/model/index.js';
import { createImportQueue, type ImportOrder } from '../../lib/services/index.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const orderOf = (job: string): ImportOrder => ({ job, title: job });

function queueOf(run: () => Promise<readonly never[]>) {
  const told: ImportProgress[] = [];
  const onRetired = vi.fn();
  const queue = createImportQueue<undefined>({ run, onProgress: (progress) => told.push(progress), onFault: () => undefined, onRetired });
  return { queue, told, onRetired };
}

test.each([
  [new DOMException('no room', 'QuotaExceededError'), /^There is not enough room on the disk .* the old one stays in force/],
  [new DOMException('Failed to write blobs (IOError)', 'DataError'), /^The list could not be written to the disk, which may be full/],
  [new RangeError('Array buffer allocation failed'), /^The list is too large for this browser/],
  [new Error('something else'), /^The list could not be put in force: the old one stays/],
])('%s becomes a sentence', async (error, sentence) => {
  const { queue, told } = queueOf(() => Promise.reject(error));
  queue.add(orderOf('a'), undefined);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.at(-1)?.end).toMatchObject({ kind: 'failed', message: expect.stringMatching(sentence) as string });
});

test('an idle queue retires, and from then on leaves orders to its successor', async () => {
  const { queue, told, onRetired } = queueOf(() => Promise.resolve([]));
  queue.add(orderOf('a'), undefined);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(told.at(-1)).toMatchObject({ job: 'a', end: { kind: 'done' } });
  expect(onRetired).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(onRetired).toHaveBeenCalledTimes(1);
  queue.add(orderOf('b'), undefined);
  expect(told.map(({ job }) => job)).not.toContain('b');
});

test('a queue with work does not retire, however long it takes', async () => {
  let finish: () => void = () => undefined;
  const { queue, told, onRetired } = queueOf(() => new Promise((resolve) => (finish = () => resolve([]))));
  queue.add(orderOf('a'), undefined);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(onRetired).not.toHaveBeenCalled();
  finish();
  await vi.advanceTimersByTimeAsync(1_000);
  queue.add(orderOf('b'), undefined);
  expect(told.at(-1)).toMatchObject({ job: 'b' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onRetired).not.toHaveBeenCalled();
});
