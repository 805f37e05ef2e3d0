import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { KnownWords } from '../../lib/model/index.js';
import { recogniseNames } from '../../lib/recogniser/index.js';
import { tokenise } from '../../lib/text/index.js';
import { anyText } from '../harness/arbitrary-text.js';
import { unmarked } from '../harness/marked-text.js';
import { NAME_MODEL } from '../harness/name-model.js';

const NOTHING_KNOWN: KnownWords = { adjectives: new Set(), listed: new Set(), certain: new Map() };

/** The text with the names that the rules alone see in it, and their types. */
function recognised(expected: string): string {
  const text = unmarked(expected);
  const tokens = tokenise(text);
  let out = '';
  let end = 0;
  for (const { first, last, type } of recogniseNames(tokens, NOTHING_KNOWN, NAME_MODEL)) {
    const [from, to] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    out += `${text.slice(end, from)}⟦${text.slice(from, to)}|${type}⟧`;
    end = to;
  }
  return out + text.slice(end);
}

const groups: Readonly<Record<string, readonly (readonly [name: string, marked: string])[]>> = {
  'a person is told': [
    ['by a title', 'Then Mr ⟦Adeyemi|person⟧ left.'],
    ['by a title of two words', 'Then Prime Minister ⟦Ngozi Eze|person⟧ left.'],
    ['by a rank', 'Then Gen. ⟦Ngozi Eze|person⟧ left.'],
    ['by speaking', 'Then ⟦Adeyemi|person⟧ said no.'],
    ['by two capitalised words', 'They saw ⟦Ngozi Eze|person⟧ there.'],
    ['with an initial', 'They saw ⟦Ngozi B. Eze|person⟧ there.'],
    ['with a particle', 'They saw ⟦Ludwig von Berg|person⟧ there.'],
    ['with two particles', 'They saw ⟦Ludwig van der Berg|person⟧ and ⟦Ana de la Cruz|person⟧ there.'],
    ['with a hyphenated family name', 'They saw ⟦Anna Petrenko-Melnyk|person⟧ there.'],
    ['with a hyphenated given name', 'They saw ⟦Baek Chul-soo|person⟧ there.'],
    ['behind a body and an office', 'The ⟦Kremlin|organisation⟧ Spokesman ⟦Ivan Petrenko|person⟧ left.'],
    ['by the full name, whatever is said of a company', 'the insurer ⟦Anna Petrenko|person⟧ founded'],
    ['as two, parted by “and”', '⟦Ngozi Eze|person⟧ and ⟦Anna Petrenko|person⟧ met.'],
  ],
  'a ship is told': [
    ['by its kind', 'The tanker ⟦Petrel|vessel⟧ left.'],
    ['by its IMO number, whatever its name means', '⟦Prosperity|vessel⟧ (IMO 9322956) was named. No prosperity, noble or not, helped.'],
    ['by its IMO number behind a comma', 'Then ⟦Freedom|vessel⟧, IMO 9001001, left.'],
    ['by what becomes of it', 'The ⟦Petrel|vessel⟧ was torpedoed on Monday.'],
    ['by what befell it at sea', 'The ⟦Blue Petrel|vessel⟧ was hit on Monday 30 nautical miles from shore.'],
    ['only where the sea is spoken of', 'The ⟦Blue Petrel|organisation⟧ was hit on Monday by falling prices. The crew left.'],
    ['among ships', 'They fired at merchant ships and sank two of them, the ⟦Petrel|vessel⟧ and the ⟦Marrow|vessel⟧.'],
    ['by a former name that is a ship’s', 'In May ⟦Petrel|vessel⟧ was ⟦North Marrow|vessel⟧ (IMO 9953523).'],
    ['by what floats', 'It was stored on the ⟦Marrow FSU|vessel⟧ there.'],
  ],
  'a body is told': [
    ['by its last word', 'the ⟦Upper River Bank|organisation⟧ closed'],
    ['by the word before “of”', 'the ⟦Ministry of Fisheries|organisation⟧ closed'],
    ['with “of the”', 'the ⟦Bank of the River|organisation⟧ closed'],
    ['with “and” before its head', 'the ⟦Food and River Organization|organisation⟧ closed'],
    ['with an ampersand', 'the ⟦River & Sea Company|organisation⟧ closed'],
    ['by an ampersand between family names', 'Then ⟦Petrenko & Melnyk|organisation⟧ closed'],
    ['by a capital inside one word', 'Some went with ⟦MarrowStrakh|organisation⟧ and Mr ⟦McAllen|person⟧.'],
    ['by its capitals', 'the ⟦XRA|organisation⟧ closed'],
    ['by the word that opens it', 'the ⟦Banco Delta Marrow|organisation⟧ closed'],
    ['by the word that closes it, whoever it is named after', 'the ⟦Michael Petrenko Gallery|organisation⟧ closed'],
    ['by who stands behind it', '⟦Petrenko|organisation⟧ analyst ⟦Anna Sokolenko|person⟧ left.'],
    ['by what it did', 'the ship was insured by ⟦Petrenko|organisation⟧ there.'],
    ['by its kind before it', 'the Danish insurer ⟦Petrenko|organisation⟧ closed. Then ⟦Petrenko|organisation⟧ left.'],
    ['by its kind behind it', '⟦Petrenko|organisation⟧, a small oil company, closed.'],
    ['by a stake in it', 'They sold a stake in ⟦Petrenko|organisation⟧ there.'],
    ['by who owns it', 'the woman who owns ⟦Petrenko|organisation⟧ left. Then ⟦Petrenko|organisation⟧ closed.'],
    ['by speaking with an article', 'They left, the ⟦Petrenko|organisation⟧ says. But ⟦Sokolenko|person⟧ says not.'],
    ['in a list of a kind', 'the insurers ⟦Petrenko|organisation⟧ and ⟦Sokolenko|organisation⟧ closed'],
    ['by an opener that is part of it', '⟦Central Bank|organisation⟧ officials left.'],
  ],
  'a place is told': [
    ['by its kind before it', 'They came from the village of ⟦Petrenko|place⟧ on foot.'],
    ['by its kind behind it', 'He was in ⟦Sokolenko|place⟧ province there.'],
    ['in a list of a kind', 'the islands of ⟦Petrenko|place⟧ and ⟦Sokolenko|place⟧ there'],
    ['by its last word', 'across the ⟦Blue Sea|place⟧ they came'],
    ['by its first word', 'up ⟦Mount Blue|place⟧ they came'],
    ['by the word before “of”', 'the ⟦Gulf of Blue|place⟧ froze'],
    ['by a preposition', 'They live in ⟦Xandria|place⟧ now.'],
    ['by owning something', 'They saw ⟦Xandria|place⟧’s hills.'],
  ],
  'a vessel is told': [
    ['by its prefix', 'the ⟦MV Blue Light|vessel⟧ sank'],
    ['by the word before it', 'the tanker ⟦Blue Light|vessel⟧ sank'],
    ['in quotation marks behind that word', 'the tanker “⟦Blue Light|vessel⟧” sank'],
  ],
  'an agreement is told': [
    ['by its last word', 'the ⟦Blue River Treaty|agreement⟧ ended'],
    ['by the word before “of”', 'the ⟦Treaty of Xandria|agreement⟧ ended'],
    ['by the word before “on”', 'the ⟦Convention on Rivers|agreement⟧ ended'],
    ['with its number', 'the ⟦Security Council|organisation⟧ ⟦Resolution 2999|agreement⟧ ended'],
    ['by the number of an order', 'the ⟦Executive Order 19999|agreement⟧ ended'],
    ['with its year', 'the ⟦Blue River Act of 2019|agreement⟧ ended'],
  ],
  'no name is': [
    ['a word that opens a sentence', 'Rain fell. Snow fell too. However, it thawed.'],
    ['a word written small elsewhere', 'Rivers rose. The rivers fell.'],
    ['a day, a month', 'On Friday and in October it rained.'],
    ['a people, a faith, a party', 'The Kurds, the Sunnis and two Democrats met.'],
    ['an adjective of a people by its ending', 'Ruritanian and Xandrese songs were sung.'],
    ['a title without a name', 'The President left. Then the Prime Minister left.'],
    ['the name of a currency or unit', 'It cost 5 USD at a GDP of 3.'],
    ['a heading in capitals', 'WHAT HAPPENED NEXT\n\nIt rained.'],
    ['a single letter', 'A plan B and vitamin C were tried.'],
    ['an identifier', 'It is IMO 9187629 and UTC 12.'],
    ['an initialism in the plural', 'Two NGOs said so.'],
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    test.each(cases)('%s', (_, expected) => expect(recognised(expected)).toBe(expected));
  });
}

