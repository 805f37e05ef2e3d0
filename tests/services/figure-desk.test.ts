import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeEach, describe, expect, test } from 'vitest';

import type { FigureCardModel } from '../../lib/card/index.js';
import type { FigureMention, NoteTarget } from '../../lib/model/index.js';
import { createTerminalAnnotator } from '../../scripts/terminal/engine.js';
import { figureDesk } from '../harness/figure-desk.js';
import { freshStore, type FreshStore } from '../harness/fresh-store.js';

const TARGET: NoteTarget = { kind: 'page', url: 'https://news.example/a', title: 'News' };
const annotator = createTerminalAnnotator();

let fresh: FreshStore;
beforeEach(() => {
  fresh = freshStore();
});

interface Asked {
  readonly text: string;
  /** Words of the figure. */
  readonly surface: string;
  readonly url?: string;
  readonly published?: string;
  readonly keepFigures?: boolean;
}

/** The card of a figure, the way the content script asks for it. */
async function cardOf({ text, surface, url = 'https://news.example/a', published, keepFigures = false }: Asked): Promise<FigureCardModel> {
  const { figures } = await annotator.annotate({ text, url });
  const figure = figures.find((one) => one.surface === surface);
  if (!figure) throw new Error(`“${surface}” is not among ${figures.map((one) => one.surface).join(', ')}`);
  const sentence = text.split(/(?<=\.)\s+/).find((one) => one.includes(surface)) ?? '';
  const siblings: FigureMention[] = figures.filter((one) => one !== figure);
  return figureDesk(fresh, { keepFigures }).card({ figure, sentence, siblings, url, published, target: TARGET, notes: [] });
}
const section = (card: FigureCardModel, title: string) => card.sections.find((one) => one.title === title);
const remember = async (text: string, url: string, published?: string, keepFigures = true): Promise<void> => {
  const article = { text, url, ...(published && { published }) };
  await figureDesk(fresh, { keepFigures }).remember(article, (await annotator.annotate(article)).figures);
};

describe('the card of a figure', () => {
  const text =
    'Norway agreed to send 300 engineers to the delta, along with 1,200 volunteers. ' +
    'Some 9,000 Norwegian soldiers were sent earlier, with reports of 180 casualties.';
  test('sets it beside the article’s others, with the sum redone', async () => {
    const card = await cardOf({ text, surface: '300 engineers' });
    expect(section(card, 'In this article')?.lines).toEqual(['300 engineers + 1,200 volunteers = 1,500']);
    expect(section(card, 'In this article')?.picture?.texts.map((one) => one.text)).toContain('300 engineers');
    expect(section(card, 'Yardstick')).toBeUndefined();
  });
  test('has a yardstick with its source and year', async () => {
    const card = await cardOf({ text, surface: 'Some 9,000 Norwegian soldiers' });
    const [fact] = section(card, 'Yardstick')?.facts ?? [];
    expect(fact?.text).toBe('9,000 ≈ 36 % of Norway’s active military personnel, about 25,000 (9,000 ÷ 25,000)');
    expect(fact?.asOf).toMatch(/^20\d\d$/);
    expect(fact?.sources[0]?.url).toMatch(/^https:/);
    expect(section(card, 'In this article')?.lines).toEqual(['180 casualties of Some 9,000 Norwegian soldiers: 180 ÷ 9,000 = 2 %']);
  });
  test('has no yardstick of another time', async () => {
    const asked = { text, surface: 'Some 9,000 Norwegian soldiers' };
    expect(section(await cardOf({ ...asked, published: '2022-03-01' }), 'Yardstick')).toBeDefined();
    expect(section(await cardOf({ ...asked, published: '2009-03-01' }), 'Yardstick')).toBeUndefined();
  });
  test('gives other units on demand', async () => {
    const card = await cardOf({ text: 'The pipeline is 200 miles long.', surface: '200 miles' });
    expect(section(card, 'In other units')).toMatchObject({ folded: true, lines: ['about 322 kilometres'] });
  });
  test('converts money only by rates the reader imported, the newest that is not after the article', async () => {
    const asked = { text: 'The bridge cost €80 million.', surface: '€80 million', published: '2025-06-18T10:00:00Z' };
    expect(section(await cardOf(asked), 'In other units')).toBeUndefined();
    await fresh.rates.replace([
      { date: '2025-06-17', base: 'EUR', rates: { USD: 1.25 } },
      { date: '2025-07-01', base: 'EUR', rates: { USD: 2 } },
    ]);
    expect(section(await cardOf(asked), 'In other units')?.lines).toEqual([
      'about 100,000,000 US dollars, at the rate of June 17, 2025 in your file',
    ]);
  });
});

