import { existsSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { programmeInWords } from '../../../lib/lists/words/programmes.js';
import { listFile } from '../../../scripts/terminal/list-files.js';
import { readAll } from '../../harness/read-all.js';

describe('programmes in words', () => {
  it.each([
    ['ofac', 'RUSSIA-EO14024', 'Russia: harmful foreign activities (Executive Order 14024)'],
    ['ofac', 'UKRAINE-EO13662', 'Russia: sectors of the economy (Executive Order 13662)'],
    ['ofac', 'ILLICIT-DRUGS-EO', 'Illicit drugs'],
    ['ofac', 'SDGT', 'Terrorism'],
    ['un', 'GB', 'Guinea-Bissau'],
    ['un', 'Libya', 'Libya'],
    ['eu', 'PRK', 'North Korea'],
    ['us-csl', 'EL', 'Entity List: export licence needed (Commerce)'],
    ['us-csl', 'SDGT', 'Terrorism'],
    ['uk', 'Russia', 'Russia'],
    ['ofac', 'HARBOUR-EO10001', 'HARBOUR-EO10001'],
    ['constructor', 'constructor', 'constructor'],
    ['ofac', 'constructor-EO1', 'constructor-EO1'],
  ])('%s %s is “%s”', (authority, code, words) => {
    expect(programmeInWords(authority, code)).toBe(words);
  });

  const shared = new URL('../../../../shared/sanctions/', import.meta.url).pathname;
  it.skipIf(!existsSync(shared))('knows every code of a whole OFAC list (skipped: no ../shared)', async () => {
    const { records } = await readAll([listFile(`${shared}ofac-sdn-2024-05-03.csv.gz`)]);
    const codes = new Set(records.flatMap(({ programmes }) => programmes));
    expect([...codes].filter((code) => programmeInWords('ofac', code) === code)).toEqual([]);
  });
});
