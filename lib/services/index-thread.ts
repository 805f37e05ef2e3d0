import type { GenerationIndexes } from '../model/index.js';
import { createBatchWriter, readBatch } from './indexed-batch.js';
import { createListIndexer, type Indexers, type ListIndexer } from './list-indexes.js';

/** What the thread that makes indexes is asked, of one list of an import; buffers in it change hands. */
export type IndexOrder =
  | { readonly kind: 'add'; readonly list: number; readonly batch: ArrayBuffer }
  | { readonly kind: 'make'; readonly list: number; readonly index: keyof GenerationIndexes };

/** What it answers, each order in turn: the batch, to be used again; the index; or why it cannot go on. */
export type IndexAnswer =
  | { readonly kind: 'added'; readonly list: number; readonly batch: ArrayBuffer }
  | { readonly kind: 'made'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** Another thread, seen from the one that gives it orders. */
export interface IndexThread {
  readonly send: (order: IndexOrder, handedOver: readonly ArrayBuffer[]) => void;
  /** Ends it, whatever it is at. */
  readonly close: () => void;
}

/** Batches on their way: enough that neither thread waits for the other at every step, few enough to take no memory to speak of. */
const BATCHES_AHEAD = 8;

/** Indexers of the lists of one import, that make their indexes in another thread, which begins with the first of them. */
export function createRemoteIndexers(openThread: (onAnswer: (answer: IndexAnswer) => void) => IndexThread): Indexers {
  const writers: ReturnType<typeof createBatchWriter>[] = [];
  /** Who waits for a batch to come back, or for an index. */
  let waiting: { readonly resolve: (made?: ArrayBuffer) => void; readonly reject: (error: Error) => void } | undefined;
  let failure: Error | undefined;
  let ahead = 0;

  const onAnswer = (answer: IndexAnswer): void => {
    if (answer.kind === 'failed') {
      failure ??= answer.name === 'RangeError' ? new RangeError(answer.message) : new Error(answer.message);
      waiting?.reject(failure);
    } else if (answer.kind === 'made') waiting?.resolve(answer.bytes);
    else {
      ahead--;
      writers[answer.list]?.reuse(answer.batch);
      if (ahead === BATCHES_AHEAD) waiting?.resolve();
    }
  };
  const answered = (): Promise<ArrayBuffer | undefined> =>
    new Promise((resolve, reject) => {
      if (failure) reject(failure);
      else waiting = { resolve, reject };
    });

  let thread: IndexThread | undefined;
  const open = (): ListIndexer => {
    const { send } = (thread ??= openThread(onAnswer));
    const list = writers.length;
    const writer = createBatchWriter((batch) => {
      ahead++;
      send({ kind: 'add', list, batch }, [batch]);
    });
    writers.push(writer);
    const make = async (index: keyof GenerationIndexes): Promise<ArrayBuffer> => {
      send({ kind: 'make', list, index }, []);
      for (;;) {
        const made = await answered();
        if (made) return made; // else it was the last batch on its way that mattered
      }
    };
    return {
      add: writer.add,
      ready: () => (failure || ahead > BATCHES_AHEAD ? answered().then(() => undefined) : undefined),
      finish() {
        writer.flush();
        return { gazetteer: () => make('gazetteer'), search: () => make('search') };
      },
    };
  };
  return { open, close: () => thread?.close() };
}

/** Carries orders out, in the thread that makes indexes. */
export function answerIndexOrders(answer: (answer: IndexAnswer, handedOver: readonly ArrayBuffer[]) => void): (order: IndexOrder) => void {
  const indexers = new Map<number, ListIndexer>();
  const finished = new Map<number, GenerationIndexes>();
  const indexerOf = (list: number): ListIndexer => {
    const indexer = indexers.get(list) ?? createListIndexer();
    indexers.set(list, indexer);
    return indexer;
  };
  const indexesOf = (list: number): GenerationIndexes => {
    const indexes = finished.get(list) ?? indexerOf(list).finish();
    indexers.delete(list);
    finished.set(list, indexes);
    return indexes;
  };
  const carryOut = async (order: IndexOrder): Promise<void> => {
    if (order.kind === 'add') {
      readBatch(order.batch, indexerOf(order.list).add);
      answer({ kind: 'added', list: order.list, batch: order.batch }, [order.batch]);
      return;
    }
    const bytes = await indexesOf(order.list)[order.index]();
    answer({ kind: 'made', bytes }, [bytes]);
  };
  return (order) => {
    carryOut(order).catch((error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ kind: 'failed', name, message }, []);
    });
  };
}
