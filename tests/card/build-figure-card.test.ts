import { describe, expect, test } from 'vitest';

import { buildFigureCard, type FigureSection } from '../../lib/card/index.js';
import { buildLedger, groupOf } from '../../lib/ledger/index.js';
import type { FigureMention, NoteTarget, Quantity } from '../../lib/model/index.js';

const TARGET: NoteTarget = { kind: 'page', url: 'https://news.example/', title: '' };

const value = (amount: number, extra: Partial<Quantity> = {}): Quantity =>
  ({ kind: 'value', value: amount, unit: 'count', approx: null, ...extra }) as Quantity;
const range = (min: number, max: number): Quantity => ({ kind: 'range', min, max, unit: 'count', approx: null });
const figure = (
  start: number,
  surface: string,
  counted: string,
  quantity: Quantity,
  extra: Partial<FigureMention> = {},
): FigureMention => ({
  kind: 'figure',
  span: { start, end: start + surface.length },
  number: { start, end: start + 1 },
  surface,
  quantity,
  counted,
  attribution: null,
  ...extra,
});
const card = (shown: FigureMention, siblings: FigureMention[] = []) => {
  const all = [shown, ...siblings].sort((a, b) => a.span.start - b.span.start);
  return buildFigureCard({ figure: shown, sentence: 'S.', group: groupOf(buildLedger(all), shown), target: TARGET, notes: [] });
};
const rows = (shown: FigureMention): Record<string, string> =>
  Object.fromEntries(card(shown).rows.map(({ label, value: words }) => [label, words]));
const beside = (shown: FigureMention, siblings: FigureMention[] = []): FigureSection | undefined => card(shown, siblings).sections[0];

describe('the rows', () => {
  test('tell the value, the wording, what is counted and who says so', () => {
    expect(rows(figure(0, 'around 15,000', 'soldiers', value(15_000, { approx: 'around' }), { attribution: 'the army' }))).toEqual({
      'Value read': '15,000',
      'As worded': 'around',
      'What is counted': 'soldiers',
      'Who says so': 'the army',
    });
  });
  test('leave out what is not known and say that nobody is named', () => {
    expect(rows(figure(0, '600', '', value(600)))).toEqual({ 'Value read': '600', 'Who says so': 'The sentence names no source' });
  });
  test.each<[string, Partial<FigureMention>, string]>([
    ['who stands behind nobody', { attribution: 'estimates', attributionKind: 'unnamed' }, 'estimates, nobody by name'],
    ['who is described', { attribution: 'an official', attributionKind: 'described' }, 'an official'],
  ])('tell %s', (_, extra, words) => expect(rows(figure(0, '600', 'x', value(600), extra))['Who says so']).toBe(words));
  test.each<[Partial<FigureMention>, string | undefined]>([
    [{}, undefined],
    [{ firmness: 'stated', polarity: 'affirmed' }, undefined],
    [{ firmness: 'claimed' }, 'claimed'],
    [{ polarity: 'negated' }, 'the sentence says that it is not so'],
    [{ firmness: 'feared', polarity: 'ended' }, 'feared; the sentence says that it is so no longer'],
  ])('tell how firmly it is said: %j', (extra, words) => expect(rows(figure(0, '600', 'x', value(600), extra))['How firmly']).toBe(words));
  test.each<[string, Quantity, string]>([
    ['a range', range(10, 12), '10 to 12'],
    ['no number', { kind: 'vague', unit: 'count', approx: null }, 'No exact number is given'],
    ['money', value(5e6, { unit: 'money', currency: 'EUR' }), '5,000,000 euros'],
    ['a percentage', value(12.5, { unit: 'percent' }), '12.5 %'],
  ])('read %s', (_, quantity, words) => expect(rows(figure(0, 'x', '', quantity))['Value read']).toBe(words));
});

