import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type NoteTarget, toEntityId } from '../../lib/model/index.js';
import { nameKey, noteTargetKey } from '../../lib/notes/index.js';

const quote = (exact: string, url = 'https://news.example/', prefix = ''): NoteTarget => ({
  kind: 'quote',
  url,
  title: 'News',
  selector: { type: 'TextQuoteSelector', exact, prefix, suffix: '' },
});
const name = (form: string): NoteTarget => ({ kind: 'name', name: form });

describe('two notes are about the same', () => {
  const cases: readonly (readonly [string, NoteTarget, NoteTarget])[] = [
    [
      'entry, whatever it was called',
      { kind: 'entity', entityId: toEntityId('person/x'), name: 'A' },
      { kind: 'entity', entityId: toEntityId('person/x'), name: 'B' },
    ],
    ['name with and without a hyphen', name('Kim Jong-un'), name('kim jong un')],
    ['name with other accents', name('José Peña'), name('Jose Pena')],
    ['name with other apostrophes', name('Sana’a'), name("Sana'a")],
    ['words on the same page', quote('brotherly aid'), quote('brotherly aid', 'https://news.example/', 'of ')],
    [
      'page, whatever its title',
      { kind: 'page', url: 'https://a.example/', title: 'A' },
      { kind: 'page', url: 'https://a.example/', title: 'B' },
    ],
  ];
  test.each(cases)('%s', (_, one, other) => expect(noteTargetKey(one)).toBe(noteTargetKey(other)));
});

describe('two notes are about different things', () => {
  const cases: readonly (readonly [string, NoteTarget, NoteTarget])[] = [
    ['the same words on two pages', quote('aid', 'https://a.example/'), quote('aid', 'https://b.example/')],
    ['other words on one page', quote('aid'), quote('aids')],
    ['a page and a quotation on it', { kind: 'page', url: 'https://news.example/', title: '' }, quote('')],
    ['a name and an entry', name('person/x'), { kind: 'entity', entityId: toEntityId('person/x'), name: 'x' }],
    ['names with their words parted otherwise', name('Kim Jongun'), name('Kim Jong Un')],
  ];
  test.each(cases)('%s', (_, one, other) => expect(noteTargetKey(one)).not.toBe(noteTargetKey(other)));
});

test('a name has one key, composed or decomposed, in capitals or not', () => {
  const words = fc.constantFrom('José', 'Peña', 'Vučić', 'Kim', 'Jong-un', 'Sana’a', '김정은', 'Œuvre', 'Şahin', 'U.N.');
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
      const name = parts.join(' ');
      const keys = [name, name.normalize('NFD'), name.normalize('NFC'), name.toUpperCase(), nameKey(name)].map(nameKey);
      expect(new Set(keys).size).toBe(1);
    }),
    { numRuns: 200 },
  );
});
