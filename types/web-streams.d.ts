/**
 * The few web interfaces that core code may use (tsconfig.core.json): streams, gzip, bytes that are handed on, text decoding, cancelling, clocks. Worker, page and Node have
 * them all; written out here because the whole DOM library would let `document` and `indexedDB` in as well.
 */
interface ReadableStreamDefaultReader<T> {
  read(): Promise<{ readonly done: false; readonly value: T } | { readonly done: true; readonly value: T | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}
/** Reads bytes into a buffer that it is handed, which comes back as that of `value`. */
interface ReadableStreamBYOBReader {
  read(into: Uint8Array<ArrayBuffer>): Promise<{ readonly done: boolean; readonly value: Uint8Array<ArrayBuffer> | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}
interface ReadableStream<T = unknown> {
  getReader(): ReadableStreamDefaultReader<T>;
  /** Throws a TypeError where the stream has no bytes to give. */
  getReader(options: { readonly mode: 'byob' }): ReadableStreamBYOBReader;
  pipeThrough<To>(transform: { readonly readable: ReadableStream<To>; readonly writable: WritableStream<T> }): ReadableStream<To>;
}
interface ReadableStreamDefaultController<T> {
  enqueue(chunk: T): void;
  close(): void;
  error(reason: unknown): void;
}
declare const ReadableStream: new <T>(source: {
  pull(controller: ReadableStreamDefaultController<T>): Promise<void>;
  cancel(): Promise<void>;
}) => ReadableStream<T>;
interface WritableStream<T = unknown> {
  close(): Promise<void>;
  abort(reason?: T): Promise<void>;
}
interface DecompressionStream {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
}
declare const DecompressionStream: new (format: 'gzip') => DecompressionStream;

/** Handed on from where bytes wait to the database; core code does not look into it. */
interface Blob {
  readonly size: number;
}

interface TextDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare const TextDecoder: new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) => TextDecoder;

interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, into: Uint8Array<ArrayBuffer>): { readonly read: number; readonly written: number };
}
declare const TextEncoder: new () => TextEncoder;

interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
interface AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
declare const AbortController: new () => AbortController;

interface Performance {
  now(): number;
}
declare const performance: Performance;
declare function setTimeout(act: () => void, ms: number): number;
declare function clearTimeout(timer: number): void;
