import { fail, type Result } from '../model/index.js';

/**
 * Messages travel as one JSON string: 200 kB takes 2–3 ms so, and 40 ms as objects in Firefox; Map, Date and
 * typed arrays would not survive Chrome's messages anyway (docs/decisions/0006-messages-are-json-strings.md).
 */
export interface Envelope {
  readonly type: string;
  readonly request: unknown;
}

/** How long a page waits for an answer, in ms: a stopped background wakes in well under one second. */
export const ANSWER_TIMEOUT = 10_000;

export const seal = (type: string, request: unknown): string => JSON.stringify({ type, request });

/** The envelope in a message, or undefined when it is none of ours. */
export function unseal(message: string): Envelope | undefined {
  try {
    const parsed: unknown = JSON.parse(message);
    if (typeof parsed !== 'object' || parsed === null || !('type' in parsed) || typeof parsed.type !== 'string') return undefined;
    return { type: parsed.type, request: 'request' in parsed ? parsed.request : undefined };
  } catch {
    return undefined; // not JSON, so not ours
  }
}

const isResult = (value: unknown): value is Result<never> => typeof value === 'object' && value !== null && 'ok' in value;

/** The result in a reply, or undefined when it is none of ours. */
function resultIn(answer: unknown): Result<never> | undefined {
  try {
    const result: unknown = typeof answer === 'string' ? JSON.parse(answer) : undefined;
    // Replies come from our own code under the same version; only their outer shape is checked.
    return isResult(result) ? result : undefined;
  } catch {
    return undefined; // not JSON, so not ours
  }
}

/** Waits for a reply and never rejects: silence and a vanished receiver are failures with a sentence. */
export async function awaitReply<T>(sent: Promise<unknown>, timeout: number): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve(fail('no-answer', 'Gloss did not answer in time. Reload the page to try again.')), timeout);
  });
  const reply = sent.then(
    (answer): Result<T> => resultIn(answer) ?? fail('no-answer', 'Gloss gave no answer. Reload the page to try again.'),
    (): Result<T> => fail('unreachable', 'Gloss could not be reached. It may have been updated: reload the page to try again.'),
  );
  try {
    return await Promise.race([reply, silence]);
  } finally {
    clearTimeout(timer);
  }
}
