import type { Readable, Writable } from 'node:stream';

/** Parameters and answers of the Chrome DevTools Protocol (https://chromedevtools.github.io/devtools-protocol/). */
export interface CdpData {
  readonly [key: string]: CdpValue;
}
export type CdpValue = string | number | boolean | null | undefined | CdpData | readonly CdpValue[];

interface CdpMessage {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

export interface CdpSession {
  /** `R` is what the protocol's documentation says the method answers. */
  send<R = unknown>(method: string, params?: CdpData): Promise<R>;
  on(method: string, listener: (params: never) => void): void;
}

export interface Cdp extends CdpSession {
  /** A session of its own for one target, over the same pipe. */
  attach(targetId: string): Promise<CdpSession>;
}

/**
 * Speaks CDP over the pipe of `--remote-debugging-pipe`: JSON messages, each ended by a zero byte. A pipe rather than a
 * port because Chromium takes `Extensions.loadUnpacked` from a pipe only, and because no other process can listen in.
 */
export function createCdp(toBrowser: Writable, fromBrowser: Readable): Cdp {
  let lastId = 0;
  let ended = false;
  const waiting = new Map<number, { method: string; resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, ((params: never) => void)[]>();

  const receive = (message: CdpMessage): void => {
    if (message.id !== undefined) {
      const request = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) request?.reject(new Error(`${request.method}: ${message.error.message}`));
      else request?.resolve(message.result);
    } else if (message.method !== undefined) {
      for (const listener of listeners.get(`${message.sessionId ?? ''} ${message.method}`) ?? []) listener(message.params as never);
    }
  };

  let pending: Buffer[] = [];
  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const bytes = Buffer.concat([...pending, chunk.subarray(start, end)]);
      pending = [];
      start = end + 1;
      receive(JSON.parse(bytes.toString('utf8')) as CdpMessage);
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  const end = (): void => {
    ended = true;
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has closed`));
    waiting.clear();
  };
  fromBrowser.on('close', end);
  fromBrowser.on('error', end);
  toBrowser.on('error', end);

  const session = (sessionId?: string): CdpSession => ({
    send: <R>(method: string, params: CdpData = {}) =>
      new Promise<R>((resolve, reject) => {
        if (ended) {
          reject(new Error(`${method}: the browser has closed`));
          return;
        }
        const id = ++lastId;
        waiting.set(id, { method, resolve: resolve as (value: unknown) => void, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
      }),
    on: (method, listener) => {
      const key = `${sessionId ?? ''} ${method}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    },
  });

  const browser = session();
  return {
    ...browser,
    attach: async (targetId) => {
      const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
      return session(sessionId);
    },
  };
}
