import { describe, expect, test } from 'vitest';

import type { Entity, EntityMention } from '../../lib/model/index.js';
import { entity } from '../harness/entities.js';
import { annotate, markedAgain } from '../harness/marked-text.js';
import { KIM_JONG_UN, KIM_YO_JONG, NORTH_KOREA, RUSSIA, SHOIGU, SOUTH_KOREA, SOUTH_MINISTRY } from '../harness/world.js';

type Case = readonly [name: string, entities: readonly Entity[], marked: string];

const LAVROV = entity('person/sergei-lavrov', 'Sergei Lavrov', { country: 'place/russia' });
const LEYEN = entity('person/ursula-von-der-leyen', 'Ursula von der Leyen');
const SALMAN = entity('person/mohammed-bin-salman', 'Mohammed bin Salman');
const BIDEN = entity('person/joe-biden', 'Joe Biden');
const HUNTER = entity('person/hunter-biden', 'Hunter Biden');
const BAN = entity('person/ban-ki-moon', 'Ban Ki-moon', { country: 'place/south-korea' });
const LINCOLN = entity('person/abraham-lincoln', 'Abraham Lincoln');
const LINCOLN_TOWN = entity('place/lincoln', 'Lincoln');
const BAKU = entity('place/baku', 'Baku', { aliases: ['Baki'] });
const MAY = entity('person/theresa-may', 'Theresa May');
const IMF = entity('organisation/imf', 'International Monetary Fund', { acronyms: ['IMF'] });

