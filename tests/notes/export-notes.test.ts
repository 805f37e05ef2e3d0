import { expect, it } from 'vitest';

import { type Decision, type Note, toDecisionId, toEntityId, toNoteId } from '../../lib/model/index.js';
import { EXPORT_HEAD, exportNotes, isExport, readExport } from '../../lib/notes/index.js';

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

it('reads back what it wrote', () => {
  const work = { notes: [note], decisions: [decision] };
  expect(readExport(exportNotes(work, '2026-11-22T09:30:00.000Z').text)).toEqual({ ok: true, value: work });
});

it('knows its own file by its first characters, and no other', () => {
  const { text } = exportNotes({ notes: [note], decisions: [] }, '2026-11-22T09:30:00.000Z');
  expect(isExport(text.slice(0, EXPORT_HEAD))).toBe(true);
  expect(isExport(`\uFEFF${JSON.stringify(JSON.parse(text))}`)).toBe(true);
  for (const other of ['', '{}', '[{"format":"gloss-notes"}]', '{"name":"\\"format\\":\\"gloss-notes\\""}', 'format,gloss-notes'])
    expect(isExport(other)).toBe(false);
});

it('reads the first version, which held no decisions', () => {
  const text = JSON.stringify({ format: 'gloss-notes', version: 1, exportedAt: '2026-10-01T00:00:00.000Z', notes: [note] });
  expect(readExport(`\uFEFF${text}`)).toEqual({ ok: true, value: { notes: [note], decisions: [] } });
});

it.each([
  ['a file that is no JSON', 'date,currency,rate', /no file of notes/],
  ['another JSON file', '{"format":"other","version":1,"notes":[]}', /no file of notes/],
  ['notes that are no objects', '{"format":"gloss-notes","version":2,"notes":[7]}', /no file of notes/],
  ['a newer file', '{"format":"gloss-notes","version":3,"notes":[]}', /newer version/],
])('refuses %s with a sentence', (_, text, words) => {
  expect(readExport(text)).toMatchObject({ ok: false, error: { code: 'bad-request', message: expect.stringMatching(words) as string } });
});
