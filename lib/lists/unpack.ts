import { Unzip, UnzipInflate } from 'fflate';

import { checkUnpacked, chunksOf, fileBytes, type Meter } from './bytes.js';
import { ListError, type ListFile, type ReadOptions } from './reader.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** One file inside a file: of a zip its entry, of a gzip or a plain file the whole. */
export interface Member {
  readonly name: string;
  /** Which entry of the zip, from 0. */
  readonly index: number;
  readonly bytes: Bytes;
}

export type Packing = 'plain' | 'gzip' | 'zip';

/** Told by the first bytes (RFC 1952 §2.3.1; APPNOTE.TXT 4.3.7), never by the name. */
export const packingOf = (start: Uint8Array): Packing =>
  start[0] === 0x1f && start[1] === 0x8b
    ? 'gzip'
    : start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4
      ? 'zip'
      : 'plain';

/** Entries of one zip; OFAC's hold one, a reader's own a few. */
const MAX_ENTRIES = 1_000;
/** Bytes given to the inflater at a time: 1,032 times as many may come out of it before the meter is looked at. */
const ZIP_STEP = 16 * 1024;

/** The unpacked bytes of a file, member after member. @throws ListError for a damaged, truncated or exploding file. */
export async function* unpack(file: ListFile, packing: Packing, options: ReadOptions): AsyncGenerator<Member> {
  const meter: Meter = { packed: 0, unpacked: 0 };
  const packed = fileBytes(file, meter, options);
  const members = packing === 'gzip' ? gunzip(file, packed) : packing === 'zip' ? unzip(file, packed) : asWhole(file, packed);
  for await (const member of members) {
    meter.unpacked += member.bytes.length;
    checkUnpacked(file.name, meter);
    yield member;
  }
}

async function* asWhole(file: ListFile, chunks: AsyncIterable<Bytes>): AsyncGenerator<Member> {
  for await (const bytes of chunks) yield { name: file.name, index: 0, bytes };
}

const truncated = (name: string): ListError =>
  new ListError('truncated', `“${name}” is incomplete or damaged: download it again, and wait until it is there in full.`);
const damaged = (name: string): ListError => new ListError('damaged', `“${name}” cannot be unpacked, it is damaged: download it again.`);

async function* gunzip(file: ListFile, chunks: AsyncGenerator<Bytes>): AsyncGenerator<Member> {
  const state: { isAtEnd: boolean; failure?: unknown } = { isAtEnd: false };
  const source = new ReadableStream<Bytes>({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (next.done) {
          state.isAtEnd = true;
          controller.close();
        } else controller.enqueue(next.value.slice());
      } catch (error) {
        state.failure = error;
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  try {
    for await (const bytes of chunksOf(source.pipeThrough(new DecompressionStream('gzip')))) yield { name: file.name, index: 0, bytes };
  } catch (error) {
    // What the file's own stream threw comes out of the pipe as it is; what gzip finds wrong is a TypeError in other words in each browser.
    if (error === state.failure) throw error;
    throw state.isAtEnd ? truncated(file.name) : damaged(file.name);
  }
}

async function* unzip(file: ListFile, chunks: AsyncIterable<Bytes>): AsyncGenerator<Member> {
  let ready: Member[] = [];
  let begun = 0;
  let ended = 0;
  let failure: Error | undefined;
  const archive = new Unzip((entry) => {
    const index = begun++;
    if (index >= MAX_ENTRIES)
      failure ??= new ListError('too-large', `“${file.name}” holds more than ${MAX_ENTRIES} files, so it was not read.`);
    if (failure !== undefined) return;
    entry.ondata = (error, bytes, isLast) => {
      if (error !== null) failure ??= damaged(file.name);
      else if (bytes.length > 0) ready.push({ name: entry.name, index, bytes: new Uint8Array(bytes) });
      if (isLast) ended++;
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  const push = (bytes: Bytes, isLast: boolean): void => {
    try {
      archive.push(bytes, isLast);
    } catch {
      failure ??= isLast ? truncated(file.name) : damaged(file.name);
    }
    if (failure !== undefined) throw failure;
  };
  for await (const chunk of chunks)
    for (let start = 0; start < chunk.length; start += ZIP_STEP) {
      push(chunk.slice(start, start + ZIP_STEP), false);
      const members = ready;
      ready = [];
      yield* members;
    }
  push(new Uint8Array(0), true);
  yield* ready;
  if (ended < begun) throw truncated(file.name);
}
