import { toListId, type ListedRecord } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { readReason, readUnReference } from '../listed-text.js';
import { ListError, type ListPart, type ListReader } from '../reader.js';
import { hasColumns } from './columns.js';
import { csvRows, type TableRow } from './csv-rows.js';
import { addNameOnce, addTo } from '../draft.js';
import { damageOf, gatherParties, partsOf } from './grouped.js';
import { cellAt, openTable } from './table.js';
import { enumerated } from './uk-names.js';

export const isAuHeader = (cells: readonly string[]): boolean =>
  hasColumns(cells, ['Reference', 'Name of Individual or Entity', 'Name Type']);

/** Australia's Consolidated List as CSV: the same table as the workbook it is published as. */
export const auCsv: ListReader = {
  format: 'au-csv',
  recognises: (head) => isAuHeader((/^[^\r\n]*/.exec(head)?.[0] ?? '').replaceAll('"', '').split(',')),
  read: (text) => readAuTable(csvRows(text, { delimiter: ',', width: isAuHeader }), 'au-csv'),
};

const kindOf = (type: string): ListedRecord['kind'] =>
  /^(?:individual|person)/i.test(type) ? 'person' : /^(?:vessel|ship)/i.test(type) ? 'vessel' : 'organisation';

/** A row for each name; "6682", "6682a", "6682b" … are names of one party (DFAT, "Reference"). */
export async function* readAuTable(
  batches: AsyncGenerator<readonly TableRow[], void>,
  format: 'au-csv' | 'au-xlsx',
): AsyncGenerator<ListPart> {
  const opened = await openTable(batches, isAuHeader);
  if (opened === undefined) throw new ListError('damaged', 'The header row of the Australian list is missing: download it again.');
  const { indexOf } = opened.table.columns;
  const at = {
    id: indexOf('Reference'),
    name: indexOf('Name of Individual or Entity'),
    kind: indexOf('Type'),
    nameType: indexOf('Name Type'),
    quality: indexOf('Alias Strength'),
    birth: indexOf('Date of Birth'),
    citizenship: indexOf('Citizenship'),
    additional: indexOf('Additional Information'),
    listing: indexOf('Listing Information'),
    imo: indexOf('IMO Number'),
    committees: indexOf('Committees'),
    controlled: indexOf('Control Date'),
    instrument: indexOf('Instrument of Designation'),
  };
  yield { kind: 'header', list: toListId('au'), authority: 'au', format };

  const parties = gatherParties();
  const issues: ListPart[] = [];
  for await (const rows of opened.rows)
    for (const row of rows) {
      const cell = (index: number): string => cellAt(row.cells, index);
      const id = /^(\d+)\s*[a-z]*$/i.exec(cell(at.id))?.[1];
      const damage = damageOf(row);
      if (damage !== undefined || id === undefined) {
        issues.push(damage ?? { kind: 'issue', issue: { line: row.line, reason: `“${cell(at.id).slice(0, 40)}” is no reference` } });
        continue;
      }
      const draft = parties.of(id, row.line, kindOf(cell(at.kind)));
      const isPrimary = /^primary/i.test(cell(at.nameType));
      addNameOnce(
        draft,
        cell(at.name),
        { role: isPrimary ? 'primary' : 'alias', quality: /^weak/i.test(cell(at.quality)) ? 'weak' : 'strong' },
        row.line,
      );
      for (const birth of enumerated(cell(at.birth)).flatMap((each) => each.split(/[,;]| or /))) addTo(draft.births, readBirth(birth));
      for (const country of enumerated(cell(at.citizenship))) addTo(draft.countries, country);
      addTo(draft.programmes, cell(at.committees));
      draft.imo ??= /\d{7}/.exec(cell(at.imo))?.[0] ?? '';
      draft.unReference ??= readUnReference(cell(at.additional).slice(0, 12)) ?? '';
      draft.reason ??= readReason(row.cells[at.additional] ?? '') ?? '';
      draft.listedOn ??= readListedOn(cell(at.listing), cell(at.controlled), cell(at.instrument)) ?? '';
    }
  yield* partsOf(parties.all());
  yield* issues;
}

/** "Listed on 23 February 2001 (amended on …)", "Designated under the … on 9 March 2023". */
const LISTED_ON = /\b(?:listed|designated|declared)\b[^()]{0,120}?\bon:?\s+(\d{1,2} [a-z]{3,9}\.? \d{4})/i;

/**
 * The date of the listing. "Control Date" moves with every later change of the entry, so it counts only where the instrument that named the
 * party is of the same year ("… Amendment (No. 2) Instrument 2022").
 */
function readListedOn(listing: string, controlled: string, instrument: string): string | undefined {
  const stated = readDate(LISTED_ON.exec(listing)?.[1] ?? '');
  if (stated !== undefined) return stated;
  const control = readDate(controlled);
  const year = /\b(?:Instrument|Designation|Regulations?)\b[^\d]*(\d{4})\s*$/i.exec(instrument)?.[1];
  return control !== undefined && control.slice(0, 4) === year ? control : undefined;
}
