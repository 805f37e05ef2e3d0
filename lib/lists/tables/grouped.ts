import type { ListedRecord } from '../../model/index.js';
import { ListError, type ListPart } from '../reader.js';
import type { TableRow } from './csv-rows.js';
import { finish, newDraft, type Draft } from '../draft.js';

/** Lists that spread a party over rows have 6,000 parties at most; what has so many of them is no list, and would not fit in memory. */
const MAX_PARTIES = 250_000;
/** Records of a batch. */
const BATCH = 500;

/** Gathers rows into parties. Rows of one party need not stand together (OFSI sorts its list by name). */
export interface Parties {
  /** The draft of that party; a new one begins on that line. */
  readonly of: (recordId: string, line: number, kind: ListedRecord['kind']) => Draft;
  readonly all: () => Iterable<Draft>;
}

export function gatherParties(): Parties {
  const drafts = new Map<string, Draft>();
  return {
    of(recordId, line, kind) {
      const known = drafts.get(recordId);
      if (known !== undefined) return known;
      if (drafts.size >= MAX_PARTIES)
        throw new ListError(
          'too-large',
          `The table holds more than ${MAX_PARTIES} parties, which no list of this shape does: check that it is the right file.`,
        );
      const draft = newDraft(recordId, line, kind);
      drafts.set(recordId, draft);
      return draft;
    },
    all: () => drafts.values(),
  };
}

/** Records in batches, and what of them could not be read. */
export function* partsOf(drafts: Iterable<Draft>): Generator<ListPart> {
  let records: ListedRecord[] = [];
  for (const draft of drafts) {
    const record = finish(draft);
    if ('names' in record) records.push(record);
    else yield { kind: 'issue', issue: record };
    for (const issue of draft.issues ?? []) yield { kind: 'issue', issue };
    if (records.length === BATCH) {
      yield { kind: 'records', records };
      records = [];
    }
  }
  if (records.length > 0) yield { kind: 'records', records };
}

/** The issue of a damaged row. */
export const damageOf = ({ line, damage }: TableRow): ListPart | undefined =>
  damage === undefined ? undefined : { kind: 'issue', issue: { line, reason: damage } };
