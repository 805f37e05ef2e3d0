import { describe, expect, test } from 'vitest';

import type { FigureMention, Quantity } from '../../lib/model/index.js';
import { convertMeasure, convertMoney } from '../../lib/yardsticks/index.js';
import { readReferences } from '../../scripts/terminal/engine.js';

const UNITS = readReferences().units.values;
const figure = (quantity: Quantity): FigureMention => ({
  kind: 'figure',
  span: { start: 0, end: 1 },
  number: { start: 0, end: 1 },
  surface: 'x',
  quantity,
  counted: '',
  attribution: null,
});
const measure = (value: number, unit: string): FigureMention =>
  figure({ kind: 'value', value, unit: 'measure', measure: unit, approx: null });

describe('a measure', () => {
  test.each<[number, string, string, number]>([
    [3_500, 'mile', 'kilometre', 5_632.704],
    [51, 'nautical mile', 'kilometre', 94.452],
    [100, 'degree Celsius', 'degree Fahrenheit', 212],
    [-40, 'degree Fahrenheit', 'degree Celsius', -40],
    [1, 'acre', 'hectare', 0.40468564224],
    [1, 'barrel', 'litre', 158.987294928],
    [60, 'knot', 'kilometre per hour', 111.12],
    [572, 'square mile', 'square kilometre', 1_481.473],
  ])('of %d %s in %s', (value, from, to, expected) => {
    const found = convertMeasure(measure(value, from), UNITS).find(({ unit }) => unit === to);
    expect(found?.min).toBeCloseTo(expected, 3);
    expect(found?.max).toBe(found?.min);
  });
  test('that is a range stays one', () => {
    const [found] = convertMeasure(figure({ kind: 'range', min: 1, max: 2, unit: 'measure', measure: 'mile', approx: null }), UNITS);
    expect(found).toEqual({ unit: 'kilometre', min: 1.609344, max: 3.218688 });
  });
  test.each(['ton', 'gallon', 'decibel', '__proto__'])('of %s, which has more than one meaning or none here, is left as it is', (unit) =>
    expect(convertMeasure(measure(1, unit), UNITS)).toEqual([]),
  );
  test('converted there and back is the same', () => {
    for (const { unit, to } of UNITS)
      for (const other of to) {
        const [there] = convertMeasure(measure(7, unit), UNITS).filter((one) => one.unit === other);
        const factor = UNITS.find((one) => one.unit === other);
        const own = UNITS.find((one) => one.unit === unit);
        if (!there || !factor || !own) throw new Error(`${unit} → ${other}`);
        expect((there.min * factor.factor + (factor.offset ?? 0) - (own.offset ?? 0)) / own.factor).toBeCloseTo(7, 9);
      }
  });
});

describe('a sum of money', () => {
  const RATES = { date: '2025-06-17', base: 'EUR', rates: { USD: 1.25, JPY: 160 } };
  const money = (value: number, currency: string): FigureMention => figure({ kind: 'value', value, unit: 'money', currency, approx: null });
  test.each<[string, string[]]>([
    ['USD', ['EUR 80']],
    ['EUR', ['USD 125']],
    ['JPY', ['USD 0.78125', 'EUR 0.625']],
    ['KPW', []],
    ['toString', []],
  ])('of 100 %s', (currency, expected) =>
    expect(convertMoney(money(100, currency), RATES).map(({ unit, min }) => `${unit} ${min}`)).toEqual(expected),
  );
  test('says which day’s rate it is', () => expect(convertMoney(money(1, 'USD'), RATES)[0]?.asOf).toBe('2025-06-17'));
});
