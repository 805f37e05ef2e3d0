import * as v from 'valibot';

import { type Decision, fail, type Note, ok, type OwnWork, type Result } from '../model/index.js';
import { EXPORT_VERSION } from './export-notes.js';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** The fields of each note and decision are checked where they are stored, as those of every message. */
const envelope = v.object({
  format: v.literal('gloss-notes'),
  version: v.number(),
  notes: v.array(v.custom<Note>(isObject)),
  decisions: v.optional(v.array(v.custom<Decision>(isObject)), []), // came with version 2
});

/** `exportNotes` says so in its first field. UTF-16 code units of a head that show it, spaces and a byte order mark included. */
export const EXPORT_HEAD = 256;

/** Whether a file that begins so is one that `exportNotes` wrote; whether it is whole `readExport` tells. */
export const isExport = (head: string): boolean => /^\uFEFF?\s*\{\s*"format"\s*:\s*"gloss-notes"/.test(head);

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')); // an editor may have put a byte order mark there
  } catch {
    return undefined;
  }
}

/** What `exportNotes` wrote, from its text; fails with a sentence where the file is another one or comes from a newer Gloss. */
export function readExport(text: string): Result<OwnWork> {
  const { success, output } = v.safeParse(envelope, parse(text));
  if (!success) return fail('bad-request', 'This is no file of notes that Gloss exported (gloss-notes-….json). Nothing was changed.');
  if (output.version > EXPORT_VERSION)
    return fail('bad-request', 'This file comes from a newer version of Gloss. Update Gloss and try again; nothing was changed.');
  const { notes, decisions } = output;
  return ok({ notes, decisions });
}
