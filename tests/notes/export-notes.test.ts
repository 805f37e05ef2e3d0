import { expect, it } from 'vitest';

import { type Decision, type Note, toDecisionId, toEntityId, toNoteId } from '../../lib/model/index.js';
import { exportNotes } from '../../lib/notes/index.js';

const note: Note = {
  id: toNoteId('n1'),
  target: { kind: 'entity', entityId: toEntityId('person/ada-stone'), name: 'Ada Stone' },
  text: 'Met in Ruritania; “quoted”, \u{1f4dd}',
  tags: ['tour'],
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-02T10:00:00.000Z',
};

const decision: Decision = {
  id: toDecisionId('d1'),
  verdict: 'not',
  name: 'Ada Stone',
  party: 'STONE, Ada',
  entries: [{ id: toEntityId('ofac:1'), fingerprint: '0123456789abcdef' }],
  lists: ['OFAC SDN list'],
  place: { scope: 'site', host: 'news.example' },
  createdAt: '2026-11-02T10:00:00.000Z',
};

it('keeps every field of every note and decision', () => {
  const { name, text } = exportNotes({ notes: [note], decisions: [decision] }, '2026-11-22T09:30:00.000Z');
  expect(name).toBe('gloss-notes-2026-11-22.json');
  expect(JSON.parse(text)).toEqual({
    format: 'gloss-notes',
    version: 2,
    exportedAt: '2026-11-22T09:30:00.000Z',
    notes: [note],
    decisions: [decision],
  });
});
