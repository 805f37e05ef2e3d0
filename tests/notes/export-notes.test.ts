import { expect, it } from 'vitest';

import { type Note, toEntityId, toNoteId } from '../../lib/model/index.js';
import { exportNotes } from '../../lib/notes/index.js';

const note: Note = {
  id: toNoteId('n1'),
  target: { kind: 'entity', entityId: toEntityId('person/ada-stone'), name: 'Ada Stone' },
  text: 'Met in Ruritania; “quoted”, \u{1f4dd}',
  tags: ['tour'],
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-02T10:00:00.000Z',
};

it('keeps every field of every note', () => {
  const { name, text } = exportNotes([note], '2026-11-22T09:30:00.000Z');
  expect(name).toBe('gloss-notes-2026-11-22.json');
  expect(JSON.parse(text)).toEqual({ format: 'gloss-notes', version: 1, exportedAt: '2026-11-22T09:30:00.000Z', notes: [note] });
});