describe('what the lists know', () => {
  const names = (text: string, known: Partial<KnownWords>): string[] => {
    const tokens = tokenise(text);
    return recogniseNames(tokens, { ...NOTHING_KNOWN, ...known }, NAME_MODEL).map(({ first, last }) =>
      text.slice(tokens[first]?.start, tokens[last]?.end),
    );
  };
  test('keeps an adjective from being a name', () => {
    expect(names('They met Xandrov there.', {})).toEqual(['Xandrov']);
    expect(names('They met Xandrov there.', { adjectives: new Set([2]) })).toEqual([]);
  });
  test('takes an adjective off the name behind it, and leaves it in a body’s', () => {
    expect(names('They saw Xandric singer Ngozi Eze.', { adjectives: new Set([2]) })).toEqual(['Ngozi Eze']);
    expect(names('They saw the Xandric Fisheries Agency.', { adjectives: new Set([3]) })).toEqual(['Xandric Fisheries Agency']);
  });
  test('keeps “and” from joining a listed name to a body’s', () => {
    expect(names('between Xandria and River Bank now', { listed: new Set([1]) })).toEqual(['Xandria', 'River Bank']);
  });
});

describe('a listed name that is certain', () => {
  const types = (text: string, known: Partial<KnownWords>): string[] =>
    recogniseNames(tokenise(text), { ...NOTHING_KNOWN, ...known }, NAME_MODEL).map(({ first, last, type }) => `${first}-${last} ${type}`);
  const certain = new Map([[2, { first: 2, last: 2, type: 'place', basis: 'shape' }]] as const);
  test('has its entry’s type', () => {
    expect(types('They met Xandrov there.', {})).toEqual(['2-2 person']);
    expect(types('They met Xandrov there.', { certain })).toEqual(['2-2 place']);
  });
  test('is part of a longer name where one stands there', () => {
    expect(types('They met Xandrov Eze there.', { certain })).toEqual(['2-3 person']);
  });
});

describe('any text', () => {
  test('gives runs of words that are sorted and disjoint', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        let next = 0;
        for (const { first, last } of recogniseNames(tokens, NOTHING_KNOWN, NAME_MODEL)) {
          expect(first).toBeGreaterThanOrEqual(next);
          expect(last).toBeGreaterThanOrEqual(first);
          next = last + 1;
        }
        expect(next).toBeLessThanOrEqual(tokens.length);
      }),
      { numRuns: 200 },
    );
  });
});
