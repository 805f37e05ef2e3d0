import { type BackgroundHandlers, createImportOrders } from '../../lib/messages/index.js';
import { fail, type ImportProgress, type ListStore, ok, type Result } from '../../lib/model/index.js';
import { hasHosts } from '../../lib/platform/index.js';
import type { ImportOrder, ListDesk } from '../../lib/services/index.js';

export interface ListHandlersPorts {
  readonly desk: ListDesk;
  readonly store: ListStore;
  /** Makes sure that the import worker runs. */
  readonly openWorker: () => Promise<void>;
  readonly cancel: (job: string) => void;
  /** A list was put in force or removed: what is in memory is read anew, pages are told. */
  readonly listsChanged: () => void;
  /** The reader has seen what changed about noted parties. */
  readonly changesSeen: () => void;
}

/** Messages about lists. */
export type ListHandlers = Pick<
  BackgroundHandlers,
  | 'listLists'
  | 'updateLists'
  | 'beginFileImport'
  | 'cancelImport'
  | 'importEnded'
  | 'removeList'
  | 'listHistory'
  | 'listIssues'
  | 'setListSchedule'
  | 'setListAddress'
  | 'notedChanges'
  | 'markChangesSeen'
>;

const NOT_PERMITTED = 'Gloss may not fetch from this address: press Update, and allow it when the browser asks.';

export const createListHandlers = ({ desk, store, openWorker, cancel, listsChanged, changesSeen }: ListHandlersPorts): ListHandlers => {
  const order: (wanted: ImportOrder) => Promise<Result<ImportProgress>> = createImportOrders(openWorker);
  return {
    listLists: async () => ok(await desk.states()),
    updateLists: async ({ lists }) => {
      const states = (await desk.states()).filter(({ about }) => lists.includes(about.id));
      if (!(await hasHosts(states.flatMap(({ about }) => about.download?.hosts ?? [])))) return fail('not-allowed', NOT_PERMITTED);
      const begun: ImportProgress[] = [];
      for (const wanted of await desk.orders(lists)) {
        const answer = await order(wanted);
        if (!answer.ok) return answer;
        begun.push(answer.value);
      }
      return ok(begun);
    },
    beginFileImport: ({ job, names }) => order({ job, title: names.join(', ') }),
    cancelImport: ({ job }) => {
      cancel(job);
      return Promise.resolve(ok(null));
    },
    importEnded: () => {
      listsChanged();
      return Promise.resolve(ok(null));
    },
    removeList: async ({ list }) => {
      await store.remove(list);
      listsChanged();
      return ok(null);
    },
    listHistory: async ({ list }) => ok(await store.history(list)),
    listIssues: async ({ list }) => ok({ list, issues: await store.issues(list) }),
    setListSchedule: async ({ list, schedule }) => {
      await store.changeSettings(list, (settings) => ({ ...settings, schedule }));
      return ok(null);
    },
    setListAddress: async ({ list, address }) => {
      await store.changeSettings(list, ({ address: _old, ...settings }) => (address === null ? settings : { ...settings, address }));
      return ok(null);
    },
    notedChanges: async () => ok(await store.unseenChanges()),
    markChangesSeen: async () => {
      await store.markSeen();
      changesSeen();
      return ok(null);
    },
  };
};
