import type { Validator } from '../model/index.js';

/** A file that a server sent, or that it has nothing newer. */
export type Downloaded = { readonly kind: 'unchanged' } | { readonly kind: 'file'; readonly blob: Blob; readonly validator: Validator };

/** Why nothing came; the message is a sentence for the reader. */
class DownloadError extends Error {
  override readonly name = 'DownloadError';
}

export interface DownloadOptions {
  readonly validator: Validator | undefined;
  readonly signal: AbortSignal;
  /** `total` in bytes, where the server says it. */
  readonly onBytes: (read: number, total: number | undefined) => void;
}

/** Waits between tries, in ms: servers that are overloaded answer 500 in bursts (EU). */
const WAITS = [2_000, 10_000];
/** Without a byte for so long a try is given up, in ms: the EU's list is made on the fly in over a minute. */
const SILENCE = 180_000;
/** In bytes: ten times the largest list known. */
const MOST = 2 * 1024 ** 3;
/** Bytes that are gathered before they are handed to the browser's own keeping. */
const PIECE = 4 * 1024 * 1024;

const MAY_PASS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Fetches a file, with the validators of the one that is held; tries three times. Rejects with a `DownloadError`, or as `signal` does. */
export async function download(address: string, options: DownloadOptions): Promise<Downloaded> {
  for (let tried = 0; ; tried++) {
    const result = await tryOnce(address, options);
    if (!('failure' in result)) return result;
    const wait = result.mayPass ? WAITS[tried] : undefined;
    if (wait === undefined) throw new DownloadError(result.failure);
    await pause(wait, options.signal);
  }
}

type Try = Downloaded | { readonly failure: string; readonly mayPass: boolean };

const CHECK = 'the old edition stays in force';

async function tryOnce(address: string, { validator, signal, onBytes }: DownloadOptions): Promise<Try> {
  const { host } = new URL(address);
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE);
  try {
    const headers = new Headers({ Accept: '*/*' });
    if (validator?.etag !== undefined) headers.set('If-None-Match', validator.etag);
    if (validator?.lastModified !== undefined) headers.set('If-Modified-Since', validator.lastModified);
    const response = await fetch(address, {
      headers,
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (response.status === 304) return { kind: 'unchanged' };
    if (!response.ok)
      return {
        failure: `${host} answered with an error (${response.status}): ${CHECK}; try again later, or download the file yourself and import it.`,
        mayPass: MAY_PASS.has(response.status),
      };
    if (/\bhtml\b/i.test(response.headers.get('Content-Type') ?? ''))
      return {
        failure: `${host} answered with a web page in place of the list: ${CHECK}; try again later or check the address.`,
        mayPass: true,
      };
    // An encoded body is longer than its Content-Length.
    const length = response.headers.has('Content-Encoding') ? NaN : Number(response.headers.get('Content-Length') ?? NaN);
    const total = Number.isFinite(length) ? length : undefined;
    const pieces: Blob[] = [];
    let gathered: Uint8Array<ArrayBuffer>[] = [];
    let [inHand, read] = [0, 0];
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE);
      gathered.push(next.value);
      inHand += next.value.length;
      read += next.value.length;
      if (read > MOST) return { failure: `${host} sent more than 2 GB, which is no list: ${CHECK}; check the address.`, mayPass: false };
      onBytes(read, total);
      if (inHand < PIECE) continue;
      pieces.push(new Blob(gathered));
      [gathered, inHand] = [[], 0];
    }
    if (total !== undefined && read < total) return { failure: `The download from ${host} broke off: ${CHECK}; try again.`, mayPass: true };
    return { kind: 'file', blob: new Blob([...pieces, ...gathered]), validator: validatorOf(response.headers) };
  } catch {
    signal.throwIfAborted();
    const why = silence.signal.aborted ? `${host} did not answer in time` : `${host} could not be reached`;
    return { failure: `${why}: ${CHECK}; check your connection, or download the file yourself and import it.`, mayPass: true };
  } finally {
    clearTimeout(timer);
  }
}

function validatorOf(headers: Headers): Validator {
  const [etag, lastModified] = [headers.get('ETag'), headers.get('Last-Modified')];
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new DOMException('The import was cancelled.', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
