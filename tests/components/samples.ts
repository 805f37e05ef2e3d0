import { buildFigureCard, type EntityCardModel, type FigureCardModel, type QuoteCardModel } from '../../lib/card/index.js';
import { type Bound, type FigureMention, type Note, type Reading, toEntityId, toNoteId } from '../../lib/model/index.js';

/** Invented people and bodies, so that no sample says anything about a real one. */
export const note = (id: string, text: string, updatedAt = '2025-09-14T10:20:00Z'): Note => ({
  id: toNoteId(id),
  target: { kind: 'entity', entityId: toEntityId('person/anton-belsky'), name: 'Anton Belsky' },
  text,
  tags: [],
  createdAt: '2025-09-12T08:00:00Z',
  updatedAt,
});

export const listed: EntityCardModel = {
  kind: 'entity',
  title: 'Anton Belsky',
  entityKind: 'person',
  kindLabel: 'Person · Norland',
  tier: 'listed',
  target: { kind: 'entity', entityId: toEntityId('person/anton-belsky'), name: 'Anton Belsky' },
  listingLine: 'Name matches entries on 2 lists',
  listings: [
    {
      listTitle: 'EU consolidated list of financial sanctions',
      publisher: 'European Commission',
      programme: 'Norland, territorial integrity',
      recordId: 'EU.4711.20',
      listedName: 'Anton Viktorovich BELSKY',
      date: '2022-02-23',
      details: ['Born 1961 · Norland', 'Role as listed: Minister of Defence', 'Listed 3 years before this article'],
      reason: 'Minister responsible for the forces that crossed the border.',
      asOf: '2025-09-12',
      searchUrl: 'https://lists.example/eu',
    },
    {
      listTitle: 'OFAC Specially Designated Nationals list',
      publisher: 'US Treasury, Office of Foreign Assets Control',
      programme: 'NORLAND-EO14024',
      recordId: '35000',
      details: [],
      listedName: 'BELSKY, Anton Viktorovich',
      reason:
        'Belsky has been minister of defence since 2012. In that office he ordered and oversaw the operations of the armed forces beyond the border, and chaired the commission that approved the purchase of ammunition from abroad.',
      asOf: '2025-09',
      searchUrl: 'https://lists.example/ofac',
    },
  ],
  background: [
    {
      text: 'Secretary of the Security Council of Norland since May 2024; before that he was minister of defence for twelve years.',
      asOf: '2025-06',
      sources: [
        { title: 'Government of Norland', url: 'https://norland.example/council' },
        { title: 'Register of office holders', url: 'https://register.example/belsky' },
      ],
    },
  ],
  related: [
    {
      entityId: toEntityId('organisation/security-council-of-norland'),
      title: 'Security Council of Norland',
      summary: 'Advises the head of state on defence and security.',
    },
  ],
  notes: [note('one', 'Travelled to the north twice this year.\nCheck the dates against the agency’s own report.')],
  why: ['The full name stands in the article and on both lists.', '“Security Council” stands near the name.'],
};

export const possible: EntityCardModel = {
  ...listed,
  title: 'Kim Min-ho',
  kindLabel: 'Person',
  tier: 'possible',
  target: { kind: 'name', name: 'Kim Min-ho' },
  listingLine: 'Name may match an entry on 1 list',
  listings: [
    {
      listTitle: 'UN Security Council consolidated list',
      publisher: 'United Nations Security Council',
      programme: 'Resolution 1718',
      recordId: 'KPi.900',
      details: ['Born about 1974 · North Korea'],
      listedName: 'Kim Min Ho',
      asOf: '2025-09-10',
      searchUrl: 'https://lists.example/un',
    },
  ],
  background: [],
  related: [],
  notes: [],
  why: ['The name matches in family-first order.', 'The name is common, and nothing in the article points to the entry.'],
};

export const sanctions: EntityCardModel = {
  kind: 'entity',
  title: 'UN sanctions on Estmark',
  entityKind: 'programme',
  kindLabel: 'Sanctions programme',
  tier: 'known',
  target: { kind: 'entity', entityId: toEntityId('programme/un-estmark'), name: 'UN sanctions on Estmark' },
  listings: [],
  searched: 'Not on the editions you hold: starter pack of 12 September 2025.',
  background: [
    {
      text: 'Measures of the Security Council since 2006: an arms embargo, bans on trade in coal, iron and seafood, and a duty to send workers home.',
      asOf: '2025',
      sources: [{ title: 'Sanctions committee', url: 'https://un.example/committee' }],
    },
  ],
  related: [
    {
      entityId: toEntityId('agreement/resolution-2375'),
      title: 'Resolution 2375 (2017)',
      summary: 'Bars new work permits for workers from Estmark.',
    },
    {
      entityId: toEntityId('agreement/resolution-2397'),
      title: 'Resolution 2397 (2017)',
      summary: 'Obliges states to send workers from Estmark home by 22 December 2019.',
    },
    {
      entityId: toEntityId('agreement/resolution-1718'),
      title: 'Resolution 1718 (2006)',
      summary: 'The first measures: arms, luxury goods and frozen funds.',
    },
  ],
  notes: [],
  why: ['“U.N. sanctions” stands in an article that names Estmark.'],
};

