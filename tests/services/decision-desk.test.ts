import { beforeEach, describe, expect, test, vi } from 'vitest';

import type { Choices, EntityCardModel } from '../../lib/card/index.js';
import { type DecisionScope, type Entity, type EntityMention, toListId, type Verdict } from '../../lib/model/index.js';
import {
  type Annotator,
  type CardDesk,
  createAnnotator,
  createCardDesk,
  createDecisionDesk,
  createNameLibrary,
  type DecisionDesk,
  type MetName,
  type NameLibrary,
} from '../../lib/services/index.js';
import { decisionDesk } from '../harness/decision-desk.js';
import { designationOn, entity } from '../harness/entities.js';
import { figureDesk } from '../harness/figure-desk.js';
import { freshStore, type FreshStore, generation, install } from '../harness/fresh-store.js';
import { nameModel } from '../harness/name-model.js';

/** Two records of one list, of one name, born in different years. */
const record = (key: string, born: string, role: string): Entity => ({
  ...entity(`person/${key}`, 'Pavel Voronin', { roles: [role], listedOn: ['ofac-sdn'] }),
  designations: [{ ...designationOn('ofac-sdn', 'Pavel Voronin'), recordId: key }],
  identity: { births: [born], countries: ['Ruritania', 'pt'] },
});
const ELDER = record('a', '1953-01-31', 'Admiral');
const YOUNGER = record('b', '1981', 'Director of a shipyard');
const SDN = { id: toListId('ofac-sdn'), title: 'OFAC SDN list', publisher: 'OFAC', searchUrl: 'https://lists.example/sdn' };
const URL = 'https://news.example/a';
const inWords = (day: string): string => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(new Date(`${day}T12:00`));
const DAY = inWords('2026-05-03');
const JUNE = inWords('2026-06-01');
const TEXT = 'Pavel Voronin, who is under sanctions, left the harbour before noon. Officials said that Voronin had been told to go.';

let fresh: FreshStore;
let library: NameLibrary;
let desk: DecisionDesk;
let cards: CardDesk;
let annotator: Annotator;

const start = (): void => {
  library = createNameLibrary({ store: fresh.lists, lists: fresh.lists.lists, notes: fresh.notes.all });
  desk = decisionDesk(fresh, library);
  cards = createCardDesk({ library, notes: fresh.notes, figures: figureDesk(fresh), decisions: desk });
  annotator = createAnnotator({ nameSources: library.sources, nameModel, decide: desk.apply });
};
const hold = async (edition: string, entities: readonly Entity[]): Promise<void> => {
  await install(fresh.lists, { ...generation(edition, 0, entities), sanctionsLists: [SDN] });
};
beforeEach(async () => {
  fresh = freshStore();
  start();
  await hold('one', [ELDER, YOUNGER]);
});

const names = async (text = TEXT, url = URL): Promise<readonly EntityMention[]> => (await annotator.annotate({ text, url })).mentions;
const met = (mention: EntityMention | undefined, { text = TEXT, url = URL } = {}): MetName => {
  if (mention === undefined) throw new Error('no such name');
  const { start: from, end } = mention.span;
  const selector = { type: 'TextQuoteSelector', exact: mention.surface, prefix: text.slice(0, from), suffix: text.slice(end) } as const;
  return { url, title: 'News', mention, selector };
};
const decide = async (entry: Entity, verdict: Verdict, scope: DecisionScope, nth = 0): Promise<void> => {
  const mention = (await names())[nth];
  expect(await desk.act(met(mention), { kind: 'decide', entityId: entry.id, verdict, scope })).toMatchObject({ ok: true });
};
const told = async (text = TEXT, url = URL): Promise<string[]> =>
  (await names(text, url)).map(
    ({ surface, tier, candidates }) => `${surface}: ${tier} ${candidates.map(({ entityId }) => entityId.slice(-1)).join('')}`,
  );
const cardOn = async (nth = 0): Promise<EntityCardModel> => {
  const one = met((await names())[nth]);
  const card = await cards.card({
    url: URL,
    title: 'News',
    subject: { kind: 'mention', mention: one.mention, sentence: '', selector: one.selector },
  });
  if (card?.kind !== 'entity') throw new Error('no card');
  return card;
};
const choicesOf = ({ choices }: EntityCardModel): Choices => {
  if (!choices) throw new Error('nothing to choose');
  return choices;
};

const OPEN = ['Pavel Voronin: possible ab', 'Voronin: possible ab'];

