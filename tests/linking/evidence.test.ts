import { describe, expect, test } from 'vitest';

import type { Entity, EvidenceKind } from '../../lib/model/index.js';
import { entity } from '../harness/entities.js';
import { annotate, markedAgain } from '../harness/marked-text.js';
import {
  JAPAN,
  KIM_JONG_UN,
  KOREA_SANCTIONS,
  NORTH_KOREA,
  RUSSIA,
  SHOIGU,
  SOUTH_KOREA,
  SOUTH_MINISTRY,
  UNITED_NATIONS,
} from '../harness/world.js';

type Case = readonly [name: string, entities: readonly Entity[], marked: string];

const WAGNER = entity('organisation/wagner', 'Wagner Group', {
  needing: { role: 'alias', form: 'Wagner', needs: ['place/russia'] },
  country: 'place/russia',
  listedOn: ['ofac-sdn'],
});
const ROSOBANK = entity('organisation/rosobank', 'Rosobank', { country: 'place/russia', listedOn: ['ofac-sdn'] });
const SHELL = entity('organisation/shell-bureau', 'Bureau of River Trade', {
  acronyms: ['BRT'],
  country: 'place/russia',
  listedOn: ['ofac-sdn'],
});
const HEAD = entity('person/ivan-petrenko', 'Ivan Petrenko', { roles: ['director-general'], listedOn: ['ofac-sdn'] });
const NAMESAKE = entity('person/ivan-petrenko-baker', 'Ivan Petrenko', { roles: ['baker'] });
const LISTED_MINISTRY = entity('organisation/x', 'Ministry of X (Russia)', {
  bare: ['River Ministry'],
  country: 'place/russia',
  listedOn: ['ofac-sdn'],
});

const groups: Readonly<Record<string, readonly Case[]>> = {
  'a listed entity is possible': [
    ['when its full name is all there is', [SHOIGU], 'Then ⟦Sergei Shoigu|possible⟧ came.'],
    ['when its name is one word', [ROSOBANK], 'Then ⟦Rosobank|possible⟧ closed.'],
    ['when its name is one word, beside its state', [ROSOBANK, RUSSIA], 'In ⟦Russia|known⟧ ⟦Rosobank|possible⟧ closed.'],
    ['when only its acronym stands there', [SHELL], 'Then the ⟦BRT|possible⟧ closed.'],
    ['when another state is named', [SHOIGU, JAPAN], 'In ⟦Japan|known⟧ ⟦Sergei Shoigu|possible⟧ spoke.'],
    ['when a namesake without listings is as likely', [NAMESAKE, HEAD], 'Then ⟦Ivan Petrenko|possible⟧ came.'],
    ['when a namesake is as likely, in whichever order', [HEAD, NAMESAKE], 'Then ⟦Ivan Petrenko|possible⟧ came.'],
  ],
  'a listed entity is listed': [
    ['when its office stands near', [SHOIGU], 'The defence minister, ⟦Sergei Shoigu|listed⟧, came.'],
    ['when its state is named', [SHOIGU, RUSSIA], 'In ⟦Russia|known⟧ ⟦Sergei Shoigu|listed⟧ spoke.'],
    ['when its state is named by an adjective', [SHOIGU, RUSSIA], 'Russian official ⟦Sergei Shoigu|listed⟧ spoke.'],
    [
      'at a later family name, by what speaks for the full name',
      [SHOIGU, RUSSIA],
      'In ⟦Russia|known⟧ ⟦Sergei Shoigu|listed⟧ spoke. ⟦Shoigu|listed⟧ left.',
    ],
    ['when its office is a word with a hyphen', [HEAD], 'The director-general, ⟦Ivan Petrenko|listed⟧, came.'],
    ['by a bare name beside its country', [RUSSIA, LISTED_MINISTRY], '⟦Russia|known⟧’s ⟦River Ministry|listed⟧ spoke.'],
  ],
  'without a listing': [
    ['an entry is known', [RUSSIA, entity('person/a', 'Anna Petrenko')], 'In ⟦Russia|known⟧ ⟦Anna Petrenko|known⟧ spoke.'],
    ['a namesake is known where the article speaks for him alone', [HEAD, NAMESAKE], 'The baker ⟦Ivan Petrenko|known⟧ came.'],
    ['a name on nothing is a name', [], 'Then ⟦Anna Petrenko|name⟧ spoke.'],
  ],
  'forms that need company': [
    ['mark beside one of those they need', [WAGNER, RUSSIA], 'In ⟦Russia|known⟧ the ⟦Wagner|listed⟧ men fought.'],
    ['mark beside the adjective of one', [WAGNER, RUSSIA], 'The Russian men of ⟦Wagner|listed⟧ fought.'],
    ['are a mere name without it', [WAGNER], 'They played ⟦Wagner|name⟧ loudly.'],
    ['have a full name that needs none', [WAGNER], 'The ⟦Wagner Group|possible⟧ fought.'],
  ],
  'weak aliases': [
    [
      'never mark',
      [entity('person/bout', 'Viktor Bout', { weak: ['the merchant of death'], listedOn: ['ofac-sdn'] })],
      'He met the merchant of death.',
    ],
    [
      'leave a name as it would be without them',
      [entity('person/bout', 'Viktor Bout', { weak: ['Sandstorm'], listedOn: ['ofac-sdn'] })],
      'He met Mr ⟦Sandstorm|name⟧ there.',
    ],
    [
      'do not hide the strong ones',
      [entity('person/bout', 'Viktor Bout', { weak: ['Viktor'], listedOn: ['ofac-sdn'] })],
      'He met ⟦Viktor Bout|possible⟧ there.',
    ],
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    test.each(cases)('%s', async (_, entities, expected) =>
      expect(await markedAgain(entities, expected, ({ tier }) => tier)).toBe(expected),
    );
  });
}