export const bareName: EntityCardModel = {
  kind: 'entity',
  title: 'Maria Lindqvist',
  entityKind: 'person',
  kindLabel: 'Person',
  tier: 'name',
  target: { kind: 'name', name: 'Maria Lindqvist' },
  listings: [],
  searched: 'Not on the editions you hold: starter pack of 12 September 2025.',
  background: [],
  related: [],
  notes: [],
  why: [],
};

export const figure: FigureCardModel = {
  kind: 'figure',
  title: 'around 1,000 sappers',
  target: {
    kind: 'quote',
    url: 'https://news.example/a',
    title: 'Sappers',
    selector: { type: 'TextQuoteSelector', exact: 'around 1,000 sappers', prefix: '', suffix: '' },
  },
  rows: [
    { label: 'Value', value: '1,000' },
    { label: 'How firmly', value: 'around' },
    { label: 'Counted', value: 'sappers' },
    { label: 'Said by', value: 'the Security Council of Norland' },
  ],
  sentence:
    'Norland will receive around 1,000 sappers to clear mines in the border region, the secretary of its Security Council said on Tuesday.',
  sections: [],
  notes: [],
};

const patrol = (start: number, surface: string, quantity: FigureMention['quantity'], attribution: string | null): FigureMention => ({
  kind: 'figure',
  span: { start, end: start + surface.length },
  number: { start, end: start },
  surface,
  quantity,
  counted: 'coastal patrol boats',
  attribution,
});
const boats = (value: number, approx: string | null = null, bound?: Bound): FigureMention['quantity'] => ({
  kind: 'value',
  value,
  unit: 'count',
  approx,
  ...(bound && { bound }),
});
const about310 = patrol(0, 'about 310 coastal patrol boats', boats(310, 'about', 'about'), 'the admiral');
const PATROLS: readonly FigureMention[] = [
  about310,
  patrol(50, '280 coastal patrol boats', boats(280), 'the ministry'),
  patrol(100, 'between 250 and 400 coastal patrol boats', { kind: 'range', min: 250, max: 400, unit: 'count', approx: 'between' }, null),
  patrol(150, 'at least 200 coastal patrol boats', boats(200, 'at least', 'at least'), 'estimates'),
  patrol(200, 'up to 350 coastal patrol boats', boats(350, 'up to', 'at most'), 'a shipyard'),
];
const earlier = (date: string, value: number): Reading => ({
  id: date,
  thing: 'boats',
  quantity: boats(value),
  surface: `${value} coastal patrol boats`,
  attribution: null,
  date,
  readOn: date,
  url: `https://news.example/${date}`,
  site: 'news.example',
});

/** A figure with everything a card can set it beside. */
export const figures: FigureCardModel = buildFigureCard({
  figure: about310,
  sentence: 'The admiral said that about 310 coastal patrol boats are at sea.',
  group: {
    figures: PATROLS,
    sums: [],
    shares: [],
    conflicts: [{ figures: [about310, ...PATROLS.slice(1, 2)], certain: true }],
  },
  yardstick: {
    called: 'Norland’s coastal patrol boats',
    value: 620,
    unit: 'warhead',
    figure: { min: 310, max: 310 },
    year: '2025',
    source: { title: 'Fleets of the world', url: 'https://fleets.example/norland' },
  },
  conversions: [{ unit: 'EUR', min: 80, max: 80, asOf: '2025-06-17' }],
  earlier: [earlier('2024-01-05', 180), earlier('2024-11-20', 240), earlier('2025-03-09', 265)],
  day: '2025-09-14',
  target: figure.target,
  notes: [],
});

export const quote: QuoteCardModel = {
  kind: 'quote',
  title: '“to clear mines in the border region”',
  target: {
    kind: 'quote',
    url: 'https://news.example/a',
    title: 'Sappers',
    selector: { type: 'TextQuoteSelector', exact: 'to clear mines in the border region', prefix: '', suffix: '' },
  },
  sentence: figure.sentence,
  notes: [note('two', 'Compare with the statement of June.')],
};

/** An address that would run a script; lists that readers import may hold anything. */
export const hostile: EntityCardModel = {
  ...bareName,
  background: [{ text: 'A fact with a bad source.', asOf: '2025', sources: [{ title: 'A source', url: 'javascript:alert(1)' }] }],
};

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** Words without a place to break, everywhere. */
export const endless: EntityCardModel = {
  ...listed,
  title: word,
  kindLabel: word,
  listings: listed.listings.map((row) => ({
    ...row,
    listTitle: word,
    programme: word,
    recordId: word,
    listedName: word,
    date: 'some time in the spring of that year, or later',
  })),
  background: [{ text: word, asOf: '2025', sources: [{ title: word, url: `https://news.example/${word}` }] }],
  related: listed.related.map((entry) => ({ ...entry, title: word, summary: word })),
  notes: [note('three', `https://news.example/${word}/${word}`)],
  why: [word],
};

/** On more lists than a card shows at once. */
export const many: EntityCardModel = {
  ...listed,
  listings: ['First', 'Second', 'Third', 'Fourth', 'Fifth'].flatMap((name) =>
    listed.listings.slice(0, 1).map((row) => ({ ...row, listTitle: `${name} list` })),
  ),
};
