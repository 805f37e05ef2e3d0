import { toListId, type ListedName, type ListedRecord, type ListIssue } from '../../model/index.js';
import { MAX_NAME, tidy } from '../listed-text.js';
import { ListError, type ListPart, type ListSetReader, type TextSource } from '../reader.js';
import { csvRows, type TableRow } from './csv-rows.js';
import { addName, addTo, finish, newDraft } from '../draft.js';
import { readRemarks } from '../ofac-remarks.js';

/**
 * OFAC's CSV set, for both of its lists: sdn.csv or cons_prim.csv (names, programmes, remarks), alt.csv (strong aliases), add.csv (of which
 * the country is taken), sdn_comments.csv (where remarks go on). No headers, "-0- " for nothing, rows tied by ent_num. Layout:
 * https://ofac.treasury.gov/media/29976/download?inline (dat_spec.txt)
 */
type Part = 'main' | 'aliases' | 'addresses' | 'comments';
const WIDTHS: Readonly<Record<Part, number>> = { main: 12, aliases: 5, addresses: 6, comments: 2 };

const EMPTY = '-0-';
const cell = (text: string | undefined): string => {
  const value = tidy(text ?? '');
  return value === EMPTY ? '' : value;
};

const FIRST_ROWS: Readonly<Record<Part, RegExp>> = {
  main: /^\x1a?\d{1,7},"(?:[^"\r\n]|"")+",(?:-0- ?|"\w* ?"),(?:-0- ?|"[^"\r\n]*"),(?:[^\r\n]*,){7}/,
  aliases: /^\x1a?\d{1,7},\d+,"[afn]ka ?","/,
  addresses: /^\x1a?\d{1,7},\d+,(?:-0- ?|"(?:[^"\r\n]|"")*"),(?:-0- ?|"(?:[^"\r\n]|"")*"),(?:-0- ?|"(?:[^"\r\n]|"")*"),(?:-0- ?|")/,
  comments: /^\x1a?\d{1,7},"(?:[^"\r\n]|"")*"\s*$/m,
};

const partOf = (head: string): Part | undefined => {
  const start = head.trimStart();
  if (FIRST_ROWS.aliases.test(start)) return 'aliases';
  if (FIRST_ROWS.addresses.test(start)) return 'addresses';
  if (FIRST_ROWS.main.test(start)) return 'main';
  return FIRST_ROWS.comments.test(start.slice(0, start.indexOf('\n') + 1 || start.length)) ? 'comments' : undefined;
};

/** Programmes of the lists that make up the Consolidated (non-SDN) list; its other entries come later in the file. */
const CONSOLIDATED = /\b(?:NS-PLC|UKRAINE-EO13662|CMIC-EO13959|561-Related|FSE-(?:SY|IR)|MBS|HIFPAA)\b/;

const kindOf = (type: string): ListedRecord['kind'] =>
  type === 'individual' ? 'person' : type === 'vessel' || type === 'aircraft' ? type : 'organisation';

interface Alias {
  readonly form: string;
  readonly role: ListedName['role'];
  readonly line: number;
}

/** What the other files of the set say of a party, by its ent_num. */
interface Beside {
  readonly aliases: Map<string, Map<string, Alias>>;
  readonly countries: Map<string, Set<string>>;
  readonly remarks: Map<string, string>;
}

export const ofacCsv: ListSetReader = {
  format: 'ofac-csv',
  recognises: (head) => partOf(head) !== undefined,
  async *readSet(sources) {
    const beside: Beside = { aliases: new Map(), countries: new Map(), remarks: new Map() };
    const mains = sources.filter(({ head }) => partOf(head) === 'main');
    if (mains.length === 0)
      throw new ListError(
        'empty',
        `${sources.map(({ name }) => `“${name}”`).join(', ')} holds only aliases, addresses or comments of OFAC’s CSV set: choose sdn.csv (or cons_prim.csv) together with it.`,
      );
    const seen = new Set<string>();
    const before: ListPart[] = [];
    for (const source of sources) {
      const part = partOf(source.head) ?? 'main';
      if (part !== 'main') for await (const issue of readBeside(source, part, beside)) before.push({ kind: 'issue', issue });
    }
    for (const [index, main] of mains.entries()) {
      yield { kind: 'header', list: toListId(listOf(main.head)), authority: 'ofac', format: 'ofac-csv' };
      if (index === 0) yield* before;
      yield* readMain(main, beside, seen);
    }
    for (const [id, aliases] of beside.aliases)
      if (!seen.has(id))
        for (const { form, line } of aliases.values())
          yield { kind: 'issue', issue: { line, record: id, reason: `the alias “${form}” belongs to no entry of the files given` } };
  },
};

function listOf(head: string): string {
  const rows = head.split('\n', 50);
  return rows.filter((row) => CONSOLIDATED.test(row)).length * 2 > rows.length ? 'ofac-consolidated' : 'ofac-sdn';
}

