import { describe, expect, test } from 'vitest';

import type { Entity } from '../../lib/model/index.js';
import { entity } from '../harness/entities.js';
import { markedAgain } from '../harness/marked-text.js';
import {
  JAPAN,
  KIM_JONG_UN,
  NORTH_KOREA,
  RUSSIA,
  RUSSIAN_MINISTRY,
  SHOIGU,
  SOUTH_KOREA,
  SOUTH_MINISTRY,
  UNITED_NATIONS,
  UNITED_STATES,
} from '../harness/world.js';

type Case = readonly [name: string, entities: readonly Entity[], marked: string];

const BANK = entity('organisation/acme-bank', 'Acme Bank', { aliases: ['Acme'] });
const STATE = entity('organisation/state', 'Department of State', {
  aliases: ['U.S. State Department', 'State Department'],
  country: 'place/united-states',
});
const MAY = entity('person/theresa-may', 'Theresa May', { aliases: ['May'] });

const groups: Readonly<Record<string, readonly Case[]>> = {
  'leftmost and longest': [
    ['a name', [BANK], 'A spokesman for ⟦Acme Bank⟧ said so.'],
    ['the longer of two that start together', [BANK], '⟦Acme Bank⟧ and ⟦Acme⟧ are one.'],
    [
      'the one that starts first of two that cross',
      [entity('place/a', 'Upper North'), entity('place/b', 'North shore')],
      'the ⟦Upper North⟧ shore',
    ],
    ['a body whose name holds a state', [UNITED_STATES, STATE], 'the ⟦U.S. State Department⟧ echoed these concerns'],
    [
      'a body whose name holds a state and a possessive parts',
      [SOUTH_KOREA, SOUTH_MINISTRY],
      '⟦South Korea⟧’s ⟦Foreign Ministry⟧ criticised it',
    ],
    ['a list’s name rather than a longer guess that starts later', [RUSSIA], 'Troops left ⟦Russia⟧ early.'],
    ['two names beside each other, parted by a comma', [RUSSIA, JAPAN], 'in ⟦Russia⟧, ⟦Japan⟧ and elsewhere'],
  ],
  'what is left out of a span': [
    ['the possessive ending', [RUSSIA], "in ⟦Russia⟧’s south and ⟦Russia⟧'s north"],
    ['titles', [SHOIGU], 'according to Secretary ⟦Sergei Shoigu⟧ and Defence Minister ⟦Sergei Shoigu⟧'],
    ['titles of people on no list', [], 'Mr ⟦Babatunde Adeyemi⟧ met Vice President ⟦Ngozi Eze⟧.'],
    ['the article', [UNITED_NATIONS], 'The ⟦United Nations⟧ said that the ⟦United Nations⟧ would act.'],
    ['small words behind a place', [entity('place/jeju', 'Jeju')], 'exercises off ⟦Jeju⟧ island'],
    ['where a body goes', [], 'They sent the ⟦Bundeswehr⟧ to the Aegean.'],
    ['what a hyphen ties to it', [entity('place/hong-kong', 'Hong Kong')], 'a ⟦Hong Kong⟧-registered tanker'],
    ['a weekday behind it', [RUSSIA], 'They met in ⟦Russia⟧ Thursday. In ⟦Port Marrow⟧ Friday it rained.'],
    ['the month behind it', [UNITED_STATES], 'It was sold in the ⟦US⟧ February last.'],
    ['letters behind a person’s name', [], 'Then ⟦Ngozi Eze⟧ MP and ⟦Anna Petrenko⟧ MSP left. Two MPs and an MSP stayed. IDPs fled.'],
    ['office and state before a person', [UNITED_STATES], 'Then ⟦U.S.⟧ Secretary of State ⟦Anna Petrenko⟧ left.'],
    ['the field of an office', [], 'Then Secretary of State ⟦Anna Petrenko⟧ left. The Secretary of Defence stayed.'],
    ['whose son he is', [], 'It was ⟦Trevor Petrenko⟧, Jr., who left.'],
    ['the rank of a cleric', [], 'Then their leader Sheik ⟦Hassan Petrenko⟧ left.'],
    ['a participle that opens the sentence', [BANK], 'Suspected ⟦Acme Bank⟧ robbers left.'],
    ['what ties it to a noun', [], 'a ⟦Marrow⟧-based bank and ⟦Marrow⟧-grown fruit'],
    ['quotation marks', [BANK], 'the “⟦Acme Bank⟧” affair'],
  ],
  'what belongs to a span': [
    ['a hyphenated given name', [KIM_JONG_UN], '⟦Kim Jong-un⟧ spoke.'],
    ['a hyphenated given name on no list', [], 'Then ⟦Park Chul-soo⟧ said no.'],
    ['a ship’s prefix', [], 'the tanker ⟦MV Northern Light⟧ was seized'],
    ['the words behind “of”', [], 'the ⟦Ministry of Fisheries⟧ refused'],
    [
      'the full stop of an abbreviation where the sentence goes on',
      [],
      'Then ⟦Marrow Shipping Corp.⟧ closed. It was ⟦Marrow Shipping Corp⟧.',
    ],
    ['a legal form behind a known body', [BANK], 'Then ⟦Acme Bank PJSC⟧ and ⟦Acme Co.⟧ left. ⟦OOO Acme⟧ stayed.'],
    ['but no small word of a headline', [BANK], '⟦ACME BANK⟧ TOO OLD'],
    ['the possessive of many', [], 'the ⟦Marrow People’s Party⟧ refused'],
    ['a law of two halves', [], 'under the ⟦CHIPS and Science Act⟧ of that year'],
    ['two things that a ministry is for', [], 'the ⟦Ministry of Fisheries and Sports⟧ refused'],
    ['a list of what a ministry is for', [], 'the ⟦Ministry of Fisheries, Water and Sports⟧ refused'],
    ['the number of a resolution', [], 'under ⟦Resolution 2999⟧ of that year'],
  ],
  'bare names of bodies': [
    [
      'beside their country',
      [SOUTH_KOREA, SOUTH_MINISTRY, RUSSIA, RUSSIAN_MINISTRY],
      '⟦Russia⟧’s ⟦Foreign Ministry⟧ and ⟦South Korea⟧’s ⟦Foreign Ministry⟧',
    ],
    ['with the adjective inside their span', [RUSSIA, RUSSIAN_MINISTRY], 'the ⟦Russian Foreign Ministry⟧ said'],
    ['with the adjective inside the span of a body on no list', [SOUTH_KOREA], 'the ⟦South Korean Fisheries Agency⟧ said'],
  ],
  'initialisms of states': [
    ['before a noun', [UNITED_STATES], 'the ⟦US⟧ debt and ⟦U.S.⟧ forces'],
    ['with a possessive ending', [UNITED_STATES], 'the ⟦U.S.⟧’s debt'],
    ['before a hyphen', [UNITED_STATES], 'a ⟦US⟧-led force and a ⟦U.S.⟧-led force'],
    ['not in a sum of dollars', [UNITED_STATES], 'It costs US$14 billion.'],
    ['not as a pronoun', [UNITED_STATES], 'They told us so.'],
    [
      'at the end of one sentence, apart from the name that opens the next',
      [UNITED_STATES, RUSSIA],
      'He left the ⟦U.S.⟧ ⟦Russia⟧ did not comment.',
    ],
  ],
  'what is no name': [
    ['a word behind a dateline', [JAPAN], '⟦JAPAN⟧ — Farmers rejoiced.'],
    ['words that open sentences', [], 'However, this happened. Officials said so. Several were hurt.'],
    ['days and months', [], 'On Tuesday, in March, it rained. Monday was dry.'],
    ['a month that is somebody’s name, in small letters', [MAY], 'It may rain, ⟦May⟧ said.'],
    ['adjectives of states', [RUSSIA, NORTH_KOREA], 'Russian forces and North Korean troops met Russians.'],
    ['adjectives of peoples of two states', [], 'They met on the Korean peninsula. The Andean nations left.'],
    ['adjectives of states on no list', [], 'Ruritanian troops met Kurdish fighters.'],
    ['peoples and faiths', [], 'Muslims, Christians and Kurds live there.'],
    ['initialisms of things', [], 'The GDP fell, a CEO and two MPs said. NGOs urged calm.'],
    ['lines in capitals', [], 'WHAT WE KNOW SO FAR\n\nIt rained.'],
    ['a body in small letters', [RUSSIA], 'the foreign ministry and the ⟦Russia⟧ desk'],
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    test.each(cases)('%s', async (_, entities, expected) => expect(await markedAgain(entities, expected)).toBe(expected));
  });
}

