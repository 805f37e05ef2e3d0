import { describe, expect, it } from 'vitest';

import { primary, strong, weak } from '../../harness/listed-names.js';
import { fixture, readAll } from '../../harness/read-all.js';

describe('OFAC CSV', () => {
  it('joins the files of the set, whatever their order', async () => {
    const { headers, records, issues } = await readAll(
      ['ofac-alt.csv', 'ofac-sdn.csv', 'ofac-sdn_comments.csv', 'ofac-add.csv'].map(fixture),
    );
    expect(headers).toEqual([{ kind: 'header', list: 'ofac-sdn', authority: 'ofac', format: 'ofac-csv' }]);
    expect(records).toEqual([
      {
        recordId: '101',
        kind: 'person',
        names: [
          primary('VORONIN, Pavel Ilyich', { family: 'VORONIN' }),
          strong('VORONINE, Paul', { family: 'VORONINE' }),
          weak("ABU-'VORON"),
          weak('CAPTAIN'),
        ],
        programmes: ['HARBOUR-EO10001', 'SDGT'],
        births: ['1961-03-03', '~1962'],
        countries: ['Ruritania'],
        roles: ['Minister of Fisheries'],
        reason: 'Linked to NORTH QUAY TRADING LLC',
      },
      {
        recordId: '102',
        kind: 'organisation',
        names: [primary('NORTH QUAY TRADING LLC'), strong('NORTH QUAY CO.', { role: 'former' }), weak('NQT')],
        programmes: ['HARBOUR-EO10001'],
        births: [],
        countries: ['Ruritania', 'Freedonia'],
        roles: [],
      },
      {
        recordId: '103',
        kind: 'vessel',
        // The second weak alias is in the comments, behind a remark cut in the middle of a word.
        names: [primary('STILL WATER'), weak('LOUD WATER', { role: 'former' }), weak('CALM WATER')],
        programmes: ['HARBOUR-EO10001'],
        births: [],
        countries: [],
        roles: [],
        imo: '9999991',
        flag: 'Ruritania',
      },
      {
        recordId: '104',
        kind: 'aircraft',
        names: [primary('ZZ-101')],
        programmes: ['HARBOUR-EO10001'],
        births: [],
        countries: [],
        roles: [],
      },
    ]);
    expect(issues).toEqual([
      { line: 5, record: '105', reason: 'the row has 3 cells where 12 are expected' },
      { line: 3, record: '999', reason: 'the alias “NOBODY KNOWN” belongs to no entry of the files given' },
    ]);
  });

  it('reads the main file alone', async () => {
    const { records } = await readAll([fixture('ofac-sdn.csv')]);
    expect(records.map(({ names }) => names.length)).toEqual([3, 2, 2, 1]);
  });

  it('asks for the main file where there are only aliases', async () => {
    await expect(readAll([fixture('ofac-alt.csv')])).rejects.toThrow('choose sdn.csv (or cons_prim.csv) together with it');
  });
});
