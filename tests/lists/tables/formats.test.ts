import { describe, expect, it } from 'vitest';

import { primary, strong, weak } from '../../harness/listed-names.js';
import { fixture, readAll } from '../../harness/read-all.js';

describe('EU CSV', () => {
  it('gathers the rows of a party and chooses its primary name', async () => {
    const { headers, records, issues } = await readAll([fixture('eu-1.1.csv')]);
    expect(headers).toEqual([{ kind: 'header', list: 'eu', authority: 'eu', format: 'eu-csv', edition: '2026-08-05' }]);
    expect(records).toEqual([
      {
        recordId: 'EU.901.1',
        kind: 'person',
        names: [
          primary('Pavel Voronin', { family: 'Voronin' }),
          strong('Павел ВОРОНИН', { script: 'Cyrl', family: 'ВОРОНИН' }),
          weak('Kapitan'),
        ],
        programmes: ['HBR'],
        births: ['1961-03-03'],
        countries: ['Ruritania'],
        roles: ['Minister of Fisheries'],
        listedOn: '2024-05-28',
        reason: 'Listed for harbour fraud; see the annex.',
      },
      {
        recordId: 'EU.902.2',
        kind: 'organisation',
        names: [primary('North Quay "Trading" LLC'), strong('North Quay Trading')],
        programmes: ['HBR'],
        births: [],
        countries: ['Ruritania'],
        roles: [],
        unReference: 'HBe.001',
      },
    ]);
    expect(issues).toEqual([{ line: 9, reason: 'the row has 4 cells where 20 are expected' }]);
  });

  it('unwraps rows that a spreadsheet took for one cell each, in ISO 8859-1', async () => {
    const { headers, records, issues } = await readAll([fixture('eu-1.0-spreadsheet.csv')]);
    expect(headers).toMatchObject([{ format: 'eu-csv', edition: '2018-07-04' }]);
    expect(records).toMatchObject([
      {
        recordId: 'EU.36.1',
        kind: 'person',
        names: [primary('Jörg Löwe', { family: 'Löwe' })],
        births: ['1924-02-21'],
        countries: ['RUR'],
      },
      { recordId: 'EU.37.2', kind: 'organisation', names: [primary('Quay Works')], countries: ['FRE'], reason: 'said;so' },
    ]);
    expect(issues).toEqual([]);
  });
});

describe('UK lists', () => {
  it('reads the UK Sanctions List', async () => {
    const { headers, records, issues } = await readAll([fixture('uk.csv')]);
    expect(headers).toEqual([{ kind: 'header', list: 'uk', authority: 'uk', format: 'uk-csv', edition: '2026-02-13' }]);
    expect(records).toEqual([
      {
        recordId: 'HBR0001',
        kind: 'person',
        names: [primary('Pavel Ilyich VORONIN', { family: 'VORONIN' }), strong('ВОРОНИН Павел', { script: 'Cyrl' }), weak('Captain')],
        programmes: ['Harbour'],
        births: ['1961', '1961-03-03'],
        countries: ['Ruritania', 'Freedonia'],
        roles: ['Minister of Fisheries'],
        listedOn: '2024-06-29',
        reason: 'Runs the harbour, and its "gate".',
      },
      {
        recordId: 'HBR0002',
        kind: 'vessel',
        names: [primary('STILL WATER')],
        programmes: ['Harbour'],
        births: [],
        countries: [],
        roles: [],
        imo: '9999991',
        flag: 'Ruritania',
        listedOn: '2024-06-30',
      },
      {
        recordId: 'HBR0003',
        kind: 'organisation',
        names: [primary('NORTH QUAY TRADING')],
        programmes: ['Harbour'],
        births: [],
        countries: ['Ruritania'],
        roles: [],
        unReference: 'HBe.001',
      },
    ]);
    expect(issues).toEqual([]);
  });

  it('reads the closed OFSI list of 29 columns, in windows-1252', async () => {
    const { headers, records } = await readAll([fixture('uk-conlist-29.csv')]);
    expect(headers).toEqual([{ kind: 'header', list: 'uk-ofsi', authority: 'uk-ofsi', format: 'uk-conlist-csv', edition: '2018-04-13' }]);
    expect(records).toMatchObject([
      {
        recordId: '7001',
        kind: 'person',
        names: [
          primary('Pavel VORONIN', { family: 'VORONIN' }),
          strong('Nils ÅKERMAN', { family: 'ÅKERMAN' }),
          weak('Skipper'),
          weak('Gull'),
        ],
        births: ['1961', '1961-03-03'],
        countries: ['Ruritania', 'Freedonia'],
        unReference: 'HBi.004',
        listedOn: '2016-04-01',
      },
      { recordId: '7002', kind: 'vessel', imo: '9999991', listedOn: '2017-10-19' },
    ]);
  });

  it('reads the closed OFSI list of 36 columns', async () => {
    const { headers, records } = await readAll([fixture('uk-conlist-36.csv')]);
    expect(headers).toMatchObject([{ edition: '2026-01-22' }]);
    expect(records).toMatchObject([
      { names: [primary('Pavel VORONIN', { family: 'VORONIN' }), strong('ВОРОНИН', { script: 'Cyrl' }), weak('Gull')] },
    ]);
  });
});

