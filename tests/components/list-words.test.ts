import { describe, expect, test } from 'vitest';

import { ageInWords, changeCounts, endSentence, freshness, timeLeft } from '../../components/lists/list-words.js';
import { change, held, NOW } from './sample-lists.js';

test.each([
  ['2026-11-22', 'today'],
  ['2026-11-22T08:00:00Z', 'today'],
  ['2026-11-21', '1 day old'],
  ['2026-11-13', '9 days old'],
  ['2026-09-24', '59 days old'],
  ['2026-09-20', '2 months old'],
  ['2025-01-01', '22 months old'],
  ['2023-11-20', '3 years old'],
  ['2026-11-24', ''],
  ['', ''],
  ['spring', ''],
])('an edition of “%s” is “%s”', (iso, words) => {
  expect(ageInWords(iso, NOW)).toBe(words);
});

test.each([
  [0, 'a few seconds left'],
  [42, 'about 40 seconds left'],
  [58, 'about 1 minute left'],
  [200, 'about 3 minutes left'],
])('%i s are “%s”', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words);
});

describe('freshness goes by the oldest edition', () => {
  const older = held.held && { ...held, held: { ...held.held, edition: '', retrievedAt: '2026-10-23T10:00:00Z' } };
  test.each([
    [[], 'No sanctions list is loaded, only the starter pack.'],
    [[held], '1 sanctions list, 9 days old.'],
    [older ? [held, older] : [], '2 sanctions lists, the oldest 30 days old.'],
  ])('%#', (lists, words) => {
    expect(freshness(lists, NOW)).toBe(words);
  });
});

test('an end is told for each list', () => {
  const list = { list: change.list, title: 'Norland', entries: 1, names: 2, issues: 0 } as const;
  const lists = [{ ...list, outcome: 'updated', change } as const, { ...list, title: 'Estmark', outcome: 'unchanged' } as const];
  expect(endSentence({ title: 'x.zip' }, { kind: 'done', lists })).toBe(
    'Norland: 1 entry, 2 names. 150 added, 1 amended, 1 removed. Estmark: nothing new.',
  );
  expect(endSentence({ title: 'x.zip' }, { kind: 'cancelled' })).toBe('x.zip: cancelled. The lists are as they were.');
});

test('an update without a change says so', () => {
  expect(changeCounts({ ...change, counts: { added: 0, amended: 0, removed: 0 } })).toBe('no entry changed');
});
