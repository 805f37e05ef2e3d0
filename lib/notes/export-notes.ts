import type { Note } from '../model/index.js';

/** Version of the export's shape; a reader of the file checks it first. */
const NOTES_EXPORT_FORMAT = 1;

/** All notes as one JSON file, with everything that is stored of them. `now` is an ISO date-time. */
export function exportNotes(notes: readonly Note[], now: string): { readonly name: string; readonly text: string } {
  const content = { format: 'gloss-notes', version: NOTES_EXPORT_FORMAT, exportedAt: now, notes };
  return { name: `gloss-notes-${now.slice(0, 10)}.json`, text: `${JSON.stringify(content, undefined, 2)}\n` };
}
