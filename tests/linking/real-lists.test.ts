import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createTerminalAnnotator } from '../../scripts/terminal/engine.js';
import { readListEntities } from '../../scripts/terminal/loaded-lists.js';
import { newestLists } from '../../scripts/terminal/newest-lists.js';

const SHARED = join(import.meta.dirname, '../../../shared');
const SEED = join(SHARED, 'gold', 'seed-nk-russia.json');
const files = newestLists(join(SHARED, 'sanctions'));
const hasReal = existsSync(SEED) && files.length > 0;
/** Lists of 40,000 parties are read first, in milliseconds. */
const TIMEOUT = 180_000;

describe.skipIf(!hasReal)(`the seed article with all lists${hasReal ? '' : ' (skipped: no ../shared)'}`, () => {
  test(
    'calls two men listed, by their own records, and nobody else',
    async () => {
      const { text, date } = JSON.parse(readFileSync(SEED, 'utf8')) as { text: string; date: string };
      const annotator = createTerminalAnnotator(await readListEntities(files));
      const { mentions } = await annotator.annotate({ text, url: '', language: 'en', published: date });
      const told = (tier: string): Record<string, string> =>
        Object.fromEntries(
          mentions
            .filter((mention) => mention.tier === tier)
            .map(({ surface, candidates }) => [surface, [...(candidates[0]?.records ?? [])].sort().join(' ')]),
        );
      const shoigu = 'au:6682 ca:Russia/1, Part 1/504 eu:EU.7370.6 ofac:35173 uk:RUS0689';
      expect(told('listed')).toEqual({ 'Sergei Shoigu': shoigu, Shoigu: shoigu, 'Kim Jong Un': 'ofac:20157' });
      expect(told('possible')).toEqual({});
      expect(told('known')).toMatchObject({ 'Korean Central News Agency': '', 'Russian Security Council': '' });
    },
    TIMEOUT,
  );
});
