import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { type ColumnMapping, type ListFile, readLists } from '../lib/lists/index.js';
import { type FileHand, openImportChannel } from '../lib/messages/index.js';
import { noteTargetKey } from '../lib/notes/index.js';
import { createCollector, createSpoolFiles, download, reportFault } from '../lib/platform/index.js';
import {
  createImportQueue,
  createImportRunner,
  createListImporter,
  createNotedAmong,
  createRemoteIndexers,
  createWaitingFiles,
  type HandedFiles,
  INDEX_FORMATS,
  type ImportOrder,
  type IndexAnswer,
  type IndexThread,
} from '../lib/services/index.js';
import { createConnection, createListStore, createMemorySpool, createNoteStore } from '../lib/store/index.js';

const listFile = (name: string, blob: Blob): ListFile => ({ name, size: blob.size, open: () => blob.stream() });

const handOf = ({ files, mapping }: FileHand<ColumnMapping>): HandedFiles => ({
  files: files.map((file) => listFile(file.name, file)),
  ...(mapping && { mapping }),
});

/** Starts the worker that makes indexes; one that dies is heard as one that failed. */
function startIndexWorker(onAnswer: (answer: IndexAnswer) => void): IndexThread {
  const worker = new Worker('/index-worker.js');
  worker.onmessage = ({ data }: MessageEvent<IndexAnswer>) => onAnswer(data);
  worker.onerror = ({ message }) => onAnswer({ kind: 'failed', name: 'Error', message: `the index worker died: ${message}` });
  return {
    send: (order, handedOver) => worker.postMessage(order, [...handedOver]),
    close: () => worker.terminate(),
  };
}

/** For jobs that fetch their own. */
const NO_FILES: Promise<HandedFiles> = Promise.resolve({ files: [] });

/** Wires the import worker: orders come over the channel, progress goes back over it, lists go into the database. */
export default defineUnlistedScript(() => {
  const now = (): Date => new Date();
  const connect = createConnection();
  const store = createListStore(connect, INDEX_FORMATS);
  const notedAmong = createNotedAmong(createNoteStore(connect, noteTargetKey).all);
  const openFile = createSpoolFiles();
  const openSpool = () => openFile().catch(createMemorySpool);
  const openIndexers = () => createRemoteIndexers(startIndexWorker);
  const importer = createListImporter({
    store,
    readLists,
    notedAmong,
    openSpool,
    openIndexers,
    now,
    ...(import.meta.env.CHROME ? { onBytes: createCollector() } : {}),
  });

  const run = createImportRunner({
    importer,
    store,
    now,
    download: async (address, options) => {
      const got = await download(address, options);
      return got.kind === 'file' ? { kind: 'file', file: listFile(address, got.blob), validator: got.validator } : got;
    },
  });
  const queue = createImportQueue<Promise<HandedFiles>>({
    run,
    onProgress: (progress) => {
      if (progress.end) waiting.drop(progress.job);
      channel.send({ kind: 'progress', progress });
    },
    onFault: (error) => reportFault('an import failed', error),
    onRetired: () => channel.send({ kind: 'retired' }),
  });
  const waiting = createWaitingFiles();
  const channel = openImportChannel<ImportOrder, ColumnMapping>((signal) => {
    switch (signal.kind) {
      case 'hello': {
        queue.current().forEach((progress) => channel.send({ kind: 'progress', progress }));
        return;
      }
      case 'order': {
        queue.add(signal.order, signal.order.download ? NO_FILES : waiting.expect(signal.order.job));
        return;
      }
      case 'files': {
        waiting.hand(signal.job, handOf(signal.hand));
        return;
      }
      case 'cancel': {
        queue.cancel(signal.job);
        return;
      }
      case 'progress':
      case 'ready':
      case 'retired':
        return undefined; // our own
    }
  });
  channel.send({ kind: 'ready' });
});
