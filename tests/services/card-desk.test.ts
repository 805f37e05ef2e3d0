import { beforeEach, describe, expect, test } from 'vitest';

import type { EntityCardModel } from '../../lib/card/index.js';
import { type EntityId, type EntityMention, type Note, type NoteTarget, toEntityId, toListId, toNoteId } from '../../lib/model/index.js';
import { type CardDesk, type CardQuestion, createCardDesk, createNameLibrary } from '../../lib/services/index.js';
import { entity } from '../harness/entities.js';
import { freshStore, type FreshStore, generation, install } from '../harness/fresh-store.js';
import { decisionDesk } from '../harness/decision-desk.js';
import { figureDesk } from '../harness/figure-desk.js';
import { listed } from '../harness/listed-parties.js';
import { annotate } from '../harness/marked-text.js';
import { KOREA_SANCTIONS, NORTH_KOREA, RUSSIA, SHOIGU, UNITED_NATIONS } from '../harness/world.js';

const MINISTER = { ...SHOIGU, related: [RUSSIA.id, toEntityId('person/gone')] };
const WORLD = [MINISTER, RUSSIA, NORTH_KOREA, UNITED_NATIONS, KOREA_SANCTIONS];
const SDN = { id: toListId('ofac-sdn'), title: 'OFAC SDN list', publisher: 'OFAC', searchUrl: 'https://lists.example/sdn' };
const PAGE = { url: 'https://news.example/a', title: 'News' };

let fresh: FreshStore;
let desk: CardDesk;
beforeEach(async () => {
  fresh = freshStore();
  await install(fresh.lists, { ...generation('one', 0, WORLD), sanctionsLists: [SDN] });
  const library = createNameLibrary({ store: fresh.lists, lists: fresh.lists.lists, notes: fresh.notes.all });
  desk = createCardDesk({ library, notes: fresh.notes, figures: figureDesk(fresh), decisions: decisionDesk(fresh, library) });
});

const mentionIn = async (text: string, surface: string): Promise<EntityMention> => {
  const mention = (await annotate(WORLD, text)).mentions.find((found) => found.surface === surface);
  if (mention === undefined) throw new Error(`${surface} was not found`);
  return mention;
};
const selector = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' }) as const;
const asking = (mention: EntityMention): CardQuestion => ({
  ...PAGE,
  subject: { kind: 'mention', mention, sentence: 'A sentence.', selector: selector(mention.surface) },
});
const entityCard = async (question: CardQuestion): Promise<EntityCardModel> => {
  const card = await desk.card(question);
  if (card?.kind !== 'entity') throw new Error(`${card?.kind ?? 'no'} card`);
  return card;
};
const note = (id: string, target: NoteTarget): Note => ({ id: toNoteId(id), target, text: id, tags: [], createdAt: '', updatedAt: '' });

