import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createWaitingFiles, type HandedFiles } from '../../lib/services/index.js';

const FILES: HandedFiles = { files: [] };
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('files reach the job that waits for them, whichever comes first', async () => {
  const waiting = createWaitingFiles();
  const early = waiting.expect('a');
  waiting.hand('a', FILES);
  expect(await early).toBe(FILES);
  waiting.hand('b', FILES);
  expect(await waiting.expect('b')).toBe(FILES);
});
test('an order that comes twice waits for the same files', async () => {
  const waiting = createWaitingFiles();
  const [first, second] = [waiting.expect('a'), waiting.expect('a')];
  waiting.hand('a', FILES);
  expect(await Promise.all([first, second])).toEqual([FILES, FILES]);
});
test('a page that never hands over its files is not waited for', async () => {
  const files = createWaitingFiles().expect('a');
  vi.advanceTimersByTime(31_000);
  await expect(files).rejects.toThrow('choose it again');
});
