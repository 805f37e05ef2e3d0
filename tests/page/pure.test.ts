import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { luminanceOf } from '../../lib/page/background-tone.js';
import { chooseMarks, mentionsOf } from '../../lib/page/choose-marks.js';
import { foundItems } from '../../lib/page/found-items.js';
import { placeBeside } from '../../lib/page/place-card.js';
import { selectorOf, sentenceOf } from '../../lib/page/quote.js';
import { type Annotation, DEFAULT_SETTINGS, type EntityMention, type FigureMention, toEntityId } from '../../lib/model/index.js';

const name = (start: number, surface: string, more: Partial<EntityMention> = {}): EntityMention => ({
  kind: 'entity',
  span: { start, end: start + surface.length },
  surface,
  type: 'person',
  tier: 'known',
  entity: surface,
  candidates: [],
  ...more,
});
const figure = (start: number, surface: string, number: string): FigureMention => ({
  kind: 'figure',
  span: { start, end: start + surface.length },
  number: { start, end: start + number.length },
  surface,
  quantity: { kind: 'value', value: 1, unit: 'count', approx: null },
  counted: '',
  attribution: null,
});
const annotation: Annotation = {
  mentions: [
    name(0, 'Russia', { type: 'place' }),
    name(10, 'Shoigu', {
      tier: 'listed',
      entity: 'Sergei Shoigu',
      candidates: [{ entityId: toEntityId('person/s'), name: 'S', score: 1, evidence: [] }],
    }),
    name(20, 'Ivanov', { tier: 'possible' }),
    name(30, 'Russia', { type: 'place' }),
    name(40, 'Shoigu', { tier: 'listed', entity: 'Sergei Shoigu' }),
    name(50, 'Anna Holt', { tier: 'name' }),
  ],
  figures: [figure(25, '5,000 men', '5,000'), figure(60, '5,000 men', '5,000')],
};
const mentions = mentionsOf(annotation);
const wordsOf = (settings: Partial<typeof DEFAULT_SETTINGS>) =>
  chooseMarks(mentions, { ...DEFAULT_SETTINGS, ...settings }).map(({ style, mention, span }) => `${style} ${span.start} #${mention}`);

describe('chooseMarks', () => {
  test('quiet: listed and possible everywhere, a known one once, no bare names, all figures', () => {
    expect(wordsOf({})).toEqual(['known 0 #0', 'listed 10 #1', 'possible 20 #2', 'figure 25 #3', 'listed 40 #5', 'figure 60 #7']);
  });
  test('all: everything', () => {
    expect(wordsOf({ marking: 'all' })).toHaveLength(8);
  });
  test('listed: listed and possible names only', () => {
    expect(wordsOf({ marking: 'listed' })).toEqual(['listed 10 #1', 'possible 20 #2', 'listed 40 #5']);
  });
  test('kinds that are off are not painted', () => {
    expect(wordsOf({ kindsOff: ['person', 'figure'] })).toEqual(['known 0 #0']);
  });
});

test('foundItems gathers mentions of one thing and figures of one wording', () => {
  expect(foundItems(mentions)).toEqual([
    { label: 'Russia', type: 'place', tier: 'known', count: 2, mention: 0 },
    { label: 'Sergei Shoigu', type: 'person', tier: 'listed', count: 2, mention: 1, entityId: 'person/s' },
    { label: 'Ivanov', type: 'person', tier: 'possible', count: 1, mention: 2 },
    { label: '5,000 men', type: 'figure', count: 2, mention: 3 },
    { label: 'Anna Holt', type: 'person', tier: 'name', count: 1, mention: 6 },
  ]);
});