describe('the card of a name', () => {
  test('shows its entry with state, listings, facts and related entries', async () => {
    const card = await entityCard(asking(await mentionIn('In Russia Sergei Shoigu spoke.', 'Sergei Shoigu')));
    expect(card).toMatchObject({
      title: 'Sergei Shoigu',
      kindLabel: 'Person · Russia',
      tier: 'listed',
      target: { kind: 'entity', entityId: SHOIGU.id },
    });
    expect(card.listings.map(({ listTitle }) => listTitle)).toEqual(['OFAC SDN list', 'eu-fsf']);
    expect(card.background).toHaveLength(1);
    expect(card.why.length).toBeGreaterThan(0);
  });
  test('leaves out related entries that are gone', async () => {
    const card = await entityCard(asking(await mentionIn('Then Sergei Shoigu spoke.', 'Sergei Shoigu')));
    expect(card.related.map(({ title }) => title)).toEqual(['Russia']);
  });
  test('leads from a phrase to its programme', async () => {
    const card = await entityCard(asking(await mentionIn('North Korea broke U.N. sanctions.', 'U.N.')));
    expect(card.title).toBe('UN sanctions on North Korea');
    expect(card.why[0]).toContain('U.N.');
  });
  test('that no entry knows says so and takes notes on the name', async () => {
    const card = await entityCard(asking(await mentionIn('Then Anna Petrenko spoke.', 'Anna Petrenko')));
    expect(card).toMatchObject({
      title: 'Anna Petrenko',
      tier: 'name',
      target: { kind: 'name', name: 'Anna Petrenko' },
      searched: expect.any(String) as string,
    });
  });
  test('whose entry is gone falls back to the name', async () => {
    const mention = await mentionIn('Then Sergei Shoigu spoke.', 'Sergei Shoigu');
    const candidates = mention.candidates.map((candidate) => ({ ...candidate, entityId: toEntityId('person/gone') }));
    expect(await entityCard(asking({ ...mention, candidates }))).toMatchObject({ tier: 'name', title: 'Sergei Shoigu' });
  });
  test('shows the notes on its entry, wherever they were written', async () => {
    await fresh.notes.put(note('a', { kind: 'entity', entityId: SHOIGU.id, name: 'Sergei Shoigu' }));
    await fresh.notes.put(note('b', { kind: 'entity', entityId: RUSSIA.id, name: 'Russia' }));
    const { notes } = await entityCard(asking(await mentionIn('Sergei Shoigu met. Shoigu spoke.', 'Shoigu')));
    expect(notes.map(({ id }) => id)).toEqual(['a']);
  });
  test('shows the notes on a name however it is written', async () => {
    await fresh.notes.put(note('a', { kind: 'name', name: 'anna petrenko' }));
    const { notes } = await entityCard(asking(await mentionIn('Then Anna Petrenko spoke.', 'Anna Petrenko')));
    expect(notes.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('other cards', () => {
  test('an entry opened by itself has no mention to explain', async () => {
    const card = await desk.entityCard(SHOIGU.id);
    expect(card).toMatchObject({ title: 'Sergei Shoigu', tier: 'listed', why: [] });
    expect(await desk.card({ ...PAGE, subject: { kind: 'entity', entityId: SHOIGU.id } })).toEqual(card);
  });
  test('an entry opened with others shows those of its party, says why, and leaves namesakes out', async () => {
    const entries = [
      listed('un:KPe.053', 'Voronin Trading Corporation', { kind: 'organisation', unReference: 'KPe.053' }),
      listed('ch:12', 'Trading house Voronin', { kind: 'organisation', unReference: 'KPe.053' }),
      listed('ca:1', 'Voronin, Pavel'),
    ];
    await install(fresh.lists, { ...generation('two', 1, entries), sanctionsLists: [] });
    const [un, swiss, person] = entries.map(({ id }) => id) as [EntityId, EntityId, EntityId];
    const card = await desk.entityCard(swiss, [un, person, toEntityId('un:gone')]);
    expect(card).toMatchObject({ why: ['Entries on several lists are shown together because of UN reference KPe.053.'] });
    expect(card?.kind === 'entity' && card.listings.map(({ recordId }) => recordId)).toEqual(['12', 'KPe.053']);
    expect(await desk.entityCard(person, [un])).toMatchObject({ why: [], listings: [{ recordId: '1' }] });
  });
  test('an entry that is gone has none', async () => {
    expect(await desk.entityCard(toEntityId('person/gone'))).toBeUndefined();
    expect(await desk.card({ ...PAGE, subject: { kind: 'entity', entityId: toEntityId('person/gone') } })).toBeUndefined();
  });
  test('a figure shows its sentence and takes notes on its words on this page', async () => {
    const [figure] = (await annotate([], 'They sent 1,000 sappers there.')).figures;
    if (figure === undefined) throw new Error('no figure');
    const target: NoteTarget = { kind: 'quote', ...PAGE, selector: selector('1,000 sappers') };
    await fresh.notes.put(note('a', target));
    const card = await desk.card({
      ...PAGE,
      subject: { kind: 'mention', mention: figure, sentence: 'They sent 1,000 sappers there.', selector: selector('1,000 sappers') },
    });
    expect(card).toMatchObject({ kind: 'figure', title: '1,000 sappers', sentence: 'They sent 1,000 sappers there.', target });
    expect(card?.notes.map(({ id }) => id)).toEqual(['a']);
  });
  test('a selection is a quotation', async () => {
    const card = await desk.card({ ...PAGE, subject: { kind: 'selection', selector: selector('brotherly aid') } });
    expect(card).toMatchObject({
      kind: 'quote',
      title: 'brotherly aid',
      target: { kind: 'quote', url: PAGE.url, title: 'News' },
      notes: [],
    });
  });
  test('a dozen related entries are enough', async () => {
    const many = Array.from({ length: 20 }, (_, n) => entity(`person/r${n}`, `Relative ${n}`));
    const hub = entity('organisation/hub', 'Hub', { related: many.map(({ id }) => id) });
    await install(fresh.lists, generation('two', 0, [hub, ...many]));
    const library = createNameLibrary({ store: fresh.lists, lists: fresh.lists.lists, notes: fresh.notes.all });
    const card = await createCardDesk({
      library,
      notes: fresh.notes,
      figures: figureDesk(fresh),
      decisions: decisionDesk(fresh, library),
    }).entityCard(hub.id);
    expect(card?.kind === 'entity' && card.related).toHaveLength(12);
  });
});
