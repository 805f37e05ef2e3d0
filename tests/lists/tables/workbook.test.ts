import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { openWorkbook } from '../../../lib/lists/tables/workbook.js';
import { fileOf } from '../../harness/list-files.js';
import { primary, strong, weak } from '../../harness/listed-names.js';
import { fixture, readAll } from '../../harness/read-all.js';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet with that XML. */
const workbookOf = (sheet: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': `<workbook ${NAMESPACE} xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheet,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const cellsOf = (bytes: Uint8Array) => openWorkbook(bytes).sheets.flatMap(({ rows }) => [...rows()].flat().map(({ cells }) => cells));

describe('Australia’s workbook', () => {
  it('is read like its CSV: shared, inline and rich texts, numbers, dates of both kinds', async () => {
    const { headers, records, issues } = await readAll([fixture('au.xlsx')]);
    expect(headers).toEqual([{ kind: 'header', list: 'au', authority: 'au', format: 'au-xlsx' }]);
    expect(records).toMatchObject([
      {
        recordId: '6682',
        kind: 'person',
        names: [primary('Pavel Ilyich VORONIN'), strong('Paul VORONINE & Sons'), weak('Skipper')],
        births: ['1961-03-03', '1962'],
        listedOn: '2024-02-23',
        reason: 'HBi.004 Minister of Fisheries.',
      },
      { recordId: '6690', kind: 'vessel', imo: '9999991', listedOn: '2025-06-18' },
    ]);
    expect(issues).toEqual([]);
  });

  it('that is another workbook is turned down', async () => {
    const file = fileOf(
      'x.xlsx',
      workbookOf('<worksheet><sheetData><row><c t="inlineStr"><is><t>Hello</t></is></c></row></sheetData></worksheet>'),
    );
    await expect(readAll([file])).rejects.toMatchObject({ code: 'unknown-format' });
  });

  it.each([
    ['cut', '<worksheet><sheetData><row><c><v>1</v>'],
    ['nested', '<a>'.repeat(100_000)],
    ['with an entity', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'],
  ])('with XML that is %s is turned down in a sentence', async (_, xml) => {
    await expect(readAll([fileOf('x.xlsx', workbookOf(xml))])).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('cells', () => {
  it('stand in the column they name, and far columns are not read', () => {
    expect(
      cellsOf(workbookOf('<worksheet><sheetData><row r="3"><c r="C3"><v>1</v></c><c r="XFD3"><v>2</v></c></row></sheetData></worksheet>')),
    ).toEqual([['', '', '1']]);
  });

  it('of a date style are days, also in the system that begins in 1904', () => {
    const styles = { 'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>' };
    const sheet = '<worksheet><sheetData><row><c s="0"><v>45826.75</v></c><c s="0"><v>x</v></c></row></sheetData></worksheet>';
    expect(cellsOf(workbookOf(sheet, styles))).toEqual([['2025-06-18', 'x']]);
    const from1904 = `<workbook ${NAMESPACE} xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`;
    expect(cellsOf(workbookOf(sheet, { ...styles, 'xl/workbook.xml': from1904 }))).toEqual([['2029-06-19', 'x']]);
  });
});
