import type { NoteId, NoteTarget } from '../lib/model/index.js';

/**
 * Words typed but not saved, by what they are about. A card closes when the pointer strays; its draft must not go with it,
 * so drafts outlive the view and end with the page.
 */
const drafts = new Map<string, string>();

/** The words for an old note are kept under its id, those for a new one under what it is about. */
export const draftKey = (about: NoteTarget | NoteId): string => (typeof about === 'string' ? about : JSON.stringify(about));

export const readDraft = (key: string): string | undefined => drafts.get(key);

export function keepDraft(key: string, text: string): void {
  drafts.set(key, text);
}

export function dropDraft(key: string): void {
  drafts.delete(key);
}
