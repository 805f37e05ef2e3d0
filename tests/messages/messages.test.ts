import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import {
  answerBackground,
  answerPage,
  ask,
  askAgain,
  askPage,
  type BackgroundHandlers,
  type PageHandlers,
  createRequestSchemas,
  saveNote,
} from '../../lib/messages/index.js';
import { fail, ok, type PageReport, toNoteId } from '../../lib/model/index.js';
import { CONTENT, fakeExtension, POPUP, removeExtension, type Sender } from '../harness/fake-extension.js';
import { examples } from './examples.js';

let extension: ReturnType<typeof fakeExtension>;
let handlers: { [K in keyof BackgroundHandlers]: ReturnType<typeof vi.fn<BackgroundHandlers[K]>> };
let complaints: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  extension = fakeExtension();
  const names = Object.keys(examples) as (keyof BackgroundHandlers)[];
  // Every handler answers null: what matters here is who gets to it, and with what.
  // `fromEntries` forgets which keys there are.
  handlers = Object.fromEntries(names.map((name) => [name, vi.fn(() => Promise.resolve(ok(null)))])) as unknown as typeof handlers;
  complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(removeExtension);
/** Answers with these handlers; all but the first two are there a moment later, as in the background. */
const listen = (): (() => void) => answerBackground(handlers, () => Promise.resolve({ handlers, schemas: createRequestSchemas() }));

const codeOf = async (answer: Promise<{ ok: boolean; error?: { code: string } }>): Promise<string> => {
  const result = await answer;
  return result.ok ? 'ok' : (result.error?.code ?? '');
};
const deliverRaw = async (message: unknown, sender: Sender = CONTENT): Promise<unknown> => {
  const answer = await extension.deliver(message, sender);
  return typeof answer === 'string' ? (JSON.parse(answer) as unknown) : answer;
};
const [annotation] = examples.annotate;
if (annotation === undefined) throw new Error('no example');

const report: PageReport = { state: 'annotated', url: 'https://news.example/a', title: 'News', host: 'news.example', items: [] };
const page = (): PageHandlers => ({
  getReport: vi.fn(() => report),
  revealMention: vi.fn(() => null),
  stepMention: vi.fn(() => Promise.resolve(null)),
  noteOnSelection: vi.fn(() => {
    throw new Error('no selection');
  }),
  notesChanged: vi.fn(() => null),
});

describe('a request that is in order', () => {
  test('reaches its handler with who sent it, and the answer comes back', async () => {
    const annotated = { mentions: [], figures: [] };
    handlers.annotate.mockResolvedValue(ok(annotated));
    listen();
    expect(await ask('annotate', annotation)).toEqual(ok(annotated));
    expect(handlers.annotate).toHaveBeenCalledWith(annotation, {
      isExtensionPage: false,
      isPrivate: false,
      tabId: 7,
      host: 'news.example',
      frameId: 0,
    });
  });
  test('comes from an extension page in the popup or in a tab', async () => {
    listen();
    for (const sender of [POPUP, { ...POPUP, frameId: 0, tab: { id: 9 } }]) {
      extension.sender = sender;
      expect(await codeOf(ask('listNotes', {}))).toBe('ok');
    }
  });
  test('may be refused by its handler, in the handler’s words', async () => {
    handlers.saveNote.mockResolvedValue(fail('too-large', 'A note holds less.'));
    listen();
    const [request] = examples.saveNote;
    expect(request && (await ask('saveNote', request))).toEqual(fail('too-large', 'A note holds less.'));
  });
  test.each(Object.keys(examples) as (keyof BackgroundHandlers)[])('%s is answered to those who may ask for it', async (kind) => {
    listen();
    const answers = await Promise.all(
      [CONTENT, POPUP].map((sender) => deliverRaw(JSON.stringify({ type: kind, request: examples[kind][0] }), sender)),
    );
    expect(answers).toContainEqual(ok(null));
    for (const answer of answers)
      expect(answer).toMatchObject((answer as { ok: boolean }).ok ? ok(null) : { error: { code: 'not-allowed' } });
  });
});

