import { toListId, type ListedRecord } from '../../model/index.js';
import { readBirth, readDate } from '../dates.js';
import { guessKind } from '../kind-of-name.js';
import { readReason, readUnReference, tidy } from '../listed-text.js';
import type { ColumnMapping, ColumnMeaning, ListFormat, ListPart } from '../reader.js';
import { addName, addNameOnce, addTo, newDraft, type Draft } from '../draft.js';
import { partsOf } from '../tables/grouped.js';
import type { Fields } from './fields.js';

/** What several values of one cell stand between: "Ceram Sea;Gold Sun", "RU | UA", a line each. */
const SEPARATORS = /[;|\n]/;
const LISTED_ON = /\b(?:listed|designated|declared|added)\b[^()]{0,120}?\bon:?\s+(\d{1,2} [a-z]{3,9}\.? \d{4})/i;

const PRIMARY = /^(?:true|yes|1|y|primary.*|main|prime.*)$/i;
const FORMER = /^(?:f\.?k\.?a\.?|former|previous)/i;
const WEAK = /^(?:weak|low|true)/i;

function kindOf(word: string): ListedRecord['kind'] | undefined {
  if (word === '') return undefined;
  if (/^(?:p|person|individual|natural person|human|people)\b/i.test(word)) return 'person';
  if (/\b(?:vessel|ship|tanker)\b/i.test(word)) return 'vessel';
  return /\b(?:aircraft|airplane|plane)\b/i.test(word) ? 'aircraft' : 'organisation';
}

/** Records of rows read by a mapping; rows of one number that follow each other are one party (a row for each name). */
export async function* ownParts(
  batches: AsyncIterable<readonly (Fields | { readonly line: number; readonly damage: string })[]>,
  mapping: ColumnMapping,
  format: ListFormat,
): AsyncGenerator<ListPart> {
  yield { kind: 'header', list: toListId(mapping.list), authority: mapping.list, format };
  const read = createRowReader(mapping);
  for await (const batch of batches) {
    const drafts: Draft[] = [];
    for (const row of batch) {
      if ('damage' in row) yield { kind: 'issue', issue: { line: row.line, reason: row.damage } };
      else read.row(row, drafts);
    }
    yield* partsOf(drafts);
  }
  const last: Draft[] = [];
  read.end(last);
  yield* partsOf(last);
}

interface RowReader {
  /** Takes a row; the party before it is put out when that is complete. */
  readonly row: (fields: Fields, out: Draft[]) => void;
  readonly end: (out: Draft[]) => void;
}

const NOTHING: readonly string[] = [];

function createRowReader({ columns }: ColumnMapping): RowReader {
  /** Times a number was met, so that two parties do not share one. */
  const times = new Map<string, number>();
  let open: { id: string; draft: Draft } | undefined;
  const all = (fields: Fields, meaning: ColumnMeaning): readonly string[] => {
    for (const column of columns[meaning] ?? NOTHING) {
      const values = fields.all(column);
      if (values.some((value) => value !== '')) return values;
    }
    return NOTHING;
  };
  const one = (fields: Fields, meaning: ColumnMeaning): string => {
    for (const column of columns[meaning] ?? NOTHING) {
      const text = tidy(fields.text(column));
      if (text !== '') return text;
    }
    return '';
  };
  const several = (fields: Fields, meaning: ColumnMeaning): readonly string[] => {
    const values = all(fields, meaning);
    return values.some((value) => SEPARATORS.test(value)) ? values.flatMap((value) => value.split(SEPARATORS)) : values;
  };

  const read = (fields: Fields, draft: Draft, isNew: boolean): void => {
    const roles = all(fields, 'nameRole');
    const qualities = all(fields, 'quality');
    const names = all(fields, 'name');
    for (let index = 0; index < names.length; index++) {
      const nameRole = tidy(roles[index] ?? '');
      const isPrimary = roles.length === 0 ? isNew && index === 0 : PRIMARY.test(nameRole);
      const role = isPrimary ? 'primary' : FORMER.test(nameRole) ? 'former' : 'alias';
      const quality = WEAK.test(qualities[index] ?? '') ? 'weak' : 'strong';
      (isNew ? addName : addNameOnce)(draft, names[index] ?? '', { role, quality }, fields.line);
    }
    for (const alias of several(fields, 'aliases')) addNameOnce(draft, alias, { role: 'alias' }, fields.line);
    for (const birth of several(fields, 'births')) addTo(draft.births, readBirth(birth));
    for (const country of several(fields, 'countries')) addTo(draft.countries, country);
    for (const programme of several(fields, 'programmes')) addTo(draft.programmes, programme);
    for (const role of several(fields, 'roles')) addTo(draft.roles, role);
    const listedOn = listedOnIn(columns.listedOn ?? [], fields);
    if (listedOn !== undefined) draft.listedOn ??= listedOn;
    // With its line breaks, between which sentences end.
    const reasonText = columns.reason?.map((column) => fields.text(column)).find((text) => text !== '') ?? '';
    const reason = draft.reason === undefined && reasonText !== '' ? readReason(reasonText) : undefined;
    if (reason !== undefined) draft.reason = reason;
    const imo = /\d{7}/.exec(one(fields, 'imo'))?.[0];
    if (imo !== undefined) draft.imo ??= imo;
    const flag = one(fields, 'flag');
    if (flag !== '') draft.flag ??= flag;
    // Lists that carry on the UN's begin their remarks with its reference.
    const unReference = readUnReference(one(fields, 'unReference') || reasonText.trimStart().slice(0, 12));
    if (unReference !== undefined) draft.unReference ??= unReference;
    const url = one(fields, 'url');
    if (/^https?:\/\//i.test(url)) draft.url ??= url;
  };

  const end = (out: Draft[]): void => {
    if (open !== undefined) out.push(open.draft);
    open = undefined;
  };
  const row = (fields: Fields, out: Draft[]): void => {
    const id = one(fields, 'id');
    if (open !== undefined && id !== '' && open.id === id) {
      read(fields, open.draft, false);
      return;
    }
    end(out);
    const key = id === '' ? `line ${fields.line}` : id;
    const met = (times.get(key) ?? 0) + 1;
    if (id !== '') times.set(key, met);
    const kind = kindOf(one(fields, 'kind'));
    const draft = newDraft(met === 1 ? key : `${key}/${met}`, fields.line, kind ?? 'organisation');
    read(fields, draft, true);
    if (kind === undefined) draft.kind = guessKind((draft.names.find(({ role }) => role === 'primary') ?? draft.names[0])?.form ?? '');
    open = { id, draft };
  };
  return { row, end };
}

/**
 * A date by itself, or "Listed on 23 February 2001 (amended …)". A bare date behind a column that tells of the listing in words without a
 * date counts only where those words are of its year: such dates move with later changes (Australia's control date).
 */
function listedOnIn(columns: readonly string[], fields: Fields): string | undefined {
  let told = '';
  for (const column of columns) {
    const text = tidy(fields.text(column));
    const date = readDate(text);
    const stated = date === undefined ? readDate(LISTED_ON.exec(text)?.[1] ?? '') : undefined;
    if (stated !== undefined) return stated;
    if (date !== undefined) return told === '' || told.includes(date.slice(0, 4)) ? date : undefined;
    told = text;
  }
  return undefined;
}
