import { describe, expect, test } from 'vitest';

import { figureInWords, quantityInWords, whyMatched } from '../../lib/card/words.js';
import { type Candidate, type Evidence, type FigureMention, type Quantity, toEntityId } from '../../lib/model/index.js';

const value = (number: number, rest: Partial<Quantity> = {}): Quantity =>
  ({ kind: 'value', value: number, unit: 'count', approx: null, ...rest }) as Quantity;
const range = (min: number, max: number, rest: Partial<Quantity> = {}): Quantity =>
  ({ kind: 'range', min, max, unit: 'count', approx: null, ...rest }) as Quantity;

describe('a quantity is said', () => {
  const cases: readonly (readonly [string, Quantity, string])[] = [
    ['in full', value(15_000), '15,000'],
    ['with the currency’s name', value(14e9, { unit: 'money', currency: 'USD' }), '14,000,000,000 US dollars'],
    ['with the currency’s name in the singular', value(1, { unit: 'money', currency: 'EUR' }), '1 euro'],
    ['with a currency nobody knows as its code', value(5, { unit: 'money', currency: 'XQZ' }), '5 XQZ'],
    ['with a currency that is no code as it is', value(5, { unit: 'money', currency: 'crowns' }), '5 crowns'],
    ['without a currency where none is stated', value(5, { unit: 'money' }), '5'],
    ['in percent', value(12.5, { unit: 'percent' }), '12.5 %'],
    ['as a fraction, with its share', value(0.5, { unit: 'fraction' }), '0.5 (50%)'],
    ['with its unit', value(25, { unit: 'measure', measure: 'mile' }), '25 miles'],
    ['with its unit in the singular', value(1, { unit: 'duration', measure: 'day' }), '1 day'],
    ['in feet', value(6, { unit: 'measure', measure: 'foot' }), '6 feet'],
    ['in a unit that looks like a plural', value(3, { unit: 'measure', measure: 'gauss' }), '3 gauss'],
    ['with no more digits than it has', value(0.1 + 0.2), '0.3'],
    ['with its minus', value(-3), '-3'],
    ['as nothing', value(0), '0'],
    ['as a range', range(10_000, 12_000), '10,000 to 12,000'],
    ['as a range of money', range(3e9, 14e9, { unit: 'money', currency: 'USD' }), '3,000,000,000 to 14,000,000,000 US dollars'],
    ['as a range of percent', range(3, 5, { unit: 'percent' }), '3 to 5 %'],
    ['as no number', { kind: 'vague', unit: 'count', approx: null }, 'No exact number is given'],
  ];
  test.each(cases)('%s', (_, quantity, words) => expect(quantityInWords(quantity).replaceAll('\u00a0', ' ')).toBe(words));

  test('behind its own words in a list of figures', () => {
    const figure: FigureMention = {
      kind: 'figure', span: { start: 0, end: 13 }, number: { start: 0, end: 5 }, surface: '1,000 sappers', quantity: value(1000), counted: 'sappers', attribution: null,
    }; // prettier-ignore
    expect(figureInWords(figure)).toBe('1,000 sappers (1,000)');
  });
});

describe('why a name matched is said', () => {
  const candidate = (...evidence: Evidence['kind'][]): Candidate => ({
    entityId: toEntityId('person/x'),
    name: 'X',
    score: 0.5,
    evidence: evidence.map((kind) => ({ kind, detail: 'Anna Petrenko', weight: 0.1 })),
  });
  const OPEN = 'Nothing else in the article says which bearer of the name is meant.';

  test('for a name that no entry has', () => expect(whyMatched(undefined)).toEqual([expect.stringContaining('no entry')]));
  test('with one sentence for each piece of evidence', () => {
    const kinds: Evidence['kind'][] = [
      'full-name', 'alias', 'acronym', 'bare-name-with-country', 'needs-met', 'role-nearby', 'country-nearby', 'later-surname', 'defined-acronym', 'shared-name', 'single-word', 'readers-note',
    ]; // prettier-ignore
    const sentences = whyMatched(candidate(...kinds));
    expect(sentences).toHaveLength(kinds.length);
    expect(new Set(sentences).size).toBe(kinds.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[“\p{Lu}].*\.$/u);
  });
  test('with what the article leaves open, where only the name speaks', () => {
    for (const kinds of [['full-name'], ['single-word'], ['later-surname', 'full-name']] as const)
      expect(whyMatched(candidate(...kinds)).at(-1)).toBe(OPEN);
  });
  test('without that, where the article says more', () => {
    for (const kind of ['role-nearby', 'country-nearby', 'needs-met', 'bare-name-with-country'] as const)
      expect(whyMatched(candidate('full-name', kind))).not.toContain(OPEN);
  });
  test('with what speaks against it', () =>
    expect(whyMatched(candidate('full-name', 'shared-name')).join(' ')).toContain('Against: others bear the name “Anna Petrenko”'));
  test('with how many listed parties share it', () => {
    const shared = (count: string): string[] =>
      whyMatched({ ...candidate(), evidence: [{ kind: 'shared-name', detail: count, weight: -0.1 }] });
    expect(shared('1')[0]).toBe('Against: 1 other listed party goes by this name.');
    expect(shared('3')[0]).toBe('Against: 3 other listed parties go by this name.');
  });
  test.each([
    ['an age', ['full-name', 'role-nearby'], ['born 1955'], 'The article does not give an age or year of birth (listed: born 1955).'],
    ['an IMO number', ['single-word', 'ship-nearby'], ['IMO 9187629'], 'The article does not give an IMO number (listed: IMO 9187629).'],
    ['an office or country', ['full-name', 'sanctions-nearby'], ['Minister'], 'The article does not give the office or country that the entry gives.'],
    ['two of them', ['full-name'], ['born 1955', 'Minister'], 'The article does not give an age or year of birth (listed: born 1955), nor the office or country that the entry gives.'],
  ] as const)('with what the article does not say: %s', (_, kinds, decides, sentence) => {
    expect(whyMatched({ ...candidate(...kinds), decides }).at(-1)).toBe(sentence);
  }); // prettier-ignore
  test.each([
    ['the age fits', ['full-name', 'age'], ['born 1955']],
    ['the office stands there', ['full-name', 'role-nearby'], ['Minister']],
    ['the entry gives nothing', ['full-name', 'country-nearby'], []],
  ] as const)('without that, where %s', (_, kinds, decides) => {
    expect(whyMatched({ ...candidate(...kinds), decides }).join(' ')).not.toContain('does not give');
  });
  test('never as a finding about a person', () => {
    for (const sentence of whyMatched(candidate('full-name', 'role-nearby', 'shared-name')))
      expect(sentence).not.toMatch(/\b(is|are) (the )?(listed|sanctioned|guilty)/i);
  });
});