describe('what the background answers first', () => {
  const first = ['articleFound', 'openReader'] as const;
  test.each(first)('%s does not wait for the rest', async (kind) => {
    answerBackground(handlers, () => new Promise(() => undefined));
    expect(await codeOf(ask(kind, {}, 100))).toBe('ok');
    expect(await codeOf(ask('annotate', annotation, 10))).toBe('no-answer');
  });
  test.each(first)('of %s nothing is read but who sent it', async (kind) => {
    listen();
    await deliverRaw(JSON.stringify({ type: kind, request: { tabId: 9, host: 'other.example' } }));
    expect(handlers[kind]).toHaveBeenCalledWith({}, expect.objectContaining({ tabId: 7, host: 'news.example' }));
  });
  test('a rest that cannot be had is a failure with a sentence', async () => {
    answerBackground(handlers, () => Promise.reject(new Error('no file')));
    expect(await codeOf(ask('annotate', annotation))).toBe('internal');
  });
});

describe('a request is refused', () => {
  const senders: readonly (readonly [string, Sender, keyof BackgroundHandlers])[] = [
    ['of a content script for all notes', CONTENT, 'listNotes'],
    ['of a content script for a search', CONTENT, 'search'],
    ['of the popup to annotate', POPUP, 'annotate'],
    ['of a frame inside a page', { ...CONTENT, frameId: 3 }, 'annotate'],
    ['of a page in no tab', { id: 'test-extension-id', url: 'https://news.example/', frameId: 0 }, 'annotate'],
    ['of a sender without an address', { id: 'test-extension-id' }, 'listNotes'],
    ['of a page with an address like ours', { ...CONTENT, url: 'chrome-extension://test-extension-id.evil.example/' }, 'listNotes'],
    [
      'of a page that names us in its address',
      { ...CONTENT, url: 'https://evil.example/?chrome-extension://test-extension-id/' },
      'listNotes',
    ],
  ];
  test.each(senders)('%s', async (_, sender, kind) => {
    listen();
    expect(await deliverRaw(JSON.stringify({ type: kind, request: examples[kind][0] }), sender)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(handlers[kind]).not.toHaveBeenCalled();
  });
  test('of the wrong shape', async () => {
    listen();
    expect(await deliverRaw(JSON.stringify({ type: 'annotate', request: { article: 7 } }))).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(await deliverRaw(JSON.stringify({ type: 'annotate' }))).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(handlers.annotate).not.toHaveBeenCalled();
  });
});

describe('a message is not answered at all', () => {
  const good = JSON.stringify({ type: 'annotate', request: annotation });
  const cases: readonly (readonly [string, unknown, Sender])[] = [
    ['of another extension', good, { ...CONTENT, id: 'somebody-else' }],
    ['of nobody', good, {}],
    ['of an unknown type', JSON.stringify({ type: 'deleteEverything', request: {} }), CONTENT],
    ['of a type that every object has', JSON.stringify({ type: 'constructor', request: {} }), CONTENT],
    ['of the type __proto__', '{"type":"__proto__","request":{}}', CONTENT],
    ['that is an object', { type: 'annotate', request: annotation }, CONTENT],
    ['that is no JSON', 'annotate', CONTENT],
    ['that is JSON of something else', '[1, 2]', CONTENT],
    ['that is null', 'null', CONTENT],
    ['whose type is no string', '{"type":{},"request":{}}', CONTENT],
  ];
  test.each(cases)('%s', async (_, message, sender) => {
    listen();
    expect(await extension.deliver(message, sender)).toBeUndefined();
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });
});

describe('asking never rejects', () => {
  test('when a handler throws: the asker gets a sentence, the console the details', async () => {
    const fault = new Error('secret detail');
    handlers.annotate.mockRejectedValue(fault);
    listen();
    const answer = await ask('annotate', annotation);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(complaints).toHaveBeenCalledWith(expect.stringContaining('annotate'), fault);
  });
  test('when a handler throws before it awaits', async () => {
    handlers.annotate.mockImplementation(() => {
      throw new Error('at once');
    });
    listen();
    expect(await codeOf(ask('annotate', annotation))).toBe('internal');
  });
  test('when nobody answers in time', async () => {
    handlers.annotate.mockReturnValue(new Promise(() => undefined));
    listen();
    expect(await ask('annotate', annotation, 10)).toMatchObject({
      ok: false,
      error: { code: 'no-answer', message: expect.stringContaining('in time') as string },
    });
  });
  test('when nobody is there', async () => expect(await codeOf(ask('annotate', annotation))).toBe('unreachable'));
  test('when nobody who is there answers', async () => {
    answerPage(page());
    expect(await codeOf(ask('annotate', annotation))).toBe('no-answer');
  });
  test('when the extension was removed under the page', async () => {
    removeExtension();
    expect(await codeOf(ask('annotate', annotation))).toBe('unreachable');
  });
  test.each([
    ['no JSON', 'oops'],
    ['JSON of something else', '{"mentions":[]}'],
    ['no string', { ok: true }],
  ])('when the answer is %s', async (_, reply) => {
    vi.spyOn(extension, 'deliver').mockResolvedValue(reply);
    expect(await codeOf(ask('annotate', annotation))).toBe('no-answer');
  });
  test('with a timer left behind', async () => {
    vi.useFakeTimers();
    listen();
    await ask('annotate', annotation);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe('the background asks a page', () => {
  test('and gets what the page’s script returns or resolves to', async () => {
    const handlersOfPage = page();
    answerPage(handlersOfPage);
    expect(await askPage(7, 'getReport', {})).toEqual(ok(report));
    expect(await askPage(7, 'stepMention', { step: -1 })).toEqual(ok(null));
    expect(handlersOfPage.stepMention).toHaveBeenCalledWith({ step: -1 });
  });
  test('and hears of a fault in the page’s script', async () => {
    answerPage(page());
    expect(await codeOf(askPage(7, 'noteOnSelection', {}))).toBe('internal');
  });
  test('and hears nothing from a page without our script', async () =>
    expect(await codeOf(askPage(7, 'getReport', {}))).toBe('unreachable'));
});

test('the background can stop answering', async () => {
  const stop = listen();
  stop();
  expect(extension.listeners()).toBe(0);
  expect(await codeOf(ask('annotate', annotation))).toBe('unreachable');
});

describe('asking again', () => {
  const stopped = new Error('The message port closed.');
  test('gets through where the background was stopped under the first question', async () => {
    listen();
    const delivered = vi.spyOn(extension, 'deliver').mockRejectedValueOnce(stopped);
    expect(await codeOf(askAgain('annotate', annotation))).toBe('ok');
    expect(delivered).toHaveBeenCalledTimes(2);
  });
  test('is tried once', async () => {
    const delivered = vi.spyOn(extension, 'deliver').mockRejectedValue(stopped);
    expect(await codeOf(askAgain('annotate', annotation))).toBe('unreachable');
    expect(delivered).toHaveBeenCalledTimes(2);
  });
  test.each(['storage', 'not-allowed', 'internal'] as const)('is not tried where the answer was “%s”', async (code) => {
    handlers.annotate.mockResolvedValue(fail(code, 'No.'));
    listen();
    expect(await codeOf(askAgain('annotate', annotation))).toBe(code);
    expect(handlers.annotate).toHaveBeenCalledTimes(1);
  });
  test('to store a note names the same note both times, and a new note by an id of its own', async () => {
    listen();
    const delivered = vi.spyOn(extension, 'deliver').mockRejectedValueOnce(stopped);
    const target = { kind: 'name', name: 'Anna Petrenko' } as const;
    expect(await codeOf(saveNote(target, 'My words.'))).toBe('ok');
    const [first, second] = delivered.mock.calls.map(([message]) => message);
    expect(second).toBe(first);
    await saveNote(target, 'Other words.');
    await saveNote(target, 'Better words.', toNoteId('n1'));
    const ids = handlers.saveNote.mock.calls.map(([{ id }]) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(ids[2]).toBe('n1');
  });
});
