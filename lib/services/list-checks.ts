import type { ListCheck, ListId, ListStore } from '../model/index.js';

export interface ListCheckPorts {
  readonly store: Pick<ListStore, 'changeSettings'>;
  readonly now: () => Date;
}

/** Notes with a list's settings what a look at its publisher gave; failures are counted until one succeeds. */
export const createListChecks =
  ({ store, now }: ListCheckPorts) =>
  (list: ListId, check: Omit<ListCheck, 'at' | 'failures'>): Promise<void> =>
    store.changeSettings(list, ({ lastCheck, ...settings }) => ({
      ...settings,
      lastCheck: { at: now().toISOString(), ...check, ...(check.outcome === 'failed' && { failures: (lastCheck?.failures ?? 0) + 1 }) },
    }));
