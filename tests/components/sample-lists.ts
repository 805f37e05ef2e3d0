import type { ListPorts } from '../../components/lists/lists-ports.js';
import {
  fail,
  type ImportProgress,
  type ListChange,
  type ListState,
  ok,
  type Result,
  toEntityId,
  toListId,
} from '../../lib/model/index.js';

/** Invented lists at a fixed day. */
export const NOW = new Date(2026, 10, 22, 12);
export const calls: string[] = [];

const entry = (n: number) => ({ entityId: toEntityId(`norland:NOR${n}`), name: `Ostrava Shipping ${n}` });

export const change: ListChange = {
  list: toListId('norland'),
  at: '2026-11-14T10:00:00Z',
  from: '2026-11-03',
  to: '2026-11-13',
  counts: { added: 150, amended: 1, removed: 1 },
  added: Array.from({ length: 150 }, (_, n) => entry(n)),
  amended: [{ entityId: toEntityId('norland:NOR900'), name: 'Anton Belsky' }],
  removed: [{ entityId: toEntityId('norland:NOR901'), name: 'بحر الشمال للملاحة' }],
  noted: [{ entityId: toEntityId('person/anton-belsky'), name: 'Anton Belsky', change: 'amended' }],
  seen: false,
};
const { from: _from, ...first } = { ...change, at: '2026-11-04T10:00:00Z', to: '2026-11-03' };
const history: readonly ListChange[] = [
  change,
  { ...first, counts: { added: 6400, amended: 0, removed: 0 }, added: [], amended: [], removed: [] },
];

export const held: ListState = {
  about: {
    id: toListId('norland'),
    title: 'Norland Sanctions List',
    publisher: 'Norland Foreign Office',
    searchUrl: 'https://lists.example/',
    covers: 'People, companies and ships whose funds Norland freezes.',
    licence: 'Open licence of Norland, version 3',
    download: { addresses: ['https://lists.example/norland.xml'], hosts: ['https://lists.example/*'] },
  },
  settings: { id: toListId('norland'), schedule: 'weekly' },
  held: {
    authority: 'norland',
    format: 'norland-xml',
    entries: 6549,
    names: 14_120,
    weakNames: 310,
    issues: 25,
    origin: { kind: 'download', addresses: ['https://lists.example/norland.xml'], validators: [] },
    edition: '2026-11-13',
    retrievedAt: '2026-11-14T10:00:00Z',
  },
  lastChange: change,
};

const own: ListState = {
  about: {
    id: toListId('own-harbour'),
    title: 'Harbour watch',
    publisher: 'Your own list',
    searchUrl: '',
    covers: 'Names from a file of yours.',
    licence: 'Yours to judge',
  },
  settings: { id: toListId('own-harbour'), schedule: 'off' },
  held: {
    authority: 'own-harbour',
    format: 'own-csv',
    entries: 1,
    names: 1,
    weakNames: 0,
    issues: 0,
    origin: { kind: 'file', names: ['harbour-watch-with-a-rather-long-name-of-november-2026.csv'] },
    edition: '',
    retrievedAt: '2026-11-22T08:00:00Z',
  },
};

const known: ListState = {
  about: { ...held.about, id: toListId('estmark'), title: 'Estmark consolidated list', publisher: 'Government of Estmark' },
  settings: {
    id: toListId('estmark'),
    schedule: 'off',
    lastCheck: { at: '2026-11-20T10:00:00Z', outcome: 'failed', message: 'The publisher’s server did not answer: try again later.' },
  },
};

/** What the ports do next. */
const state: { lists: readonly ListState[]; refusal: string } = { lists: [], refusal: '' };
const watchers = new Set<(progress: ImportProgress) => void>();
export const progress = (told: ImportProgress): void => watchers.forEach((tell) => tell(told));

/** The ports of the lists begin anew: with lists or with none held. */
export function reset({ empty = false, refusal = '' }: { empty?: boolean; refusal?: string } = {}): void {
  const { held: _held, lastChange: _change, ...unheld } = held;
  Object.assign(state, { lists: empty ? [unheld, known] : [held, own, known], refusal });
  calls.length = 0;
}

const outcome = <T>(call: string, value: T): Promise<Result<T>> => {
  calls.push(call);
  return Promise.resolve(state.refusal ? fail('storage', state.refusal) : ok(value));
};
const idsOf = (lists: readonly ListState[]): string => lists.map(({ about }) => about.id).join(' ');
const namesOf = (files: readonly File[]): string => files.map(({ name }) => name).join(' ');

export const ports: ListPorts = {
  now: () => NOW,
  listLists: () => Promise.resolve(state.refusal ? fail('storage', state.refusal) : ok(state.lists)),
  watchImports(tell) {
    watchers.add(tell);
    return () => watchers.delete(tell);
  },
  updateLists: (lists) => outcome(`update ${idsOf(lists)}`, null),
  lookAtFiles: (files) =>
    outcome(
      `look ${namesOf(files)}`,
      files[0]?.name === 'open.csv'
        ? { terms: 'For non-commercial use only.' }
        : files[0]?.name === 'own.csv'
          ? {
              table: {
                columns: ['Ref', 'Who', 'Nation'],
                rows: [
                  ['A1', 'Pavel Voronin', 'Ruritania'],
                  ['A2', 'STILL WATER', ''],
                ],
                mapping: { list: 'own', title: 'own', columns: { id: ['Ref'] } },
              },
            }
          : {},
    ),
  importFiles: (files, mapping) => outcome(`import ${namesOf(files)}${mapping ? ` ${JSON.stringify(mapping)}` : ''}`, null),
  cancelImport: (job) => outcome(`cancel ${job}`, null),
  removeList(list) {
    state.lists = state.lists.filter(({ about }) => about.id !== list);
    return outcome(`remove ${list}`, null);
  },
  listHistory: (list) => outcome(`history ${list}`, history),
  listIssues: (list) =>
    outcome(
      `issues ${list}`,
      Array.from({ length: 25 }, (_, n) => ({ line: n + 7, record: `NOR${n}`, reason: 'The record has no name.' })),
    ),
  exportIssues: (list, issues) => calls.push(`export ${list} ${issues.length}`),
  setListSchedule: ({ about }, schedule) => outcome(`schedule ${about.id} ${schedule}`, null),
  setListAddress: (list, address) => outcome(`address ${list} ${address ?? 'publisher'}`, null),
};
