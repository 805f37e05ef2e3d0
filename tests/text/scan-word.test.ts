import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findWord } from '../../lib/text/scan-word.js';
import { anyText } from '../harness/arbitrary-text.js';

/** The same grammar as one pattern, which takes a browser 15 ms to compile. */
const LETTERS = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*`;
const APOSTROPHE = "['’ʼ‘`]";
const INITIALS = String.raw`(?:(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}.]))`;
const DOTTED = `${INITIALS}(?:${APOSTROPHE}[sS](?![\\p{L}\\p{N}\\p{M}]))?`;
const WORD = new RegExp(String.raw`(?!\p{Lu}{1,3}\$)(?:${DOTTED}|${LETTERS}(?:${APOSTROPHE}${LETTERS})*)`, 'gu');

const scanned = (text: string): string[] => {
  const words: string[] = [];
  for (let found = findWord(text, 0); found !== undefined; found = findWord(text, found.end))
    words.push(text.slice(found.start, found.end));
  return words;
};

/** Everything that can stand at the border of a word. */
const PIECES = [
  "'",
  '’',
  'ʼ',
  '`',
  's',
  'S',
  'U',
  '.',
  'É',
  'É.',
  'U.S.',
  '$',
  'US',
  'É',
  'é',
  'a\u0301',
  '\u0301',
  '9',
  '²',
  '한',
  'Ж',
].concat(['𝐀', '𝐀.', '𝐚', '😀', '\ud83d', '\udc00', ' ', '-', '\n', '\0', 'ǅ', 'ß']);

describe('words found one by one', () => {
  it.each([
    ['A.B', 'A.B'],
    ['A.B.', 'A.B.'],
    ['A.b', 'A|b'],
    ['U.S.A’s', 'U.S.A’s'],
    ['U.S.’st', 'U.S.|st'],
    ['Éa.Ж.Ж', 'Éa|Ж.Ж'],
    ['US$ AUD$ USDX$', 'USDX'],
    ['’tis rock ’n’ roll’', 'tis|rock|n|roll'],
    ['𝐀.𝐀. 😀', '𝐀.𝐀.'],
  ])('%s: %s', (text, words) => expect(scanned(text).join('|')).toBe(words));

  it('are those of the pattern, whatever stands together', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, anyText), (text) => {
        expect(scanned(text)).toEqual(text.match(WORD) ?? []);
      }),
      { numRuns: 3_000 },
    );
  });
});
