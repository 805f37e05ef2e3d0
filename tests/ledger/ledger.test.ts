import { describe, expect, test } from 'vitest';

import { ledgerInWords } from '../../lib/card/index.js';
import { findFigures } from '../../lib/figures/index.js';
import { buildLedger, linkFigures } from '../../lib/ledger/index.js';
import type { Bound } from '../../lib/model/index.js';

const ledgerOf = (text: string) => buildLedger(linkFigures(text, findFigures(text)));
const lines = (text: string): string[] => ledgerOf(text).flatMap(ledgerInWords);
const groups = (text: string): string[] => ledgerOf(text).map(({ figures }) => figures.map(({ surface }) => surface).join(' | '));

/** The ledger where the figures with these surfaces have these bounds, whatever the reading made of their wording. */
const boundedLines = (text: string, bounds: Readonly<Record<string, Bound>>): string[] => {
  const figures = findFigures(text).map((figure) => {
    const bound = bounds[figure.surface];
    return bound ? { ...figure, quantity: { ...figure.quantity, bound } } : figure;
  });
  return buildLedger(linkFigures(text, figures)).flatMap(ledgerInWords);
};

describe('bounds', () => {
  test.each<[string, Record<string, Bound>, string[]]>([
    [
      'At least 30 miners and 4 rescuers are trapped.',
      { 'At least 30 miners': 'at least' },
      ['At least 30 miners + 4 rescuers = at least 34'],
    ],
    ['At least 30 miners and up to 40 divers came.', { 'At least 30 miners': 'at least', 'up to 40 divers': 'at most' }, []],
    [
      'The ministry said at least 12 soldiers were killed. The rebels said 90 soldiers were killed.',
      { 'at least 12 soldiers': 'at least' },
      [],
    ],
    [
      'The ferry carried more than 40 passengers, including 10 children.',
      { 'more than 40 passengers': 'more than' },
      ['10 children of more than 40 passengers: 10 ÷ 40 = at most 25 %'],
    ],
  ])('%j', (text, bounds, expected) => expect(boundedLines(text, bounds)).toEqual(expected));
});

describe('a total', () => {
  test.each<[string, string]>([
    ['The ministry sent 300 engineers and 40 divers to the dam.', '300 engineers + 40 divers = 340'],
    ['The governor promised 2,000 nurses, along with 350 doctors.', '2,000 nurses + 350 doctors = 2,350'],
    ['The army lost 12 officers as well as 90 soldiers.', '12 officers + 90 soldiers = 102'],
    ['About 200 firefighters and 50 soldiers fought the blaze.', 'About 200 firefighters + 50 soldiers = about 250'],
    ['The port took in 20 tankers and 35 tankers on two days.', '20 tankers + 35 tankers = 55'],
    ['The fleet carried 300 soldiers, 40 sailors and 12 pilots.', '300 soldiers + 40 sailors + 12 pilots = 352'],
  ])('of %j', (text, line) => expect(lines(text)).toContain(line));

  test.each([
    'The convoy had three tanks and 25 soldiers.',
    'The village has 200 houses and 900 residents.',
    'It moved 500 containers and 40 drivers.',
    'The vote went 151 votes to 27 votes.',
    'The city counted 400 nurses. And 30 doctors left.',
    'Troops grew from 3,000 soldiers to 5,000 soldiers.',
    'Thousands of nurses and 20 doctors came.',
  ])('is not made of %j', (text) => expect(lines(text).filter((line) => line.includes(' + '))).toEqual([]));
});

