import type { RequestOf } from '../../lib/messages/ask.js';
import type { BackgroundProtocol } from '../../lib/messages/index.js';
import {
  type Decision,
  EVIDENCE_KINDS,
  type EntityMention,
  type FigureMention,
  type Note,
  toDecisionId,
  toEntityId,
  toListId,
  toNoteId,
} from '../../lib/model/index.js';

const SHOIGU = toEntityId('person/sergei-shoigu');
const selector = { type: 'TextQuoteSelector', exact: 'Shoigu', prefix: 'then ', suffix: ' spoke' } as const;

export const mention: EntityMention = {
  kind: 'entity',
  span: { start: 5, end: 11 },
  surface: 'Shoigu',
  type: 'person',
  tier: 'listed',
  entity: 'Sergei Shoigu',
  candidates: [
    { entityId: SHOIGU, name: 'Sergei Shoigu', score: 0.8, evidence: [{ kind: 'later-surname', detail: 'Sergei Shoigu', weight: 0 }] },
  ],
  phrase: { span: { start: 5, end: 17 }, entityId: toEntityId('programme/x') },
};
/** A name that may be of either of two listed parties; a third is set aside. */
const openMention: EntityMention = {
  ...mention,
  tier: 'possible',
  candidates: ['uk:RUS0689', 'ofac:35173'].map((id) => ({
    entityId: toEntityId(id),
    name: 'Sergei Shoigu',
    score: 0.6,
    evidence: EVIDENCE_KINDS.map((kind) => ({ kind, detail: 'x', weight: -0.2 })),
    records: [toEntityId(id)],
    decides: ['born 1955', 'Minister of Defence'],
  })),
  dismissed: [{ entityId: toEntityId('ofac:1'), name: 'Shoigu', score: 0, evidence: [] }],
};
const { tier, entity, candidates } = openMention;
const linked = { tier, entity, candidates };
const figure = (quantity: FigureMention['quantity']): FigureMention => ({
  kind: 'figure',
  span: { start: 0, end: 13 },
  number: { start: 0, end: 5 },
  surface: '1,000 sappers',
  quantity,
  counted: 'sappers',
  attribution: null,
});
/** With every field that a figure can have. */
const fullFigure: FigureMention = {
  ...figure({
    kind: 'value',
    value: 5,
    unit: 'measure',
    measure: 'mile',
    approx: 'about',
    bound: 'about',
    si: { unit: 'm', min: 8e3, max: 8e3 },
  }),
  countedHead: 'sapper',
  attribution: 'Shoigu',
  attributionKind: 'named',
  firmness: 'claimed',
  polarity: 'negated',
  change: { part: 'to', direction: 'up', others: [{ start: 20, end: 25 }] },
  multiple: { factor: 3, span: { start: 30, end: 37 } },
  date: {
    kind: 'date',
    span: { start: 40, end: 47 },
    surface: 'Tuesday',
    from: '2025-06-17',
    to: '2025-06-17',
    precision: 'day',
  },
  link: { to: 0, kind: 'sum' },
};
const note: Note = {
  id: toNoteId('n1'),
  target: { kind: 'quote', url: 'https://news.example/a', title: 'News', selector },
  text: 'My words.',
  tags: ['korea'],
  createdAt: '2026-11-22T12:00:00.000Z',
  updatedAt: '2026-11-22T12:00:00.000Z',
};
const decision = (place: Decision['place']): Decision => ({
  id: toDecisionId('d1'),
  verdict: 'not',
  name: 'Sergei Shoigu',
  party: 'Sergei Shoigu',
  entries: [{ id: SHOIGU, fingerprint: '0123456789abcdef' }],
  lists: ['OFAC SDN list'],
  place,
  createdAt: '2026-11-22T12:00:00.000Z',
});
const about = { url: 'https://news.example/a', title: 'News' };

