import { describe, expect, test } from 'vitest';

import { yardstickInWords } from '../../lib/card/index.js';
import { findFigures } from '../../lib/figures/index.js';
import { chooseYardstick, createOwnerFinder } from '../../lib/yardsticks/index.js';
import { readReferences } from '../../scripts/terminal/engine.js';

const BOOK = readReferences();
const find = createOwnerFinder(BOOK);

/** The yardstick of the first figure of a sentence, in words; empty where there is none. */
function yardstickIn(sentence: string, day?: string): string {
  const [figure] = findFigures(sentence);
  if (!figure) throw new Error(`no figure in “${sentence}”`);
  const yardstick = chooseYardstick(figure, { sentence, day }, BOOK, find);
  return yardstick ? yardstickInWords(figure, yardstick) : '';
}

test('of soldiers is the strength of the forces they belong to, as a sum the reader can redo', () => {
  expect(yardstickIn('Around 12,800 North Korean soldiers have arrived.')).toBe(
    '12,800 ≈ 1 % of the Korean People’s Army’s active personnel, about 1.28 million (12,800 ÷ 1,280,000)',
  );
});

describe('a figure is set beside', () => {
  test.each<[string, RegExp]>([
    ['North Korea has sent around 10,000 troops to the front.', /^10,000 ≈ 0\.78 % of the Korean People’s Army’s active personnel/],
    ['Turkey deployed 2,000 soldiers to the border.', /% of Turkey’s active military personnel, about 360,000/],
    ['About 3,300 soldiers from India serve there.', /of India’s active military personnel/],
    ['About 3.7 million people in Ukraine lost their homes.', /^3,700,000 ≈ 9\.7 % of Ukraine’s population, about 38 million/],
    ['Some 6.9 million Ukrainians fled abroad.', /of Ukraine’s population/],
    ['There were 400,000 residents of Lebanon on the roads.', /of Lebanon’s population/],
    ['The U.S. budget deficit reached $1.8 trillion.', /of the United States’ GDP, about \$29\.2 trillion \(\$1,800,000,000,000 ÷/],
    ['The lenders approved a loan of $15.6 billion for Ukraine.', /of Ukraine’s GDP/],
    ['Fires burned 12,000 square kilometres of forest in Portugal.', /≈ 13 % of Portugal’s area, about 92,200 km²/],
    ['The army holds some 110,000 square kilometres of territory in Ukraine.', /≈ 18 % of Ukraine’s area/],
    ['Drought ruined 3 million hectares of farmland across Iraq.', /^3 million hectares ≈ 6\.9 % of Iraq’s area/],
    ['Producers agreed to pump 500,000 barrels a day more.', /≈ 0\.49 % of the world’s oil supply, about 103 million barrels a day/],
    ['The pipeline carried 1.2 million barrels of oil per day.', /\(1,200,000 barrels a day ÷ 103,000,000 barrels a day\)$/],
    ['The missile has a range of 200 km and could reach Seoul from Pyongyang.', /≈ 110 % of the distance from Pyongyang to Seoul/],
    ['The drones flew 750 kilometres from Kyiv to Moscow.', /≈ 99 % of the distance from Moscow to Kyiv, about 760 km/],
    ['The paper puts Russian military spending at $149 billion.', /≈ 100 % of Russia’s military spending/],
  ])('%j', (sentence, words) => expect(yardstickIn(sentence)).toMatch(words));
});

describe('no yardstick is better than a far-fetched one', () => {
  test.each<[string, string]>([
    ['people of whom nobody says where they live', 'About 500,000 people were affected.'],
    ['a handful of a whole people', 'The blast killed 12 people in Russia.'],
    ['soldiers who are in a country, not of it', 'Around 9,000 soldiers in Ukraine wait for winter.'],
    ['soldiers who fight a country', 'Around 9,000 soldiers fighting Russia wait for winter.'],
    ['soldiers of two states', 'Around 9,000 Russian and Belarusian soldiers took part.'],
    ['soldiers sent by somebody else', 'Russia waited while its ally in the south sent 9,000 soldiers.'],
    ['soldiers a state’s ally sends', 'Russia’s ally has sent 9,000 soldiers.'],
    ['workers', 'North Korea has sent 9,000 workers.'],
    ['a ransom', 'The owners in Greece paid a ransom of $3 billion.'],
    ['euros beside dollars', 'The lenders approved a loan of €15.6 billion for Ukraine.'],
    ['a pronoun that looks like a state', 'They gave us 9,000 soldiers.'],
    ['a share', 'About 40 percent of Russian soldiers came.'],
    ['an age', 'The Russian soldier is 34 years old.'],
    ['thousands', 'Thousands of Russian soldiers came.'],
    ['land of two states', 'The valley has 3,000 square kilometres of farmland in Syria and in Lebanon.'],
    ['land that is taken from a state', 'The lake lost 300 square kilometres of its area to Iran.'],
    ['the floor of a building', 'The hall covers 40,000 square metres in Portugal.'],
    ['oil in a ship', 'A tanker held 600,000 barrels of oil.'],
    ['a road', 'The road of 760 km joins Kyiv and Moscow.'],
    ['a flight between places nobody names', 'The plane flew 9,000 km.'],
  ])('for %s', (_, sentence) => expect(yardstickIn(sentence)).toBe(''));
});

describe('an article is measured by its own time', () => {
  const sentence = 'The U.S. budget deficit reached $1.8 trillion.';
  test.each<[string, string | undefined, boolean]>([
    ['the year of the yardstick', '2024-10-18', true],
    ['five years before', '2019-10-18', true],
    ['fifteen years before', '2009-10-18', false],
    ['long after', '2040-01-02T03:04:05Z', false],
    ['an article without a date', undefined, true],
    ['a date that is none', 'lately', true],
  ])('%s', (_, day, isShown) => expect(yardstickIn(sentence, day) !== '').toBe(isShown));
});

describe('states are found', () => {
  const named = (text: string): string[] => find(text).map(({ id, form }) => `${form}=${id}`);
  test.each<[string, string[]]>([
    ['South Korean and North Korean troops', ['South Korean=place/south-korea', 'North Korean=place/north-korea']],
    ['the Democratic Republic of the Congo’s army', ['Democratic Republic of the Congo=place/democratic-republic-of-the-congo']],
    ['told us in the U.S.', ['U.S.=place/united-states']],
    ['Niger and Nigeria', ['Niger=place/niger', 'Nigeria=place/nigeria']],
    ['polish the turkey', []],
    ['', []],
  ])('in %j', (text, expected) => expect(named(text)).toEqual(expected));
  test('in a megabyte of capitals without delay', () => {
    const text = 'United Democratic Republic '.repeat(40_000);
    const started = performance.now();
    find(text);
    expect(performance.now() - started).toBeLessThan(3_000); // ms, with room for a busy machine
  });
});
