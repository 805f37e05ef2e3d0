import type { EntityId, EntityKind } from './entity.js';
import type { NoteId } from './note.js';

/** An entry or a note in which the words searched for occur. */
export interface SearchHit {
  readonly kind: 'entity' | 'note';
  readonly title: string;
  /** Kind in words, or the note's first line. */
  readonly detail: string;
  readonly entityKind?: EntityKind;
  readonly entityId?: EntityId;
  readonly noteId?: NoteId;
  /** An entry taken for the same party as the hit before it. */
  readonly isSameParty?: true;
}
