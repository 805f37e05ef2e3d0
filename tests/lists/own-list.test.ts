import { describe, expect, it } from 'vitest';

import { previewTable } from '../../lib/lists/index.js';
import { fileOf } from '../harness/list-files.js';
import { fixture, readAll } from '../harness/read-all.js';

describe('a preview of an own table', () => {
  it('shows columns and first rows of a CSV and guesses what they are', async () => {
    const { format, columns, rows, mapping } = await previewTable(fixture('own.csv'));
    expect(format).toBe('own-csv');
    expect(columns.slice(0, 3)).toEqual(['Ref', 'Full name', 'Also known as']);
    expect(rows[0]?.slice(0, 3)).toEqual(['A1', 'Pavel Voronin', 'Paul Voronine|Skipper']);
    expect(mapping).toEqual({
      list: 'own',
      title: 'own',
      columns: {
        id: ['Ref'],
        name: ['Full name'],
        aliases: ['Also known as'],
        kind: ['Type'],
        births: ['Date of birth'],
        countries: ['Nationality'],
        programmes: ['Programme'],
        listedOn: ['Listed on'],
        reason: ['Remarks'],
        imo: ['IMO'],
      },
    });
  });

  it('finds columns inside objects and arrays of JSON', async () => {
    const { format, mapping } = await previewTable(fixture('own.jsonl'));
    expect(format).toBe('own-json');
    expect(mapping.columns).toEqual({
      id: ['reference'],
      name: ['names[].text'],
      nameRole: ['names[].name_type'],
      quality: ['names[].alias_strength'],
      kind: ['entity_type'],
      births: ['dates_of_birth[].raw_value'],
      countries: ['citizenships[]'],
      programmes: ['sanction.committees'],
      listedOn: ['sanction.listing_information', 'sanction.control_date'],
      reason: ['additional_info'],
      imo: ['imo_number'],
    });
  });

  it.each([
    ['JSON lines', (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n')],
    ['a JSON array', (records: readonly object[]) => JSON.stringify(records)],
    ['a JSON array that breaks off', (records: readonly object[]) => JSON.stringify(records).slice(0, -1)],
  ])('finds a column that begins far down in %s', async (_, write) => {
    const people = Array.from({ length: 20_000 }, (__, n) => ({ id: n, name: `Voronin ${n}`, imo_number: null }));
    const { columns, rows, mapping } = await previewTable(
      fileOf('own.json', write([...people, { id: 'ship', name: 'Still Water', imo_number: '9000001' }])),
    );
    expect(columns).toEqual(['id', 'name', 'imo_number']);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toEqual(['0', 'Voronin 0', '']);
    expect(mapping.columns.imo).toEqual(['imo_number']);
  });

  it('offers some hundred columns where every record has its own', async () => {
    const records = Array.from({ length: 5_000 }, (_, n) => JSON.stringify({ name: `Voronin ${n}`, [`key${n}`]: n }));
    expect((await previewTable(fileOf('own.jsonl', records.join('\n')))).columns).toHaveLength(300);
  });

  it('takes the id of the list from the file name', async () => {
    const json = '[{"entity_id":7,"names":[{"full_name":"VORONIN Pavel","is_primary":true}]}]';
    expect((await previewTable(fileOf('ofac-names-2025.derived.json', json))).mapping).toMatchObject({
      list: 'ofac',
      title: 'ofac-names-2025',
    });
    expect((await previewTable(fileOf('Harbour watch.csv', 'id,name\n1,A\n'))).mapping).toMatchObject({
      list: 'harbour-watch',
      title: 'Harbour watch',
    });
  });

  it.each([
    ['a text', 'Once upon a time\nthere was a list.\n'],
    ['a binary file', 'a,b\u0000\u0001,c\nname,\u0000,x\n'],
  ])('turns down %s in a sentence', async (_, content) => {
    await expect(previewTable(fileOf('x.csv', content))).rejects.toMatchObject({ code: 'unknown-format' });
  });
});

describe('an own table read by its mapping', () => {
  it('reads CSV', async () => {
    const { mapping } = await previewTable(fixture('own.csv'));
    const { headers, records, issues } = await readAll([fixture('own.csv')], { mapping });
    expect(headers).toEqual([{ kind: 'header', list: 'own', authority: 'own', format: 'own-csv' }]);
    expect(records).toEqual([
      {
        recordId: 'A1',
        kind: 'person',
        names: [
          { form: 'Pavel Voronin', role: 'primary', quality: 'strong' },
          { form: 'Paul Voronine', role: 'alias', quality: 'strong' },
          { form: 'Skipper', role: 'alias', quality: 'strong' },
        ],
        programmes: ['Harbour'],
        births: ['1961-03-03'],
        countries: ['Ruritania'],
        roles: [],
        listedOn: '2024-05-01',
        reason: 'Runs the harbour.',
      },
      {
        recordId: 'A2',
        kind: 'vessel',
        names: [{ form: 'STILL WATER', role: 'primary', quality: 'strong' }],
        programmes: ['Harbour'],
        births: [],
        countries: [],
        roles: [],
        imo: '9999991',
        listedOn: '2024-06-01',
      },
      {
        recordId: 'A4',
        kind: 'organisation',
        names: [
          { form: 'North Quay "Trading" LLC', role: 'primary', quality: 'strong' },
          { form: 'NQT', role: 'alias', quality: 'strong' },
          { form: 'Inc', role: 'alias', quality: 'strong' },
        ],
        programmes: ['Harbour'],
        births: [],
        countries: [],
        roles: [],
      },
    ]);
    expect(issues).toEqual([{ line: 4, record: 'A3', reason: 'the record has no name' }]);
  });

  it('reads JSON lines with the role and quality of each name, and tells a date of listing from a date of change', async () => {
    const { mapping } = await previewTable(fixture('own.jsonl'));
    const { records } = await readAll([fixture('own.jsonl')], { mapping });
    expect(records).toMatchObject([
      {
        recordId: 'A1',
        kind: 'person',
        names: [
          { form: 'Pavel Voronin', role: 'primary', quality: 'strong' },
          { form: 'Paul Voronine', role: 'alias', quality: 'weak' },
        ],
        listedOn: '2024-05-01',
        unReference: 'HBi.004',
      },
      { recordId: 'A2', kind: 'vessel', imo: '9999991', listedOn: '2024-06-01' },
    ]);
  });

  it('reads a JSON array, guessing kinds from names where no column tells', async () => {
    const { mapping } = await previewTable(fixture('own.json'));
    const { records } = await readAll([fixture('own.json')], { mapping });
    expect(records).toMatchObject([
      {
        recordId: '7',
        kind: 'person',
        names: [
          { form: 'VORONIN Pavel', role: 'primary' },
          { form: 'Skipper', role: 'alias' },
        ],
      },
      { recordId: '8', kind: 'organisation' },
    ]);
  });

  it('takes rows of one number that follow each other for one party, and keeps others of that number apart', async () => {
    const table = fileOf('t.csv', 'id,name,name type\n1,Pavel,Primary\n1,Paul,Alias\n2,Nils,Primary\n1,Otto,Primary\n');
    const { mapping } = await previewTable(table);
    const { records } = await readAll([table], { mapping });
    expect(records.map(({ recordId, names }) => [recordId, ...names.map(({ form }) => form)])).toEqual([
      ['1', 'Pavel', 'Paul'],
      ['2', 'Nils'],
      ['1/2', 'Otto'],
    ]);
  });
});
