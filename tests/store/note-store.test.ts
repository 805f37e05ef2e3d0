import { beforeEach, describe, expect, test, vi } from 'vitest';

import { type Note, type NoteStore, type NoteTarget, toEntityId, toNoteId } from '../../lib/model/index.js';
import { noteTargetKey } from '../../lib/notes/index.js';
import { freshStore } from '../harness/fresh-store.js';

let store: NoteStore;
beforeEach(() => {
  store = freshStore().notes;
});

const SHOIGU: NoteTarget = { kind: 'entity', entityId: toEntityId('person/sergei-shoigu'), name: 'Sergei Shoigu' };
const note = (id: string, draft: Partial<Note> = {}): Note => ({
  id: toNoteId(id),
  target: SHOIGU,
  text: `Words of ${id}.`,
  tags: [],
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  ...draft,
});

describe('a note', () => {
  test('comes back as it was written', async () => {
    const written = note('a', { tags: ['korea', 'workers'] });
    await store.put(written);
    expect(await store.get(written.id)).toEqual(written);
    expect(await store.all()).toEqual([written]);
  });
  test('is replaced by its next version', async () => {
    await store.put(note('a'));
    await store.put(note('a', { text: 'Better words.' }));
    expect((await store.all()).map(({ text }) => text)).toEqual(['Better words.']);
  });
  test('is gone once it is deleted, and deleting it again does no harm', async () => {
    await store.put(note('a'));
    await store.delete(toNoteId('a'));
    await store.delete(toNoteId('a'));
    expect(await store.get(toNoteId('a'))).toBeUndefined();
    expect(await store.all()).toEqual([]);
  });
  test('that was never written is not there', async () => expect(await store.get(toNoteId('a'))).toBeUndefined());
});

describe('notes', () => {
  test('come newest first', async () => {
    for (const [id, day] of [
      ['a', '02'],
      ['b', '09'],
      ['c', '05'],
    ] as const)
      await store.put(note(id, { updatedAt: `2026-11-${day}T10:00:00.000Z` }));
    expect((await store.all()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect((await store.forTarget(noteTargetKey(SHOIGU))).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
  test('are found by what they are about', async () => {
    const page: NoteTarget = { kind: 'page', url: 'https://news.example/a', title: 'News' };
    await store.put(note('a'));
    await store.put(note('b', { target: page }));
    await store.put(note('c', { target: { kind: 'name', name: 'Kim Jong-un' } }));
    expect((await store.forTarget(noteTargetKey(page))).map(({ id }) => id)).toEqual(['b']);
    expect((await store.forTarget(noteTargetKey({ kind: 'name', name: 'kim jong un' }))).map(({ id }) => id)).toEqual(['c']);
    expect(await store.forTarget('page:https://news.example/b')).toEqual([]);
  });
  test('move with their target', async () => {
    await store.put(note('a'));
    await store.put(note('a', { target: { kind: 'name', name: 'Somebody' } }));
    expect(await store.forTarget(noteTargetKey(SHOIGU))).toEqual([]);
    expect(await store.forTarget('name:somebody')).toHaveLength(1);
  });
});

describe('every write', () => {
  test('asks for strict durability', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.put(note('a'));
    await store.delete(toNoteId('a'));
    const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
  });
  test('rejects when its transaction fails', async () => {
    // A function cannot be stored: the browser throws, as it does on a full disk.
    // A function cannot be stored; the types would not let one through.
    await expect(store.put({ ...note('a'), tags: [(() => 'no') as unknown as string] })).rejects.toThrow();
    expect(await store.all()).toEqual([]);
  });
});
