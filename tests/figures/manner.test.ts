import { describe, expect, test } from 'vitest';

import { findFigures } from '../../lib/figures/index.js';
import type { FigureMention } from '../../lib/model/index.js';

const read = (text: string): FigureMention => {
  const figure = findFigures(text, { published: '2025-06-18' })[0];
  if (figure === undefined) throw new Error(`no figure in “${text}”`);
  return figure;
};

describe('how firmly', () => {
  test.each([
    ['He agreed to send 1,000 sappers.', 'planned'],
    ['The army will buy 50 tanks.', 'planned'],
    ['The state plans to hire 200 nurses.', 'planned'],
    ['They pledged to give $5m.', 'planned'],
    ['Officials feared 300 dead.', 'feared'],
    ['Some 40 people were feared dead.', 'feared'],
    ['Doctors warned of 90 cases.', 'feared'],
    ['Kyiv claims that 900 tanks were destroyed.', 'claimed'],
    ['Some 70 soldiers were allegedly paid.', 'claimed'],
    ['It denied that 600 men had died.', 'denied'],
    ['An estimated 5,000 people fled.', 'estimated'],
    ['Estimates suggest that 15,000 have been sent.', 'estimated'],
    ['The bank forecasts growth of 3%.', 'estimated'],
    ['There were reports of approximately 600 casualties.', 'reported'],
    ['The storm reportedly killed 12 people.', 'reported'],
    ['According to Reuters, 600 men left.', 'reported'],
    ['Petrov said that 600 men had left.', 'stated'],
    ['The ship carries 40 tanks.', 'stated'],
  ] as const)('%s → %s', (text, firmness) => {
    expect(read(text).firmness).toBe(firmness);
  });
});

describe('whether it holds', () => {
  test.each([
    ['It did not lose 600 men.', 'negated'],
    ["They haven't sold 40 planes.", 'negated'],
    ['There are no longer 40 ships.', 'ended'],
    ['Not only 30 men but their families left.', 'affirmed'],
    ['It lost no more than 600 men.', 'affirmed'],
    ['It lost 600 men.', 'affirmed'],
  ] as const)('%s → %s', (text, polarity) => {
    expect(read(text).polarity).toBe(polarity);
  });
});

describe('what the approximator means', () => {
  test.each([
    ['about 5 tons of rice', 'about'],
    ['nearly 5 tons of rice', 'about'],
    ['at least 5 men left', 'at least'],
    ['no fewer than 5 men left', 'at least'],
    ['5 men or more left', 'at least'],
    ['up to 5 men left', 'at most'],
    ['no more than 5 men left', 'at most'],
    ['more than 5 men left', 'more than'],
    ['over 500 men left', 'more than'],
    ['fewer than 5 men left', 'less than'],
    ['under 5 percent of men left', 'less than'],
    ['between 5 and 7 men left', undefined],
    ['exactly 5 men left', undefined],
  ] as const)('%s → %s', (text, bound) => {
    expect(read(`They say ${text}.`).quantity.bound).toBe(bound);
  });
});

describe('who is named as the source', () => {
  test.each([
    ['Estimates suggest that 600 men left.', 'unnamed'],
    ['There were reports of 600 casualties.', 'unnamed'],
    ['Officials said 600 men left.', 'unnamed'],
    ['Petrov said that 600 men had left.', 'named'],
    ['The African Union says 600 men left.', 'named'],
    ['The ministry said 600 men left.', 'described'],
    ['A senior official said 600 men left.', 'described'],
  ] as const)('%s → %s', (text, kind) => {
    expect(read(text).attributionKind).toBe(kind);
  });
});