describe('a share', () => {
  test.each<[string, string]>([
    ['The ferry carried 40 passengers, including 10 children.', '10 children of 40 passengers: 10 ÷ 40 = 25 %'],
    ['Police held 80 protesters, 20 of whom were released.', '20 of 80 protesters: 20 ÷ 80 = 25 %'],
    ['The union said 300 of the 1,200 miners had walked out.', '300 of 1,200 miners: 300 ÷ 1,200 = 25 %'],
    ['About 9,000 soldiers were sent, with reports of 450 casualties.', '450 casualties of About 9,000 soldiers: 450 ÷ 9,000 = 5 %'],
    ['There were 30 deaths among the 600 peacekeepers.', '30 deaths of 600 peacekeepers: 30 ÷ 600 = 5 %'],
  ])('of %j', (text, line) => expect(lines(text)).toContain(line));

  test.each([
    'The storm caused 30 deaths and drove 250,000 people from their homes.',
    'About 9,000 soldiers hold the town, where 40 deaths were reported in a market.',
    'About 9,000 soldiers were sent. Reports spoke of 450 casualties.',
    'The town lost 40 houses, including $3 million in furniture.',
  ])('is not read into %j', (text) => expect(lines(text).filter((line) => line.includes(' ÷ '))).toEqual([]));
});

describe('a contradiction', () => {
  test.each<[string, string]>([
    [
      'Reports spoke of 600 casualties on the front. Seoul put the figure at 4,700 casualties on the front.',
      'Two values for the same count: 600 (Reports), 4,700 (Seoul)',
    ],
    [
      'The ministry said 12 soldiers were killed. The rebels said 90 soldiers were killed. Witnesses said 40 soldiers were killed.',
      'Three values for the same count: 12 (The ministry), 90 (The rebels), 40 (Witnesses)',
    ],
    [
      'Kyiv said 300 casualties were taken on the ridge. Moscow said there were 20 casualties.',
      'Two values that may be for the same count: 300 (Kyiv), 20 (Moscow)',
    ],
    [
      'Kyiv spoke of 300 Russian casualties on the ridge. Moscow spoke of 20 casualties.',
      'Two values that may be for the same count: 300 (Kyiv), 20 (Moscow)',
    ],
  ])('in %j', (text, line) => expect(lines(text)).toContain(line));

  test.each([
    ['one source', 'The ministry said 12 soldiers were killed. The ministry said 90 soldiers were killed.'],
    ['one source, named shorter later', 'Anna Petrov said 12 soldiers were killed. Petrov said 90 soldiers were killed.'],
    ['no source', 'There were 12 soldiers killed. There were 90 soldiers killed.'],
    ['different fates', 'The ministry said 12 soldiers were killed. The rebels said 90 soldiers were wounded.'],
    ['different people', 'The ministry said 12 soldiers were killed. The rebels said 90 civilians were killed.'],
    ['nearly the same value', 'The ministry said about 95 soldiers were killed. The rebels said 90 soldiers were killed.'],
    ['people at large', 'The mayor spoke of 12 people. The union spoke of 9,000 people.'],
  ])('is not made of %s', (_, text) => expect(lines(text).filter((line) => line.includes('count'))).toEqual([]));
});

describe('a group', () => {
  test.each<[string, string[]]>([
    ['About 700 rafts were seen on Monday. Another 30 rafts came on Friday.', ['About 700 rafts | 30 rafts']],
    ['It cost $5 million. It took 5 million bricks.', []],
    ['A grain ship carries 30 tons of wheat. The other carries 40 tons of wheat.', ['30 tons | 40 tons']],
    ['Dozens of drones came in the night. The army shot down 40 drones.', ['Dozens of drones | 40 drones']],
    ['There were 40 people killed on Monday. There were 300 people in the square.', []],
  ])('of %j', (text, expected) => expect(groups(text)).toEqual(expected));
  test('is empty where there are no figures', () => expect(ledgerOf('Nothing was counted.')).toEqual([]));
  test('of twice as many figures takes about twice the time, not four times', () => {
    const timeOf = (times: number): number => {
      // As far apart as in news, so that the text is not given up as a table.
      const text = `The yard built 12 boats and 3 rafts. ${'The wind came from the sea again. '.repeat(4)}`.repeat(times);
      const figures = findFigures(text);
      expect(figures).toHaveLength(2 * times);
      const runs = Array.from({ length: 5 }, () => {
        const started = process.cpuUsage();
        buildLedger(linkFigures(text, figures));
        const { user, system } = process.cpuUsage(started);
        return user + system;
      });
      return Math.min(...runs);
    };
    timeOf(1_000); // warm
    expect(timeOf(8_000) / timeOf(2_000)).toBeLessThan(12); // 4 when linear, 16 when quadratic
  });
});