describe('earlier values', () => {
  const asked = { text: 'Norway has 310 coastal patrol boats.', surface: '310 coastal patrol boats', url: 'https://other.example/b' };
  const told = (card: FigureCardModel) => section(card, 'Met earlier');
  test('are neither kept nor shown unless the reader switched them on', async () => {
    await remember('Norway has 280 coastal patrol boats.', 'https://news.example/a', '2026-01-05', false);
    expect(await fresh.readings.sites()).toEqual([]);
    await remember('Norway has 280 coastal patrol boats.', 'https://news.example/a', '2026-01-05');
    expect(told(await cardOf({ ...asked, keepFigures: false }))).toBeUndefined();
  });
  test('are shown with day, site and source, oldest first, and drawn in time', async () => {
    await remember('The admiral said there are 290 coastal patrol boats.', 'https://news.example/b', '2026-03-05T08:00:00+01:00');
    await remember('Norway has 280 coastal patrol boats.', 'https://www.paper.example/a#top', '2026-01-05');
    const card = await cardOf({ ...asked, keepFigures: true });
    expect(told(card)?.lines).toEqual([
      'Jan 5, 2026: 280 coastal patrol boats, www.paper.example',
      'Mar 5, 2026: 290 coastal patrol boats, news.example, from The admiral',
    ]);
    expect(told(card)?.picture?.paths.filter(({ fill }) => fill)).toHaveLength(3);
  });
  test('are of other articles, and kept once however often an article is opened', async () => {
    for (let times = 0; times < 3; times++) await remember('Norway has 280 coastal patrol boats.', 'https://news.example/a#part');
    expect(await fresh.readings.sites()).toMatchObject([{ site: 'news.example', readings: 1 }]);
    expect(told(await cardOf({ ...asked, url: 'https://news.example/a', keepFigures: true }))).toBeUndefined();
  });
  test.each([
    ['what is too vague to be one thing', 'There were 15 people.', 'https://news.example/a'],
    ['thousands', 'Thousands of coastal patrol boats came.', 'https://news.example/a'],
    ['a file', 'Norway has 280 coastal patrol boats.', 'file:///a.html'],
  ])('are not kept of %s', async (_, text, url) => {
    await remember(text, url);
    expect(await fresh.readings.sites()).toEqual([]);
  });
  test('carry the day of reading where the page gives none, or one to come', async () => {
    await remember('Norway has 280 coastal patrol boats.', 'https://news.example/a', '2031-01-01');
    expect(told(await cardOf({ ...asked, keepFigures: true }))?.lines[0]).toMatch(/^Nov 22, 2026:/);
  });
});

const SEED = join(import.meta.dirname, '..', '..', '..', 'shared', 'gold', 'seed-nk-russia.json');

describe.skipIf(!existsSync(SEED))('the seed article (skipped: no ../shared)', () => {
  const seed = (): string => (JSON.parse(readFileSync(SEED, 'utf8')) as { text: string }).text;
  test('builders and sappers make a total, beside the thousands', async () => {
    const card = await cardOf({ text: seed(), surface: '5,000 military construction workers' });
    expect(section(card, 'In this article')?.lines).toEqual([
      '1,000 sappers + 5,000 military construction workers = 6,000',
      'Also: thousands of military construction workers and deminers (No exact number is given)',
    ]);
  });
  test('casualties over sent, and the yardstick of the sent', async () => {
    const card = await cardOf({ text: seed(), surface: 'around 15,000' });
    expect(section(card, 'In this article')?.lines).toEqual(['approximately 600 casualties of around 15,000: 600 ÷ 15,000 = 4 %']);
    expect(section(card, 'Yardstick')?.facts[0]?.text).toBe(
      '15,000 ≈ 1.2 % of the Korean People’s Army’s active personnel, about 1.28 million (15,000 ÷ 1,280,000)',
    );
  });
});
