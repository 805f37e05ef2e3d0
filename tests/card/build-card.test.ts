import { describe, expect, test } from 'vitest';

import { buildEntityCard, buildNameCard, buildQuoteCard, type EntityCardModel } from '../../lib/card/index.js';
import {
  type Entity,
  type EntityMention,
  type Note,
  type NoteTarget,
  type SanctionsList,
  type Tier,
  toEntityId,
  toListId,
  toNoteId,
} from '../../lib/model/index.js';
import { designationOn, entity } from '../harness/entities.js';

const LISTS = new Map<string, SanctionsList>([
  ['ofac-sdn', { id: toListId('ofac-sdn'), title: 'SDN list', publisher: 'OFAC', searchUrl: 'https://lists.example/sdn-search' }],
  ['eu-fsf', { id: toListId('eu-fsf'), title: 'EU list', publisher: 'European Commission', searchUrl: 'https://lists.example/eu-search' }],
]);
const listed = (...lists: string[]): Entity => entity('person/x', 'Anna Petrenko', { listedOn: lists });
const mentionOf = (known: Entity, tier: Tier, phrase?: EntityMention['phrase']): EntityMention => ({
  kind: 'entity',
  span: { start: 0, end: 8 },
  surface: 'Petrenko',
  type: 'person',
  tier,
  entity: known.name,
  candidates: [
    { entityId: known.id, name: known.name, score: 0.6, evidence: [{ kind: 'full-name', detail: 'Anna Petrenko', weight: 0.6 }] },
  ],
  ...(phrase && { phrase }),
});
const card = (
  known: Entity,
  mention?: EntityMention,
  extra: { country?: Entity; related?: Entity[]; notes?: Note[] } = {},
): EntityCardModel => buildEntityCard({ entity: known, lists: LISTS, related: [], notes: [], ...(mention && { mention }), ...extra });

describe('the sanctions line', () => {
  const cases: readonly (readonly [string, string[], Tier, string | undefined])[] = [
    ['of one entry on one list', ['ofac-sdn'], 'listed', 'Name matches an entry on 1 list'],
    ['of one entry that may be another’s', ['ofac-sdn'], 'possible', 'Name may match an entry on 1 list'],
    ['of entries on two lists', ['ofac-sdn', 'eu-fsf'], 'listed', 'Name matches entries on 2 lists'],
    ['of entries on two lists that may be another’s', ['ofac-sdn', 'eu-fsf'], 'possible', 'Name may match entries on 2 lists'],
    ['of two entries on one list', ['ofac-sdn', 'ofac-sdn'], 'listed', 'Name matches entries on 1 list'],
    ['of an entry on no list is absent', [], 'known', undefined],
  ];
  test.each(cases)('%s', (_, lists, tier, line) => {
    const known = listed(...lists);
    expect(card(known, mentionOf(known, tier)).listingLine).toBe(line);
  });
  test('never says that the person is the one listed', () => {
    for (const tier of ['listed', 'possible'] as const)
      expect(card(listed('ofac-sdn'), mentionOf(listed('ofac-sdn'), tier)).listingLine).not.toMatch(/\bis\b/);
  });
  test('of an entry opened by itself goes by its listings', () => {
    expect(card(listed('ofac-sdn'))).toMatchObject({ tier: 'listed', listingLine: 'Name matches an entry on 1 list', why: [] });
    expect(card(listed())).toMatchObject({ tier: 'known', why: [] });
  });
});

describe('a listing', () => {
  test('tells list, publisher, programme, record, date and edition, and where to look it up', () => {
    expect(card(listed('ofac-sdn')).listings).toEqual([
      {
        listTitle: 'SDN list',
        publisher: 'OFAC',
        programme: 'RUSSIA',
        recordId: '7',
        listedName: 'ANNA PETRENKO',
        date: '2022-02-23',
        details: [],
        asOf: '2026-05-01',
        searchUrl: 'https://lists.example/sdn-search',
      },
    ]);
  });
  test('tells its reason where the list gives one, and no date where it gives none', () => {
    const { date: _date, ...undated } = designationOn('ofac-sdn', 'Anna Petrenko');
    const [row] = card({ ...listed(), designations: [{ ...undated, reason: 'Deals in grain.' }] }).listings;
    expect(row).toMatchObject({ reason: 'Deals in grain.' });
    expect(row).not.toHaveProperty('date');
  });
  test('on a list that is not described falls back to its source', () => {
    const [row] = card(listed('xx-list')).listings;
    expect(row).toMatchObject({ listTitle: 'xx-list', publisher: 'xx-list in the test', searchUrl: 'https://lists.example/xx-list' });
  });
});