describe('placeBeside', () => {
  const viewport = { width: 1000, height: 600 };
  const card = { width: 340, height: 200 };
  test.each([
    ['below where it fits', { left: 100, top: 100, bottom: 120 }, card, { x: 100, y: 126, room: 360 }],
    ['above where it does not', { left: 100, top: 500, bottom: 520 }, card, { x: 100, y: 294, room: 360 }],
    ['inside the right edge', { left: 900, top: 100, bottom: 120 }, card, { x: 652, y: 126, room: 360 }],
    ['inside the left edge', { left: -50, top: 100, bottom: 120 }, card, { x: 8, y: 126, room: 360 }],
    [
      'lower, where neither side holds all of it',
      { left: 100, top: 280, bottom: 300 },
      { width: 340, height: 900 },
      { x: 100, y: 306, room: 286 },
    ],
    ['lower above the mark', { left: 100, top: 330, bottom: 350 }, { width: 340, height: 900 }, { x: 100, y: 8, room: 316 }],
  ])('%s', (_name, mark, content, expected) => {
    expect(placeBeside(mark, content, viewport)).toEqual(expected);
  });
  test('never leaves a viewport that holds it, and covers the mark only where neither side has room', () => {
    const box = fc.record({
      left: fc.integer({ min: -500, max: 3000 }),
      top: fc.integer({ min: -2000, max: 3000 }),
      height: fc.integer({ min: 0, max: 900 }),
    });
    const size = fc.record({ width: fc.integer({ min: 356, max: 2000 }), height: fc.integer({ min: 300, max: 1500 }) });
    fc.assert(
      fc.property(box, size, fc.integer({ min: 40, max: 2000 }), ({ left, top, height }, view, tall) => {
        const mark = { left, top, bottom: top + height };
        const { x, y, room } = placeBeside(mark, { width: 340, height: tall }, view);
        const shown = Math.min(tall, room);
        expect(x).toBeGreaterThanOrEqual(8);
        expect(y).toBeGreaterThanOrEqual(8);
        expect(x + 340).toBeLessThanOrEqual(view.width - 8);
        expect(y + shown).toBeLessThanOrEqual(view.height - 7);
        const isOnPage = mark.top >= 0 && mark.bottom <= view.height;
        const hasRoom = Math.max(mark.top, view.height - mark.bottom) >= 180;
        if (isOnPage && hasRoom) expect(y >= mark.bottom || y + shown <= mark.top + 1).toBe(true);
      }),
    );
  });
});

describe('quotes', () => {
  const text = 'It rained. Mr. Varga met the U.S. State Department (“a first”). Then J. R. Holt left.\n\nNext one.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const block = { start: 0, end: text.indexOf('\n') };
  test.each([
    ['rained', 'It rained.'],
    ['State', 'Mr. Varga met the U.S. State Department (“a first”).'],
    ['Holt', 'Then J. R. Holt left.'],
  ])('the sentence of %s', (word, sentence) => {
    expect(sentenceOf({ text, url: '' }, block, at(word))).toBe(sentence);
  });
  test('a selector never tears a surrogate pair', () => {
    const smiles = '😀'.repeat(50);
    const long = `${smiles}x${smiles}`;
    const { prefix, suffix } = selectorOf(long, { start: 100, end: 101 });
    expect(`${prefix}${suffix}`.isWellFormed()).toBe(true);
    expect(selectorOf(`a${long}`, { start: 101, end: 102 }).prefix.isWellFormed()).toBe(true);
  });
});

test('luminance of the colours that computed styles hold', () => {
  expect(luminanceOf('rgb(255, 255, 255)')).toEqual({ luminance: 1, alpha: 1 });
  expect(luminanceOf('rgba(0, 0, 0, 0)')?.alpha).toBe(0);
  expect(luminanceOf('color(srgb 1 1 1 / 0.5)')).toEqual({ luminance: 1, alpha: 0.5 });
  expect(luminanceOf('oklch(0.2 0.02 250)')?.luminance).toBeLessThan(0.1);
  expect(luminanceOf('lab(50 0 0)')?.luminance).toBeCloseTo(0.184, 2);
  expect(luminanceOf('nonsense')).toBeUndefined();
});