const groups: Readonly<Record<string, readonly Case[]>> = {
  'later family names': [
    ['behind the full name', [SHOIGU], '⟦Sergei Shoigu|Sergei Shoigu⟧ came. ⟦Shoigu|Sergei Shoigu⟧ spoke.'],
    ['before the full name', [SHOIGU], '⟦Shoigu|Sergei Shoigu⟧ spoke. ⟦Sergei Shoigu|Sergei Shoigu⟧ came.'],
    ['with a possessive ending', [SHOIGU], '⟦Sergei Shoigu|Sergei Shoigu⟧ came. ⟦Shoigu|Sergei Shoigu⟧’s plane left.'],
    ['behind a title', [SHOIGU], '⟦Sergei Shoigu|Sergei Shoigu⟧ came. Mr ⟦Shoigu|Sergei Shoigu⟧ spoke.'],
    ['of a person on no list', [], '⟦Babatunde Adeyemi|Babatunde Adeyemi⟧ said so. Later ⟦Adeyemi|Babatunde Adeyemi⟧ left.'],
    ['that open a sentence', [], 'It was ⟦Babatunde Adeyemi|Babatunde Adeyemi⟧ who came. ⟦Adeyemi|Babatunde Adeyemi⟧ then left.'],
    ['with particles', [LEYEN], '⟦Ursula von der Leyen|Ursula von der Leyen⟧ and later ⟦von der Leyen|Ursula von der Leyen⟧ spoke.'],
    [
      'with a particle of Arabic names',
      [SALMAN],
      '⟦Mohammed bin Salman|Mohammed bin Salman⟧ and later ⟦bin Salman|Mohammed bin Salman⟧ spoke.',
    ],
    ['that stand first, in states where they do', [KIM_JONG_UN], '⟦Kim Jong Un|Kim Jong Un⟧ came. ⟦Kim|Kim Jong Un⟧ spoke.'],
    ['and a hyphenated given name alone', [BAN], '⟦Ban Ki-moon|Ban Ki-moon⟧ came. ⟦Ban|Ban Ki-moon⟧ spoke.'],
    [
      'of two persons, each told by who was named last',
      [BIDEN, HUNTER],
      '⟦Joe Biden|Joe Biden⟧ came. ⟦Biden|Joe Biden⟧ spoke. ⟦Hunter Biden|Hunter Biden⟧ left. ⟦Biden|Hunter Biden⟧ was silent.',
    ],
    ['not in a given name', [SHOIGU], '⟦Sergei Shoigu|Sergei Shoigu⟧ met ⟦Sergei Petrenko|Sergei Petrenko⟧.'],
    ['not in small letters', [entity('person/x', 'Anna Long')], '⟦Anna Long|Anna Long⟧ said it took long.'],
    ['not where a longer name holds them', [BIDEN], '⟦Joe Biden|Joe Biden⟧ opened the ⟦Biden Institute|Biden Institute⟧.'],
    ['not where a list knows the word as a place', [LINCOLN, LINCOLN_TOWN], '⟦Abraham Lincoln|Abraham Lincoln⟧ saw ⟦Lincoln|Lincoln⟧.'],
    ['where the word is another spelling of a place', [BAKU], '⟦Abdul Baki|Abdul Baki⟧ came. ⟦Baki|Abdul Baki⟧ spoke in ⟦Baku|Baku⟧.'],
    ['not of a single word', [entity('person/pele', 'Pelé')], '⟦Pelé|Pelé⟧ scored.'],
  ],
  'acronyms that the text explains': [
    [
      'behind the name',
      [],
      'the ⟦Upper River Authority|Upper River Authority⟧ (⟦URA|Upper River Authority⟧) said. The ⟦URA|Upper River Authority⟧ left.',
    ],
    [
      'before the name',
      [],
      'the ⟦URA|Upper River Authority⟧ (⟦Upper River Authority|Upper River Authority⟧) said. The ⟦URA|Upper River Authority⟧ left.',
    ],
    [
      'before they are explained',
      [],
      'The ⟦URA|Upper River Authority⟧ spoke. The ⟦Upper River Authority|Upper River Authority⟧ (⟦URA|Upper River Authority⟧) left.',
    ],
    [
      'over small words',
      [],
      'the ⟦Ministry of River Trade|Ministry of River Trade⟧ (⟦MRT|Ministry of River Trade⟧) and the ⟦MRT|Ministry of River Trade⟧',
    ],
    [
      'of a body on a list',
      [IMF],
      'the ⟦International Monetary Fund|International Monetary Fund⟧ and the ⟦IMF|International Monetary Fund⟧',
    ],
    [
      'without a word of it, where the initials are those of one name only',
      [],
      'The ⟦Upper River Authority|Upper River Authority⟧ spoke. Then the ⟦URA|Upper River Authority⟧ left.',
    ],
    [
      'not of two names with the same initials',
      [],
      'The ⟦Upper River Authority|Upper River Authority⟧ met the ⟦United Rowing Association|United Rowing Association⟧. Then the ⟦URA|URA⟧ left.',
    ],
    [
      'made of the beginnings of words, behind “or”',
      [],
      'The ⟦Upper River Bank|Upper River Bank⟧, or ⟦UPRIBA|Upper River Bank⟧, left. ⟦UPRIBA|Upper River Bank⟧ spoke.',
    ],
    [
      'made of letters within its words',
      [],
      'The ⟦Interriver Authority|Interriver Authority⟧ (⟦IRA|Interriver Authority⟧) met. ⟦IRA|Interriver Authority⟧ ships left.',
    ],
    [
      'not a word that only looks like it',
      [],
      'The ⟦Arms Control Treaty|Arms Control Treaty⟧ (⟦ACT|Arms Control Treaty⟧) lapsed. Act now, they said.',
    ],
    ['not where the letters do not fit', [], 'the ⟦Upper River Authority|Upper River Authority⟧ (⟦XYZ|XYZ⟧) said so'],
  ],
  'short forms of bodies': [
    [
      'the last word behind its article',
      [],
      'The ⟦Upper River Council|Upper River Council⟧ met. On Monday the ⟦Council|Upper River Council⟧ agreed.',
    ],
    [
      'the word before “of”',
      [],
      'The ⟦Upper Court of River Rights|Upper Court of River Rights⟧ met. On Monday the ⟦Court|Upper Court of River Rights⟧ agreed.',
    ],
    [
      'not of two bodies that end with it',
      [],
      'The ⟦Upper River Council|Upper River Council⟧ met the ⟦Lower Sea Council|Lower Sea Council⟧. On Monday the ⟦Council|Council⟧ agreed.',
    ],
    [
      'not the place that it is named after',
      [entity('place/marrow', 'Marrow')],
      'The ⟦Marrow Fisheries Agency|Marrow Fisheries Agency⟧ closed. Nobody lives in ⟦Marrow|Marrow⟧.',
    ],
  ],
  'short forms of places': [
    ['but the state beside its city', [], 'It rained in ⟦Marrow City|Marrow City⟧. Farms all over ⟦Marrow|Marrow⟧ were flooded.'],
  ],
  'a name of several words wherever it stands': [
    ['as one word inside a sentence', [], '⟦Sokolenko|Sokolenko⟧ shares fell. He said that ⟦Sokolenko|Sokolenko⟧ would wait.'],
    ['where it opens a sentence', [], 'He joined ⟦First of Marrow|First of Marrow⟧. ⟦First of Marrow|First of Marrow⟧ closed.'],
  ],
  regressions: [
    ['a family name that is an English word', [], 'It was ⟦Park Chul-soo|Park Chul-soo⟧ who came. Then ⟦Park|Park Chul-soo⟧ spoke.'],
    [
      'a month and a sentence that opens with the family name',
      [MAY],
      '⟦Theresa May|Theresa May⟧ left in May 2019. ⟦May|Theresa May⟧ was calm.',
    ],
    ['a day of the month', [MAY], '⟦Theresa May|Theresa May⟧ left on 5 May or May 6.'],
  ],
  'one name for one thing': [
    [
      'over the small article of an Arabic name',
      [entity('organisation/al-marrow', 'Al-Marrow', { aliases: ['Al Marro'] })],
      'Fighters of ⟦al-Marrow|Al-Marrow⟧ left. ⟦Al-Marrow|Al-Marrow⟧ spoke. Few hold ⟦al-Marro|Al-Marrow⟧ responsible.',
    ],
    ['over hyphens', [KIM_JONG_UN], '⟦Kim Jong-un|Kim Jong Un⟧ and ⟦Kim Jong Un|Kim Jong Un⟧'],
    ['over accents, on no list', [], 'It was ⟦José Peña|José Peña⟧ who came. Then ⟦Jose Pena|José Peña⟧ left.'],
    [
      'over the bare name beside its country',
      [SOUTH_KOREA, SOUTH_MINISTRY],
      '⟦South Korea|South Korea⟧’s ⟦Foreign Ministry|Ministry of Foreign Affairs (South Korea)⟧',
    ],
    [
      'of a body that is given its state once',
      [RUSSIA],
      'The ⟦Fisheries Agency|Fisheries Agency (Russia)⟧ spoke. ⟦Russia|Russia⟧’s ⟦Fisheries Agency|Fisheries Agency (Russia)⟧ left. The ⟦Fisheries Agency|Fisheries Agency (Russia)⟧ slept.',
    ],
    ['with its state where the body is on no list', [RUSSIA], '⟦Russia|Russia⟧’s ⟦Fisheries Agency|Fisheries Agency (Russia)⟧ said so'],
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    test.each(cases)('%s', async (_, entities, expected) =>
      expect(await markedAgain(entities, expected, ({ entity: name }) => name)).toBe(expected),
    );
  });
}

