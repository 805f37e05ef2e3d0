import type { Note, NoteStore, NoteTarget } from '../model/index.js';
import type { Database } from './open-database.js';
import type { StoredNote } from './schema.js';

const toNote = ({ targetKey: _targetKey, ...note }: StoredNote): Note => note;

const newestFirst = (notes: readonly StoredNote[]): Note[] => notes.map(toNote).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));

/**
 * Notes in IndexedDB. Writes are strict: `put` and `delete` resolve once the browser says the data is on disk, because
 * nobody can fetch a reader's own words again. `keyOf` gives the key under which a target's notes are found.
 */
export const createNoteStore = (connect: () => Promise<Database>, keyOf: (target: NoteTarget) => string): NoteStore => ({
  all: async () => newestFirst(await (await connect()).getAll('notes')),

  async get(id) {
    const stored = await (await connect()).get('notes', id);
    return stored && toNote(stored);
  },

  forTarget: async (key) => newestFirst(await (await connect()).getAllFromIndex('notes', 'targetKey', key)),

  async put(note) {
    await this.putAll([note]);
  },

  async putAll(notes) {
    const { store, done } = (await connect()).transaction('notes', 'readwrite', { durability: 'strict' });
    await Promise.all([...notes.map((note) => store.put({ ...note, targetKey: keyOf(note.target) })), done]);
  },

  async delete(id) {
    const writing = (await connect()).transaction('notes', 'readwrite', { durability: 'strict' });
    await Promise.all([writing.store.delete(id), writing.done]);
  },
});
