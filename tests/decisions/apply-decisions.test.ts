import { describe, expect, test } from 'vitest';

import { applyDecisions, bookOf, decisionsOn, type Entries, fingerprintOf, quotedIn } from '../../lib/decisions/index.js';
import {
  type Candidate,
  type Decision,
  type DecisionPlace,
  type Entity,
  type EntityId,
  type EntityMention,
  type EvidenceKind,
  type Tier,
  toDecisionId,
  toEntityId,
  type Verdict,
} from '../../lib/model/index.js';
import { entity } from '../harness/entities.js';

const NAMED = 'Pavel Voronin';
/** Two listed parties of one name, one that is only known, and one listed twice. */
const PARTIES = {
  A: entity('person/a', 'Pavel Ilyich Voronin', { listedOn: ['ofac-sdn'] }),
  B: entity('person/b', 'Pavel Andreevich Voronin', { listedOn: ['eu-fsf'] }),
  K: entity('person/k', 'Pavel Voronin (poet)'),
} as const;
type Party = keyof typeof PARTIES;
const ENTRIES: Entries = new Map(Object.values(PARTIES).map((one) => [one.id, one]));

const candidate = (party: Party, evidence: readonly EvidenceKind[] = ['full-name']): Candidate => ({
  entityId: PARTIES[party].id,
  name: PARTIES[party].name,
  score: 0.6,
  evidence: evidence.map((kind) => ({ kind, detail: NAMED, weight: 0 })),
});
const TEXT = `${NAMED} left. Then ${NAMED} came back.`;
const mentionOf = (tier: Tier, candidates: string, dismissed = '', evidence?: readonly EvidenceKind[]): EntityMention => ({
  kind: 'entity',
  span: { start: 0, end: NAMED.length },
  surface: NAMED,
  type: 'person',
  tier,
  entity: candidates === '' ? NAMED : PARTIES[candidates[0] as Party].name,
  candidates: Array.from(candidates, (one) => candidate(one as Party, evidence)),
  ...(dismissed !== '' && { dismissed: Array.from(dismissed, (one) => candidate(one as Party, evidence)) }),
});

const URL = 'https://news.example/a?id=1';
const PLACES: Readonly<Record<string, DecisionPlace>> = {
  mention: {
    scope: 'mention',
    url: URL,
    title: 'News',
    selector: { type: 'TextQuoteSelector', exact: NAMED, prefix: '', suffix: ' left.' },
  },
  'other mention': {
    scope: 'mention',
    url: URL,
    title: 'News',
    selector: { type: 'TextQuoteSelector', exact: NAMED, prefix: 'Then ', suffix: ' came' },
  },
  article: { scope: 'article', url: URL, title: 'News' },
  'other article': { scope: 'article', url: 'https://news.example/b', title: 'News' },
  site: { scope: 'site', host: 'news.example' },
  'other site': { scope: 'site', host: 'example' },
  always: { scope: 'always' },
};

let made = 0;
/** "this A always", "not B site"; those that come later in a table's row are later. */
function decision(words: string, name = NAMED, fingerprints = fingerprintOf): Decision {
  const [verdict, party, ...place] = words.split(' ');
  made += 1;
  const { id } = PARTIES[party as Party];
  const at = PLACES[place.join(' ')];
  if (at === undefined) throw new Error(`no place called ${place.join(' ')}`);
  return {
    id: toDecisionId(`d${made}`),
    verdict: verdict as Verdict,
    name,
    party: party ?? '',
    entries: [{ id, fingerprint: fingerprints(PARTIES[party as Party]) }],
    lists: [],
    place: at,
    createdAt: new Date(Date.UTC(2026, 4, 3, 10, made)).toISOString(),
  };
}
const letterOf = (id: EntityId): string => Object.entries(PARTIES).find(([, one]) => one.id === id)?.[0] ?? '?';
const letters = (all: readonly Candidate[] = []): string => all.map(({ entityId }) => letterOf(entityId)).join('');
const decide = (mention: EntityMention, decisions: readonly Decision[], entries = ENTRIES): EntityMention =>
  applyDecisions(mention, decisionsOn(mention, bookOf(decisions), { url: `${URL}#top`, standsAt: quotedIn(TEXT) }), entries);
