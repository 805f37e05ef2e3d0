import type { ColumnMapping, ListFile } from '../lists/index.js';
import type { ImportedList, ListId, ListStore, Validator } from '../model/index.js';
import { type ImportQueuePorts, type ImportReport, isForReader } from './import-queue.js';
import { createListChecks } from './list-checks.js';
import type { ImportOrder } from './list-desk.js';
import type { ListImporter } from './list-importer.js';

/** Files that came along with an order, and how to read a table of the reader's own. */
export interface HandedFiles {
  readonly files: readonly ListFile[];
  readonly mapping?: ColumnMapping;
}

export interface ImportRunnerPorts {
  readonly importer: ListImporter;
  readonly store: Pick<ListStore, 'changeSettings' | 'lists'>;
  /** Fetches one file; rejects with an error whose message is a sentence for the reader. */
  readonly download: (
    address: string,
    options: {
      readonly validator: Validator | undefined;
      readonly signal: AbortSignal;
      readonly onBytes: (read: number, total: number | undefined) => void;
    },
  ) => Promise<{ readonly kind: 'unchanged' } | { readonly kind: 'file'; readonly file: ListFile; readonly validator: Validator }>;
  readonly now: () => Date;
}

type Run = ImportQueuePorts<Promise<HandedFiles>>['run'];
type Report = (report: ImportReport) => void;

/** Carries out orders: downloads with a note of when the publisher was asked and what came of it, and files as they are. */
export function createImportRunner({ importer, store, download, now }: ImportRunnerPorts): Run {
  const note = createListChecks({ store, now });

  const importFiles = (
    files: readonly ListFile[],
    rest: Pick<Parameters<ListImporter>[0], 'origin' | 'mapping' | 'signal' | 'expected'>,
    report: Report,
  ): Promise<readonly ImportedList[]> => {
    const size = files.reduce((sum, file) => sum + (file.size ?? NaN), 0);
    return importer({
      files,
      ...rest,
      onProgress: ({ step, entries, names, bytes }) =>
        report({ step, entries, names, ...(step === 'reading' && size > 0 && { share: Math.min(1, bytes / size) }) }),
    });
  };

  /** The files at these addresses that are newer than what the validators stand for. */
  const fetchAll = async (addresses: readonly string[], validators: readonly Validator[], signal: AbortSignal, report: Report) => {
    const fetched = await Promise.all(
      addresses.map((address, n) =>
        download(address, {
          validator: validators[n],
          signal,
          onBytes: (read, total) => report({ step: 'downloading', ...(total !== undefined && n === 0 && { share: read / total }) }),
        }),
      ),
    );
    return fetched.filter((each) => each.kind === 'file');
  };

  const update = async (
    order: NonNullable<ImportOrder['download']>,
    signal: AbortSignal,
    report: Report,
  ): Promise<readonly ImportedList[]> => {
    report({ step: 'downloading' });
    const { addresses } = order;
    const newer = await fetchAll(addresses, order.validators, signal, report);
    if (newer.length === 0) {
      await note(order.list, { outcome: 'unchanged' });
      return unchanged(order.list);
    }
    // Of a set all files are needed, also those that have not changed.
    const fetched = newer.length === addresses.length ? newer : await fetchAll(addresses, [], signal, report);
    const validators = fetched.map(({ validator }) => validator);
    const origin = { kind: 'download', addresses, validators } as const;
    const imported = await importFiles(
      fetched.map(({ file }) => file),
      { origin, signal, expected: [order.list] },
      report,
    );
    await note(order.list, { outcome: 'updated' });
    return imported;
  };

  const unchanged = async (id: ListId): Promise<readonly ImportedList[]> => {
    const record = (await store.lists()).find((each) => each.id === id);
    const { entries = 0, names = 0, issues = 0 } = record?.listed ?? {};
    return [{ list: id, title: record?.sanctionsLists[0]?.title ?? id, outcome: 'unchanged', entries, names, issues }];
  };

  return async (order, handed, { signal, report }) => {
    if (order.download === undefined) {
      const { files, mapping } = await handed;
      const origin = { kind: 'file', names: files.map(({ name }) => name) } as const;
      return importFiles(files, { origin, signal, ...(mapping && { mapping }) }, report);
    }
    try {
      return await update(order.download, signal, report);
    } catch (error) {
      if (!signal.aborted) await note(order.download.list, { outcome: 'failed', message: sentenceOf(error) }).catch(() => undefined); // the error itself matters more
      throw error;
    }
  };
}

const sentenceOf = (error: unknown): string =>
  isForReader(error) ? error.message : 'The update did not succeed: the old edition stays in force.';
