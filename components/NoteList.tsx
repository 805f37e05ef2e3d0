import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Note, NoteId, NoteTarget } from '../lib/model/index.js';
import type { NoteActions } from './card-view.js';
import { draftKey, readDraft } from './drafts.js';
import { NoteEditor } from './NoteEditor.js';
import { NoteItem } from './NoteItem.js';
import { useNotes } from './use-notes.js';

export interface NoteListProps {
  readonly notes: readonly Note[];
  /** What a new note is attached to; without one, notes can only be edited and deleted. */
  readonly target?: NoteTarget;
  /** What stands above a note where the notes are on different things. */
  readonly heading?: (note: Note) => ComponentChildren;
  readonly actions: NoteActions;
  /** Opens the editor for a new note at once. */
  readonly startEditing?: boolean;
}

type Place = NoteId | 'new' | 'undo';

/** The reader's notes on one thing: add, edit and delete in place, with undo. */
export function NoteList({ notes: given, target, heading, actions, startEditing = false }: NoteListProps) {
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
  const onSaved = (note: Note) => {
    saved(note);
    leave(note.id);
  };

  return (
    <section class="notes" ref={root}>
      <h3 class={notes.length > 0 && !heading ? '' : 'sr'}>{notes.length === 1 ? 'Your note' : 'Your notes'}</h3>
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
            {heading?.(note)}
            {editing === note.id ? (
              <NoteEditor
                label="Edit note"
                draftKey={draftKey(note.id)}
                initial={note.text}
                save={(text) => actions.saveNote(text, note.id)}
                onSaved={onSaved}
                onLeave={() => leave(note.id)}
              />
            ) : (
              <NoteItem
                note={note}
                hasDraft={readDraft(draftKey(note.id)) !== undefined}
                onEdit={() => setEditing(note.id)}
                onDelete={() => void remove(note.id).then((gone) => gone && setFocus('undo'))}
              />
            )}
          </li>
        ))}
      </ul>
      {target && editing === 'new' && (
        <NoteEditor
          label="New note"
          draftKey={draftKey(target)}
          initial=""
          save={(text) => actions.saveNote(text)}
          onSaved={onSaved}
          onLeave={() => leave('new')}
        />
      )}
      {target && editing !== 'new' && (
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