const evidenceOf = (mention: EntityMention | undefined): string[] =>
  mention?.candidates[0]?.evidence.map(({ kind, detail }) => `${kind}: ${detail}`) ?? [];

describe('a tie says what it rests on', () => {
  test('a later family name names the full name', async () => {
    const { mentions } = await annotate([SHOIGU], 'Sergei Shoigu came. Shoigu spoke.');
    expect(evidenceOf(mentions[1])).toContain('later-surname: Sergei Shoigu');
  });
  test('a family name that two persons bear says so', async () => {
    const { mentions } = await annotate([KIM_JONG_UN, KIM_YO_JONG, NORTH_KOREA], 'Kim Jong Un met Kim Yo Jong. Kim smiled.');
    expect(mentions[2]?.candidates[0]?.name).toBe('Kim Yo Jong');
    expect(evidenceOf(mentions[2])).toContain('shared-name: Kim');
  });
  test('a family name of one person does not', async () => {
    const { mentions } = await annotate([SHOIGU, LAVROV], 'Sergei Shoigu met Sergei Lavrov. Shoigu smiled.');
    expect(evidenceOf(mentions[2]).join()).not.toContain('shared-name');
  });
  test('an explained acronym names the full name', async () => {
    const listed = entity('organisation/ura', 'Upper River Authority');
    const { mentions } = await annotate([listed], 'The Upper River Authority (URA) spoke. The URA left.');
    expect(evidenceOf(mentions[2])).toContain('defined-acronym: Upper River Authority');
    expect(mentions[2]?.candidates[0]?.entityId).toBe('organisation/ura');
  });
  test('initials that nobody explains say that they are no more', async () => {
    const { mentions } = await annotate(
      [entity('organisation/ura', 'Upper River Authority')],
      'The Upper River Authority spoke. The URA left.',
    );
    expect(evidenceOf(mentions[1])).toContain('initials: Upper River Authority');
  });
  test('a part of a name is called a short form', async () => {
    const { mentions } = await annotate(
      [entity('organisation/council', 'Upper River Council')],
      'The Upper River Council met. On Monday the Council agreed.',
    );
    expect(evidenceOf(mentions[1])).toContain('short-form: Upper River Council');
  });
});
