import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is neither undefined, null nor false; throws what was waited for when the time is over. */
export async function poll<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeout = 20_000 /* ms, for a machine with other work */,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<Exclude<T, false>>;
    if (Date.now() > end) throw new Error(`${what}: nothing within ${timeout} ms`);
    await pause(40 /* ms */);
  }
}
