import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Note, NoteId, NoteTarget } from '../lib/model/index.js';
import type { NoteActions } from './card-view.js';
import { draftKey, readDraft } from './drafts.js';
import { NoteEditor } from './NoteEditor.js';
import { NoteItem } from './NoteItem.js';
import { useNotes } from './use-notes.js';

export interface NoteListProps {
  readonly notes: readonly Note[];
  /** What a new note is attached to. */
  readonly target: NoteTarget;
  readonly actions: NoteActions;
  /** Opens the editor for a new note at once. */
  readonly startEditing?: boolean;
}

type Place = NoteId | 'new' | 'undo';

/** The reader's notes on one thing: add, edit and delete in place, with undo. */
export function NoteList({ notes: given, target, actions, startEditing = false }: NoteListProps) {
  const { notes, deleted, said, problem, saved, remove, undo } = useNotes(given, actions);
  const [editing, setEditing] = useState<Place | undefined>(startEditing ? 'new' : undefined);
  const [focus, setFocus] = useState<Place>();
  const root = useRef<HTMLElement>(null);

  // Controls come and go as notes change; the keyboard goes on where the reader left off.
  useLayoutEffect(() => {
    if (!focus) return;
    root.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
    setFocus(undefined);
  }, [focus]);

  const leave = (place: Place) => {
    setEditing(undefined);
    setFocus(place);
  };
  const editor = (place: NoteId | 'new', initial: string) => {
    const id = place === 'new' ? undefined : place;
    return (
      <NoteEditor
        key={place}
        label={id ? 'Edit note' : 'New note'}
        draftKey={draftKey(target, id)}
        initial={initial}
        save={(text) => (id ? actions.saveNote(text, id) : actions.saveNote(text))}
        onSaved={(note) => {
          saved(note);
          leave(note.id);
        }}
        onLeave={() => leave(place)}
      />
    );
  };

  return (
    <section class="notes" ref={root}>
      <h3 class={notes.length > 0 ? '' : 'sr'}>{notes.length === 1 ? 'Your note' : 'Your notes'}</h3>
      {deleted && (
        <p class="bar">
          Note deleted.
          <button type="button" class="text" data-focus="undo" onClick={() => void undo().then((note) => note && setFocus(note.id))}>
            Undo
          </button>
        </p>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <ul class="rows">
        {notes.map((note) => (
          <li key={note.id}>
            {editing === note.id ? (
              editor(note.id, note.text)
            ) : (
              <NoteItem
                note={note}
                hasDraft={readDraft(draftKey(target, note.id)) !== undefined}
                onEdit={() => setEditing(note.id)}
                onDelete={() => void remove(note.id).then((gone) => gone && setFocus('undo'))}
              />
            )}
          </li>
        ))}
      </ul>
      {editing === 'new' ? (
        editor('new', '')
      ) : (
        <button type="button" class="text" data-focus="new" onClick={() => setEditing('new')}>
          {readDraft(draftKey(target)) === undefined ? 'Add a note' : 'Continue your draft'}
        </button>
      )}
      <p class="sr" role="status">
        {said}
      </p>
    </section>
  );
}
