import { toListId } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { readImo, readReason, readUnReference } from '../listed-text.js';
import { ListError, type ListPart, type ListReader } from '../reader.js';
import { hasColumns } from './columns.js';
import { csvRows } from './csv-rows.js';
import { addNameOnce, addTo, type Draft } from '../draft.js';
import { damageOf, gatherParties, partsOf } from './grouped.js';
import { cellAt, openTable } from './table.js';
import { noId } from './uk-csv.js';
import { addUkName, enumerated, ukKind } from './uk-names.js';

const isHeader = (cells: readonly string[]): boolean => hasColumns(cells, ['Name 6', 'Name 1', 'Group ID', 'Group Type', 'Regime']);

/**
 * OFSI's Consolidated List (closed on 28 January 2026; people keep copies): "Last Updated,13/04/2018", a header row of 29 columns (36 since
 * 2022), a row for every name, date of birth and address, sorted by name.
 */
export const ukConlistCsv: ListReader = {
  format: 'uk-conlist-csv',
  recognises: (head) => head.split(/\r?\n/, 5).some((row) => isHeader(row.replaceAll('"', '').split(','))),
  async *read(text) {
    const opened = await openTable(csvRows(text, { delimiter: ',', width: isHeader }), isHeader);
    if (opened === undefined) throw new ListError('damaged', 'The header row of the OFSI list is missing: download it again.');
    const { indexOf } = opened.table.columns;
    const at = {
      id: indexOf('Group ID'),
      given: [1, 2, 3, 4, 5].map((number) => indexOf(`Name ${number}`)),
      family: indexOf('Name 6'),
      nonLatin: indexOf('Name Non-Latin Script'),
      aliasType: indexOf('Alias Type'),
      quality: indexOf('Alias Quality'),
      birth: indexOf('DOB'),
      nationality: indexOf('Nationality'),
      seat: indexOf('Country'),
      position: indexOf('Position'),
      other: indexOf('Other Information'),
      kind: indexOf('Group Type'),
      regime: indexOf('Regime'),
      listedOn: indexOf('Listed On'),
    };
    const edition = readDate(opened.table.preamble[0]?.[1] ?? '');
    yield { kind: 'header', list: toListId('uk-ofsi'), authority: 'uk-ofsi', format: 'uk-conlist-csv', ...(edition && { edition }) };

    const parties = gatherParties();
    const issues: ListPart[] = [];
    for await (const rows of opened.rows)
      for (const row of rows) {
        const cell = (index: number): string => cellAt(row.cells, index);
        const id = cell(at.id);
        const issue = damageOf(row) ?? (id === '' ? noId(row.line) : undefined);
        if (issue !== undefined) {
          issues.push(issue);
          continue;
        }
        const other = cell(at.other);
        const draft = parties.of(id, row.line, SHIP.test(other) ? 'vessel' : ukKind(cell(at.kind)));
        addUkName(
          draft,
          {
            given: at.given.map(cell),
            family: cell(at.family),
            nonLatin: cell(at.nonLatin),
            type: cell(at.aliasType),
            quality: cell(at.quality),
          },
          row.line,
        );
        addTo(draft.programmes, cell(at.regime));
        addTo(draft.births, readBirth(cell(at.birth)));
        for (const country of enumerated(cell(draft.kind === 'person' ? at.nationality : at.seat))) addTo(draft.countries, country);
        for (const role of enumerated(cell(at.position))) addTo(draft.roles, role);
        draft.listedOn ??= readDate(cell(at.listedOn)) ?? '';
        if (other !== '' && draft.reason === undefined) readOther(draft, other, row.line);
      }
    yield* partsOf(parties.all());
    yield* issues;
  },
};

/** Ships stand among the entities, told by how their remark begins: "IMO: 8937675. MMSI: …" */
const SHIP = /^(?:\(IMO number\)|IMO)\W*\d{7}/i;
/** "Low quality A.K.A. (a) Muslim (b) Lava (c) John. …": aliases too common to have rows. */
const WEAK_ALIASES = /\blow[- ](?:quality|level)\s+a\.?k\.?a\.?s?\W{0,3}((?:\(\w{1,2}\)\s*[^().]{1,60})+)/i;

function readOther(draft: Draft, other: string, line: number): void {
  draft.reason = readReason(other) ?? '';
  const unReference = /\bUN\W{0,2}Ref\W{0,4}(.{1,12})/i.exec(other)?.[1];
  if (unReference !== undefined) draft.unReference = readUnReference(unReference) ?? '';
  if (draft.kind === 'vessel') draft.imo = readImo(other) ?? '';
  for (const alias of enumerated(WEAK_ALIASES.exec(other)?.[1] ?? '')) addNameOnce(draft, alias, { role: 'alias', quality: 'weak' }, line);
}
