import { describe, expect, test } from 'vitest';

import { yardstickInWords } from '../../lib/card/index.js';
import { findFigures } from '../../lib/figures/index.js';
import { chooseYardstick, createOwnerFinder } from '../../lib/yardsticks/index.js';
import { readReferences } from '../../scripts/terminal/engine.js';

const BOOK = readReferences();
const find = createOwnerFinder(BOOK);

/** The yardstick of the first figure of a sentence, in words; empty where there is none. */
function yardstickIn(sentence: string): string {
  const [figure] = findFigures(sentence);
  if (!figure) throw new Error(`no figure in “${sentence}”`);
  const yardstick = chooseYardstick(figure, sentence, BOOK, find);
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
  ])('for %s', (_, sentence) => expect(yardstickIn(sentence)).toBe(''));
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
