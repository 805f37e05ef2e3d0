import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import * as gazetteers from '../../lib/gazetteer/index.js';
import type { Entity, EntityName, NameRole } from '../../lib/model/index.js';
import { type Token, tokenise } from '../../lib/text/index.js';
import { anyText } from '../harness/arbitrary-text.js';
import { entity } from '../harness/entities.js';
import { type NaiveHit, naiveHits } from './naive-matcher.js';

const { buildGazetteer, loadGazetteer, readKeys, saveGazetteer } = gazetteers;
const findNameHits = (gazetteer: gazetteers.Gazetteer, tokens: readonly Token[]): gazetteers.NameHit[] =>
  gazetteers.findNameHits(gazetteer, readKeys(tokens));

const flat = (gazetteer: gazetteers.Gazetteer, tokens: readonly Token[]): NaiveHit[] =>
  findNameHits(gazetteer, tokens).flatMap(({ firstToken, lastToken, names }) =>
    names.map(({ entity: ordinal, name }) => ({ firstToken, lastToken, entity: ordinal, name })),
  );
/** Of one entity's names that share a form the index keeps one: which one is left out of the comparison. */
const inOrder = (hits: readonly NaiveHit[]): string[] =>
  [...new Set(hits.map(({ firstToken, lastToken, entity: ordinal }) => `${firstToken}:${lastToken}:${ordinal}`))].sort();

/** The words of each hit, in the order they are found. */
const found = (entities: readonly Entity[], text: string): string[] => {
  const tokens = tokenise(text);
  return findNameHits(buildGazetteer(entities), tokens).map(({ firstToken, lastToken }) =>
    text.slice(tokens[firstToken]?.start, tokens[lastToken]?.end),
  );
};

const KIM = entity('person/kim-jong-un', 'Kim Jong Un');
const KOREA = entity('place/south-korea', 'South Korea', { demonyms: ['South Korean', 'South Koreans'], acronyms: ['ROK'] });
const US = entity('place/united-states', 'United States', { acronyms: ['US', 'U.S.'], aliases: ['America'] });
const MAY = entity('person/theresa-may', 'Theresa May', { aliases: ['May'] });
const HOUSE = entity('organisation/lords', 'House of Lords', { aliases: ['the Lords'] });

describe('names are found', () => {
  const cases: readonly (readonly [string, Entity, string, readonly string[]])[] = [
    ['as they are listed', KIM, 'He met Kim Jong Un there.', ['Kim Jong Un']],
    ['with hyphens where the list has spaces', KIM, 'He met Kim Jong-un there.', ['Kim Jong-un']],
    ['in capitals', KIM, 'KIM JONG UN SPEAKS', ['KIM JONG UN']],
    ['before a possessive ending', KOREA, 'in South Korea’s south', ['South Korea']],
    ['with other accents', entity('person/vucic', 'Aleksandar Vučić'), 'Aleksandar Vucic said', ['Aleksandar Vucic']],
    ['with other apostrophes', entity('place/sanaa', "Sana'a"), 'in Sana’a today', ['Sana’a']],
    [
      'with a possessive inside',
      entity('organisation/lra', "Lord's Resistance Army"),
      'the Lord’s Resistance Army fled',
      ['Lord’s Resistance Army'],
    ],
    ['every one of two that overlap', entity('place/x', 'South Korea', { aliases: ['Korea'] }), 'to South Korea', ['South Korea', 'Korea']],
    ['over the apostrophe of a plural', entity('organisation/wpk', "Workers' Party"), 'the Workers’ Party met', ['Workers’ Party']],
    ['over an ampersand', entity('organisation/sp', 'Standard Poor'), 'Standard & Poor cut', ['Standard & Poor']],
    ['with a small first word where the list has one', HOUSE, 'in the Lords now', ['the Lords']],
    ['with a number in them', entity('agreement/1718', 'Resolution 1718'), 'by Resolution 1718 of', ['Resolution 1718']],
    ['in a script without capitals', entity('person/k', '김정은'), '어제 김정은 위원장', ['김정은']],
    ['dotted or not', US, 'the U.S. and the US', ['U.S.', 'US']],
  ];
  test.each(cases)('%s', (_, listed, text, expected) => expect(found([listed], text)).toEqual(expected));
});

