/// <reference types="vite/client" />
import { render } from 'preact';

import style from '../../components/card.css?inline';
import viewStyle from '../../components/views.css?inline';
import listStyle from '../../components/lists/lists.css?inline';
import { OptionsApp } from '../../components/OptionsApp.js';
import type { OptionsPorts } from '../../components/options-ports.js';
import {
  type DecisionRow,
  DEFAULT_SETTINGS,
  fail,
  type KeptSite,
  type Note,
  ok,
  type RatesSummary,
  type Result,
  type Settings,
} from '../../lib/model/index.js';
import { decisionRows } from './decision-samples.js';
import * as sampleLists from './sample-lists.js';
import * as sampleSearch from './sample-search.js';
import * as samples from './samples.js';

const shelf: readonly Note[] = [
  ...samples.listed.notes,
  { ...samples.note('topic', 'Ask who pays for the tickets.', '2025-09-10T09:00:00Z'), target: { kind: 'name', name: 'Flight 612' } },
  { ...samples.note('two', 'Compare with the statement of June.', '2025-09-02T09:00:00Z'), target: samples.quote.target },
  {
    ...samples.note('page', 'Good on the numbers, thin on sources.', '2025-08-30T09:00:00Z'),
    target: { kind: 'page', url: 'https://news.example/a', title: 'Sappers for the border' },
  },
];

export const calls: string[] = [];
/** What the lists were asked. */
export const { calls: listCalls } = sampleLists;
export const state = { settings: DEFAULT_SETTINGS, refusal: '' };
let stored: readonly Note[] = shelf;
let kept: readonly KeptSite[] = [];
let decisions: readonly DecisionRow[] = [];
let rates: RatesSummary = { days: 0 };

const outcome = <T,>(call: string, value: T): Promise<Result<T>> => {
  calls.push(call);
  return Promise.resolve(state.refusal ? fail('storage', state.refusal) : ok(value));
};
const known = (id: string): Note => shelf.find((note) => note.id === id) ?? samples.note(id, '');

const ports: OptionsPorts = {
  version: '0.1.0',
  readSettings: () => Promise.resolve(state.settings),
  writeSettings(patch) {
    calls.push(`settings ${JSON.stringify(patch)}`);
    if (state.refusal) return Promise.reject(new Error(state.refusal));
    state.settings = { ...state.settings, ...patch };
    return Promise.resolve();
  },
  watchSettings: () => () => undefined,
  listNotes: () => outcome('list', stored),
  listKept: () => Promise.resolve(state.refusal ? fail('storage', state.refusal) : ok(kept)),
  ratesSummary: () => outcome('list', rates),
  async importRates(file) {
    const text = await file.text();
    if (!text.startsWith('date')) return fail('bad-request', 'No exchange rates were found in this file.');
    rates = { days: 2, from: '2025-06-17', to: '2025-06-18' };
    return outcome('import', rates);
  },
  clearRates() {
    rates = { days: 0 };
    return outcome('forget rates', rates);
  },
  clearKept(which) {
    const gone = kept.filter(({ site }) => which.kind !== 'site' || which.site === site);
    kept = kept.filter((one) => !gone.includes(one));
    return outcome(
      `clear ${JSON.stringify(which)}`,
      gone.reduce((sum, { readings }) => sum + readings, 0),
    );
  },
  saveNote: (target, text, id) => outcome(`save ${target.kind} ${id ?? 'new'}: ${text}`, { ...known(id ?? 'new'), text }),
  deleteNote: (id) => outcome(`delete ${id}`, known(id)),
  restoreNote: (note) => outcome(`restore ${note.id}`, note),
  lists: sampleLists.ports,
  ...sampleSearch.ports,
  exportAll: () => outcome('export', null),
  isExport: async (file) => (await file.text()).startsWith('{"format":"gloss-notes"'),
  async importAll(file) {
    const text = await file.text();
    if (text.includes('"damaged"')) return fail('bad-request', 'A note or decision in this file is damaged.');
    if (!text.startsWith('{')) return fail('bad-request', 'This is no file of notes that Gloss exported.');
    stored = [...stored, samples.note('brought', 'From the file.')];
    return outcome('import', { notes: 2, decisions: 1, known: 3 });
  },
  listDecisions: () => outcome('list', decisions),
  removeDecision(id) {
    if (!state.refusal) decisions = decisions.filter(({ decision }) => decision.id !== id);
    return outcome(`remove ${id}`, null);
  },
  restoreDecision(decision) {
    if (!state.refusal) decisions = decisionRows.filter((row) => row.decision.id === decision.id || decisions.includes(row));
    return outcome(`put back ${decision.id}`, null);
  },
  clearDecisions() {
    if (!state.refusal) decisions = [];
    return outcome('remove all', null);
  },
};

/** Drops files of these texts on the page. */
export function drop(...texts: readonly string[]): void {
  const dataTransfer = new DataTransfer();
  texts.forEach((text, n) => dataTransfer.items.add(new File([text], `file-${n}.json`)));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

export function show(options: { settings?: Partial<Settings>; empty?: boolean; refusal?: string } = {}): void {
  if (!document.querySelector('#style'))
    document.head.append(Object.assign(document.createElement('style'), { id: 'style', textContent: style + viewStyle + listStyle }));
  render(null, document.body);
  document.body.className = 'surface options';
  calls.length = 0;
  sampleLists.reset();
  stored = options.empty ? [] : shelf;
  decisions = options.empty ? [] : decisionRows;
  rates = { days: 0 };
  kept = options.empty
    ? []
    : [
        { site: 'news.example', readings: 12, since: '2026-01-05' },
        { site: 'paper.example', readings: 1, since: '2026-03-09' },
      ];
  Object.assign(state, { settings: { ...DEFAULT_SETTINGS, ...options.settings }, refusal: options.refusal ?? '' });
  render(<OptionsApp ports={ports} />, document.body);
}
