import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tokenise } from '../../lib/text/index.js';

/** Words by one pattern alone, as the general path of `tokenise` reads them. */
const PLAIN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Everything that can stand at the border between the quick path and the general one. */
const PIECES = [
  'a',
  'B',
  'ab',
  'Ab',
  'AB',
  'aB',
  'A1',
  '12',
  '1a',
  'é',
  'É',
  'e\u0301',
  '\u0301',
  '한국',
  '²',
  'ß',
  ' ',
  '  ',
  '-',
  ', ',
  '; ',
  '\n',
  '😀',
  '\ud83d',
];

describe('words of ASCII and words of other letters', () => {
  it('are cut at the same places wherever they meet', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.match(PLAIN) ?? []);
      }),
    );
  });

  it.each([
    ['US$5', ['5']],
    ['AUSS$5', ['AUSS', '5']],
    ['the U.S. army', ['the', 'U.S.', 'army']],
    ["Kim's", ['Kim', "'s"]],
    ["O'Brien", ["O'Brien"]],
    ["'tis", ['tis']],
    ['Plan B.', ['Plan', 'B']],
    ['naïve café', ['naïve', 'café']],
  ])('%s', (text, words) => {
    expect(tokenise(text).map(({ surface }) => surface)).toEqual(words);
  });

  it.each([
    ['word', 'lower'],
    ['Word', 'capitalised'],
    ['W', 'capitalised'],
    ['WORD', 'upper'],
    ['G7', 'upper'],
    ['iPhone', 'lower'],
    ['2026', 'number'],
    ['5th', 'lower'],
  ])('%s is written %s', (word, how) => {
    const [ascii] = tokenise(word);
    const [general] = tokenise(`${word}\u0301`); // the accent sends it to the general path
    expect(ascii?.case).toBe(how);
    expect(general?.folded).toBe(ascii?.folded);
  });
});
