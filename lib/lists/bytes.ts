import { ListError, type ListFile, type ReadOptions } from './reader.js';

/** Bytes: no list comes near; 122 MB is the largest known (OFAC ADVANCED XML). */
const MAX_BYTES = 1024 ** 3;
/** Deflate can reach 1,032 : 1; real lists stay under 40 : 1 (measured on every file at hand: 8 to 25). */
const MAX_RATIO = 250;
/** Bytes unpacked before the ratio is looked at: a short file of one repeated record may pack very well. */
const RATIO_FROM = 64 * 1024 ** 2;
/**
 * Bytes handed on at a time: a file in memory comes as one chunk, and cancelling and limits are looked at between chunks. What is made of
 * one step is all alive when a small collection comes, and makes the space for new objects grow: 64 KiB made it four times as large (docs/decisions/0031).
 */
const STEP = 4 * 1024;
/**
 * The first steps are shorter and grow by FASTER bytes each: the space for new objects is small at first, so that most of a longer step outlives the
 * collections in it, and Firefox then makes objects of such code where only large collections come (docs/decisions/0041).
 */
const FIRST_STEP = 1024;
const FASTER = 64;

const tooLarge = (name: string): ListError =>
  new ListError('too-large', `“${name}” is larger than 1 GB, which no sanctions list is: check that it is the right file.`);

const cancelled = (): ListError => new ListError('cancelled', 'Reading was cancelled; nothing was changed.');

/** Counts what is unpacked from a file against what was read of it. */
export interface Meter {
  packed: number;
  unpacked: number;
}

export function checkUnpacked(name: string, { packed, unpacked }: Meter): void {
  if (unpacked > MAX_BYTES || (unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO))
    throw new ListError('too-large', `“${name}” unpacks to far more than any sanctions list holds, so it was not read.`);
}

/** Bytes that are read from a file in one go. */
const READ_BYTES = 64 * 1024;

interface ByteReader {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array<ArrayBuffer> | undefined }>;
  readonly cancel: () => Promise<void>;
}

/** Reads into one buffer again and again where the stream can (a file's can, what is unpacked on the way cannot), for chunks of its own take memory until they are collected. */
function readerOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ByteReader {
  let bytes: ReadableStreamBYOBReader;
  try {
    bytes = stream.getReader({ mode: 'byob' });
  } catch {
    return stream.getReader();
  }
  let buffer = new ArrayBuffer(READ_BYTES);
  return {
    async read() {
      const { done, value } = await bytes.read(new Uint8Array(buffer));
      if (value) ({ buffer } = value);
      return { done, value };
    },
    cancel: () => bytes.cancel(),
  };
}

/** The chunks of a stream, each there until the next one is asked for; lets go of the stream when the loop over them is left. */
export async function* chunksOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = readerOf(stream);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !value) return;
      yield value;
    }
  } finally {
    // A stream that failed already cannot be cancelled: nothing is left to let go.
    await reader.cancel().catch(() => undefined);
  }
}

/** The bytes of a file as they are on disk; each piece is there until the next one is asked for. @throws ListError when it is too large or reading is cancelled. */
export async function* fileBytes(file: ListFile, meter: Meter, options: ReadOptions): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (file.size !== undefined && file.size > MAX_BYTES) throw tooLarge(file.name);
  let step = FIRST_STEP;
  for await (const chunk of chunksOf(file.open())) {
    meter.packed += chunk.length;
    if (meter.packed > MAX_BYTES) throw tooLarge(file.name);
    for (let start = 0, end = 0; start < chunk.length; start = end) {
      end = Math.min(chunk.length, start + step);
      options.onBytes?.(meter.packed - chunk.length + end);
      if (options.signal?.aborted) throw cancelled();
      yield chunk.subarray(start, end);
      step = Math.min(STEP, step + FASTER);
    }
  }
}
