import { existsSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { previewTable } from '../../lib/lists/index.js';
import { listFile } from '../../scripts/terminal/list-files.js';
import { readAll, type ReadAll } from '../harness/read-all.js';

/** Real files, which are not part of the project; counts are those of their PROVENANCE.md and FORMATS.md. */
const FOLDER = new URL('../../../shared/sanctions/', import.meta.url).pathname;
const real = (name: string) => listFile(`${FOLDER}${name}`);

const counts = ({ records, issues }: ReadAll) => ({
  entries: records.length,
  names: records.reduce((sum, { names }) => sum + names.length, 0),
  weak: records.reduce((sum, { names }) => sum + names.filter(({ quality }) => quality === 'weak').length, 0),
  issues: issues.length,
});
const ofKind = ({ records }: ReadAll, kind: string) => records.filter((record) => record.kind === kind).length;

describe.skipIf(!existsSync(FOLDER))('real lists in CSV and JSON (skipped: no ../shared)', () => {
  it('OFAC SDN of May 2024 with the aliases of January 2024', async () => {
    const all = await readAll(['ofac-sdn-2024-05-03.csv.gz', 'ofac-alt-2024-01.csv.gz', 'ofac-add-2024-01.csv.gz'].map(real));
    // FORMATS.md §9: 35,675 names; of the 17,091 aliases of January 44 belong to entries that were off the list in May.
    expect(counts(all)).toEqual({ entries: 14_965, names: 35_675, weak: 3_663, issues: 44 });
    expect([ofKind(all, 'person'), ofKind(all, 'vessel'), ofKind(all, 'aircraft'), ofKind(all, 'organisation')]).toEqual([
      6_854, 851, 376, 6_884,
    ]);
    expect(all.records.filter(({ kind, imo }) => kind === 'vessel' && imo !== undefined)).toHaveLength(844);
    expect(all.records.filter(({ kind, names }) => kind === 'person' && names[0]?.family !== undefined)).toHaveLength(6_854);
    expect(all.records.find(({ recordId }) => recordId === '35173')).toMatchObject({
      names: [{ form: 'SHOIGU, Sergei Kuzhugetovich' }, { form: 'SHOIGU, Sergey' }, { form: 'SHOYGU, Sergey Kuzhugetovich' }],
      programmes: ['RUSSIA-EO14024'],
      births: ['1955-05-21'],
    });
    expect(all.records.flatMap(({ names }) => names).some(({ form, quality }) => form === "ABU-'UMAR" && quality === 'weak')).toBe(true);
  });

  it('OFAC SDN of April 2024 alone', async () => {
    expect(counts(await readAll([real('ofac-sdn-2024-04-26.csv.gz')]))).toMatchObject({ entries: 14_668, issues: 0 });
  });

  it('OFAC Consolidated of December 2025', async () => {
    const all = await readAll(['prim', 'alt', 'add', 'comments'].map((part) => real(`ofac-cons_${part}-2025-12.csv`)));
    expect(all.headers).toMatchObject([{ list: 'ofac-consolidated' }]);
    // 442 entries, 1,073 strong aliases, and the weak ones of Remarks and comments.
    expect(counts(all)).toEqual({ entries: 442, names: 442 + 1_073 + 72, weak: 72, issues: 0 });
  });

  it('every alias of December 2025 is joined or reported', async () => {
    const { records, issues } = await readAll([real('ofac-sdn-2024-05-03.csv.gz'), real('ofac-alt-2025-12.csv.gz')]);
    const strong = records.flatMap(({ names }) => names.filter(({ role, quality }) => role !== 'primary' && quality === 'strong'));
    expect(strong.length + issues.length).toBe(20_107);
  });

  it('EU CSV 1.0 out of a spreadsheet', async () => {
    const all = await readAll([real('eu-fsf-csv-2018-07-04.first999.csv.gz')]);
    expect(all.headers).toMatchObject([{ list: 'eu', edition: '2018-07-04' }]);
    expect(counts(all)).toEqual({ entries: 93, names: 743, weak: 0, issues: 0 });
  });

  it('the closed OFSI list of April 2018', async () => {
    const all = await readAll([real('uk-ofsi-conlist-2018-04-13.csv.gz')]);
    // 9,487 rows = 2,106 groups with 5,548 names in rows of their own, and 16 weak ones in "Other Information".
    expect(counts(all)).toEqual({ entries: 2_106, names: 5_564, weak: 16, issues: 0 });
  });

  it('US Consolidated Screening List of 2022', async () => {
    const all = await readAll([real('us-csl-consolidated-2022.csv.gz')]);
    expect(counts(all)).toMatchObject({ entries: 14_160, issues: 0 });
    expect(all.records.filter(({ programmes }) => programmes[0] === 'SDN')).toHaveLength(10_026);
    expect(new Set(all.records.map(({ recordId }) => recordId)).size).toBe(14_160);
    expect(new Set(all.records.map(({ programmes }) => programmes[0])).size).toBe(13);
  });

  it('OpenSanctions targets.simple.csv of March 2026', async () => {
    const all = await readAll([real('opensanctions-ua_war_sanctions-targets.simple-2026-03-13.csv.gz')]);
    expect(counts(all)).toMatchObject({ entries: 5_600, issues: 0 });
    expect([ofKind(all, 'person'), ofKind(all, 'vessel'), ofKind(all, 'organisation')]).toEqual([1_543, 1_340, 1_524 + 1_193]);
  });

  it('OpenSanctions entities.ftm.json', async () => {
    const all = await readAll([real('opensanctions-structure-sample.entities.ftm.json')]);
    expect(counts(all)).toMatchObject({ entries: 26, issues: 0 });
  });

  it('names of OFAC SDN of November 2025, as an own list', async () => {
    const file = real('ofac-sdn-names-2025-11.derived.jsonl.gz');
    const { mapping } = await previewTable(file);
    const all = await readAll([file], { mapping });
    expect(all.headers).toMatchObject([{ list: 'ofac', authority: 'ofac' }]);
    expect(counts(all)).toEqual({ entries: 17_815, names: 41_859, weak: 0, issues: 0 });
    expect(all.records.find(({ recordId }) => recordId === '20157')).toMatchObject({
      kind: 'person',
      names: [{ form: 'Kim Jong Un', role: 'primary' }],
    });
  });

  it('Australia of August 2026, as an own list', async () => {
    const file = real('au-dfat-2026-08-22.derived.jsonl.gz');
    const { mapping } = await previewTable(file);
    const all = await readAll([file], { mapping });
    expect(mapping.columns.imo).toEqual(['imo_number']); // it begins behind 4 million characters
    expect(all.headers).toMatchObject([{ list: 'au', authority: 'au' }]);
    expect(counts(all)).toEqual({ entries: 3_856, names: 11_125, weak: 458, issues: 0 });
    expect([ofKind(all, 'person'), ofKind(all, 'organisation'), ofKind(all, 'vessel')]).toEqual([2_551, 1_042, 263]);
    expect(all.records.find(({ recordId }) => recordId === '6682')).toMatchObject({
      names: [{ form: 'Sergei Kuzhugetovich SHOIGU' }],
      births: ['1955-05-21'],
      listedOn: '2022-02-28',
    });
    expect(all.records.find(({ recordId }) => recordId === '3409')).toMatchObject({ unReference: 'KPe.053', listedOn: '2017-09-11' });
  });
});