describe('in an article', () => {
  test('nothing is decided before the reader does', async () => expect(await told()).toEqual(OPEN));
  test('"this one" holds for the name and the family name that stands for it', async () => {
    await decide(YOUNGER, 'this', 'article');
    expect(await told()).toEqual(['Pavel Voronin: listed ba', 'Voronin: listed ba']);
    expect(await told(TEXT, 'https://news.example/b')).toEqual(OPEN);
    expect(await told(TEXT, `${URL}#comments`)).toEqual(['Pavel Voronin: listed ba', 'Voronin: listed ba']);
  });
  test('"not this one" on each leaves a bare name', async () => {
    await decide(ELDER, 'not', 'article');
    expect(await told()).toEqual(['Pavel Voronin: possible b', 'Voronin: possible b']);
    await decide(YOUNGER, 'not', 'article', 1);
    expect(await told()).toEqual(['Pavel Voronin: name ', 'Voronin: name ']);
  });
  test('a decision on one mention leaves the others', async () => {
    await decide(YOUNGER, 'this', 'mention', 1);
    expect(await told()).toEqual([OPEN[0], 'Voronin: listed ba']);
  });
  test('a decision on the site, and one for always', async () => {
    await decide(ELDER, 'not', 'site');
    expect(await told(TEXT, 'http://news.example:8080/c')).toEqual(['Pavel Voronin: possible b', 'Voronin: possible b']);
    expect(await told(TEXT, 'https://other.example/')).toEqual(OPEN);
    await decide(YOUNGER, 'not', 'always');
    expect(await told(TEXT, 'https://other.example/')).toEqual(['Pavel Voronin: possible a', 'Voronin: possible a']);
  });
  test('decisions are there again after the background was stopped', async () => {
    await decide(ELDER, 'not', 'article');
    start();
    expect(await told()).toEqual(['Pavel Voronin: possible b', 'Voronin: possible b']);
  });
  test('other names are not looked up', async () => {
    await decide(ELDER, 'not', 'always');
    const asked = vi.spyOn(library, 'entity');
    expect(await told('Anna Petrenko stayed.')).toEqual(['Anna Petrenko: name ']);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('on the card', () => {
  test('of a name that two parties bear both stand side by side, with what would tell them apart', async () => {
    const card = await cardOn();
    expect(card).toMatchObject({
      title: 'Pavel Voronin',
      tier: 'possible',
      kindLabel: 'Possible match · Person',
      listingLine: 'Name may match one of 2 entries',
    });
    expect(choicesOf(card).parties).toEqual([
      { entityId: ELDER.id, title: 'Pavel Voronin', lines: ['Born 1953', 'Admiral', 'Ruritania, Portugal', 'On OFAC SDN list'], said: '' },
      {
        entityId: YOUNGER.id,
        title: 'Pavel Voronin',
        lines: ['Born 1981', 'Director of a shipyard', 'Ruritania, Portugal', 'On OFAC SDN list'],
        said: '',
      },
    ]);
    expect(card.why[0]).toMatch(/^Pavel Voronin: ./);
    expect(choicesOf(card).scopes).toEqual([
      ['mention', 'This mention only'],
      ['article', 'This article'],
      ['site', 'This site (news.example)'],
      ['always', 'Always'],
    ]);
  });
  test('the party that the reader chose is shown with its listings, the decision and the way back', async () => {
    await decide(YOUNGER, 'this', 'always');
    const card = await cardOn();
    expect(card).toMatchObject({ tier: 'listed', kindLabel: 'Person', listingLine: 'Name matches an entry on 1 list' });
    expect(choicesOf(card).parties).toEqual([
      { entityId: YOUNGER.id, lines: [], said: `You decided on ${DAY}: this one (always).`, undo: 'decision-1' },
    ]);
    expect(card.why[0]).toBe(`You decided on ${DAY}: this one (always).`);
  });
  test('what was set aside stays, marked as such', async () => {
    await decide(ELDER, 'not', 'article');
    await decide(YOUNGER, 'not', 'article');
    const card = await cardOn();
    expect(card).toMatchObject({ title: 'Pavel Voronin', tier: 'name', kindLabel: 'Person', target: { kind: 'name' } });
    expect(card.listingLine).toBeUndefined();
    expect(card.why[0]).toBe(`Pavel Voronin: You decided on ${DAY}: not this one (this article).`);
    expect(choicesOf(card).parties.map(({ said, undo }) => [said, undo])).toEqual([
      [`You decided on ${DAY}: not this one (this article).`, 'decision-1'],
      [`You decided on ${DAY}: not this one (this article).`, 'decision-2'],
    ]);
  });
  test('undo brings back what linking had made of it, in the article and on the card', async () => {
    const before = await cardOn();
    await decide(YOUNGER, 'this', 'article');
    const [mention] = await names();
    const id = choicesOf(await cardOn()).parties[0]?.undo;
    if (id === undefined) throw new Error('no way back');
    expect(await desk.act(met(mention), { kind: 'undo', id })).toMatchObject({ ok: true });
    expect(await cardOn()).toEqual(before);
    expect(await told()).toEqual(OPEN);
  });
  test('a page takes back what counts on it, and nothing else', async () => {
    await decide(YOUNGER, 'this', 'article');
    const [mention] = await names();
    const [row] = await desk.rows();
    if (!row) throw new Error('no decision');
    await desk.act(met(mention, { url: 'https://evil.example/' }), { kind: 'undo', id: row.decision.id });
    expect(await desk.rows()).toHaveLength(1);
  });
  test('a later decision takes the place of one that would outweigh it', async () => {
    await decide(ELDER, 'not', 'article');
    await decide(ELDER, 'this', 'always');
    expect((await desk.rows()).map(({ decision: { verdict, place } }) => [verdict, place.scope])).toEqual([['this', 'always']]);
    expect((await told())[0]).toBe('Pavel Voronin: listed ab');
  });
  test('a page of no site offers no scope of a site', async () => {
    const [mention] = await names();
    const one = met(mention, { url: 'file:///a.html' });
    const card = await cards.card({ ...one, subject: { kind: 'mention', mention: one.mention, sentence: '', selector: one.selector } });
    expect(card?.kind === 'entity' && card.choices?.scopes.map(([scope]) => scope)).toEqual(['mention', 'article', 'always']);
    expect(await desk.act(one, { kind: 'decide', entityId: ELDER.id, verdict: 'not', scope: 'site' })).toMatchObject({
      error: { code: 'bad-request' },
    });
  });
  test('an entry that nobody put forward cannot be decided on', async () => {
    const [mention] = await names();
    const stranger = entity('person/z', 'Somebody').id;
    expect(await desk.act(met(mention), { kind: 'decide', entityId: stranger, verdict: 'this', scope: 'always' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('after an update of the list', () => {
  const amended = { ...ELDER, designations: ELDER.designations.map((one) => ({ ...one, reason: 'A new reason.', asOf: '2026-06-01' })) };
  const gone = {
    ...ELDER,
    designations: [],
    formerly: ELDER.designations.map((one) => ({ ...one, removed: { after: '2026-05-01', by: '2026-06-01' } })),
  };
  test.each([
    ['amended', amended, `the entry changed since (edition of ${JUNE})`],
    ['removed', gone, `the entry was taken off its list since (gone from the edition of ${JUNE})`],
  ])('that %s the entry the decision is open again and says so', async (_, entry, words) => {
    await decide(ELDER, 'not', 'always');
    await hold('two', [entry, YOUNGER]);
    expect((await told())[0]).toMatch(/^Pavel Voronin: \w+ (ab|ba)$/);
    const said = (await cardOn()).choices?.parties.find(({ entityId }) => entityId === ELDER.id);
    expect(said).toMatchObject({ said: `You decided on ${DAY}: not this one (always); ${words}. Decide again?` });
    expect(said).not.toHaveProperty('undo');
    expect(await desk.rows()).toMatchObject([{ verdict: 'not this one', where: 'every article', reopened: words }]);
  });
  test('deciding again settles it', async () => {
    await decide(ELDER, 'not', 'article');
    await hold('two', [amended, YOUNGER]);
    await decide(ELDER, 'not', 'article');
    expect((await told())[0]).toBe('Pavel Voronin: possible b');
    const rows = await desk.rows();
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toHaveProperty('reopened');
  });
  test('that left the entry as it was the decision holds', async () => {
    await decide(ELDER, 'not', 'always');
    await hold('two', [{ ...ELDER, designations: ELDER.designations.map((one) => ({ ...one, asOf: '2026-07-01' })) }, YOUNGER]);
    expect((await told())[0]).toBe('Pavel Voronin: possible b');
  });
});

describe('the list of decisions', () => {
  test('says what, where and on which lists', async () => {
    await decide(ELDER, 'not', 'mention');
    await decide(YOUNGER, 'this', 'site');
    expect(await desk.rows()).toMatchObject([
      { verdict: 'this one', where: 'every article on news.example', decision: { name: 'Pavel Voronin', lists: ['OFAC SDN list'] } },
      { verdict: 'not this one', where: 'one mention in “News”' },
    ]);
  });
  test('gives up one, takes it back, and can be emptied', async () => {
    await decide(ELDER, 'not', 'always');
    const [row] = await desk.rows();
    if (!row) throw new Error('no decision');
    await desk.remove(row.decision.id);
    expect(await told()).toEqual(OPEN);
    await desk.restore(row.decision);
    expect(await desk.rows()).toEqual([row]);
    await desk.clear();
    expect([await desk.rows(), await told()]).toEqual([[], OPEN]);
  });
  test('takes in those of a file that are not here, and they count at once', async () => {
    await decide(ELDER, 'not', 'always');
    await decide(YOUNGER, 'this', 'site');
    const rows = await desk.rows();
    const decisions = rows.map(({ decision }) => decision);
    await desk.clear();
    expect(await told()).toEqual(OPEN);
    expect(await desk.bringBack(decisions)).toEqual({ ok: true, value: 2 });
    expect(await told()).not.toEqual(OPEN);
    expect(await desk.bringBack(decisions)).toEqual({ ok: true, value: 0 });
    expect(await desk.rows()).toEqual(rows);
  });
  test('a decision that cannot be stored is answered with a sentence', async () => {
    const faults: unknown[] = [];
    const full = { ...fresh.decisions, put: () => Promise.reject(new Error('disk full')) };
    const failing = createDecisionDesk({
      store: full,
      library,
      now: () => new Date(),
      newId: () => 'x',
      onFault: (error) => faults.push(error),
    });
    const [mention] = await names();
    const answer = await failing.act(met(mention), { kind: 'decide', entityId: ELDER.id, verdict: 'not', scope: 'always' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(faults).toHaveLength(1);
  });
});
