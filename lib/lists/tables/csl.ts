import { toListId } from '../../model/index.js';
import { ListError, type ListFormat, type ListPart, type ListReader, type ListSetReader } from '../reader.js';
import { hasColumns } from './columns.js';
import { csvRows } from './csv-rows.js';
import { toCslDraft, type CslField } from './csl-record.js';
import { damageOf, partsOf } from './grouped.js';
import { jsonRecords } from './json-records.js';
import { openTable } from './table.js';

const isHeader = (cells: readonly string[]): boolean =>
  hasColumns(cells, ['source', 'name', 'alt_names', 'federal_register_notice', 'source_list_url']);

const header = (format: ListFormat): ListPart => ({ kind: 'header', list: toListId('us-csl'), authority: 'us-csl', format });

/** What a cell of the CSV holds several of, behind "; ". */
const LISTS: ReadonlySet<CslField> = new Set<CslField>([
  'programs',
  'alt_names',
  'citizenships',
  'dates_of_birth',
  'nationalities',
  'ids',
  'title',
]);
const FIELDS: readonly CslField[] = [
  ...([
    '_id',
    'source',
    'type',
    'name',
    'federal_register_notice',
    'start_date',
    'end_date',
    'vessel_flag',
    'remarks',
  ] satisfies CslField[]),
  ...LISTS,
];

const split = (cell: string): string[] => cell.split(/; */).filter((part) => part.trim() !== '');
/** "Moscow, RU; 19 Luysi Chalovskoy St., Borisov, 222512, BY" → "RU", "BY": of addresses only the country is kept. */
const seatsIn = (addresses: string): string[] => [
  ...new Set(split(addresses).flatMap((each) => /(?:^|, )([A-Z]{2})$/.exec(each.trim())?.[1] ?? [])),
];

/** US Consolidated Screening List (trade.gov) as CSV: thirteen US lists in one table, a row for each record. */
export const cslCsv: ListReader = {
  format: 'us-csl-csv',
  recognises: (head) => isHeader((/^[^\r\n]*/.exec(head)?.[0] ?? '').replaceAll('"', '').split(',')),
  async *read(text) {
    const opened = await openTable(csvRows(text, { delimiter: ',', width: isHeader }), isHeader);
    if (opened === undefined)
      throw new ListError('damaged', 'The header row of the Consolidated Screening List is missing: download it again.');
    const { indexOf } = opened.table.columns;
    const at = new Map(FIELDS.map((field) => [field, indexOf(field)]));
    const addresses = indexOf('addresses');
    yield header('us-csl-csv');
    const seen = new Map<string, number>();
    for await (const rows of opened.rows) {
      for (const row of rows) {
        const issue = damageOf(row);
        if (issue !== undefined) yield issue;
      }
      const whole = rows.filter(({ damage }) => damage === undefined);
      yield* partsOf(
        whole.map(({ cells, line }) =>
          toCslDraft(
            {
              line,
              all(field) {
                if (field === 'seats') return seatsIn(cells[addresses] ?? '');
                const cell = cells[at.get(field) ?? -1] ?? '';
                return LISTS.has(field) ? split(cell) : [cell];
              },
            },
            seen,
          ),
        ),
      );
    }
  },
};

/** The same list as JSON: `{"results": [{…}, …]}`. */
export const cslJson: ListSetReader = {
  format: 'us-csl-json',
  recognises: (head) => /^\s*[[{]/.test(head) && /"source_list_url"/.test(head) && /"alt_names"/.test(head),
  async *readSet(sources) {
    for (const { text, head } of sources) {
      yield header('us-csl-json');
      const seen = new Map<string, number>();
      for await (const records of jsonRecords(text(), head))
        for (const { line, value, damage } of records) {
          if (damage !== undefined || !isObject(value))
            yield { kind: 'issue', issue: { line, reason: damage ?? 'the record is no object' } };
          else yield* partsOf([toCslDraft({ line, all: (field) => textsOf(value, field) }, seen)]);
        }
    }
  },
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown): string[] => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []);
const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(asText) : asText(value));

function textsOf(record: Readonly<Record<string, unknown>>, field: CslField): readonly string[] {
  if (field === '_id') return [...asText(record['id']), ...asText(record['_id']), ...asText(record['entity_number'])];
  const value = field === 'seats' ? record['addresses'] : record[field];
  if (field === 'seats')
    return Array.isArray(value) ? value.filter(isObject).flatMap(({ country }) => asText(country)) : seatsIn(asText(value).join('; '));
  // Documents are objects here: {"type": "Vessel Registration Identification", "number": "IMO 9187667"}.
  if (field === 'ids') return Array.isArray(value) ? value.filter(isObject).flatMap(({ number }) => asText(number)) : asTexts(value);
  return asTexts(value);
}
