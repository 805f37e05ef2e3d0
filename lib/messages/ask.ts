import { type NoteId, type NoteTarget, type Note, type Result, toNoteId } from '../model/index.js';
import { sendToBackground, sendToTab } from '../platform/index.js';
import { ANSWER_TIMEOUT, awaitReply, seal } from './envelope.js';
import type { BackgroundProtocol, PageProtocol } from './protocol.js';

export type RequestOf<P, K extends keyof P> = P[K] extends (request: infer Request) => unknown ? Request : never;
export type ReplyOf<P, K extends keyof P> = P[K] extends (request: never) => infer Reply ? Reply : never;

/** Wraps a call that may throw at once, as `browser.*` does in a content script left behind by an update. */
const attempt = async (send: () => Promise<unknown>): Promise<unknown> => send();

/** Asks the background; never rejects. `timeout` in ms. */
export const ask = <K extends keyof BackgroundProtocol>(
  type: K,
  request: RequestOf<BackgroundProtocol, K>,
  timeout = ANSWER_TIMEOUT,
): Promise<Result<ReplyOf<BackgroundProtocol, K>>> =>
  awaitReply(
    attempt(() => sendToBackground(seal(type, request))),
    timeout,
  );

/** Asks the content script in a tab's top frame; never rejects. `timeout` in ms. */
export const askPage = <K extends keyof PageProtocol>(
  tabId: number,
  type: K,
  request: RequestOf<PageProtocol, K>,
  timeout = ANSWER_TIMEOUT,
): Promise<Result<ReplyOf<PageProtocol, K>>> =>
  awaitReply(
    attempt(() => sendToTab(tabId, seal(type, request))),
    timeout,
  );

/**
 * Asks again, once, where the background was stopped under the question. Only for requests that may be carried out twice
 * without harm.
 */
export async function askAgain<K extends keyof BackgroundProtocol>(
  type: K,
  request: RequestOf<BackgroundProtocol, K>,
): Promise<Result<ReplyOf<BackgroundProtocol, K>>> {
  const first = await ask(type, request);
  return first.ok || first.error.code !== 'unreachable' ? first : ask(type, request);
}

/** 128 random bits in hex. Not `randomUUID`, which pages without https do not have. */
const freshNoteId = (): NoteId =>
  toNoteId(Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''));

/** Stores a note. The id is made here, so that asking twice stores it once. */
export const saveNote = (target: NoteTarget, text: string, id: NoteId = freshNoteId()): Promise<Result<Note>> =>
  askAgain('saveNote', { id, target, text });
