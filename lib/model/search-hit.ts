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
  /** The name in which the words stand, where that is not the title. */
  readonly matchedName?: string;
  /** The other entries taken for the same party. */
  readonly sameParty?: readonly EntityId[];
  /** An entry taken for the same party as the hit before it. */
  readonly isSameParty?: true;
}
