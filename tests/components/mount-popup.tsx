/// <reference types="vite/client" />
import { render } from 'preact';

import style from '../../components/card.css?inline';
import viewStyle from '../../components/views.css?inline';
import listStyle from '../../components/lists/lists.css?inline';
import { PopupApp } from '../../components/PopupApp.js';
import type { PopupPorts } from '../../components/popup-ports.js';
import {
  DEFAULT_SETTINGS,
  fail,
  type FoundItem,
  ok,
  type PageReport,
  type PageState,
  type Result,
  type Settings,
  type TabReport,
} from '../../lib/model/index.js';
import { change, held, NOW } from './sample-lists.js';
import * as sampleSearch from './sample-search.js';
import * as samples from './samples.js';

const found = (label: string, type: FoundItem['type'], mention: number, count: number, tier?: FoundItem['tier']): FoundItem => ({
  label,
  type,
  mention,
  count,
  ...(tier && { tier }),
});

const items: readonly FoundItem[] = [
  found('Norland', 'place', 0, 9, 'known'),
  found('Anton Belsky', 'person', 1, 4, 'listed'),
  found('Security Council of Norland', 'organisation', 2, 2, 'listed'),
  found('Estmark', 'place', 3, 6, 'known'),
  found('Kim Min-ho', 'person', 4, 1, 'possible'),
  found('Maria Lindqvist', 'person', 5, 2, 'name'),
  found('Estmark Central News Agency for the Northern Border Districts', 'organisation', 6, 1, 'known'),
  found('around 1,000 sappers', 'figure', 7, 1),
  found('5,000 military construction workers', 'figure', 8, 1),
  found('Resolution 2397', 'agreement', 9, 1, 'known'),
];

const report = (state: PageState, more: Partial<PageReport> = {}): Result<TabReport> =>
  ok({
    kind: 'report',
    report: {
      state,
      url: 'https://news.example/a',
      title: 'Sappers for the border',
      host: 'news.example',
      items: state === 'annotated' ? items : [],
      ...more,
    },
  });

const views: Readonly<Record<string, Result<TabReport>>> = {
  annotated: report('annotated'),
  empty: report('annotated', { items: [] }),
  reading: report('reading'),
  'no-article': report('no-article'),
  failed: report('failed', { problem: 'The background did not answer, so nothing could be looked up. Reload the page to try again.' }),
  forbidden: ok({ kind: 'forbidden' }),
  silent: ok({ kind: 'silent' }),
  unreachable: fail('no-answer', 'Gloss could not be reached.'),
};

export const calls: string[] = [];
/** What the ports do next: settings, the page, and a sentence with which saving or revealing fails. */
export const state = { settings: DEFAULT_SETTINGS, view: 'annotated', refusal: '', lists: false };
const watchers = new Set<(settings: Settings) => void>();
const extra = samples.note('topic', 'Ask who pays for the tickets.');
const notes = [{ ...extra, target: { kind: 'name', name: 'Flight 612' } as const }];

const outcome = <T,>(call: string, value: T): Promise<Result<T>> => {
  calls.push(call);
  return Promise.resolve(state.refusal ? fail('storage', state.refusal) : ok(value));
};

const ports: PopupPorts = {
  readSettings: () => Promise.resolve(state.settings),
  writeSettings(patch) {
    calls.push(`settings ${JSON.stringify(patch)}`);
    if (state.refusal) return Promise.reject(new Error(state.refusal));
    state.settings = { ...state.settings, ...patch };
    watchers.forEach((tell) => tell(state.settings));
    return Promise.resolve();
  },
  watchSettings(tell) {
    watchers.add(tell);
    return () => watchers.delete(tell);
  },
  openPage: () => Promise.resolve({ url: 'https://news.example/a', title: 'Sappers for the border' }),
  pageView: () =>
    state.view === 'loading' ? new Promise(() => undefined) : Promise.resolve(views[state.view] ?? fail('internal', 'no such sample')),
  revealMention: (mention) => outcome(`reveal ${mention}`, null),
  reloadPage: () => calls.push('reload'),
  search(query) {
    calls.push(`search ${query}`);
    return sampleSearch.ports.search(query);
  },
  getEntityCard: (id) => sampleSearch.ports.getEntityCard(id),
  listNotes: () => Promise.resolve(ok(notes)),
  saveNote: (target, text, id) =>
    outcome(`save ${JSON.stringify(target)} ${id ?? 'new'}: ${text}`, { ...samples.note(id ?? 'fresh', text), target }),
  deleteNote: (id) => outcome(`delete ${id}`, notes[0] ?? extra),
  restoreNote: (note) => outcome(`restore ${note.id}`, note),
  now: () => NOW,
  listLists: () => Promise.resolve(ok(state.lists ? [held] : [])),
  notedChanges: () => Promise.resolve(ok(state.lists ? [change] : [])),
  markChangesSeen: () => outcome('seen', null),
  openOptions: () => calls.push('options'),
  close: () => calls.push('close'),
};

export function show(view: string, settings: Partial<Settings> = {}, lists = false): void {
  if (!document.querySelector('#style'))
    document.head.append(Object.assign(document.createElement('style'), { id: 'style', textContent: style + viewStyle + listStyle }));
  render(null, document.body);
  document.body.className = 'surface popup';
  Object.assign(state, { settings: { ...DEFAULT_SETTINGS, ...settings }, view, refusal: '', lists });
  calls.length = 0;
  render(<PopupApp ports={ports} />, document.body);
}