const told = ({ tier, candidates, dismissed }: EntityMention): string => `${tier} ${letters(candidates)}/${letters(dismissed)}`;

describe('a decision on one party', () => {
  test.each([
    ['this one: the first, listed', mentionOf('possible', 'AB'), ['this B always'], 'listed BA/'],
    ['this one, where nothing lists it: known', mentionOf('possible', 'AK'), ['this K always'], 'known KA/'],
    ['this one, of those set aside', mentionOf('name', '', 'B'), ['this B always'], 'listed B/'],
    ['not this one: set aside, the next may be meant', mentionOf('listed', 'AB'), ['not A always'], 'possible B/A'],
    ['not this one: the next is only known', mentionOf('possible', 'AK'), ['not A always'], 'known K/A'],
    ['not this one: the best stays what it was', mentionOf('listed', 'AB'), ['not B always'], 'listed A/B'],
    ['not this one, and none is left', mentionOf('listed', 'A'), ['not A always'], 'name /A'],
    ['neither', mentionOf('possible', 'AB'), ['not A always', 'not B article'], 'name /AB'],
    ['not this one, set aside already', mentionOf('name', '', 'A'), ['not A always'], 'name /A'],
    ['on a party that nobody put forward', mentionOf('listed', 'A'), ['not B always'], 'listed A/'],
  ] as const)('%s', (_, mention, words, expected) => {
    expect(told(decide(mention, words.map((one) => decision(one))))).toBe(expected); // prettier-ignore
  });
});

describe('of several decisions', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['the narrower wins: article before always', ['not A article', 'this A always'], 'possible B/A'],
    ['the narrower wins: mention before article', ['this A mention', 'not A article'], 'listed AB/'],
    ['the narrower wins: site before always', ['not A site', 'this A always'], 'possible B/A'],
    ['the later wins where both are as wide', ['this A site', 'not A site'], 'possible B/A'],
    ['of two parties the narrower "this one" comes first', ['this A article', 'this B always'], 'listed AB/'],
    ['of two parties the later "this one" comes first', ['this A always', 'this B always'], 'listed BA/'],
    ['one on another article does not count', ['not A other article', 'not A other site'], 'possible AB/'],
    ['one on another mention does not count', ['not A other mention'], 'possible AB/'],
    ['one on this very mention counts', ['not A mention'], 'possible B/A'],
  ];
  test.each(cases)('%s', (_, words, expected) => {
    expect(told(decide(mentionOf('possible', 'AB'), words.map((one) => decision(one))))).toBe(expected); // prettier-ignore
  });
});

describe('a decision is about a name', () => {
  const short = (kind: EvidenceKind): EntityMention => ({ ...mentionOf('listed', 'A', '', ['full-name', kind]), surface: 'Voronin' });
  test.each([
    ['in other letters', mentionOf('listed', 'A'), 'pavel VORONIN', 'name /A'],
    ['and no other', mentionOf('listed', 'A'), 'Pavel I. Voronin', 'listed A/'],
    ['and the family name that stands for it', short('later-surname'), NAMED, 'name /A'],
    ['and the acronym that stands for it', short('defined-acronym'), NAMED, 'name /A'],
    ['and the initials that stand for it', short('initials'), NAMED, 'name /A'],
    ['and the part that stands for it', short('short-form'), NAMED, 'name /A'],
    ['not a family name that stands for nobody named in full', short('single-word'), NAMED, 'listed A/'],
  ])('%s', (_, mention, name, expected) => expect(told(decide(mention, [decision('not A always', name)]))).toBe(expected));
});

describe('what the article says of somebody else', () => {
  const young = mentionOf('possible', 'A', '', ['full-name', 'other-age']);
  test.each([
    ['outweighs "this one" for every article', 'this A always', 'possible A/'],
    ['outweighs "this one" for the site', 'this A site', 'possible A/'],
    ['gives way to a decision on this article', 'this A article', 'listed A/'],
    ['goes with "not this one"', 'not A always', 'name /A'],
  ])('%s', (_, words, expected) => expect(told(decide(young, [decision(words)]))).toBe(expected));
});