describe('names are not found', () => {
  const cases: readonly (readonly [string, Entity, string])[] = [
    ['across a comma', KIM, 'Kim, Jong Un'],
    ['across the end of a sentence', KIM, 'It was Kim. Jong Un left.'],
    ['across a paragraph', KIM, 'Kim\n\nJong Un'],
    ['across a quotation mark', KIM, 'Kim “Jong Un”'],
    ['inside a longer word', US, 'the USS Cole'],
    ['in small letters', MAY, 'it may rain'],
    ['in small letters where they are an acronym', US, 'he told us so'],
    ['with a capital only where they begin', HOUSE, 'the house of Lords'],
    ['in part', KIM, 'Kim Jong went'],
    ['in a gazetteer that is empty', entity('person/nobody', '…'), 'Kim Jong Un'],
  ];
  test.each(cases)('%s', (_, listed, text) => expect(found([listed], text)).toEqual([]));

  test('anywhere by a gazetteer of nobody', () => {
    const empty = buildGazetteer([]);
    expect(empty).toMatchObject({ names: 0, longest: 0 });
    expect(findNameHits(empty, tokenise('Kim Jong Un met Sergei Shoigu.'))).toEqual([]);
  });
  test('where no text is', () => expect(findNameHits(buildGazetteer([KIM, US]), [])).toEqual([]));
});

