import type { Choices, EntityCardModel } from '../../lib/card/index.js';
import { type DecisionRow, toDecisionId, toEntityId } from '../../lib/model/index.js';
import { listed, possible } from './samples.js';

const scopes: Choices['scopes'] = [
  ['mention', 'This mention only'],
  ['article', 'This article'],
  ['site', 'This site (news.example)'],
  ['always', 'Always'],
];
const BELSKY = toEntityId('person/anton-belsky');

export const undecided: EntityCardModel = { ...listed, choices: { parties: [{ entityId: BELSKY, lines: [], said: '' }], scopes } };

export const decided: EntityCardModel = {
  ...listed,
  choices: {
    parties: [{ entityId: BELSKY, lines: [], said: 'You decided on 3 May 2026: this one (always).', undo: toDecisionId('d1') }],
    scopes,
  },
};

/** Two parties of one name; the decision on the second is open again. */
export const several: EntityCardModel = {
  ...possible,
  kindLabel: 'Possible match · Person',
  listingLine: 'Name may match one of 2 entries',
  listings: [],
  why: [],
  choices: {
    parties: [
      {
        entityId: toEntityId('un:KPi.900'),
        title: 'Kim Min Ho',
        lines: ['Born 1964', 'Director of a trading company', 'Estmark', 'On UN Security Council consolidated list'],
        said: '',
      },
      {
        entityId: toEntityId('ofac:900'),
        title: 'Kim Min-ho',
        lines: ['Born 1988', 'Vice-admiral of the northern fleet', 'Norland', 'On OFAC Specially Designated Nationals list'],
        said: 'You decided on 3 May 2026: not this one (always); the entry changed since (edition of 1 June 2026). Decide again?',
      },
    ],
    scopes,
  },
};

/** One of the two is set aside. */
export const oneSetAside: EntityCardModel = {
  ...several,
  choices: {
    parties: (several.choices?.parties ?? []).map((party, nth) =>
      nth === 0 ? { ...party, said: 'You decided on 3 May 2026: not this one (this article).', undo: toDecisionId('d2') } : party,
    ),
    scopes,
  },
};

const decision = (id: string, draft: Pick<DecisionRow['decision'], 'verdict' | 'name' | 'party' | 'place'>): DecisionRow['decision'] => ({
  ...draft,
  id: toDecisionId(id),
  entries: [{ id: BELSKY, fingerprint: '0123456789abcdef' }],
  lists: ['OFAC Specially Designated Nationals list', 'EU consolidated list of financial sanctions'],
  createdAt: '2026-05-03T12:00:00Z',
});

/** As the background words them; the second is open again. */
export const decisionRows: readonly DecisionRow[] = [
  {
    decision: decision('d1', { verdict: 'this', name: 'Anton Belsky', party: 'Anton Viktorovich Belsky', place: { scope: 'always' } }),
    verdict: 'this one',
    where: 'every article',
  },
  {
    decision: decision('d2', {
      verdict: 'not',
      name: 'Kim Min-ho',
      party: 'Kim Min Ho',
      place: { scope: 'article', url: 'https://news.example/a', title: 'Sappers for the border' },
    }),
    verdict: 'not this one',
    where: 'the article “Sappers for the border”',
    reopened: 'the entry changed since (edition of 1 June 2026)',
  },
];
