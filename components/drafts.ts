import type { NoteId, NoteTarget } from '../lib/model/index.js';

/**
 * Words typed but not saved, by what they are about. A card closes when the pointer strays; its draft must not go with it,
 * so drafts outlive the view and end with the page.
 */
const drafts = new Map<string, string>();

export const draftKey = (target: NoteTarget, id?: NoteId): string => id ?? JSON.stringify(target);

export const readDraft = (key: string): string | undefined => drafts.get(key);

export function keepDraft(key: string, text: string): void {
  drafts.set(key, text);
}

export function dropDraft(key: string): void {
  drafts.delete(key);
}