describe('Australia', () => {
  it('reads the table as CSV', async () => {
    const { headers, records, issues } = await readAll([fixture('au.csv')]);
    expect(headers).toEqual([{ kind: 'header', list: 'au', authority: 'au', format: 'au-csv' }]);
    expect(records).toEqual([
      {
        recordId: '6682',
        kind: 'person',
        names: [primary('Pavel Ilyich VORONIN'), strong('Paul VORONINE'), weak('Skipper'), strong('ВОРОНИН', { script: 'Cyrl' })],
        programmes: ['Harbour'],
        births: ['1961-03-03', '1962'],
        countries: ['Ruritania'],
        roles: [],
        unReference: 'HBi.004',
        listedOn: '2024-02-23',
        reason: 'HBi.004 Minister of Fisheries.',
      },
      {
        recordId: '6690',
        kind: 'vessel',
        names: [primary('STILL WATER')],
        programmes: ['Autonomous (Vessels)'],
        births: [],
        countries: [],
        roles: [],
        imo: '9999991',
        listedOn: '2025-06-18',
      },
    ]);
    expect(issues).toEqual([{ line: 7, reason: '“n/a” is no reference' }]);
  });
});

describe('US Consolidated Screening List', () => {
  it('reads the CSV, and keeps from which list a record is', async () => {
    const { headers, records } = await readAll([fixture('us-csl.csv')]);
    expect(headers).toEqual([{ kind: 'header', list: 'us-csl', authority: 'us-csl', format: 'us-csl-csv' }]);
    expect(records).toMatchObject([
      {
        recordId: 'SDN/101',
        kind: 'person',
        names: [
          primary('VORONIN, Pavel Ilyich', { family: 'VORONIN' }),
          strong('VORONINE, Paul', { family: 'VORONINE' }),
          strong('SKIPPER'),
        ],
        programmes: ['SDN', 'HARBOUR-EO10001', 'SDGT'],
        births: ['1961-03-03', '~1962'],
        countries: ['RR'],
        roles: ['Minister of Fisheries'],
      },
      { recordId: 'CAP/101' },
      {
        recordId: 'EL/abc1',
        kind: 'organisation',
        names: [primary('North Quay Works JSC'), strong('Quay Works'), strong('NQW JSC')],
        countries: ['RR', 'FD'],
        listedOn: '2022-04-07',
        reason: 'Federal Register: 99 FR 1. Until 2030-01-01.',
      },
      { recordId: 'SDN/103', kind: 'vessel', imo: '9999991', flag: 'Ruritania' },
    ]);
  });

  it('reads the JSON', async () => {
    const { headers, records } = await readAll([fixture('us-csl.json')]);
    expect(headers).toMatchObject([{ format: 'us-csl-json' }]);
    expect(records).toMatchObject([
      { recordId: 'SDN/101', names: [{ form: 'VORONIN, Pavel "Ilyich"' }, { form: 'VORONINE, Paul' }], countries: ['RR'] },
      { recordId: 'SDN/103', kind: 'vessel', imo: '9999991' },
    ]);
  });
});

describe('OpenSanctions', () => {
  it.each(['opensanctions-targets.simple.csv', 'opensanctions-targets.simple-old.csv'])('reads %s', async (name) => {
    const { headers, records, issues } = await readAll([fixture(name)]);
    const isOld = name.includes('old');
    expect(headers).toEqual([
      {
        kind: 'header',
        list: 'opensanctions-harbour-watch',
        authority: 'opensanctions',
        format: 'opensanctions-csv',
        edition: '2026-03-13',
      },
    ]);
    expect(records).toEqual([
      {
        recordId: 'NK-1',
        kind: 'person',
        names: [primary('Pavel Voronin'), strong('Павел Воронин', { script: 'Cyrl' }), strong('Voronin; the "Skipper"')],
        programmes: isOld ? ['Harbour Watch'] : ['HB-1', 'HB-2'],
        births: ['1961-03-03', '1962'],
        countries: ['rr', 'fd'],
        roles: [],
        reason: 'Runs the harbour. And its gate.',
      },
      {
        recordId: 'NK-2',
        kind: 'vessel',
        names: [primary('STILL WATER'), strong('Loud Water'), strong('Calm Water')],
        programmes: isOld ? ['Harbour Watch'] : ['HB-1'],
        births: [],
        countries: ['rr'],
        roles: [],
        imo: '9999991',
      },
    ]);
    expect(issues).toEqual(isOld ? [] : [{ line: 5, record: 'NK-3', reason: '“CryptoWallet” is no party' }]);
  });

  it('joins the listings of entities.ftm.json to their parties', async () => {
    const { headers, records, issues } = await readAll([fixture('opensanctions-entities.ftm.json')]);
    expect(headers).toEqual([
      {
        kind: 'header',
        list: 'opensanctions-harbour-watch',
        authority: 'opensanctions',
        format: 'opensanctions-ftm',
        edition: '2026-03-13',
      },
    ]);
    expect(records).toEqual([
      {
        recordId: 'NK-1',
        kind: 'person',
        names: [
          primary('Pavel Voronin', { family: 'Voronin' }),
          strong('Павел Воронин', { script: 'Cyrl' }),
          strong('Pavel Kwaj', { role: 'former' }),
          weak('Skipper'),
        ],
        programmes: ['HB-1'],
        births: ['1961-03-03'],
        countries: ['rr'],
        roles: ['Minister of Fisheries'],
        listedOn: '2024-05-01',
        reason: 'Runs the harbour.',
      },
      {
        recordId: 'NK-2',
        kind: 'vessel',
        names: [primary('STILL WATER')],
        programmes: ['Harbour programme'],
        births: [],
        countries: [],
        roles: [],
        imo: '9999991',
        flag: 'rr',
        listedOn: '2024-06-01',
      },
    ]);
    expect(issues).toEqual([{ line: 6, reason: 'the record is no JSON' }]);
  });
});