/** Requests as our own code sends them, every message at least once and every shape of it. */
export const examples: { readonly [K in keyof BackgroundProtocol]: readonly RequestOf<BackgroundProtocol, K>[] } = {
  articleFound: [{}],
  openReader: [{}],
  annotate: [
    { article: { text: 'Then Shoigu spoke.', url: 'https://news.example/a' } },
    { article: { text: '', url: '', language: 'en-GB', title: 'News', published: '2026-11-22' } },
    { article: { text: 'lone \ud800 surrogate, \u0000, “quotes” and 😀', url: 'about:blank' } },
  ],
  getCard: [
    { ...about, subject: { kind: 'mention', mention, sentence: 'Then Shoigu spoke.', selector } },
    { ...about, subject: { kind: 'mention', mention: { ...mention, tier: 'name', candidates: [] }, sentence: '', selector } },
    { ...about, subject: { kind: 'mention', mention: openMention, sentence: '', selector } },
    {
      ...about,
      subject: { kind: 'mention', mention: figure({ kind: 'value', value: 1000, unit: 'count', approx: null }), sentence: 'x', selector },
      siblings: [
        figure({ kind: 'range', min: 3e9, max: 14e9, unit: 'money', currency: 'USD', approx: 'between' }),
        figure({ kind: 'vague', unit: 'measure', measure: 'mile', approx: null }),
        figure({ kind: 'value', value: 50, unit: 'percent', approx: null, per: 'day', points: true }),
        figure({ kind: 'value', value: 3, unit: 'fraction', approx: null, ratio: [3, 1] }),
        figure({ kind: 'value', value: 34, unit: 'duration', measure: 'year', approx: null, age: true }),
        fullFigure,
      ],
    },
    { ...about, subject: { kind: 'entity', entityId: SHOIGU } },
    { ...about, subject: { kind: 'selection', selector } },
  ],
  saveNote: [
    { target: { kind: 'entity', entityId: SHOIGU, name: 'Sergei Shoigu' }, text: 'My words.' },
    { id: toNoteId('n1'), target: { kind: 'name', name: 'Anna Petrenko' }, text: 'Better words.' },
    { target: note.target, text: 'x' },
    { target: { kind: 'page', ...about }, text: 'x' },
  ],
  deleteNote: [{ id: toNoteId('n1') }],
  restoreNote: [{ note }, { note: { ...note, tags: [], target: { kind: 'page', ...about } } }],
  decide: [
    {
      question: { ...about, subject: { kind: 'mention', mention: openMention, sentence: '', selector } },
      deed: { kind: 'decide', entityId: SHOIGU, verdict: 'this', scope: 'article' },
    },
    {
      question: {
        ...about,
        subject: { kind: 'mention', mention: { ...mention, tier: 'name', candidates: [], undecided: linked }, sentence: '', selector },
      },
      deed: { kind: 'undo', id: toDecisionId('d1') },
    },
  ],
  listDecisions: [{}],
  removeDecision: [{ id: toDecisionId('d1') }],
  bringBack: [{ notes: [note], decisions: [] }],
  restoreDecision: [
    { decision: decision({ scope: 'mention', ...about, selector }) },
    { decision: decision({ scope: 'article', ...about }) },
    { decision: decision({ scope: 'site', host: 'news.example' }) },
    { decision: decision({ scope: 'always' }) },
  ],
  clearDecisions: [{}],
  reportPage: [
    {
      report: {
        state: 'annotated',
        ...about,
        host: 'news.example',
        items: [
          { label: 'Sergei Shoigu', type: 'person', tier: 'listed', entityId: SHOIGU, count: 3, mention: 0 },
          { label: '1,000 sappers', type: 'figure', count: 1, mention: 4 },
        ],
      },
    },
    { report: { state: 'failed', ...about, host: 'news.example', problem: 'Gloss did not answer in time.', items: [] } },
  ],
  getTabReport: [{ tabId: 7 }],
  revealMention: [{ tabId: 7, mention: 0 }],
  search: [{ query: 'shoigu' }, { query: '' }],
  getEntityCard: [{ entityId: SHOIGU }, { entityId: SHOIGU, sameParty: [SHOIGU] }],
  listNotes: [{}],
  listKept: [{}],
  ratesSummary: [{}],
  importRates: [{ text: 'date,currency,rate' }],
  clearRates: [{}],
  clearKept: [
    { which: { kind: 'site', site: 'news.example' } },
    { which: { kind: 'before', day: '2026-01-31' } },
    { which: { kind: 'all' } },
  ],
  listLists: [{}],
  updateLists: [{ lists: [toListId('ofac-sdn'), toListId('opensanctions-ua_war_sanctions')] }],
  beginFileImport: [{ job: 'a1', names: ['SDN.XML', 'мой список.csv'] }],
  cancelImport: [{ job: 'a1' }],
  importEnded: [
    {
      progress: { job: 'a1', title: 'SDN.XML', lists: [], step: 'switching', entries: 3, names: 5, share: 1, end: { kind: 'cancelled' } },
    },
  ],
  removeList: [{ list: toListId('un') }],
  listHistory: [{ list: toListId('un') }],
  listIssues: [{ list: toListId('un') }],
  setListSchedule: [{ list: toListId('un'), schedule: 'weekly' }],
  setListAddress: [
    { list: toListId('un'), address: 'http://lists.internal:8080/un.xml' },
    { list: toListId('un'), address: null },
  ],
  notedChanges: [{}],
  markChangesSeen: [{}],
};
