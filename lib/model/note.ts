import type { EntityId } from './entity.js';

export type NoteId = string & { readonly brand: 'NoteId' };
export const toNoteId = (id: string): NoteId => id as NoteId;

/** W3C Web Annotation `TextQuoteSelector` (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What a note is about: a known entity, a name no list knows, a quotation on one page, or the page. */
export type NoteTarget =
  | { readonly kind: 'entity'; readonly entityId: EntityId; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'quote'; readonly url: string; readonly title: string; readonly selector: TextQuoteSelector }
  | { readonly kind: 'page'; readonly url: string; readonly title: string };

/** The reader's own words. Dates are ISO 8601 date-times. */
export interface Note {
  readonly id: NoteId;
  readonly target: NoteTarget;
  readonly text: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Longest note kept, in UTF-16 code units: a long essay; a paste beyond it is refused with a message, never cut. */
export const MAX_NOTE_LENGTH = 100_000;
