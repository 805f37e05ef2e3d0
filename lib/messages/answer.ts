import * as v from 'valibot';

import { fail, ok, type Result } from '../model/index.js';
import { type MessageSender, onMessage, reportFault } from '../platform/index.js';
import type { ReplyOf, RequestOf } from './ask.js';
import { unseal } from './envelope.js';
import type { BackgroundProtocol, PageProtocol } from './protocol.js';
import type { EarlyKind, LateKind, RequestSchemas } from './requests.js';
import { senders } from './senders.js';

/** One function for each message; what it returns or resolves to is the reply, what it throws becomes a failure. */
export type BackgroundHandlers = {
  readonly [K in keyof BackgroundProtocol]: (
    request: RequestOf<BackgroundProtocol, K>,
    sender: MessageSender,
  ) => Promise<Result<ReplyOf<BackgroundProtocol, K>>>;
};
export type PageHandlers = {
  readonly [K in keyof PageProtocol]: (request: RequestOf<PageProtocol, K>) => ReplyOf<PageProtocol, K> | Promise<ReplyOf<PageProtocol, K>>;
};

const isKeyOf = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key);

/** A handler that throws has met a fault of ours; the asker gets a sentence, the console the details. */
async function settle(type: string, work: () => Promise<Result<unknown>>): Promise<string> {
  try {
    return JSON.stringify(await work());
  } catch (error) {
    reportFault(`${type} failed`, error);
    return JSON.stringify(fail('internal', 'Something went wrong inside Gloss. Nothing was changed; try again.'));
  }
}

/** What the background can answer once it is all there. */
export interface LateAnswers {
  readonly handlers: Pick<BackgroundHandlers, LateKind>;
  readonly schemas: RequestSchemas;
}

/**
 * Answers pages and views; who sent a request is checked first, then its shape, before a handler sees it. `early` answers at once;
 * `late` is asked for the others, so that what they need may be loaded after the message came that started the background.
 */
export function answerBackground(early: Pick<BackgroundHandlers, EarlyKind>, late: () => Promise<LateAnswers>): () => void {
  return onMessage((message, sender) => {
    const envelope = unseal(message);
    if (!envelope || !isKeyOf(senders, envelope.type)) return undefined;
    const { type, request } = envelope;
    return settle(type, async () => {
      const isContentScript = !sender.isExtensionPage && sender.tabId !== undefined && sender.frameId === 0;
      if (!(sender.isExtensionPage ? senders[type].extensionPage : isContentScript && senders[type].content))
        return fail('not-allowed', 'This page may not ask Gloss for that.');
      if (type === 'articleFound' || type === 'openReader') return early[type]({}, sender);
      const { handlers, schemas } = await late();
      const parsed = v.safeParse(schemas[type], request);
      if (!parsed.success) return fail('bad-request', `Gloss did not understand a request (${type}).`);
      // The schema of this very type has just accepted the request.
      const handle = handlers[type] as (request: unknown, sender: MessageSender) => Promise<Result<unknown>>;
      return handle(parsed.output, sender);
    });
  });
}

/** Answers the background in a content script. Only the background can reach it, and it sends no page's data. */
export function answerPage(handlers: PageHandlers): void {
  onMessage((message) => {
    const envelope = unseal(message);
    if (!envelope || !isKeyOf(handlers, envelope.type)) return undefined;
    const handle = handlers[envelope.type] as (request: unknown) => unknown;
    return settle(envelope.type, async () => ok(await handle(envelope.request)));
  });
}