describe('bare names of bodies', () => {
  const ids = async (entities: readonly Entity[], text: string): Promise<string[]> =>
    (await annotate(entities, text)).mentions.map(({ candidates, surface }) => `${surface}: ${candidates[0]?.entityId ?? '–'}`);
  const MINISTRY = SOUTH_MINISTRY.id;

  test('mean the body beside its country', async () => {
    expect(await ids([SOUTH_KOREA, SOUTH_MINISTRY], 'South Korea’s Foreign Ministry spoke.')).toContain(`Foreign Ministry: ${MINISTRY}`);
  });
  test('mean the body where the article names it in full elsewhere', async () => {
    expect(await ids([SOUTH_MINISTRY], 'The South Korean Foreign Ministry spoke. Later the Foreign Ministry fell silent.')).toContain(
      `Foreign Ministry: ${MINISTRY}`,
    );
  });
  test('mean nobody’s body beside another country', async () => {
    expect(await ids([SOUTH_KOREA, SOUTH_MINISTRY, JAPAN], 'South Korea heard that Japan’s Foreign Ministry spoke.')).toContain(
      'Foreign Ministry: –',
    );
  });
  test('mean nobody’s body with no country', async () => {
    expect(await ids([SOUTH_KOREA, SOUTH_MINISTRY], 'He said the Foreign Ministry spoke.')).toContain('Foreign Ministry: –');
  });
  test.each([
    ['the end of a sentence', 'She flew to South Korea. Foreign Ministry officials spoke.'],
    ['a paragraph', 'She flew to South Korea\n\nForeign Ministry officials spoke.'],
    ['a comma', 'In South Korea, Foreign Ministry officials of Ruritania spoke.'],
  ])('are not bound over %s', async (_, text) => {
    expect((await ids([SOUTH_KOREA, SOUTH_MINISTRY], text)).join()).not.toContain(MINISTRY);
  });
});

describe('phrases', () => {
  const phrases = async (text: string): Promise<string[]> =>
    (await annotate([UNITED_NATIONS, NORTH_KOREA, KOREA_SANCTIONS], text)).mentions.map(
      ({ surface, phrase }) => `${surface}: ${phrase ? `${text.slice(phrase.span.start, phrase.span.end)} → ${phrase.entityId}` : '–'}`,
    );

  test('lead to their programme in its context, from the name inside them', async () => {
    expect(await phrases('North Korea broke U.N. sanctions.')).toEqual([
      'North Korea: –',
      'U.N.: U.N. sanctions → programme/un-sanctions-north-korea',
    ]);
  });
  test('lead nowhere without their context', async () => {
    expect(await phrases('They broke U.N. sanctions.')).toEqual(['U.N.: –']);
  });
  test('leave the same name alone elsewhere', async () => {
    expect(await phrases('North Korea left the U.N. hall.')).toEqual(['North Korea: –', 'U.N.: –']);
  });
  test('make no mention of their own', async () => {
    const lone = entity('programme/embargo', 'The embargo', {
      needing: { role: 'phrase', form: 'arms embargo', needs: ['place/north-korea'] },
    });
    const { mentions } = await annotate([NORTH_KOREA, lone], 'North Korea met an arms embargo.');
    expect(mentions.map(({ surface }) => surface)).toEqual(['North Korea']);
  });
});

