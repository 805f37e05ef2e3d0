import { describe, expect, test } from 'vitest';

import type { ListedName, ListedRecord } from '../../../lib/model/index.js';
import { hasRealLists, realList } from '../../harness/list-files.js';
import { readAll } from '../../harness/read-all.js';

const namesOf = (records: readonly ListedRecord[]): readonly ListedName[] => records.flatMap(({ names }) => names);
const count = (records: readonly ListedRecord[], fits: (name: ListedName) => boolean): number => namesOf(records).filter(fits).length;
const byKind = (records: readonly ListedRecord[]): Record<string, number> =>
  records.reduce<Record<string, number>>((counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {});

/** Counts of ../shared/sanctions/PROVENANCE.md and FORMATS.md; where ours differ, the comment says by what. */
describe.skipIf(!hasRealLists)(`the real lists${hasRealLists ? '' : ' (skipped: no ../shared)'}`, () => {
  test('OFAC Consolidated, legacy: 443 entries, 1,066 strong and 70 weak aliases', async () => {
    const { headers, records, issues } = await readAll([realList('ofac-consolidated-2025-03-28.xml.gz')]);
    expect(headers[0]).toMatchObject({ list: 'ofac-consolidated', edition: '2025-03-28' });
    expect(records).toHaveLength(443);
    expect(count(records, ({ role, quality }) => role !== 'primary' && quality === 'strong')).toBe(1_066);
    expect(count(records, ({ quality }) => quality === 'weak')).toBe(70);
    expect(issues).toEqual([]);
  });

  test('OFAC Consolidated, ENHANCED: 443 entities, 1,579 names', async () => {
    const { headers, records, issues } = await readAll([realList('ofac-cons_enhanced-2025-01-10.xml.gz')]);
    expect(headers[0]).toMatchObject({ list: 'ofac-consolidated', edition: '2025-01-10' });
    expect(records).toHaveLength(443);
    // The 1,579 name elements; 45 of them are given a second time in another script, which the file counts as their translation.
    expect(count(records, ({ script }) => script === undefined)).toBe(1_579);
    expect(count(records, ({ script }) => script !== undefined)).toBe(45);
    expect(records.every(({ listedOn }) => listedOn !== undefined)).toBe(true);
    expect(issues).toEqual([]);
  });

  test('OFAC Consolidated, ADVANCED: 375 distinct parties', async () => {
    const { headers, records, issues } = await readAll([realList('ofac-cons_advanced-2020-03-17.xml.gz')]);
    expect(headers[0]).toMatchObject({ list: 'ofac-consolidated', edition: '2020-03-17' });
    expect(records).toHaveLength(375);
    expect(records.every(({ listedOn, programmes }) => listedOn !== undefined && programmes.length > 0)).toBe(true);
    // "Linked to": of the 276 relationships each is of another party.
    expect(records.filter(({ reason }) => reason?.startsWith('Linked to')).length).toBe(276);
    expect(issues).toEqual([]);
  });

  test('all three OFAC shapes carry the same parties under the same numbers', async () => {
    const [legacy, enhanced] = await Promise.all(
      ['ofac-consolidated-2025-03-28.xml.gz', 'ofac-cons_enhanced-2025-01-10.xml.gz'].map((name) => readAll([realList(name)])),
    );
    const primary = new Map(legacy?.records.map(({ recordId, names }) => [recordId, names[0]?.form]));
    const same = enhanced?.records.filter(({ recordId, names }) => primary.get(recordId) === names[0]?.form).length ?? 0;
    // Two editions: a handful of entries came, left or were renamed in the eleven weeks between them.
    expect(same).toBeGreaterThan(430);
  });

  test('UN, February 2026: 1,003 (730 individuals, 273 entities), 3,755 names', async () => {
    const { records, issues } = await readAll([realList('un-consolidated-2026-02-27.xml.gz')]);
    expect(byKind(records)).toEqual({ person: 730, organisation: 273 });
    // 3,755 counts the fields with a name in Latin letters: 1,003 names and 2,752 aliases. 378 names in the original script stand beside
    // them, and 81 more names share a field with others, between `;` (28 fields).
    expect(namesOf(records)).toHaveLength(3_755 + 378 + 81);
    expect(count(records, ({ quality }) => quality === 'weak')).toBeGreaterThanOrEqual(615);
    expect(records.every(({ listedOn }) => listedOn !== undefined)).toBe(true);
    expect(issues).toEqual([]);
  });

  test('UN, April 2025, written anew by another hand: 877 (684 individuals, 193 entities)', async () => {
    const { records, issues } = await readAll([realList('un-consolidated-2025-04-19.xml.gz')]);
    expect(byKind(records)).toEqual({ person: 684, organisation: 193 });
    expect(issues).toEqual([]);
  });

  test('EU, XML 1.1: 5,860 entities (4,341 persons), 29,826 names', async () => {
    const { records, issues } = await readAll([realList('eu-fsf-2026-05-01.rebuilt.xml.gz')]);
    expect(records).toHaveLength(5_860);
    // 25 of the 1,519 enterprises are ships, told by their IMO numbers.
    expect(byKind(records)).toEqual({ person: 4_341, organisation: 1_494, vessel: 25 });
    expect(namesOf(records)).toHaveLength(29_826);
    expect(issues).toEqual([]);
  });

  test('EU, genuine entries: a weak alias is told by its remark', async () => {
    const { records } = await readAll([realList('eu-fsf-2026-08-05.sample.xml')]);
    expect(records).toHaveLength(3);
    expect(records[0]?.names.map(({ form, quality, role }) => `${form} ${quality} ${role}`)).toEqual([
      'Abdul Manan Agha strong primary',
      'عبد المنان آغا strong alias',
      'Saiyid Abd al-Man weak former',
      'Abdul Manan strong alias',
    ]);
  });

  test('EU, 2016: 595 entities (319 P, 276 E), 2,993 names', async () => {
    const { records, issues } = await readAll([realList('eu-fsd-old-2016-02-11.xml.gz')]);
    expect(byKind(records)).toEqual({ person: 319, organisation: 276 });
    expect(namesOf(records)).toHaveLength(2_993);
    expect(issues).toEqual([]);
  });

  test('UK: 6,349 designations (4,036 individuals, 1,647 entities, 666 ships), 19,600 names', async () => {
    const { records, issues } = await readAll([realList('uk-sanctions-list-2026-08-22.rebuilt.xml.gz')]);
    expect(byKind(records)).toEqual({ person: 4_036, organisation: 1_647, vessel: 666 });
    expect(namesOf(records)).toHaveLength(19_600);
    // 621 names are marked low, one of them empty.
    expect(count(records, ({ quality }) => quality === 'weak')).toBe(620);
    // The 34 ships listed by number.
    expect(records.filter(({ imo }) => imo !== undefined)).toHaveLength(34);
    expect(count(records, ({ form }) => /^IMO \d/.test(form))).toBe(0);
    expect(issues).toEqual([]);
  });

  test('UK, genuine entries with all their elements', async () => {
    const { records } = await readAll([realList('uk-sanctions-list-2026-09.sample.xml')]);
    expect(records.map(({ recordId, births, imo, unReference }) => ({ recordId, births, imo, unReference }))).toEqual([
      { recordId: 'AFG0001', births: [], imo: undefined, unReference: 'TAe.010' },
      { recordId: 'AFG0006', births: ['1945', '1946'], imo: undefined, unReference: 'TAi.002' },
      { recordId: 'DPR0075', births: [], imo: '9562233', unReference: undefined },
    ]);
  });

  test('Canada: 4,759 records', async () => {
    const { records, issues } = await readAll([realList('ca-sema-2025.xml.gz')]);
    expect(records).toHaveLength(4_759);
    expect(byKind(records)).toEqual({ person: 3_334, organisation: 1_316, vessel: 109 });
    expect(new Set(records.map(({ recordId }) => recordId)).size).toBe(4_759);
    expect(issues).toEqual([]);
  });

  test('Switzerland: the publisher’s example is an amendment, and is refused as one', async () => {
    await expect(readAll([realList('ch-seco-example-2024-01-17.xml')])).rejects.toThrow(/only the latest changes/);
  });
});
