import {
  fail,
  MAX_NOTE_LENGTH,
  type Note,
  type NoteId,
  type NoteStore,
  type NoteTarget,
  ok,
  type Result,
  toNoteId,
} from '../model/index.js';
import { noteTargetKey } from '../notes/index.js';

export interface NoteKeeperPorts {
  readonly store: NoteStore;
  readonly now: () => Date;
  /** A fresh unique id. */
  readonly newId: () => string;
  /** Told why a write failed, for the console; the reader gets a sentence. */
  readonly onFault: (error: unknown) => void;
}

/** The life of a note. Every `ok` means that the change is on disk. */
export interface NoteKeeper {
  save(request: { readonly id?: NoteId; readonly target: NoteTarget; readonly text: string }): Promise<Result<Note>>;
  /** Answers the deleted note, so that `restore` can put it back. */
  delete(id: NoteId): Promise<Result<Note>>;
  restore(note: Note): Promise<Result<Note>>;
  /**
   * Takes in notes from a file and answers how many were not here yet. A note that was changed here meanwhile stays as it is, and the one from
   * the file comes beside it.
   */
  bringBack(notes: readonly Note[]): Promise<Result<number>>;
}

const STORAGE_FAILED = 'Your note could not be stored. Your words are still here: try again, and free some disk space if it keeps failing.';

/** What makes a note the same as another: what it says of what. */
const wordsOf = ({ target, text }: Note): string => `${noteTargetKey(target)}\n${text}`;

export function createNoteKeeper({ store, now, newId, onFault }: NoteKeeperPorts): NoteKeeper {
  /** A full disk or a broken profile is expected: it becomes a sentence, and the words stay with the reader. */
  const stored = async <T>(write: () => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await write());
    } catch (error) {
      onFault(error);
      return fail('storage', STORAGE_FAILED);
    }
  };
  return {
    async save({ id, target, text }) {
      if (text.trim() === '') return fail('bad-request', 'An empty note is not kept. Delete the note instead.');
      if (text.length > MAX_NOTE_LENGTH)
        return fail(
          'too-large',
          `A note holds up to ${MAX_NOTE_LENGTH.toLocaleString('en')} characters; this one has ${text.length.toLocaleString('en')}.`,
        );
      return stored(async () => {
        const updatedAt = now().toISOString();
        const before = id === undefined ? undefined : await store.get(id);
        // A note deleted in another tab meanwhile is written anew: the reader's words win.
        const note: Note = before
          ? { ...before, text, updatedAt }
          : { id: id ?? toNoteId(newId()), target, text, tags: [], createdAt: updatedAt, updatedAt };
        await store.put(note);
        return note;
      });
    },

    async delete(id) {
      const deleted = await stored(async () => {
        const note = await store.get(id);
        if (note !== undefined) await store.delete(id);
        return note;
      });
      if (!deleted.ok) return deleted;
      return deleted.value ? ok(deleted.value) : fail('not-found', 'This note was already deleted.');
    },

    bringBack: (notes) =>
      stored(async () => {
        const held = await store.all();
        const ids = new Set(held.map(({ id }) => id));
        const words = new Set(held.map(wordsOf));
        const added = notes
          .filter((note) => !words.has(wordsOf(note)))
          .map((note) => {
            const id = ids.has(note.id) ? toNoteId(newId()) : note.id;
            ids.add(id);
            return { ...note, id };
          });
        if (added.length > 0) await store.putAll(added);
        return added.length;
      }),

    restore: (note) =>
      stored(async () => {
        await store.put(note);
        return note;
      }),
  };
}
