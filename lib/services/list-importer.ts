import { ListError, type ListFile, type ListPart, type ReadOptions } from '../lists/index.js';
import type { ImportedList, ImportStep, ListOrigin, ListRecord, ListStore, Spool } from '../model/index.js';
import { compareWithOld, type NotedAmong } from './list-change.js';
import { createListDraft, type ListDraft } from './list-draft.js';
import type { Indexers } from './list-indexes.js';

export interface ImporterPorts {
  readonly store: ListStore;
  readonly readLists: (files: readonly ListFile[], options: ReadOptions) => AsyncGenerator<ListPart>;
  readonly notedAmong: NotedAmong;
  /** Where records wait until a list is whole. */
  readonly openSpool: () => Promise<Spool>;
  /** What makes the indexes of one import. */
  readonly openIndexers: () => Indexers;
  /** Told how many bytes of an import's files were read so far. */
  readonly onBytes?: (bytes: number) => void;
  readonly now: () => Date;
}

export interface ImportRequest {
  readonly files: readonly ListFile[];
  readonly origin: ListOrigin;
  readonly mapping?: ReadOptions['mapping'];
  readonly signal: AbortSignal;
  /** Only these lists are expected; anything else in the files is refused. Absent for files of the reader's. */
  readonly expected?: readonly string[];
  readonly onProgress: (progress: {
    readonly step: ImportStep;
    readonly entries: number;
    readonly names: number;
    readonly bytes: number;
  }) => void;
}

/** Reads files and puts the lists in them in force, one after the other; on any error those in force stay as they were. */
export type ListImporter = (request: ImportRequest) => Promise<readonly ImportedList[]>;

/** A download with less than this share of the entries held is taken for a damaged one. */
const LEAST_SHARE = 0.5;
/** Shorter lists may well halve. */
const SMALL_LIST = 100;

/** How often progress is told, in ms. */
const PROGRESS_EVERY = 100;

export function createListImporter(ports: ImporterPorts): ListImporter {
  return async (request) => {
    const spools: Spool[] = [];
    const openSpool = async (): Promise<Spool> => {
      const spool = await ports.openSpool();
      spools.push(spool);
      return spool;
    };
    const indexers = ports.openIndexers();
    try {
      return await importLists({ ...ports, openSpool, openIndexer: indexers.open }, request);
    } finally {
      indexers.close();
      for (const spool of spools) await spool.drop();
    }
  };
}

async function importLists(
  {
    store,
    readLists,
    notedAmong,
    openSpool,
    openIndexer,
    onBytes,
    now,
  }: Omit<ImporterPorts, 'openIndexers'> & { readonly openIndexer: Indexers['open'] },
  { files, origin, mapping, signal, expected, onProgress }: ImportRequest,
): Promise<readonly ImportedList[]> {
  const drafts: ListDraft[] = [];
  let bytes = 0;
  let told = 0;
  const tell = (step: ImportStep): void => {
    const [entries, names] = drafts.reduce(([e, n], draft) => [e + draft.counts().entries, n + draft.counts().names], [0, 0]);
    onProgress({ step, entries, names, bytes });
  };
  const options: ReadOptions = { signal, onBytes: (read) => onBytes?.((bytes = read)), ...(mapping && { mapping }) };

  for await (const part of readLists(files, options)) {
    if (part.kind === 'header') {
      if (expected && !expected.includes(part.list)) throw otherList(part.list, expected);
      drafts.push(createListDraft(part, store.begin(part.list, await openSpool()), openIndexer(), mapping?.title));
    } else if (part.kind === 'records') await drafts.at(-1)?.add(part.records);
    else drafts.at(-1)?.report(part.issue);
    if (performance.now() - told < PROGRESS_EVERY) continue;
    told = performance.now();
    tell('reading');
  }
  signal.throwIfAborted();
  if (drafts.every((draft) => draft.counts().entries === 0))
    throw new ListError('empty', 'No entry could be read in this file: check that it is complete and try again.');

  tell('indexing');
  const held = await store.lists();
  const imported: ImportedList[] = [];
  for (const draft of drafts) {
    const old = held.find(({ id }) => id === draft.header.list);
    if (expected) refuseShrunk(draft, old);
    const at = now().toISOString();
    const change = await compareWithOld({ store, draft, notedAmong, now: at }, old);
    signal.throwIfAborted(); // from here on it is done in one go
    await draft.commit({ origin, now: at, change, onSwitching: () => tell('switching') });
    imported.push({ list: draft.header.list, title: draft.title, outcome: 'updated', ...draft.counts(), change });
  }
  return imported;
}

const otherList = (found: string, expected: readonly string[]): ListError =>
  new ListError(
    'unknown-format',
    `The publisher answered with another list (${found}, not ${expected.join(', ')}): the old one stays in force; check the address.`,
  );

function refuseShrunk(draft: ListDraft, old: ListRecord | undefined): void {
  const before = old?.listed?.entries ?? 0;
  const after = draft.counts().entries;
  if (before < SMALL_LIST || after >= before * LEAST_SHARE) return;
  throw new ListError(
    'truncated',
    `The new edition has ${after.toLocaleString('en')} entries where the one held has ${before.toLocaleString('en')}, so it may be incomplete: the old one stays in force; import the file by hand if it is right.`,
  );
}
