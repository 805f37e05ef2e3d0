import { useEffect, useMemo, useState } from 'preact/hooks';

import { fail, type Note, ok, type Result } from '../lib/model/index.js';
import { NoteFile } from './NoteFile.js';
import { NoteList } from './NoteList.js';
import { NotePage, noteTitle } from './NoteSubject.js';
import type { OptionsPorts } from './options-ports.js';

type Ports = Pick<OptionsPorts, 'listNotes' | 'saveNote' | 'deleteNote' | 'restoreNote' | 'exportAll' | 'importAll'>;

const speaksOf = (note: Note, words: string): boolean => {
  const page = note.target.kind === 'page' || note.target.kind === 'quote' ? ` ${note.target.title} ${note.target.url}` : '';
  return `${noteTitle(note.target)} ${note.text}${page}`.toLocaleLowerCase().includes(words);
};

const heading = ({ target }: Note) => (
  <>
    <p class="strong subject" dir="auto">
      {noteTitle(target)}
    </p>
    <NotePage target={target} />
  </>
);

interface NoteShelfProps {
  readonly ports: Ports;
  /** Files of notes that were dropped on the page. */
  readonly dropped: readonly File[] | undefined;
  /** Notes and decisions came from a file. */
  readonly onImported: () => void;
}

/** All notes: search, edit, delete, keep them as a file and take such a file in. */
export function NoteShelf({ ports, dropped, onImported }: NoteShelfProps) {
  const [loaded, setLoaded] = useState<Result<readonly Note[]>>();
  const [query, setQuery] = useState('');
  useEffect(() => void ports.listNotes().then(setLoaded), [ports]);

  const notes = loaded?.ok ? loaded.value : [];
  const words = query.trim().toLocaleLowerCase();
  const shown = useMemo(() => (words ? notes.filter((note) => speaksOf(note, words)) : notes), [notes, words]);

  /** Keeps the whole shelf in step with what the list below has done. */
  const after = (result: Result<Note>, next: (now: readonly Note[], note: Note) => readonly Note[]): Result<Note> => {
    if (result.ok) setLoaded((now) => (now?.ok ? ok(next(now.value, result.value)) : now));
    return result;
  };
  const others = (now: readonly Note[], { id }: Note): readonly Note[] => now.filter((one) => one.id !== id);
  const actions: Parameters<typeof NoteList>[0]['actions'] = {
    async saveNote(text, id) {
      const old = notes.find((note) => note.id === id);
      if (!old) return fail('not-found', 'This note is no longer there.');
      return after(await ports.saveNote(old.target, text, old.id), (now, note) => now.map((one) => (one.id === note.id ? note : one)));
    },
    async deleteNote(id) {
      return after(await ports.deleteNote(id), others);
    },
    async restoreNote(note) {
      return after(await ports.restoreNote(note), (now, back) =>
        [...others(now, back), back].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)),
      );
    },
  };

  const imported = (): void => {
    void ports.listNotes().then(setLoaded);
    onImported();
  };

  return (
    <section aria-labelledby="notes">
      <NoteFile ports={ports} dropped={dropped} holdsNotes={notes.length > 0} onImported={imported} />
      {!loaded && <p class="quiet">Looking for your notes…</p>}
      {loaded && !loaded.ok && (
        <p class="problem" role="alert">
          {loaded.error.message}
        </p>
      )}
      {loaded?.ok && notes.length === 0 && <p class="quiet">No notes yet. Add one on a card, or in the toolbar popup.</p>}
      {notes.length > 0 && (
        <input
          type="search"
          aria-label="Search notes"
          placeholder="Search notes"
          dir="auto"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {notes.length > 0 && (
        <p class={shown.length === 0 ? 'quiet' : 'sr'} role="status">
          {words && (shown.length === 0 ? `Nothing found for “${query.trim()}”.` : `${shown.length} found`)}
        </p>
      )}
      {loaded?.ok && <NoteList notes={shown} heading={heading} actions={actions} />}
    </section>
  );
}
