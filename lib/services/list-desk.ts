import { aboutList, KNOWN_LISTS } from '../lists/index.js';
import type {
  ImportProgress,
  ListAbout,
  ListCheck,
  ListDownload,
  ListId,
  ListRecord,
  ListSettings,
  ListState,
  ListStore,
  Validator,
} from '../model/index.js';
import { createListChecks } from './list-checks.js';

/** What an import is asked to do. */
export interface ImportOrder {
  readonly job: string;
  readonly title: string;
  /** Absent for files that an extension page hands over. */
  readonly download?: {
    readonly list: ListId;
    readonly addresses: readonly string[];
    /** Of the edition held, where it came from these very addresses. */
    readonly validators: readonly Validator[];
  };
}

/** The lists as the reader sees and steers them. */
export interface ListDesk {
  readonly states: () => Promise<readonly ListState[]>;
  /** An order for each of these lists that can be downloaded. */
  readonly orders: (lists: readonly ListId[]) => Promise<readonly ImportOrder[]>;
  /** Lists in force whose schedule says that the publisher is to be asked again; one that was removed does not come back by itself. */
  readonly due: () => Promise<readonly ListId[]>;
  /** Notes for the reader why a list could not even be asked for; `message` is a sentence. */
  readonly noteRefusal: (list: ListId, message: string) => Promise<void>;
}

export interface ListDeskPorts {
  readonly store: Pick<ListStore, 'lists' | 'settings' | 'changeSettings' | 'history'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

const HOUR = 60 * 60 * 1000; // ms
const DAY = 24 * HOUR;
/** A little less than the time itself, since alarms come when they like. */
const INTERVALS = { daily: DAY - DAY / 8, weekly: 7 * DAY - DAY / 8 };

/** After a look at the publisher, in ms: as the schedule says; after a failure the next hourly alarm, then twice as long each time. */
function waitAfter({ outcome, failures = 1 }: ListCheck, interval: number): number {
  return outcome === 'failed' ? Math.min(interval, (HOUR / 2) * 2 ** (failures - 1)) : interval;
}

const defaults = (id: ListId): ListSettings => ({ id, schedule: 'off' });

export const waiting = ({ job, title, download }: ImportOrder): ImportProgress => ({
  job,
  title,
  lists: download ? [download.list] : [],
  step: 'waiting',
  entries: 0,
  names: 0,
});

/** A match pattern for all of an address's host; patterns know no ports. */
const hostOf = (address: string): string => `${/^https?:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(address)?.[0] ?? address}/*`;

/** Where a list is fetched from: the reader's own address, or the publisher's. */
function downloadOf({ download }: ListAbout, { address }: ListSettings): ListDownload | undefined {
  return address === undefined ? download : { addresses: [address], hosts: [hostOf(address)] };
}

export function createListDesk({ store, now, newId }: ListDeskPorts): ListDesk {
  const read = async () => {
    const [records, settings] = await Promise.all([store.lists(), store.settings()]);
    const settingsOf = new Map(settings.map((each) => [each.id, each]));
    const recordOf = new Map(records.filter(({ listed }) => listed).map((record) => [record.id, record]));
    const ids = new Set([...recordOf.keys(), ...KNOWN_LISTS.map(({ id }) => id)]);
    return [...ids].map((id) => {
      const record = recordOf.get(id);
      const set = settingsOf.get(id) ?? defaults(id);
      const { download: _publishers, ...about } = aboutList(id, record?.sanctionsLists[0]?.title);
      const download = downloadOf(aboutList(id), set);
      return { record, settings: set, about: { ...about, ...(download && { download }) } };
    });
  };

  const stateOf = async ({ record, settings, about }: { record: ListRecord | undefined; settings: ListSettings; about: ListAbout }) => {
    const [lastChange] = record ? await store.history(record.id) : [];
    const held = record?.listed && { ...record.listed, edition: record.edition, retrievedAt: record.installedAt };
    return { about, settings, ...(held && { held }), ...(lastChange && { lastChange }) };
  };

  const note = createListChecks({ store, now });

  return {
    noteRefusal: (list, message) => note(list, { outcome: 'failed', message }),

    states: async () => Promise.all((await read()).map(stateOf)),

    async orders(lists) {
      const wanted = new Set(lists);
      return (await read()).flatMap(({ about, record }) => {
        if (!wanted.has(about.id) || !about.download) return [];
        const { addresses } = about.download;
        const origin = record?.listed?.origin;
        const isSame = origin?.kind === 'download' && origin.addresses.join('\n') === addresses.join('\n');
        const validators = isSame ? origin.validators : [];
        return [{ job: newId(), title: about.title, download: { list: about.id, addresses, validators } }];
      });
    },

    async due() {
      const at = now().getTime();
      return (await read()).flatMap(({ record, settings: { id, schedule, lastCheck } }) => {
        if (schedule === 'off' || !record) return [];
        return lastCheck === undefined || at - Date.parse(lastCheck.at) >= waitAfter(lastCheck, INTERVALS[schedule]) ? [id] : [];
      });
    },
  };
}
