import { beforeEach, describe, expect, test, vi } from 'vitest';

import { MAX_NOTE_LENGTH, type Note, type NoteStore, type NoteTarget, type Result, toEntityId, toNoteId } from '../../lib/model/index.js';
import { createNoteKeeper, type NoteKeeper } from '../../lib/services/index.js';
import { freshStore } from '../harness/fresh-store.js';

const TARGET: NoteTarget = { kind: 'entity', entityId: toEntityId('person/sergei-shoigu'), name: 'Sergei Shoigu' };

let store: NoteStore;
let faults: unknown[];
let clock: string;
let ids: number;
const keeperOn = (notes: NoteStore): NoteKeeper =>
  createNoteKeeper({ store: notes, now: () => new Date(clock), newId: () => `note-${++ids}`, onFault: (error) => faults.push(error) });
let keeper: NoteKeeper;
beforeEach(() => {
  store = freshStore().notes;
  faults = [];
  clock = '2026-11-22T12:00:00.000Z';
  ids = 0;
  keeper = keeperOn(store);
});

const value = (result: Result<Note>): Note => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const failure = (result: Result<Note>): { code: string; message: string } => {
  if (result.ok) throw new Error('this should have failed');
  return result.error;
};

describe('saving', () => {
  test('stores a new note with its dates before it answers', async () => {
    const note = value(await keeper.save({ target: TARGET, text: 'Visited in June.' }));
    expect(note).toEqual({ id: 'note-1', target: TARGET, text: 'Visited in June.', tags: [], createdAt: clock, updatedAt: clock });
    expect(await store.get(note.id)).toEqual(note);
  });
  test('changes the words of an old note and nothing else but its date', async () => {
    const written = value(await keeper.save({ target: TARGET, text: 'Visited in June.' }));
    clock = '2026-11-23T12:00:00.000Z';
    const edited = value(await keeper.save({ id: written.id, target: { kind: 'name', name: 'Other' }, text: 'Visited in July.' }));
    expect(edited).toEqual({ ...written, text: 'Visited in July.', updatedAt: clock });
    expect(await store.all()).toEqual([edited]);
  });
  test('writes a note anew that was deleted meanwhile, under its old id', async () => {
    const saved = value(await keeper.save({ id: toNoteId('gone'), target: TARGET, text: 'Still mine.' }));
    expect(saved).toMatchObject({ id: 'gone', text: 'Still mine.' });
    expect(await store.get(toNoteId('gone'))).toEqual(saved);
  });
  test('gives every note an id of its own', async () => {
    const notes = await Promise.all(['one', 'two'].map((text) => keeper.save({ target: TARGET, text })));
    expect(new Set(notes.map((result) => value(result).id)).size).toBe(2);
  });
  test.each(['', '   ', '\n\t'])('refuses an empty note (%j) with a sentence and stores nothing', async (text) => {
    expect(failure(await keeper.save({ target: TARGET, text }))).toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(/empty/i) as string,
    });
    expect(await store.all()).toEqual([]);
  });
  test('takes a note of the greatest length and refuses a longer one, saying both lengths', async () => {
    value(await keeper.save({ target: TARGET, text: 'x'.repeat(MAX_NOTE_LENGTH) }));
    const { code, message } = failure(await keeper.save({ target: TARGET, text: 'x'.repeat(MAX_NOTE_LENGTH + 1) }));
    expect(code).toBe('too-large');
    expect(message).toContain('100,000');
    expect(message).toContain('100,001');
    expect(await store.all()).toHaveLength(1);
  });
});

describe('deleting', () => {
  test('answers what was deleted, and restoring puts it back as it was', async () => {
    const note = value(await keeper.save({ target: TARGET, text: 'Visited in June.' }));
    const deleted = value(await keeper.delete(note.id));
    expect(deleted).toEqual(note);
    expect(await store.all()).toEqual([]);
    clock = '2027-01-01T00:00:00.000Z';
    expect(value(await keeper.restore(deleted))).toEqual(note);
    expect(await store.all()).toEqual([note]);
  });
  test('says so when the note is no longer there', async () => {
    expect(failure(await keeper.delete(toNoteId('gone')))).toMatchObject({ code: 'not-found' });
  });
});

describe('when the browser cannot store', () => {
  const full = new DOMException('The disk is full.', 'QuotaExceededError');
  const broken = (method: keyof NoteStore): NoteStore => ({ ...store, [method]: vi.fn(() => Promise.reject(full)) });
  const note: Note = { id: toNoteId('a'), target: TARGET, text: 'x', tags: [], createdAt: '', updatedAt: '' };
  beforeEach(() => store.put(note));

  const cases: readonly (readonly [string, keyof NoteStore, (broken: NoteKeeper) => Promise<Result<Note>>])[] = [
    ['saving a new note', 'put', (sad) => sad.save({ target: TARGET, text: 'x' })],
    ['saving an old note', 'put', (sad) => sad.save({ id: note.id, target: TARGET, text: 'y' })],
    ['looking for the old words', 'get', (sad) => sad.save({ id: note.id, target: TARGET, text: 'y' })],
    ['deleting', 'delete', (sad) => sad.delete(note.id)],
    ['looking for what is to be deleted', 'get', (sad) => sad.delete(note.id)],
    ['restoring', 'put', (sad) => sad.restore(note)],
  ];
  test.each(cases)('%s fails with words and tells the console why', async (_, method, act) => {
    const { code, message } = failure(await act(keeperOn(broken(method))));
    expect(code).toBe('storage');
    expect(message).toMatch(/could not be stored.*try again/i);
    expect(faults).toEqual([full]);
    expect(await store.get(note.id)).toEqual(note);
  });
});

describe('a file of notes', () => {
  test('brings back what is gone, and nothing twice', async () => {
    const [one, two] = [
      value(await keeper.save({ target: TARGET, text: 'One.' })),
      value(await keeper.save({ target: TARGET, text: 'Two.' })),
    ];
    await keeper.delete(one.id);
    expect(await keeper.bringBack([one, two])).toEqual({ ok: true, value: 1 });
    expect(await keeper.bringBack([one, two])).toEqual({ ok: true, value: 0 });
    expect(await store.get(one.id)).toEqual(one);
    expect(await store.all()).toHaveLength(2);
  });
  test('puts a note beside the one that was changed here meanwhile', async () => {
    const before = value(await keeper.save({ target: TARGET, text: 'As exported.' }));
    await keeper.save({ id: before.id, target: TARGET, text: 'As changed since.' });
    expect(await keeper.bringBack([before])).toEqual({ ok: true, value: 1 });
    expect((await store.all()).map(({ text }) => text).sort()).toEqual(['As changed since.', 'As exported.']);
  });
  test('keeps two notes that say different things under one id', async () => {
    const one = value(await keeper.save({ target: TARGET, text: 'One.' }));
    await keeper.delete(one.id);
    expect(await keeper.bringBack([one, { ...one, text: 'Two.' }])).toEqual({ ok: true, value: 2 });
    expect((await store.all()).map(({ text }) => text).sort()).toEqual(['One.', 'Two.']);
  });
  test('that cannot be stored says so', async () => {
    const note = value(await keeper.save({ target: TARGET, text: 'One.' }));
    const full = keeperOn({ ...store, putAll: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    await keeper.delete(note.id);
    expect(await full.bringBack([note])).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(faults).toHaveLength(1);
  });
});
