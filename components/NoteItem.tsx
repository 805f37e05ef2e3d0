import type { Note } from '../lib/model/index.js';
import { formatMoment } from './format-date.js';

interface NoteItemProps {
  readonly note: Note;
  /** Unsaved words for this note wait in the drafts. */
  readonly hasDraft: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** The first words of a note, so that its buttons can be told apart by name. */
const opening = (text: string): string => text.trim().slice(0, 40);

/** One note as it reads, with its two buttons; `data-focus` lets the list put the keyboard back here. */
export function NoteItem({ note, hasDraft, onEdit, onDelete }: NoteItemProps) {
  const edit = hasDraft ? 'Continue editing' : 'Edit';
  return (
    <>
      <p class="words" dir="auto">
        {note.text}
      </p>
      <div class="bar small">
        <time dateTime={note.updatedAt}>{formatMoment(note.updatedAt)}</time>
        <button type="button" class="text" data-focus={note.id} aria-label={`${edit}: ${opening(note.text)}`} onClick={onEdit}>
          {edit}
        </button>
        <button type="button" class="text" aria-label={`Delete: ${opening(note.text)}`} onClick={onDelete}>
          Delete
        </button>
      </div>
    </>
  );
}