describe('where nothing is listed', () => {
  test.each(['person/x', 'organisation/x', 'vessel/x'])('the card of %s says what was searched, and that this is no full list', (id) => {
    expect(card(entity(id, 'X')).searched).toMatch(/starter pack.*no full sanctions list/);
  });
  test.each(['place/x', 'agreement/x', 'programme/x'])('the card of %s, which no list holds, says nothing', (id) => {
    expect(card(entity(id, 'X'))).not.toHaveProperty('searched');
  });
  test('nobody is cleared', () => expect(card(entity('person/x', 'X')).searched).not.toMatch(/\b(clear|innocent|safe|not sanctioned)\b/i));
  test('the editions held are named', () => {
    const lists = new Map([...LISTS].map(([id, list]) => [id, { ...list, ...(id === 'eu-fsf' && { edition: '2026-05-01' }) }]));
    const { searched } = buildEntityCard({ entity: entity('person/x', 'X'), lists, related: [], notes: [] });
    expect(searched).toMatch(/^Not on the editions you hold: EU list \(May 1, 2026\);/);
  });
  test('the card of a listed entry says nothing either', () => expect(card(listed('ofac-sdn'))).not.toHaveProperty('searched'));
});

describe('an entry’s card', () => {
  const russia = entity('place/russia', 'Russia');
  test.each([
    ['person/x', 'Person · Russia'],
    ['organisation/x', 'Organisation · Russia'],
    ['place/x', 'Place · Russia'],
    ['vessel/x', 'Vessel · Russia'],
    ['agreement/x', 'Agreement · Russia'],
    ['programme/x', 'Sanctions programme · Russia'],
  ])('of %s says “%s”', (id, label) => expect(card(entity(id, 'X'), undefined, { country: russia }).kindLabel).toBe(label));
  test('says its kind alone where it has no state', () => expect(card(entity('person/x', 'X')).kindLabel).toBe('Person'));
  test('shows facts with their sources, related entries with their first fact, and notes', () => {
    const target: NoteTarget = { kind: 'entity', entityId: toEntityId('person/x'), name: 'Anna Petrenko' };
    const note: Note = { id: toNoteId('n'), target, text: 'x', tags: [], createdAt: '', updatedAt: '' };
    const model = card(listed(), undefined, { related: [russia, { ...russia, facts: [] }], notes: [note] });
    expect(model.background).toEqual([
      { text: 'What the test knows of Anna Petrenko.', asOf: '2026-06', sources: [{ title: 'Test', url: 'https://facts.example/' }] },
    ]);
    expect(model.related).toEqual([
      { entityId: 'place/russia', title: 'Russia', summary: 'What the test knows of Russia.' },
      { entityId: 'place/russia', title: 'Russia', summary: '' },
    ]);
    expect(model).toMatchObject({ target, notes: [note], title: 'Anna Petrenko' });
  });
  test('says why the name matched', () => {
    const known = listed('ofac-sdn');
    expect(card(known, mentionOf(known, 'possible')).why).toEqual([
      'The article writes the full name “Anna Petrenko”.',
      'Nothing else in the article says which bearer of the name is meant.',
    ]);
  });
  test('reached by a phrase says that the words around the name led there', () => {
    const programme = entity('programme/y', 'Y sanctions');
    const mention = mentionOf(listed(), 'known', { span: { start: 0, end: 18 }, entityId: programme.id });
    expect(card(programme, mention).why).toEqual([
      'The words around “Petrenko” refer to Y sanctions, going by what else the article names.',
    ]);
  });
});

describe('the card of a name without an entry', () => {
  const mention: EntityMention = { ...mentionOf(entity('person/x', 'Anna Petrenko'), 'name'), candidates: [] };
  test('says what was searched and takes notes on the name', () => {
    expect(buildNameCard(mention, { notes: [], lists: LISTS })).toMatchObject({
      title: 'Anna Petrenko',
      kindLabel: 'Person',
      tier: 'name',
      listings: [],
      searched: expect.stringContaining('starter pack') as string,
      target: { kind: 'name', name: 'Anna Petrenko' },
    });
    expect(buildNameCard(mention, { notes: [], lists: LISTS })).not.toHaveProperty('listingLine');
  });
});

test('the card of a selection is a quotation', () => {
  const target: NoteTarget = { kind: 'page', url: 'https://news.example/', title: '' };
  expect(buildQuoteCard('aid', 'aid', target, [])).toEqual({ kind: 'quote', title: 'aid', sentence: 'aid', target, notes: [] });
});