const damageOf = ({ line, cells, damage }: TableRow): ListIssue | undefined =>
  damage === undefined ? undefined : { line, reason: damage, ...(/^\d+$/.test(cells[0] ?? '') && { record: cells[0] }) };

async function* readBeside(source: TextSource, part: Part, beside: Beside): AsyncGenerator<ListIssue> {
  for await (const rows of csvRows(source.text(), { delimiter: ',', width: WIDTHS[part] }))
    for (const row of rows) {
      const issue = damageOf(row) ?? keep(row, part, beside);
      if (issue !== undefined) yield { ...issue, reason: `${source.name}: ${issue.reason}` };
    }
}

function keep({ line, cells }: TableRow, part: Part, { aliases, countries, remarks }: Beside): ListIssue | undefined {
  const id = cell(cells[0]).replace(/^\x1a/, '');
  if (!/^\d+$/.test(id)) return { line, reason: 'the row does not begin with the number of an entry' };
  if (part === 'comments') {
    // A party on both lists has the same row in the comments of each.
    const more = cells[1] ?? '';
    const known = remarks.get(id) ?? '';
    if (!known.includes(more)) remarks.set(id, known + more);
  } else if (part === 'addresses') {
    const country = cell(cells[4]);
    if (country !== '') countries.set(id, (countries.get(id) ?? new Set()).add(country));
  } else {
    const form = cell(cells[3]);
    if (form === '') return { line, record: id, reason: 'the alias is empty' };
    if (form.length > MAX_NAME) return { line, record: id, reason: `an alias of ${form.length} characters was left out` };
    const ofParty = aliases.get(id) ?? new Map<string, Alias>();
    aliases.set(id, ofParty);
    // By alt_num: an alias of a party on both lists is in both files.
    ofParty.set(cell(cells[1]), { form, role: cell(cells[2]) === 'fka' ? 'former' : 'alias', line });
  }
  return undefined;
}

async function* readMain(source: TextSource, beside: Beside, seen: Set<string>): AsyncGenerator<ListPart> {
  for await (const rows of csvRows(source.text(), { delimiter: ',', width: WIDTHS.main })) {
    const records: ListedRecord[] = [];
    const issues: ListIssue[] = [];
    for (const row of rows) {
      const id = cell(row.cells[0]).replace(/^\x1a/, '');
      const damage =
        damageOf(row) ?? (/^\d+$/.test(id) ? undefined : { line: row.line, reason: 'the row does not begin with the number of an entry' });
      if (damage === undefined) toRecord(id, row, beside, records, issues);
      else issues.push(damage);
      seen.add(id);
    }
    if (records.length > 0) yield { kind: 'records', records };
    for (const issue of issues) yield { kind: 'issue', issue };
  }
}

/** "KIM, Jong Un" → "KIM"; bodies and ships have commas of other sorts. */
const familyIn = (form: string, kind: ListedRecord['kind']): string | undefined =>
  kind === 'person' && form.includes(', ') ? form.slice(0, form.indexOf(', ')) : undefined;

function toRecord(id: string, { line, cells }: TableRow, beside: Beside, records: ListedRecord[], issues: ListIssue[]): void {
  const kind = kindOf(cell(cells[2]));
  const draft = newDraft(id, line, kind);
  const add = (form: string, role: ListedName['role'], quality: ListedName['quality']): void => {
    const family = familyIn(form, kind);
    addName(draft, form, { role, quality, ...(family !== undefined && { family }) }, line);
  };
  const remarks = readRemarks(`${cells[11]?.trim() === EMPTY ? '' : (cells[11] ?? '')}${beside.remarks.get(id) ?? ''}`, kind);
  add(cell(cells[1]), 'primary', 'strong');
  for (const { form, role } of beside.aliases.get(id)?.values() ?? []) add(form, role, 'strong');
  for (const { form, role } of remarks.aliases) add(form, role, 'weak');
  for (const programme of cell(cells[3]).split('] [')) addTo(draft.programmes, programme);
  for (const role of [...cell(cells[4]).split('; '), ...remarks.roles]) addTo(draft.roles, role);
  for (const birth of remarks.births) addTo(draft.births, birth);
  for (const country of remarks.countries) addTo(draft.countries, country);
  if (kind === 'organisation') for (const country of beside.countries.get(id) ?? []) addTo(draft.countries, country);
  if (remarks.imo !== undefined) draft.imo = remarks.imo;
  const flag = cell(cells[9]);
  if (flag !== '') draft.flag = flag;
  if (remarks.linkedTo.length > 0) draft.reason = `Linked to ${remarks.linkedTo.join('; ')}`;
  const record = finish(draft);
  if ('names' in record) records.push(record);
  else issues.push(record);
  if (draft.issues !== undefined) issues.push(...draft.issues);
}