describe('a hit tells', () => {
  test('all entities that bear the name, each with its form', () => {
    const namesake = entity('person/other', 'Other', { aliases: ['Kim Jong Un'] });
    const [hit] = findNameHits(buildGazetteer([KIM, namesake]), tokenise('Kim Jong Un'));
    expect(hit?.names.map(({ entity: ordinal, name }) => [ordinal, name])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
  test('the role of the name', () => {
    const [hit] = findNameHits(buildGazetteer([entity('person/a', 'Viktor A', { aliases: ['The Merchant'] })]), tokenise('The Merchant'));
    expect(hit?.names).toEqual([{ entity: 0, name: 1, role: 'alias', weak: false, lowerFirst: false, lowerLast: false }]);
  });
});

describe('a form is left out of the index', () => {
  const long = (words: number): string => Array.from({ length: words }, (_, n) => `Word${n}`).join(' ');
  test('when it has more than sixteen words', () => {
    expect(found([entity('organisation/a', long(16))], long(16))).toEqual([long(16)]);
    expect(found([entity('organisation/a', long(17))], long(17))).toEqual([]);
  });
  test('when it is weak', () => expect(found([entity('person/a', 'Viktor A', { weak: ['The Merchant'] })], 'The Merchant')).toEqual([]));
  test('when the same party has it already, among however many', () => {
    const names = Array.from({ length: 20_000 }, (_, n) => `Harbour Works ${n}`);
    const indexed = (aliases: readonly string[]): number => buildGazetteer([entity('organisation/a', 'Harbour Works', { aliases })]).names;
    expect(indexed([...names, ...names])).toBe(indexed(names));
  });
  test('when it has no words', () => expect(buildGazetteer([entity('person/dash', '—')]).names).toBe(0));
});

describe('against the naive matcher', () => {
  const WORDS = [
    'Kim',
    'kim',
    'KIM',
    'Jong',
    'un',
    'Un',
    'Müller',
    'Muller',
    'U.S.',
    'US',
    'us',
    'of',
    'Bank',
    'bank',
    '1718',
    'd’Or',
    "d'Or",
  ];
  const word = fc.constantFrom(...WORDS);
  const phrase = (most: number): fc.Arbitrary<string> =>
    fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '-', 's’ ', '’s ', "'s ")), { minLength: 1, maxLength: most }).map((parts) =>
      parts
        .map(([text, gap], i) => (i === parts.length - 1 && gap !== '’s ' ? text : text + gap))
        .join('')
        .trim(),
    );
  const role = fc.constantFrom<NameRole>('primary', 'alias', 'former', 'acronym', 'bare', 'demonym', 'phrase');
  const name: fc.Arbitrary<EntityName> = fc.record({ form: phrase(4), role, quality: fc.constant('strong') });
  const people: fc.Arbitrary<readonly Entity[]> = fc
    .array(fc.array(name, { maxLength: 4 }), { maxLength: 8 })
    .map((drafts) => drafts.map((names, n) => ({ ...entity(`place/p${n}`, `P ${n}`), names })));
  const separator = fc.constantFrom(' ', ' ', ' ', ' ', '-', 's’ ', ', ', '. ', '’s ', "'s ", ' & ', ' (', '\n\n', ' “', '\u00a0', '  ');
  const prose = fc.array(fc.tuple(word, separator), { maxLength: 30 }).map((parts) => parts.flat().join(''));

  test('the same names are found at the same places', () => {
    fc.assert(
      fc.property(people, prose, (entities, text) => {
        const tokens = tokenise(text);
        expect(inOrder(flat(buildGazetteer(entities), tokens))).toEqual(inOrder(naiveHits(entities, tokens)));
      }),
      { numRuns: 300 },
    );
  });

  test('a single name is found in a gazetteer of its own', () => {
    fc.assert(
      fc.property(word, (form) => {
        const entities = [{ ...entity('place/p', 'P'), names: [{ form, role: 'phrase' as const, quality: 'strong' as const }] }];
        const tokens = tokenise(`x ${form} y`);
        expect(inOrder(flat(buildGazetteer(entities), tokens))).toEqual(inOrder(naiveHits(entities, tokens)));
      }),
      { numRuns: 100 },
    );
  });

  test('hits come by start and then by length', () => {
    fc.assert(
      fc.property(people, prose, (entities, text) => {
        const order = findNameHits(buildGazetteer(entities), tokenise(text)).map(
          ({ firstToken, lastToken }) => firstToken * 1_000 + lastToken,
        );
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(new Set(order).size).toBe(order.length);
      }),
      { numRuns: 100 },
    );
  });

  test('a gazetteer saved and loaded finds the same', () => {
    fc.assert(
      fc.property(people, prose, (entities, text) => {
        const built = buildGazetteer(entities);
        const loaded = loadGazetteer(saveGazetteer(built));
        expect(loaded).toEqual(built);
        const tokens = tokenise(text);
        expect(loaded && findNameHits(loaded, tokens)).toEqual(findNameHits(built, tokens));
      }),
      { numRuns: 100 },
    );
  });

  test('every name of a large gazetteer is found, and none that is not there', () => {
    const nameOf = (n: number): string => `Name${n % 997} Of${n % 89} Bearer${n}`;
    const many = Array.from({ length: 20_000 }, (_, n) => entity(`place/p${n}`, nameOf(n)));
    const gazetteer = buildGazetteer(many);
    expect(gazetteer).toMatchObject({ names: 20_000, longest: 3 });
    const text = Array.from({ length: 2_000 }, (_, n) => `${nameOf(n * 7)}, ${nameOf(n * 7 + 20_000)}`).join('. ');
    const hits = findNameHits(gazetteer, tokenise(text));
    expect(hits.flatMap(({ names }) => names.map((hit) => hit.entity)).filter((ordinal) => ordinal % 7 === 0)).toHaveLength(hits.length);
    expect(hits.length).toBeGreaterThanOrEqual(2_000);
  });

  test('no text makes it throw', () => {
    // The naive matcher knows nothing of people, whose names may stand in another order ("Jong-un Kim").
    const bodies = [entity('organisation/kim', 'Kim Jong Un'), KOREA, US, entity('place/may', 'Theresa May', { aliases: ['May'] })];
    const [all, withPeople] = [buildGazetteer(bodies), buildGazetteer([KIM, KOREA, US, MAY])];
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        expect(inOrder(flat(all, tokens))).toEqual(inOrder(naiveHits(bodies, tokens)));
        expect(inOrder(flat(withPeople, tokens))).toEqual(expect.arrayContaining(inOrder(naiveHits(bodies, tokens))));
      }),
      { numRuns: 200 },
    );
  });
});
