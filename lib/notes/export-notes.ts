import type { OwnWork } from '../model/index.js';

/** Version of the export's shape; a reader of the file checks it first. 2 came with decisions. */
export const EXPORT_VERSION = 2;

/** All notes and decisions as one JSON file. `now` is an ISO date-time. */
export function exportNotes({ notes, decisions }: OwnWork, now: string): { readonly name: string; readonly text: string } {
  const content = { format: 'gloss-notes', version: EXPORT_VERSION, exportedAt: now, notes, decisions };
  return { name: `gloss-notes-${now.slice(0, 10)}.json`, text: `${JSON.stringify(content, undefined, 2)}\n` };
}