describe('evidence', () => {
  const kinds = async (entities: readonly Entity[], text: string, at = 0): Promise<EvidenceKind[]> =>
    (await annotate(entities, text)).mentions[at]?.candidates[0]?.evidence.map(({ kind }) => kind) ?? [];

  test.each<readonly [string, readonly Entity[], string, number, readonly EvidenceKind[]]>([
    ['a full name', [SHOIGU], 'Then Sergei Shoigu came.', 0, ['full-name']],
    ['another name', [entity('person/x', 'Anna Petrenko', { aliases: ['Anna Melnyk'] })], 'Then Anna Melnyk came.', 0, ['alias']],
    ['the same name with a hyphen', [KIM_JONG_UN], 'Then Kim Jong-un came.', 0, ['full-name']],
    ['one word', [ROSOBANK], 'Then Rosobank closed.', 0, ['single-word']],
    ['an acronym', [SHELL], 'Then the BRT closed.', 0, ['acronym']],
    [
      'office and state',
      [SHOIGU, RUSSIA],
      'In Russia the secretary, Sergei Shoigu, spoke.',
      1,
      ['full-name', 'country-nearby', 'role-nearby'],
    ],
    ['company that was needed', [WAGNER, RUSSIA], 'In Russia the men of Wagner fought.', 1, ['single-word', 'needs-met', 'country-nearby']],
    [
      'a bare name',
      [SOUTH_KOREA, SOUTH_MINISTRY],
      'South Korea’s Foreign Ministry spoke.',
      1,
      ['bare-name-with-country', 'country-nearby'],
    ],
  ])('tells of %s', async (_, entities, text, at, expected) => expect(await kinds(entities, text, at)).toEqual(expected));

  test('an office more than a dozen words away says nothing', async () => {
    const far = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(await kinds([SHOIGU], `The secretary of ${far} and Sergei Shoigu came.`)).toEqual(['full-name']);
  });

  test('scores lie between 0 and 1 and are what the weights make', async () => {
    const { mentions } = await annotate([SHOIGU, RUSSIA], 'In Russia the defence minister, Sergei Shoigu, spoke.');
    const candidate = mentions[1]?.candidates[0];
    expect(candidate?.score).toBeCloseTo(candidate?.evidence.reduce((sum, { weight }) => sum + weight, 0) ?? -1, 5);
    expect(candidate?.score).toBeLessThanOrEqual(1);
  });
});

describe('a name that several bear', () => {
  const RUSSIAN = entity('person/ivanov-russia', 'Ivan Ivanov', { country: 'place/russia', listedOn: ['ofac-sdn'] });
  const JAPANESE = entity('person/ivanov-japan', 'Ivan Ivanov', { country: 'place/japan' });

  test('has all of them as candidates, each with the rival against it', async () => {
    const { mentions } = await annotate([RUSSIAN, JAPANESE], 'Then Ivan Ivanov came.');
    expect(mentions[0]?.candidates.map(({ entityId }) => entityId)).toEqual([RUSSIAN.id, JAPANESE.id]);
    for (const { evidence } of mentions[0]?.candidates ?? []) expect(evidence.map(({ kind }) => kind)).toContain('shared-name');
  });
  test('is decided by the state that is named', async () => {
    const { mentions } = await annotate([RUSSIAN, JAPANESE, JAPAN], 'In Japan Ivan Ivanov came.');
    expect(mentions[1]?.candidates[0]?.entityId).toBe(JAPANESE.id);
  });
  test('is never listed by its state alone', async () => {
    const { mentions } = await annotate([RUSSIAN, JAPANESE, RUSSIA], 'In Russia Ivan Ivanov came.');
    expect(mentions[1]).toMatchObject({ tier: 'possible' });
  });
  test('counts an entity once, however many of its forms are spelled so', async () => {
    const twice = entity('person/x', 'Kim Jong Un', { aliases: ['Kim Jong-un', 'KIM Jong Un'] });
    const { mentions } = await annotate([twice], 'Then Kim Jong Un came.');
    expect(mentions[0]?.candidates).toHaveLength(1);
  });
});
