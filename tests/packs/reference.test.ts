import { describe, expect, test } from 'vitest';

import { compileReferences } from '../../lib/yardsticks/index.js';
import { readReferenceFiles, readReferences, readStarterPack } from '../../scripts/terminal/engine.js';

const FILES = readReferenceFiles();
const PACK = readStarterPack();
const BOOK = readReferences();
const tableOf = (measure: string) => {
  const table = BOOK.tables.find((one) => one.measure === measure);
  if (!table) throw new Error(`no table of ${measure}`);
  return table;
};

test('there are at least 300 reference values', () => {
  const tables = BOOK.tables.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
  expect(tables + BOOK.distances.values.length + BOOK.units.values.length).toBeGreaterThanOrEqual(300);
});

describe('every value', () => {
  /** What no state can be outside of, in the table's own unit. */
  const RANGES: Readonly<Record<string, readonly [number, number]>> = {
    population: [9e3, 1.5e9],
    area: [1e9, 1.8e13],
    gdp: [1e10, 3e13],
    'active-personnel': [5e3, 2.2e6],
    'defence-spending': [1e9, 1e12],
    warheads: [10, 6_000],
    'oil-supply': [1e6, 2e8],
  };
  test.each(BOOK.tables.map((table) => [table.measure, table] as const))('of %s is in range', (measure, { values }) => {
    const [least, most] = RANGES[measure] ?? [Number.NaN, Number.NaN];
    for (const [of, value] of Object.entries(values)) {
      if (of === 'world') continue;
      expect(value, of).toBeGreaterThanOrEqual(least);
      expect(value, of).toBeLessThanOrEqual(most);
    }
  });
  test.each(BOOK.tables.filter(({ values }) => 'world' in values && Object.keys(values).length > 1).map((table) => [table.measure, table] as const))(
    'of %s together is no more than the world’s',
    (_, { values }) => {
      const { world = 0, ...states } = values;
      expect(Object.values(states).reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(world * 1.01);
    },
  );
  test('is of a state in the pack', () => {
    const states = new Set(PACK.entities.filter(({ kind }) => kind === 'place').map(({ id }) => String(id)));
    for (const { values, bodies } of BOOK.tables)
      for (const of of [...Object.keys(values), ...Object.keys(bodies)]) expect(of === 'world' || states.has(of), of).toBe(true);
  });
  test('is given once: one table a measure, one entry a state', () => {
    expect(new Set(BOOK.tables.map(({ measure }) => measure)).size).toBe(BOOK.tables.length);
    for (const { name, json } of FILES) {
      const keys = [...json.matchAll(/^\s+"((?:place|world)[^"]*)": [\d.]+/gm)].map(([, key]) => key);
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });
  test('agrees with what the pack says in words', () => {
    const population = tableOf('population').values;
    const said = PACK.entities.flatMap(({ id, facts }) =>
      facts.flatMap(({ text }) => {
        const [, number, scale] = /put its population at about ([\d.]+) (million|billion)/.exec(text) ?? [];
        return number ? [[id, Number(number) * (scale === 'billion' ? 1e9 : 1e6)] as const] : [];
      }),
    );
    expect(said.length).toBeGreaterThan(30);
    for (const [id, value] of said) expect(Math.abs((population[id] ?? 0) / value - 1), id).toBeLessThan(0.025);
  });
  test('stands in a fitting proportion to the others: spending to GDP, soldiers and GDP to people, people to land', () => {
    const [people, land, gdp, spending, forces] = ['population', 'area', 'gdp', 'defence-spending', 'active-personnel'].map(
      (measure) => tableOf(measure).values,
    );
    const within = (of: string, share: number | undefined, least: number, most: number): void => {
      if (share === undefined || Number.isNaN(share)) return;
      expect(share, of).toBeGreaterThan(least);
      expect(share, of).toBeLessThan(most);
    };
    const ratio = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined || b === undefined ? undefined : a / b);
    for (const of of Object.keys(people ?? {})) {
      within(of, ratio(spending?.[of], gdp?.[of]), 0.004, 0.4); // Ukraine spends a third
      within(of, ratio(forces?.[of], people?.[of]), 0.0005, 0.06); // North Korea: 5 in 100
      within(of, ratio(gdp?.[of], people?.[of]), 700, 150_000); // US dollars a head; Luxembourg at the top
      within(of, ratio(people?.[of], (land?.[of] ?? Number.NaN) / 1e6), 1.5, 9_000); // people a km²; Mongolia to Hong Kong
    }
  });
});

test('every distance is between two places of the pack, once, and shorter than half the Earth’s girth', () => {
  const seen = new Set<string>();
  for (const { from, to, metres } of BOOK.distances.values) {
    const pair = [from, to].sort().join(' ');
    expect(seen.has(pair), pair).toBe(false);
    seen.add(pair);
    expect(metres).toBeGreaterThan(50_000);
    expect(metres).toBeLessThan(20_040_000);
  }
});

test('every unit leads to units of the same kind', () => {
  const { values } = BOOK.units;
  expect(new Set(values.map(({ unit }) => unit)).size).toBe(values.length);
  for (const { unit, si, to } of values)
    for (const other of to) expect(values.find((one) => one.unit === other)?.si, `${unit} → ${other}`).toBe(si);
});

describe('a file that breaks the rules is refused by name', () => {
  const broken = (name: string, change: (json: string) => string) =>
    FILES.map((file) => (file.name === name ? { name, json: change(file.json) } : file));
  test.each<[string, string, (json: string) => string, RegExp]>([
    ['a value that is none', 'gdp.json', (json) => json.replace(/: \d+,/, ': -1,'), /gdp\.json/],
    ['a source without https', 'gdp.json', (json) => json.replace('https://', 'http://'), /gdp\.json: source\.url/],
    ['a state nobody knows', 'warheads.json', (json) => json.replace('place/india', 'place/atlantis'), /place\/atlantis/],
    ['a body nobody knows', 'active-personnel.json', (json) => json.replace(/organisation\/korean[^"]*/, 'organisation/none'), /organisation\/none/],
    ['an unknown measure', 'gdp.json', (json) => json.replace('"gdp"', '"luck"'), /gdp\.json: measure/],
  ])('%s', (_, name, change, message) => expect(() => compileReferences(broken(name, change), PACK.entities)).toThrow(message));
  test('a file that is missing', () =>
    expect(() => compileReferences(FILES.filter(({ name }) => name !== 'units.json'), PACK.entities)).toThrow(/units\.json is missing/));
});
