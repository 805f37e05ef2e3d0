import { useLayoutEffect, useState } from 'preact/hooks';

import type { Note, NoteId } from '../lib/model/index.js';
import type { NoteActions } from './card-view.js';

export interface NotesState {
  readonly notes: readonly Note[];
  /** The note deleted last, while it can be put back. */
  readonly deleted: Note | undefined;
  /** For the live region: what happened last. */
  readonly said: string;
  /** Why the last deletion or undo failed. */
  readonly problem: string;
  readonly saved: (note: Note) => void;
  readonly remove: (id: NoteId) => Promise<boolean>;
  readonly undo: () => Promise<Note | undefined>;
}

const newestFirst = (a: Note, b: Note): number => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0);

/** Notes as given, and what the reader has done to them since. */
export function useNotes(given: readonly Note[], actions: Pick<NoteActions, 'deleteNote' | 'restoreNote'>): NotesState {
  const [notes, setNotes] = useState(given);
  const [deleted, setDeleted] = useState<Note>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  // Before the reader can do anything: an effect that comes after the paint could bring back a note that was deleted meanwhile.
  useLayoutEffect(() => setNotes(given), [given]);

  return {
    notes,
    deleted,
    said,
    problem,
    saved(note) {
      setNotes((now) => (now.some(({ id }) => id === note.id) ? now.map((one) => (one.id === note.id ? note : one)) : [note, ...now]));
      setProblem('');
      setSaid('Note saved');
    },
    async remove(id) {
      const result = await actions.deleteNote(id);
      setProblem(result.ok ? '' : result.error.message);
      if (!result.ok) return false;
      setNotes((now) => now.filter((one) => one.id !== id));
      setDeleted(result.value);
      setSaid('Note deleted');
      return true;
    },
    async undo() {
      if (!deleted) return undefined;
      const result = await actions.restoreNote(deleted);
      setProblem(result.ok ? '' : result.error.message);
      if (!result.ok) return undefined;
      setDeleted(undefined);
      setNotes((now) => [...now.filter(({ id }) => id !== result.value.id), result.value].sort(newestFirst));
      setSaid('Note put back');
      return result.value;
    },
  };
}
