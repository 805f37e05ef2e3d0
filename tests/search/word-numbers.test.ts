import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createWordNumbers } from '../../lib/search/word-numbers.js';
import { tokenise } from '../../lib/text/index.js';

/** What `take` answers, told by a plain Map. */
function expected(entries: readonly (readonly string[])[]): number[] {
  const numbers = new Map<string, number>();
  return entries.flatMap((words) => {
    const had = new Set<string>();
    return words.map((word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      const isNew = !had.has(word);
      had.add(word);
      return isNew ? number : -1;
    });
  });
}

const taken = (entries: readonly (readonly string[])[]): number[] => {
  const numbers = createWordNumbers();
  return entries.flatMap((words, entry) => words.flatMap((word) => tokenise(word).map((token) => numbers.take(token, entry))));
};

const word = fc.integer({ min: 0, max: 30 }).map((n) => `w${n}`);
test('words are numbered as they come, once in an entry', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word)), (entries) => {
      expect(taken(entries)).toEqual(expected(entries));
    }),
  );
});

test('more words than the first table holds keep their numbers', () => {
  const words = Array.from({ length: 20_000 }, (_, n) => `w${n % 9_000}`);
  const entries = [words.slice(0, 12_000), words.slice(12_000)];
  expect(taken(entries)).toEqual(expected(entries));
});
