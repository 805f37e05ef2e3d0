import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createSearchIndexBuilder, loadSearchIndex, type SearchIndex } from '../../lib/search/index.js';
import { tokenise } from '../../lib/text/index.js';
import { anyText } from '../harness/arbitrary-text.js';

const ENTRIES: readonly (readonly string[])[] = [
  ['Vladimir Vladimirovich PUTIN', 'Владимир Путин'],
  ['KIM, Jong Un', '김정은', '金正恩'],
  ['Mohammed Abdullah'],
  ['Korea Kwangson Banking Corp', 'KKBC'],
  ['Putina Trading LLC'],
  ['𠮷野家商事'],
];
const stored = (entries: readonly (readonly string[])[]): ArrayBuffer => {
  const builder = createSearchIndexBuilder();
  for (const texts of entries) builder.add(texts.map(tokenise));
  return builder.build();
};
const indexOf = (entries: readonly (readonly string[])[]): SearchIndex => {
  const index = loadSearchIndex(stored(entries));
  if (!index) throw new Error('the index cannot be read');
  return index;
};
const words = (query: string): string[] => tokenise(query).map(({ folded }) => folded);
const found = (query: string, entries = ENTRIES): number[] =>
  indexOf(entries)
    .find(words(query), 10)
    .map(({ ordinal }) => ordinal);

describe('an entry is found', () => {
  test.each([
    ['by a whole name', 'vladimir putin', 0],
    ['by its words in another order', 'Putin Vladimir Vladimirovich', 0],
    ['by the beginning of a word', 'kwang bank', 3],
    ['by the middle of a word', 'wangso', 3],
    ['with a letter too few', 'Mohamed Abdullah', 2],
    ['with letters swapped', 'Valdimir', 0],
    ['with two slips in a long word', 'Abdulahh', 2],
    ['in Cyrillic', 'Путин', 0],
    ['by two letters inside a word', 'gs', 3],
    ['in Cyrillic with a slip', 'Владимор', 0],
    ['in Cyrillic with letters swapped', 'Валдимир', 0],
    ['by characters beyond the basic plane', '𠮷野', 5],
    ['with a character wrong among such', '𠮷野屋商事', 5],
    ['by one Han character', '恩', 1],
    ['by part of a Hangul name', '정은', 1],
    ['by an acronym in small letters', 'kkbc', 3],
  ])('%s', (_, query, ordinal) => expect(found(query)[0]).toBe(ordinal));
  test('before those that fit less', () => expect(found('putin')).toEqual([0, 4]));
});

describe('nothing is found', () => {
  test.each([
    ['where one word fits nobody', 'Putin Xylophone'],
    ['by two slips in a short word', 'Kam Jang'],
    ['by two slips in a short Cyrillic word', 'Пятен'],
    ['by a single letter inside words', 'q'],
    ['by two letters inside words beside another word', 'Banking gs'],
    ['by no words', ''],
  ])('%s', (_, query) => expect(query === '' ? [] : found(query)).toEqual([]));
  test('in an empty index', () => expect(found('putin', [])).toEqual([]));
});

test('every entry is found by each of its words, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { maxLength: 3 }), { maxLength: 8 }), (entries) => {
      const index = indexOf(entries);
      entries.forEach((texts, ordinal) => {
        for (const word of texts.flatMap(words))
          if (word !== '') expect(index.find([word], entries.length).map((hit) => hit.ordinal)).toContain(ordinal);
      });
    }),
    { numRuns: 100 },
  );
});

describe('a buffer is refused', () => {
  const changed = (word: number, value: number): ArrayBuffer => {
    const buffer = stored(ENTRIES).slice();
    new Uint32Array(buffer, 0, 6)[word] = value;
    return buffer;
  };
  test.each([
    ['when it is empty', () => new ArrayBuffer(0)],
    ['when it is of another kind', () => changed(0, 1)],
    ['when it is of another format', () => changed(1, 99)],
    ['when it is cut short', () => stored(ENTRIES).slice(0, -1)],
    ['when it says it is longer', () => changed(5, 1 << 30)],
  ])('%s', (_, damaged) => expect(loadSearchIndex(damaged())).toBeUndefined());
});
