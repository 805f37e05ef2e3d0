import { toListId, type ListedRecord } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { readReason, readUnReference } from '../listed-text.js';
import { ListError, type ListPart, type ListReader } from '../reader.js';
import { hasColumns } from './columns.js';
import { csvRows } from './csv-rows.js';
import { addNameOnce, addTo, type Draft } from '../draft.js';
import { damageOf, gatherParties, partsOf } from './grouped.js';
import { cellAt, openTable, type Table } from './table.js';

const isHeader = (cells: readonly string[]): boolean =>
  hasColumns(cells, ['Entity_LogicalId']) && (hasColumns(cells, ['NameAlias_WholeName']) || hasColumns(cells, ['Naal_wholename']));

/**
 * EU Financial Sanctions Files as CSV 1.1 and 1.0: `;` between cells, a row for every name, address, birth, document and citizenship of a
 * party. Neither marks a primary name. A copy that went through a spreadsheet, each row in one quoted cell, is unwrapped.
 */
export const euCsv: ListReader = {
  format: 'eu-csv',
  recognises: (head) => isHeader(firstLine(head).replace(WRAPPED, '$1').split(';')),
  async *read(text) {
    const opened = await openTable(csvRows(unwrapped(text), { delimiter: ';', width: isHeader }), isHeader);
    if (opened === undefined) throw new ListError('damaged', 'The header row of the EU list is missing: download it again.');
    const read = rowReader(opened.table);
    const parties = gatherParties();
    const issues: ListPart[] = [];
    let edition: string | undefined;
    for await (const rows of opened.rows)
      for (const row of rows) {
        const issue = damageOf(row) ?? read(row.cells, row.line, parties.of);
        if (issue !== undefined) issues.push(issue);
        else edition ??= readDate(row.cells[0] ?? '');
      }
    yield { kind: 'header', list: toListId('eu'), authority: 'eu', format: 'eu-csv', ...(edition && { edition }) };
    for (const draft of parties.all()) choosePrimary(draft);
    yield* partsOf(parties.all());
    yield* issues;
  },
};

const firstLine = (head: string): string => /^[^\r\n]*/.exec(head)?.[0] ?? '';

/** A row that a spreadsheet took for one cell: quoted as a whole, the empty cells behind it as tabs. */
const WRAPPED = /^"(.*?)[\t ]*"$/;

async function* unwrapped(text: AsyncIterable<string>): AsyncGenerator<string> {
  let isWrapped: boolean | undefined;
  let rest = '';
  for await (const piece of text) {
    isWrapped ??= WRAPPED.test(firstLine(piece));
    if (!isWrapped) {
      yield piece;
      continue;
    }
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield `${lines.map(unwrap).join('\n')}\n`;
  }
  if (rest !== '') yield unwrap(rest);
}

const unwrap = (line: string): string => {
  const [, inner] = WRAPPED.exec(line.trimEnd()) ?? [];
  return inner === undefined ? line : inner.replaceAll('""', '"');
};

type Gather = (recordId: string, line: number, kind: ListedRecord['kind']) => Draft;

function rowReader({ columns: { indexOf } }: Table): (cells: readonly string[], line: number, partyOf: Gather) => ListPart | undefined {
  const at = {
    id: indexOf('Entity_EU_ReferenceNumber', 'EU_ref_num'),
    logicalId: indexOf('Entity_LogicalId'),
    kind: indexOf('Entity_SubjectType_ClassificationCode', 'Entity_SubjectType', 'Subject_type'),
    programme: indexOf('Entity_Regulation_Programme', 'Programme'),
    listedOn: indexOf('Entity_DesignationDate'),
    remark: indexOf('Entity_Remark'),
    unReference: indexOf('Entity_UnitedNationId'),
    name: indexOf('NameAlias_WholeName', 'Naal_wholename'),
    family: indexOf('NameAlias_LastName', 'Naal_lastname'),
    language: indexOf('NameAlias_NameLanguage', 'Naal_language'),
    nameRemark: indexOf('NameAlias_Remark'),
    role: indexOf('NameAlias_Function', 'Naal_function'),
    birth: indexOf('BirthDate_BirthDate', 'Birt_date'),
    birthYear: indexOf('BirthDate_Year'),
    citizenship: indexOf('Citizenship_CountryDescription', 'Citizenship_CountryIso2Code', 'Citi_country'),
    seat: indexOf('Address_CountryDescription', 'Address_CountryIso2Code', 'Addr_country'),
  };
  return (cells, line, partyOf) => {
    const cell = (index: number): string => cellAt(cells, index);
    const id = cell(at.id) || cell(at.logicalId);
    if (id === '') return { kind: 'issue', issue: { line, reason: 'the row has no reference number' } };
    const draft = partyOf(id, line, /^p/i.test(cell(at.kind)) ? 'person' : 'organisation');
    const name = cell(at.name);
    if (name !== '') {
      const family = cell(at.family);
      const quality = /low\W*quality/i.test(cell(at.nameRemark)) ? 'weak' : 'strong';
      const isFamily = draft.kind === 'person' && family !== '' && family !== name;
      addNameOnce(draft, name, { role: 'alias', quality, ...(isFamily && { family }) }, line);
      (draft.languages ??= new Map()).set(name, cell(at.language));
    }
    addTo(draft.programmes, cell(at.programme));
    addTo(draft.roles, cell(at.role));
    const birth = readBirth(cell(at.birth)) ?? readBirth(cell(at.birthYear));
    addTo(draft.births, birth);
    const country = cell(draft.kind === 'person' ? at.citizenship : at.seat);
    if (!/^(?:0+|unknown.*)$/i.test(country)) addTo(draft.countries, country);
    const listedOn = readDate(cell(at.listedOn));
    if (listedOn !== undefined) draft.listedOn ??= listedOn;
    const unReference = readUnReference(cell(at.unReference));
    if (unReference !== undefined) draft.unReference ??= unReference;
    // `\n` stands in the CSV for a line break of the remark.
    const reason = draft.reason === undefined ? readReason((cells[at.remark] ?? '').replaceAll('\\n', '\n')) : undefined;
    if (reason !== undefined) draft.reason = reason;
    return undefined;
  };
}

/** No name is marked as the primary one: English, else without a language, else in Latin letters, else the first. */
function choosePrimary(draft: Draft): void {
  const isIn = (language: string) => (name: { readonly form: string }) => draft.languages?.get(name.form) === language;
  const primary =
    draft.names.find(isIn('EN')) ??
    draft.names.find((name) => isIn('')(name) && name.script === undefined) ??
    draft.names.find(({ script }) => script === undefined) ??
    draft.names[0];
  if (primary !== undefined) draft.names[draft.names.indexOf(primary)] = { ...primary, role: 'primary' };
}
