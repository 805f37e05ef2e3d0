import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { brokenLimits } from '../../scripts/terminal/floors.js';

const score = (counted: number, invented: number): string =>
  JSON.stringify({
    figures: {
      exactNumber: { f1: 1 },
      value: { f1: 1 },
      exactWhole: { f1: 1 },
      unitAccuracy: 1,
      counted,
      attribution: 1,
      attributionInvented: invented,
    },
    mentions: { exact: { f1: 1 }, exactTyped: { f1: 1 } },
    coref: { pairRecall: 1, variantPairRecall: 1, pairPrecision: 1 },
  });
const limits = JSON.stringify({ ours: { atLeast: { 'figures: counted right': 80 }, atMost: { 'figures: source invented': 8 } } });

describe('floors', () => {
  test.each([
    ['all hold', 0.8, 0.08, []],
    ['one too low', 0.799, 0, ['ours: figures: counted right is 79.9 %, must be at least 80 %']],
    ['one too high', 1, 0.09, ['ours: figures: source invented is 9.0 %, must be at most 8 %']],
  ] as const)('%s', (_, counted, invented, broken) => {
    expect(brokenLimits(limits, 'ours', score(counted, invented))).toEqual(broken);
  });
  test('a folder or row nobody knows is said aloud', () => {
    expect(() => brokenLimits(limits, 'theirs', score(1, 0))).toThrow('no limits for theirs');
    expect(() => brokenLimits(JSON.stringify({ ours: { atLeast: { x: 1 }, atMost: {} } }), 'ours', score(1, 0))).toThrow('"x"');
  });
  test('the floors in force name rows that exist', () => {
    const path = 'tests/floors.json';
    for (const folder of ['gold', 'gold-modern']) expect(brokenLimits(readFileSync(path, 'utf8'), folder, score(1, 0))).toEqual([]);
  });
});
