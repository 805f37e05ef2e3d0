import { decodeRecord, encodeRecord } from '../lists/index.js';
import {
  type ChangedEntry,
  type ChangeKind,
  type Entity,
  type ListChange,
  type ListRecord,
  type ListStore,
  MAX_CHANGED_NAMES,
} from '../model/index.js';
import { decodeEntity, type TextOwner } from './entity-text.js';
import type { ListDraft } from './list-draft.js';

/** The entries on which the reader has notes, of those asked for. */
export type NotedAmong = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

interface Context {
  readonly store: ListStore;
  readonly draft: ListDraft;
  readonly notedAmong: NotedAmong;
  /** ISO date-time. */
  readonly now: string;
}

const entry = ({ id, name }: Entity): ChangedEntry => ({ entityId: id, name });
const day = (dateTime: string): string => dateTime.slice(0, 10);

/** Records of a generation that are looked at in one go; a whole list may have changed. */
const BATCH = 2_000;

async function* oldEntries(store: ListStore, old: ListRecord, ordinals: readonly number[]) {
  for (let from = 0; from < ordinals.length; from += BATCH)
    for (const [ordinal, text] of await store.readRecords(old, ordinals.slice(from, from + BATCH)))
      yield { ordinal, entity: decodeEntity(text, old), ...decodeRecord(text) };
}

/**
 * What changed against the edition in force, and what has to be remembered of it: entries that are gone are appended to the
 * draft as removed, so that they are still found, by name and by their cards. Where the shape of the file is another one, its
 * fields are too, and no entry is called amended.
 */
export async function compareWithOld({ store, draft, notedAmong, now }: Context, old: ListRecord | undefined): Promise<ListChange> {
  const { list, authority, edition, format } = draft.header;
  const to = edition ?? day(now);
  const base = { list, at: now, to, seen: false };
  if (old?.listed === undefined) {
    const counts = { added: draft.counts().entries, amended: 0, removed: 0 };
    return { ...base, counts, added: [], amended: [], removed: [], noted: [] };
  }
  const from = old.edition || day(old.installedAt);
  const owner: TextOwner = { id: list, edition: to, sanctionsLists: old.sanctionsLists, listed: { ...old.listed, authority } };
  const fresh = async (ordinals: readonly number[]): Promise<ChangedEntry[]> => {
    const entries: ChangedEntry[] = [];
    for (let from = 0; from < ordinals.length; from += BATCH)
      for (const text of await draft.writer.texts(ordinals.slice(from, from + BATCH))) entries.push(entry(decodeEntity(text, owner)));
    return entries;
  };
  const diff = await draft.writer.compare(old);
  const added = await fresh(diff.added);
  const amended: ChangedEntry[] = [];
  const removed: ChangedEntry[] = [];

  const amendedNow = await fresh(diff.amended.map(([ordinal]) => ordinal));
  const freshOf = new Map(diff.amended.map(([, before], n) => [before, amendedNow[n]]));
  for await (const before of oldEntries(
    store,
    old,
    [...freshOf.keys()].sort((a, b) => a - b),
  )) {
    const now = freshOf.get(before.ordinal);
    if (now === undefined) continue;
    if (before.removed) added.push(now);
    else if (old.listed.format === format) amended.push(now);
  }
  for await (const before of oldEntries(store, old, diff.removed)) {
    draft.addRemoved(before.entity, encodeRecord(before.record, before.removed ?? { after: from, by: to }));
    if (!before.removed) removed.push(entry(before.entity));
  }

  const changed: Record<ChangeKind, readonly ChangedEntry[]> = { added, amended, removed };
  const ids = Object.values(changed).flatMap((entries) => entries.map(({ entityId }) => entityId));
  const withNotes = await notedAmong(ids);
  const noted = (Object.keys(changed) as ChangeKind[]).flatMap((change) =>
    changed[change].filter(({ entityId }) => withNotes.has(entityId)).map((each) => ({ ...each, change })),
  );
  return {
    ...base,
    from,
    counts: { added: added.length, amended: amended.length, removed: removed.length },
    added: added.slice(0, MAX_CHANGED_NAMES),
    amended: amended.slice(0, MAX_CHANGED_NAMES),
    removed: removed.slice(0, MAX_CHANGED_NAMES),
    noted,
  };
}
