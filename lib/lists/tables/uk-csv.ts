import { toListId } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { readReason, readUnReference } from '../listed-text.js';
import { ListError, type ListPart, type ListReader } from '../reader.js';
import { hasColumns } from './columns.js';
import { csvRows } from './csv-rows.js';
import { addTo } from '../draft.js';
import { damageOf, gatherParties, partsOf } from './grouped.js';
import { cellAt, openTable } from './table.js';
import { addUkName, enumerated, ukKind } from './uk-names.js';

const isHeader = (cells: readonly string[]): boolean => hasColumns(cells, ['Unique ID', 'Name 6', 'Name 1', 'Regime Name']);
const headRows = (head: string): string[][] => head.split(/\r?\n/, 5).map((row) => row.replaceAll('"', '').split(','));

/** UK Sanctions List (FCDO) as CSV: "Report Date: 13-Feb-2026", a header row, then a row for every name, address and the like of a party. */
export const ukCsv: ListReader = {
  format: 'uk-csv',
  recognises: (head) => headRows(head).some(isHeader),
  async *read(text) {
    const opened = await openTable(csvRows(text, { delimiter: ',', width: isHeader }), isHeader);
    if (opened === undefined) throw new ListError('damaged', 'The header row of the UK Sanctions List is missing: download it again.');
    const { indexOf } = opened.table.columns;
    const at = {
      id: indexOf('Unique ID'),
      unReference: indexOf('UN Reference Number'),
      given: [1, 2, 3, 4, 5].map((number) => indexOf(`Name ${number}`)),
      family: indexOf('Name 6'),
      nameType: indexOf('Name type'),
      quality: indexOf('Alias strength'),
      nonLatin: indexOf('Name non-latin script'),
      regime: indexOf('Regime Name'),
      kind: indexOf('Designation Type', 'Individual, Entity, Ship', 'Individual/Entity/Ship'),
      other: indexOf('Other Information'),
      reasons: indexOf('UK Statement of Reasons'),
      seat: indexOf('Address Country'),
      listedOn: indexOf('Date Designated'),
      birth: indexOf('D.O.B', 'DOB'),
      nationality: indexOf('Nationality(/ies)'),
      position: indexOf('Position'),
      imo: indexOf('IMO number'),
      flag: indexOf('Current believed flag of ship'),
    };
    const edition = readDate((opened.table.preamble[0]?.join(' ') ?? '').replace(/^\W*Report Date:?\s*/i, ''));
    yield { kind: 'header', list: toListId('uk'), authority: 'uk', format: 'uk-csv', ...(edition && { edition }) };

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
        const draft = parties.of(id, row.line, ukKind(cell(at.kind)));
        addUkName(
          draft,
          {
            given: at.given.map(cell),
            family: cell(at.family),
            nonLatin: cell(at.nonLatin),
            type: cell(at.nameType),
            quality: cell(at.quality),
          },
          row.line,
        );
        addTo(draft.programmes, cell(at.regime));
        for (const birth of enumerated(cell(at.birth))) addTo(draft.births, readBirth(birth));
        for (const country of enumerated(cell(draft.kind === 'person' ? at.nationality : at.seat))) addTo(draft.countries, country);
        for (const role of enumerated(cell(at.position))) addTo(draft.roles, role);
        draft.imo ??= /\d{7}/.exec(cell(at.imo))?.[0] ?? '';
        draft.flag ??= cell(at.flag);
        draft.unReference ??= readUnReference(cell(at.unReference)) ?? '';
        draft.listedOn ??= readDate(cell(at.listedOn)) ?? '';
        draft.reason ??= readReason(row.cells[at.reasons] ?? '') ?? readReason(row.cells[at.other] ?? '') ?? '';
      }
    yield* partsOf(parties.all());
    yield* issues;
  },
};

export const noId = (line: number): ListPart => ({ kind: 'issue', issue: { line, reason: 'the row has no number of its party' } });
