import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { lookAtFiles } from '../../lib/lists/index.js';
import { fileOf } from '../harness/list-files.js';

const fixture = (name: string) => fileOf(name, readFileSync(new URL(`../fixtures/lists/${name}`, import.meta.url)));

describe('before files are imported', () => {
  test.each(['uk.csv', 'us-csl.json', 'au.csv'])('nothing has to be asked about %s', async (name) => {
    expect(await lookAtFiles([fixture(name)])).toEqual({});
  });
  test.each(['opensanctions-targets.simple.csv', 'opensanctions-entities.ftm.json'])('the terms of %s are asked for', async (name) => {
    expect((await lookAtFiles([fixture('uk.csv'), fixture(name)])).terms).toContain('non-commercial');
  });
  test.each(['own.csv', 'own.json', 'own.jsonl'])('the columns of %s are asked for', async (name) => {
    const { table, terms } = await lookAtFiles([fixture(name)]);
    expect(terms).toBeUndefined();
    expect(table?.mapping.columns.name).toHaveLength(1);
  });
  test.each([
    ['an error page', '<!doctype html><title>Busy, sorry</title><p>Try again, later, please'],
    ['nothing', ''],
    ['no table', '\u0000\u0001\u0002'],
    ['a damaged zip', 'PK\u0003\u0004 and then something else'],
  ])('%s is left to its import, which says what is wrong', async (_, content) => {
    expect(await lookAtFiles([fileOf('file', content)])).toEqual({});
  });
});
