import Papa from 'papaparse';

import { toListId, type ListedRecord } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { readReason, tidy } from '../listed-text.js';
import { ListError, type ListPart, type ListReader } from '../reader.js';
import { hasColumns } from './columns.js';
import { csvRows, type TableRow } from './csv-rows.js';
import { addNameOnce, addTo, newDraft, type Draft } from '../draft.js';
import { damageOf, partsOf } from './grouped.js';
import { cellAt, openTable, type Table } from './table.js';

/** Schemata of FollowTheMoney that are parties (https://followthemoney.tech/explorer/): what is below LegalEntity, and what carries names. */
const KINDS: Readonly<Record<string, ListedRecord['kind']>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};
/** The kind of a party of that schema; undefined for what is none ("CryptoWallet", "Security"). */
export const kindOfSchema = (schema: string): ListedRecord['kind'] | undefined => KINDS[schema];

/** "Ukraine War and Sanctions" → "opensanctions-ukraine-war-and-sanctions"; of a collection of datasets "opensanctions-collection". */
export function datasetList(datasets: ReadonlySet<string>): string {
  const [first = ''] = datasets;
  const slug = first
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return datasets.size === 1 && slug !== '' ? `opensanctions-${slug.slice(0, 60)}` : 'opensanctions-collection';
}

const isHeader = (cells: readonly string[]): boolean =>
  hasColumns(cells, ['id', 'schema', 'name', 'aliases', 'birth_date', 'dataset', 'last_seen']);

const valueParser = /* @__PURE__ */ new Papa.Parser({ delimiter: ';', newline: '\n' });

/** Cells hold several values behind ";"; a value with a ";" or a quotation mark in it is quoted itself. */
function valuesOf(cell: string): string[] {
  if (cell === '') return [];
  if (!cell.includes('"')) return cell.includes(';') ? cell.split(';') : [cell];
  return valueParser.parse(cell, 0, false).data.flat();
}

/** OpenSanctions' `targets.simple.csv`, of any of its datasets, old (no `program_ids`) and new. CC BY-NC 4.0. */
export const openSanctionsCsv: ListReader = {
  format: 'opensanctions-csv',
  recognises: (head) => isHeader((/^[^\r\n]*/.exec(head)?.[0] ?? '').replaceAll('"', '').split(',')),
  async *read(text) {
    const opened = await openTable(csvRows(text, { delimiter: ',', width: isHeader }), isHeader);
    if (opened === undefined) throw new ListError('damaged', 'The header row of the OpenSanctions table is missing: download it again.');
    const toDraft = rowReader(opened.table);
    const at = { dataset: opened.table.columns.indexOf('dataset'), lastSeen: opened.table.columns.indexOf('last_seen') };
    let hasHeader = false;
    for await (const rows of opened.rows) {
      const whole = rows.filter(({ damage }) => damage === undefined);
      if (!hasHeader && whole.length > 0) {
        hasHeader = true;
        const datasets = new Set(whole.flatMap(({ cells }) => valuesOf(cells[at.dataset] ?? '')));
        const edition = readDate(
          whole.map(({ cells }) => cells[at.lastSeen] ?? '').reduce((last, each) => (each > last ? each : last), ''),
        );
        const list = toListId(datasetList(datasets));
        yield { kind: 'header', list, authority: 'opensanctions', format: 'opensanctions-csv', ...(edition && { edition }) };
      }
      const drafts: Draft[] = [];
      for (const row of rows) {
        const issue = damageOf(row);
        const draft = issue ?? toDraft(row);
        if ('kind' in draft && draft.kind === 'issue') yield draft;
        else if ('recordId' in draft) drafts.push(draft);
      }
      yield* partsOf(drafts);
    }
    if (!hasHeader) throw new ListError('empty', 'The OpenSanctions table holds no rows: download it again.');
  },
};

function rowReader({ columns: { indexOf } }: Table): (row: TableRow) => Draft | (ListPart & { readonly kind: 'issue' }) {
  const at = {
    id: indexOf('id'),
    schema: indexOf('schema'),
    name: indexOf('name'),
    aliases: indexOf('aliases'),
    birth: indexOf('birth_date'),
    countries: indexOf('countries'),
    identifiers: indexOf('identifiers'),
    sanctions: indexOf('sanctions'),
    programmes: indexOf('program_ids'),
    dataset: indexOf('dataset'),
  };
  return ({ cells, line }) => {
    const id = cellAt(cells, at.id);
    const kind = kindOfSchema(cellAt(cells, at.schema));
    if (kind === undefined || id === '')
      return {
        kind: 'issue',
        issue: { line, record: id, reason: id === '' ? 'the row has no id' : `“${cellAt(cells, at.schema)}” is no party` },
      };
    const draft = newDraft(id, line, kind);
    addNameOnce(draft, cells[at.name] ?? '', { role: 'primary' }, line);
    for (const alias of valuesOf(cells[at.aliases] ?? '')) addNameOnce(draft, alias, { role: 'alias' }, line);
    for (const birth of valuesOf(cells[at.birth] ?? '')) addTo(draft.births, readBirth(birth));
    for (const country of valuesOf(cells[at.countries] ?? '')) addTo(draft.countries, country);
    const programmes = valuesOf(cellAt(cells, at.programmes));
    for (const programme of programmes.length > 0 ? programmes : valuesOf(cells[at.dataset] ?? '')) addTo(draft.programmes, programme);
    // Companies have IMO numbers too, which would tie them to ships.
    const imo = kind === 'vessel' ? /\bIMO(\d{7})\b/.exec(cells[at.identifiers] ?? '')?.[1] : undefined;
    if (imo !== undefined) draft.imo = imo;
    const reason = readReason(
      valuesOf(cells[at.sanctions] ?? '')
        .map(tidy)
        .join(' '),
    );
    if (reason !== undefined) draft.reason = reason;
    return draft;
  };
}
