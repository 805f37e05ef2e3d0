import { aboutList, encodeRecord, type ListPart, toIndexed } from '../lists/index.js';
import {
  type Entity,
  type GenerationWriter,
  type ListChange,
  type ListedRecord,
  type ListEdition,
  type ListIssue,
  type ListOrigin,
  type ListRecord,
  MAX_ISSUES,
} from '../model/index.js';
import type { IndexedEntity } from './indexed-batch.js';
import type { ListIndexer } from './list-indexes.js';

export type ListHeader = Extract<ListPart, { kind: 'header' }>;

/** A list on its way from its file into the store: everything in it is held back until `commit`. */
export interface ListDraft {
  readonly header: ListHeader;
  readonly title: string;
  readonly writer: GenerationWriter;
  readonly counts: () => Pick<ListEdition, 'entries' | 'names' | 'weakNames' | 'issues'>;
  /** Appends records; answers what to wait for before more of them come, if anything. */
  readonly add: (records: readonly ListedRecord[]) => Promise<void> | undefined;
  readonly report: (issue: ListIssue) => void;
  /** Appends an entry that is no longer on the list, as it is to be stored. */
  readonly addRemoved: (entity: Entity, text: string) => void;
  readonly commit: (about: {
    readonly origin: ListOrigin;
    /** ISO date-time. */
    readonly now: string;
    readonly change: ListChange;
    readonly onSwitching: () => void;
  }) => Promise<ListRecord>;
}

/** `title` is that of the reader's own list. */
export function createListDraft(header: ListHeader, writer: GenerationWriter, indexer: ListIndexer, ownTitle?: string): ListDraft {
  const { list, authority, format, edition = '' } = header;
  const { id, title, publisher, searchUrl } = aboutList(list, ownTitle);
  const issues: ListIssue[] = [];
  let [entries, names, weakNames, reported] = [0, 0, 0, 0];
  const counts = (): ReturnType<ListDraft['counts']> => ({ entries, names, weakNames, issues: reported });
  const append = (entity: IndexedEntity & Pick<Entity, 'id'>, text: string): void => {
    writer.add(entity.id, text);
    indexer.add(entity);
  };
  return {
    header,
    title,
    writer,
    counts,
    add(records) {
      for (const record of records) {
        append(toIndexed(record, authority), encodeRecord(record));
        entries++;
        names += record.names.length;
        for (const { quality } of record.names) if (quality === 'weak') weakNames++;
      }
      return indexer.ready();
    },
    report(issue) {
      reported++;
      if (issues.length < MAX_ISSUES) issues.push(issue);
    },
    addRemoved: append,
    commit({ origin, now, change, onSwitching }) {
      const listed: ListEdition = { authority, format, origin, ...counts() };
      const about = { edition, installedAt: now, sanctionsLists: [{ id, title, publisher, searchUrl }], listed };
      return writer.commit(about, indexer.finish(), { change, issues, onWritten: onSwitching });
    },
  };
}