describe('an entry that changed', () => {
  const amended = { ...PARTIES.A, names: [...PARTIES.A.names, { form: 'P. Voronin', role: 'alias', quality: 'weak' } as const] };
  const removed = { ...PARTIES.A, designations: [] };
  const now = (one: Entity | undefined): Entries => new Map([...ENTRIES].flatMap(([id, old]) => (id === PARTIES.A.id ? (one ? [[id, one] as const] : []) : [[id, old] as const]))); // prettier-ignore
  test.each([
    ['reopens the decision when it is amended', now(amended), ['not A always'], 'listed A/'],
    ['reopens it when it is removed', now(removed), ['not A always'], 'listed A/'],
    ['reopens it although a wider one would have held', now(amended), ['not A article', 'not A always'], 'listed A/'],
    ['says nothing when its list is not held any more', now(undefined), ['not A always'], 'name /A'],
    ['leaves other decisions alone', now(amended), ['not B always'], 'listed A/'],
  ])('%s', (_, entries, words, expected) => {
    expect(told(decide(mentionOf('listed', 'A'), words.map((one) => decision(one)), entries))).toBe(expected); // prettier-ignore
  });
});

describe('what is left of linking', () => {
  const before = mentionOf('listed', 'AB');
  test('stands beside what was decided, and comes back when the decision is gone', () => {
    const decided = decide(before, [decision('not A always')]);
    expect(decided.undecided).toMatchObject({ tier: 'listed', entity: PARTIES.A.name });
    expect(decide(decided, [])).toEqual(before);
  });
  test('is what another decision is applied to', () => {
    const decided = decide(before, [decision('not A always')]);
    expect(decide(decided, [decision('this A always')])).toEqual(decide(before, [decision('this A always')]));
  });
  test('a name with nobody behind it bears the article’s own words', () => {
    expect(decide(mentionOf('listed', 'A'), [decision('not A always')]).entity).toBe(NAMED);
  });
  test('the reason is among the evidence', () => {
    const [first] = decide(before, [decision('this B always')]).candidates;
    expect(first?.evidence[0]).toMatchObject({ kind: 'readers-decision', weight: 0 });
    expect(first?.evidence[0]?.detail).toMatch(/2026: this one \(always\)$/);
  });
});

describe('a fingerprint', () => {
  const { A } = PARTIES;
  const [listing] = A.designations;
  if (listing === undefined) throw new Error('not listed');
  test.each([
    ['the same in another order', { ...A, names: [...A.names].reverse() }],
    ['another edition', { ...A, designations: [{ ...listing, asOf: '2027-01-01' }] }],
    ['other background', { ...A, facts: [] }],
  ])('does not change with %s', (_, one) => expect(fingerprintOf(one)).toBe(fingerprintOf(A)));
  test.each([
    ['a name', { ...A, names: A.names.slice(1) }],
    ['a programme', { ...A, designations: [{ ...listing, programme: 'BELARUS' }] }],
    ['the reason', { ...A, designations: [{ ...listing, reason: 'Another.' }] }],
    ['a second listing', { ...A, designations: [listing, { ...listing, recordId: '8' }] }],
    ['its removal', { ...A, designations: [] }],
    ['a year of birth', { ...A, identity: { births: ['1960'], countries: [] } }],
    ['an office', { ...A, roles: ['minister'] }],
  ])('changes with %s', (_, one) => expect(fingerprintOf(one)).not.toBe(fingerprintOf(A)));
  test('stays what it is from version to version: decisions are stored with it', () => expect(fingerprintOf(A)).toBe('7764bad3078874de'));
});

test('ids are told apart by more than their beginning', () => {
  const twin = toEntityId(`${PARTIES.A.id}a`);
  const mention = mentionOf('listed', 'A');
  const other = { ...mention, candidates: [{ ...candidate('A'), entityId: twin }] };
  expect(decide(other, [decision('not A always')]).tier).toBe('listed');
});