describe('rates, points, ages, ratios and SI', () => {
  test.each([
    ['It makes 50 cars a day.', { per: 'day' }],
    ['It pumps 60,000 barrels per day.', { per: 'day' }],
    ['It pumps 60,000 barrels of crude oil per day.', { per: 'day' }],
    ['They clean 80 tonnes of oily water a day.', { per: 'day' }],
    ['Oil cost $60 a barrel.', { per: 'barrel' }],
    ['They spend $500 per capita.', { per: 'person' }],
    ['They pay £7 a head.', { per: 'person' }],
    ['Rates rose by 25 basis points.', { value: 0.25, points: true }],
    ['It fell by two percentage points.', { value: 2, points: true }],
    ['An 11-year-old boy won.', { value: 11, age: true }],
    ['Ana Lim, 31, sells tea.', { value: 31, age: true }],
    ['They backed it by a 3-to-1 margin.', { value: 3, ratio: [3, 1] }],
    ['It lies 10 miles away.', { si: { unit: 'm', min: 16_093.44, max: 16_093.44 } }],
    ['They burnt 2 to 3 tonnes of coal.', { si: { unit: 'kg', min: 2000, max: 3000 } }],
    ['It took 90 minutes.', { si: { unit: 's', min: 5400, max: 5400 } }],
    ['The plant gives 2 gigawatts.', { si: { unit: 'W', min: 2e9, max: 2e9 } }],
    ['They own 5 hectares.', { si: { unit: 'm²', min: 50_000, max: 50_000 } }],
  ] as const)('%s', (text, parts) => {
    expect(read(text).quantity).toMatchObject(parts);
  });
  test('degrees are shifted as well as scaled', () => {
    expect(read('It was 68 degrees Fahrenheit outside.').quantity.si?.min).toBeCloseTo(293.15, 6);
    expect(read('It was minus 40 degrees Celsius outside.').quantity.si?.min).toBeCloseTo(233.15, 6);
  });
  test('a unit without one meaning has no SI amount', () => {
    expect(read('They held 40 tons of wheat.').quantity.si).toBeUndefined();
  });
});

describe('changes and multiples', () => {
  const parts = (text: string): string =>
    findFigures(text)
      .map(({ change }) => (change === undefined ? '–' : `${change.part} ${change.direction}`))
      .join(', ');
  test.each([
    ['Troops rose from 9,000 to 16,000.', 'from up, to up'],
    ['The price fell from $5 to $3.', 'from down, to down'],
    ['Sales were up 12 % to $3bn.', 'by up, to up'],
    ['Rents rose by 5 percent.', 'by up'],
    ['There was a fall of 61 percent.', 'by down'],
    ['He bakes 4,000 loaves, up from 2,500 last winter.', 'to up, from up'],
    ['It took in $4bn, down from $10bn.', 'to down, from down'],
    ['They drove from 10 villages.', '–'],
  ] as const)('%s → %s', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });
  test('each end knows the others', () => {
    const text = 'Troops rose from 9,000 to 16,000.';
    const [from, to] = findFigures(text);
    expect(from?.change?.others).toEqual([to?.number]);
    expect(to?.change?.others).toEqual([from?.number]);
  });
  test.each([
    ['The force tripled to 6,000 men.', 3],
    ['It is twice as many as the 300 of last year.', 2],
    ['Imports of 40 tons have halved.', 0.5],
    ['He went there with 30 men twice.', undefined],
    ['A double room cost $90.', undefined],
  ] as const)('%s → %s', (text, factor) => {
    expect(read(text).multiple?.factor).toBe(factor);
  });
});

describe('the head of what is counted and the date', () => {
  test.each([
    ['5,000 military construction workers left.', 'worker'],
    ['Some 40 people died.', 'person'],
    ['He bakes 4,000 loaves.', 'loaf'],
    ['They sank 3 buses.', 'bus'],
    ['They closed 12 factories.', 'factory'],
  ] as const)('%s → %s', (text, head) => {
    expect(read(text).countedHead).toBe(head);
  });
  test('a figure carries the nearest date of its sentence', () => {
    expect(read('At least 40 people died on Tuesday, the ministry said.').date).toMatchObject({ from: '2025-06-17', to: '2025-06-17' });
    expect(read('At least 40 people died. That was on Tuesday.').date).toBeUndefined();
  });
});
