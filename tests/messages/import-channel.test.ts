import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { openImportChannel, superviseImports, watchImports } from '../../lib/messages/index.js';
import type { ImportProgress } from '../../lib/model/index.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const PROGRESS: ImportProgress = { job: 'a', title: 'a', lists: [], step: 'reading', entries: 1, names: 2 };

/** A page that watches, and a channel beside it that stands for the worker. */
function watching() {
  const heard: ImportProgress[] = [];
  let hellos = 0;
  const worker = openImportChannel<unknown, unknown>((signal) => {
    if (signal.kind === 'hello') hellos++;
  });
  const unwatch = watchImports((progress) => heard.push(progress));
  return {
    heard,
    worker,
    hellos: () => hellos,
    close: () => {
      unwatch();
      worker.close();
    },
  };
}

test('an import whose worker is gone ends as interrupted', async () => {
  const page = watching();
  page.worker.send({ kind: 'progress', progress: PROGRESS });
  await vi.waitFor(() => expect(page.heard).toHaveLength(1));
  vi.advanceTimersByTime(60_000);
  expect(page.heard.at(-1)?.end).toMatchObject({ kind: 'failed', message: expect.stringContaining('interrupted') as string });
  page.close();
});

test('a silent worker is asked, and heard again when it answers', async () => {
  const page = watching();
  await vi.waitFor(() => expect(page.hellos()).toBe(1));
  page.worker.send({ kind: 'progress', progress: PROGRESS });
  await vi.waitFor(() => expect(page.heard).toHaveLength(1));
  vi.advanceTimersByTime(25_000);
  await vi.waitFor(() => expect(page.hellos()).toBe(2));
  page.worker.send({ kind: 'progress', progress: PROGRESS });
  await vi.waitFor(() => expect(page.heard).toHaveLength(2));
  vi.advanceTimersByTime(15_000);
  expect(page.heard.every(({ end }) => end === undefined)).toBe(true);
  page.close();
});

test('a worker that died is told of by who looks after it', async () => {
  const page = watching();
  const supervisor = superviseImports({ onEnd: () => undefined, onRetired: () => undefined });
  page.worker.send({ kind: 'progress', progress: PROGRESS });
  await vi.waitFor(() => expect(page.heard).toHaveLength(1));
  await vi.waitFor(() => {
    supervisor.giveUp();
    expect(page.heard.at(-1)?.end?.kind).toBe('failed');
  });
  supervisor.close();
  page.close();
});
