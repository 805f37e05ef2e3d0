import type { Note, NoteStore, NoteTarget } from '../model/index.js';
import type { Database } from './open-database.js';
import type { StoredNote } from './schema.js';

const toNote = ({ targetKey: _targetKey, ...note }: StoredNote): Note => note;

const newestFirst = (notes: readonly StoredNote[]): Note[] => notes.map(toNote).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));

/**
 * Notes in IndexedDB. Writes are strict: `put` and `delete` resolve once the browser says the data is on disk, because
 * nobody can fetch a reader's own words again. `keyOf` gives the key under which a target's notes are found.
 */
export function createNoteStore(connect: () => Promise<Database>, keyOf: (target: NoteTarget) => string): NoteStore {
  const writing = async () => (await connect()).transaction('notes', 'readwrite', { durability: 'strict' });
  const putAll = async (notes: readonly Note[]): Promise<void> => {
    const { store, done } = await writing();
    await Promise.all([...notes.map((note) => store.put({ ...note, targetKey: keyOf(note.target) })), done]);
  };
  return {
    all: async () => newestFirst(await (await connect()).getAll('notes')),
    async get(id) {
      const stored = await (await connect()).get('notes', id);
      return stored && toNote(stored);
    },
    forTarget: async (key) => newestFirst(await (await connect()).getAllFromIndex('notes', 'targetKey', key)),
    put: (note) => putAll([note]),
    putAll,
    async delete(id) {
      const { store, done } = await writing();
      await Promise.all([store.delete(id), done]);
    },
  };
}
