import type { CardModel } from '../lib/card/index.js';
import type { DecisionDeed, EntityId, Note, NoteId, Result } from '../lib/model/index.js';

/** What a card shows at one moment; the title is known before the rest. */
export type CardView =
  | { readonly status: 'loading'; readonly title: string }
  | { readonly status: 'ready'; readonly model: CardModel }
  | { readonly status: 'failed'; readonly title: string; readonly message: string };

/** What a reader can do with notes wherever they are shown. */
export interface NoteActions {
  /** A new note, or new words for the note with this id. */
  saveNote(text: string, id?: NoteId): Promise<Result<Note>>;
  deleteNote(id: NoteId): Promise<Result<Note>>;
  /** Puts back what `deleteNote` answered. */
  restoreNote(note: Note): Promise<Result<Note>>;
}

export interface CardActions extends NoteActions {
  /** Where a party can be decided on; answers why it failed, or nothing. The card is drawn anew before. */
  decide?(deed: DecisionDeed): Promise<string>;
  openRelated(entityId: EntityId): void;
  /** Present when another card led to this one. */
  goBack?: (() => void) | undefined;
  close(): void;
}