describe('the article’s other figures', () => {
  const workers = figure(0, '5,000 workers', 'military construction workers', value(5_000));
  test('for the same kind of thing stand on one axis', () => {
    const picture = beside(workers, [figure(90, '700 workers', 'Workers', value(700))])?.picture;
    expect(picture?.texts.map(({ text }) => text)).toEqual(['5,000 workers', '700 workers', '0', '5K']);
    expect(picture?.description).toBe('Axis from 0 to 5,000. 5,000 workers (this figure); 700 workers.');
  });
  test.each<[string, FigureMention]>([
    ['itself', workers],
    ['figures for other things', figure(90, '700 sappers', 'sappers', value(700))],
    ['figures in other units', figure(90, '7 percent of workers', 'workers', value(7, { unit: 'percent' }))],
    ['figures that count nothing', figure(90, '700', '', value(700))],
  ])('are not %s', (_, other) =>
    expect(
      card(
        workers,
        [other].filter((one) => one !== workers),
      ).sections,
    ).toEqual([]),
  );
  test('without a number are named below', () => {
    const vague = figure(90, 'thousands of workers', 'workers', { kind: 'vague', unit: 'count', approx: null });
    expect(beside(workers, [vague])?.lines).toEqual(['Also: thousands of workers (No exact number is given)']);
  });
  test('are drawn six at most, five more are named', () => {
    const many = Array.from({ length: 30 }, (_, n) => figure(90 + n, `${n + 1} workers`, 'workers', value(n + 1)));
    const section = beside(workers, many);
    expect(section?.picture?.texts).toHaveLength(6 + 2);
    expect(section?.lines).toHaveLength(5);
  });
});

describe('the picture', () => {
  const drawn = (quantity: Quantity) => beside(figure(0, 'x', 'boats', quantity))?.picture;
  test('of a plain value alone is left out', () => expect(drawn(value(12))).toBeUndefined());
  test('of a range is a line between two ticks', () => {
    const picture = drawn(range(10, 20));
    expect(picture?.paths.map(({ d }) => d)).toContain('M153 24H300');
    expect(picture?.title).toBe('The figure on an axis');
  });
  test.each<[string, Quantity, (dash: string | undefined, fill: string | undefined) => boolean]>([
    ['about', value(12, { approx: 'about' }), (dash, fill) => dash === undefined && fill === undefined],
    ['at least', value(12, { approx: 'at least', bound: 'at least' }), (dash) => dash !== undefined],
    ['up to', value(12, { approx: 'up to', bound: 'at most' }), (dash) => dash !== undefined],
  ])('of “%s” shows that it is no plain value', (_, quantity, fits) => {
    const paths = drawn(quantity)?.paths ?? [];
    expect(paths.some(({ dash, fill }) => fits(dash, fill))).toBe(true);
    expect(paths.every(({ fill }) => fill === undefined)).toBe(true);
  });
  test.each<[string, Quantity]>([
    ['below zero', value(-4, { approx: 'about' })],
    ['that is nothing', value(0, { approx: 'about' })],
    ['without bounds', value(Number.POSITIVE_INFINITY, { approx: 'about' })],
  ])('of a value %s is left out', (_, quantity) => expect(drawn(quantity)).toBeUndefined());
  test('stays inside its frame whatever the values', () => {
    for (const max of [1, 3, 7, 19, 24, 26, 49, 51, 99, 1e5, 2.4e9, 1.7e13, 0.004]) {
      const picture = drawn(range(max / 3, max));
      for (const { d } of picture?.paths ?? [])
        for (const [, x] of d.matchAll(/[MH](-?[\d.]+)/g)) {
          expect(Number(x), `${max}: ${d}`).toBeGreaterThanOrEqual(0);
          expect(Number(x), `${max}: ${d}`).toBeLessThanOrEqual(306);
        }
    }
  });
  test('cuts long labels', () => {
    const long = figure(0, 'about 12 boats', 'boats', value(12, { approx: 'about' }), { attribution: 'an official '.repeat(20) });
    expect(Math.max(...(beside(long)?.picture?.texts.map(({ text }) => text.length) ?? []))).toBeLessThanOrEqual(46);
  });
});
