import { indexBytes, openIndex, type PackSlice, planSlices, type RecordIndex } from './read-pack.js';
import type { StoredRecords } from './schema.js';

/** The records of one generation, read piece by piece out of their Blob. */
export interface RecordReader {
  readonly read: (ordinals: readonly number[]) => Promise<ReadonlyMap<number, string>>;
  readonly all: () => AsyncGenerator<readonly string[]>;
  readonly index: () => Promise<RecordIndex | undefined>;
}

/** Packs up to this size are read whole and kept in memory, in bytes: 4 ms in Chromium, 8 ms in Firefox. */
const SMALL = 2 * 1024 * 1024;
/** Records that `all` hands out at a time. */
const BATCH = 2_000;

/** Reads nothing by itself. Where the Blob's file is gone or cut short, records are absent. */
export function createRecordReader({ count, blob }: StoredRecords): RecordReader {
  const decoder = new TextDecoder();
  const isSmall = blob.size <= SMALL;
  const head = lazy(() => (isSmall ? blob : blob.slice(0, indexBytes(count))).arrayBuffer().catch(() => undefined));
  const indexed = lazy(() => head().then((bytes) => bytes && openIndex(bytes, count)));

  const bytesOf = async ({ start, end }: PackSlice): Promise<Uint8Array> => {
    const whole = isSmall ? await head() : undefined;
    return whole ? new Uint8Array(whole, start, end - start) : new Uint8Array(await blob.slice(start, end).arrayBuffer());
  };

  const textsOf = async (index: RecordIndex, slice: PackSlice): Promise<(readonly [number, string])[]> => {
    const bytes = await bytesOf(slice);
    return slice.ordinals.map((ordinal) => {
      const [start, end] = index.span(ordinal);
      return [ordinal, decoder.decode(bytes.subarray(start - slice.start, end - slice.start))] as const;
    });
  };

  const read = async (ordinals: readonly number[]): Promise<ReadonlyMap<number, string>> => {
    const index = ordinals.length === 0 ? undefined : await indexed();
    if (index === undefined) return new Map();
    const slices = planSlices(index, ordinals).filter(({ end }) => end <= blob.size);
    return new Map((await Promise.all(slices.map((slice) => textsOf(index, slice)))).flat());
  };

  return {
    read,
    index: indexed,
    async *all() {
      for (let first = 0; first < count; first += BATCH)
        yield [...(await read(Array.from({ length: Math.min(BATCH, count - first) }, (_, n) => first + n))).values()];
    },
  };
}

/** A value that is made at first use. */
function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => (value ??= make());
}
