import { describe, expect, test } from 'vitest';

import { buildEntityCard } from '../../lib/card/index.js';
import type { Designation, Entity, Identity } from '../../lib/model/index.js';
import { designationOn, entity } from '../harness/entities.js';

const person = (identity: Partial<Identity>, change: Partial<Designation> = {}, roles: readonly string[] = []): Entity => ({
  ...entity('person/x', 'Anna Petrenko'),
  roles,
  identity: { births: [], countries: [], ...identity },
  designations: [{ ...designationOn('ofac-sdn', 'Anna Petrenko'), ...change }],
});
const rowOf = (known: Entity, published?: string) =>
  buildEntityCard({ entity: known, lists: new Map(), related: [], notes: [], ...(published !== undefined && { published }) }).listings[0];

describe('a listing tells its party from namesakes', () => {
  const lines: readonly (readonly [Partial<Identity>, string])[] = [
    [{ births: ['1955-05-21'], countries: ['Russia'] }, 'Born May 21, 1955 · Russia'],
    [{ births: ['1955'], countries: ['ru', 'UA'] }, 'Born 1955 · Russia · Ukraine'],
    [{ births: ['~1960', '1961-02'] }, 'Born about 1960 or 1961-02'],
    [{ births: ['1960/1962'] }, 'Born 1960 to 1962'],
    [{ imo: '9187629', flag: 'Panama' }, 'IMO 9187629 · flag Panama'],
  ];
  test.each(lines)('%j', (identity, line) => {
    expect(rowOf(person(identity))?.details).toEqual([line]);
  });
  test('by its role', () => {
    expect(rowOf(person({}, {}, ['Minister of Mines']))?.details).toEqual(['Role as listed: Minister of Mines']);
  });
  test('and says nothing where the list says nothing', () => {
    expect(rowOf(person({}))?.details).toEqual([]);
  });
});

describe('a listing beside the article', () => {
  const times: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['2022-03-15', '2025-06-18T09:00:00Z', 'Listed 3 years before this article'],
    ['2025-06-17', '2025-06-18', 'Listed 1 day before this article'],
    ['2025-06-18', '2025-06-18', 'Listed on the day of this article'],
    ['2025-12-18', '2025-06-18', 'Listed 6 months after this article'],
    ['2025', '2025-06-18', undefined],
    ['2025-06-18', undefined, undefined],
    ['2025-06-18', 'yesterday', undefined],
  ];
  test.each(times)('of %s, article of %s', (date, published, line) => {
    expect(rowOf(person({}, { date }), published)?.details).toEqual(line === undefined ? [] : [line]);
  });
});

describe('a programme', () => {
  test.each([
    ['Russia: energy', ['RUSSIA-1'], 'Russia: energy [RUSSIA-1]'],
    ['Russia', ['Russia'], 'Russia'],
    ['Russia', undefined, 'Russia'],
  ] as const)('%s of the codes %j', (programme, codes, words) => {
    expect(rowOf(person({}, { programme, ...(codes && { codes }) }))?.programme).toBe(words);
  });
});