describe('regressions', () => {
  const cases: readonly Case[] = [
    [
      'a number with its kind is no body',
      [entity('organisation/imo', 'International Maritime Organization', { acronyms: ['IMO'] })],
      'the tanker, IMO 9187629, sank',
    ],
    ['a word that opens a sentence is no part of a body’s name', [BANK], 'Then ⟦Acme Bank⟧ closed. But ⟦Upper River Bank⟧ did not.'],
    ['nor does it hide one that may open a name', [], '⟦Central River Bank⟧ closed.'],
    [
      'a body before a resolution is a name of its own',
      [UNITED_NATIONS, entity('agreement/r', 'UN Resolution 2999', { aliases: ['United Nations Resolution 2999'] })],
      'under ⟦United Nations⟧ ⟦Resolution 2999⟧',
    ],
    ['“the South” is no state in the adjective of one', [SOUTH_KOREA, NORTH_KOREA], '⟦North Korea⟧ freed the South Korean sailors.'],
    [
      'nor where a longer name goes on behind the article',
      [entity('place/upper', 'Upper Marrow', { aliases: ['the Upper'] })],
      'They left the ⟦Upper Marrow⟧ on Monday. They left ⟦the Upper⟧.',
    ],
    ['a people of two words is no body', [SOUTH_KOREA, NORTH_KOREA], 'Then the North Koreans and two South Koreans left.'],
    ['nor are those of a faith, but its bodies are', [RUSSIA], 'Then Sunni Muslims met Russian Jews at the ⟦Muslim Welfare Society⟧.'],
    ['who speaks in the plural is nobody', [], 'They left. Investigators said so. Prosecutors said nothing.'],
    ['a thing goes by its code, a group by its initial', [], 'Then F15 jets left. It was the H7N3 strain. Half of the ⟦G8⟧ agreed.'],
    ['what a hyphen ties to an adjective is no place', [RUSSIA], 'They left a Russian-held region.'],
    ['two known names and “and” between them are two', [UNITED_NATIONS, BANK], 'Then the ⟦United Nations⟧ and ⟦Acme Bank⟧ left.'],
    ['a person and whose he is', [BANK], 'Then ⟦Alexei Petrenko⟧ of ⟦Acme Bank⟧ left.'],
    ['a body and the professor in it', [], 'The ⟦University of Marrow⟧ Professor ⟦Anna Petrenko⟧ left.'],
    ['a body and who leads it', [], 'He is the leader of the ⟦Liberal Party⟧ ⟦Julie Bishop⟧ met.'],
    ['a prince’s father', [], 'It was ⟦Zayed bin Sultan Al Nahyan⟧ who left.'],
    ['a person and the town he is mayor of', [entity('place/marrow', 'Marrow')], 'the Mayor of ⟦Marrow⟧ ⟦Babatunde Adeyemi⟧ said no'],
    ['a state and a name behind it are two', [JAPAN, SHOIGU], 'In ⟦Japan⟧ ⟦Sergei Shoigu⟧ said no.'],
    ['initialisms in the plural are nobody who speaks', [], 'Two MPs said no. NGOs said no.'],
    ['a family name that is an English word is no place', [], 'Then ⟦Park Geun-su⟧ and ⟦Hill Bok-dong⟧ came.'],
    ['nor does a title before it belong to the name', [], 'Then Foreign Minister ⟦Park Geun-su⟧ came.'],
    ['a number alone is no agreement', [], 'In 2397 it rained.'],
  ];
  test.each(cases)('%s', async (_, entities, expected) => expect(await markedAgain(entities, expected)).toBe(expected));
});
