import fc from 'fast-check';
import { expect, test } from 'vitest';

import { beginComparison, MAX_COMPARED } from '../../lib/search/edit-distance.js';

/** The whole matrix, as in the definition of optimal string alignment. */
function distance(a: readonly number[], b: readonly number[]): number {
  const d = a.concat(0).map((_, i) => b.concat(0).map((__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = d[i] ?? [];
      row[j] = Math.min(
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        isSwap ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  return at(a.length, b.length);
}

/** Of few letters, so that many of them agree; Latin, Cyrillic and Han. */
const letter = fc.constantFrom(0x61, 0x62, 0x63, 0x431, 0x660e);
const word = fc.array(letter, { maxLength: MAX_COMPARED });
const wanted = fc.array(letter, { minLength: 1, maxLength: MAX_COMPARED });

const isWithin = (a: readonly number[], b: readonly number[], most: number): boolean => {
  const comparison = beginComparison(a);
  const result = comparison.isWithin([0x62, ...b, 0x61], 1, b.length, most);
  comparison.end();
  return result;
};

test('the bit vector agrees with the matrix', () => {
  fc.assert(
    fc.property(wanted, word, fc.nat(4), (a, b, most) => {
      expect(isWithin(a, b, most)).toBe(distance(a, b) <= most);
    }),
  );
});

/** Slips made on purpose, since two words drawn at random are far apart. */
test('slips in a word of any length are counted', () => {
  fc.assert(
    fc.property(wanted, fc.array(fc.tuple(fc.nat(MAX_COMPARED), fc.nat(3)), { maxLength: 3 }), fc.nat(3), (a, slips, most) => {
      const b = [...a];
      for (const [place, kind] of slips) {
        const at = Math.min(place, b.length);
        if (kind === 0) b.splice(at, 1);
        else if (kind === 1) b.splice(at, 0, 0x63);
        else if (kind === 2) b.splice(at, 1, 0x61);
        else b.splice(at, 2, ...b.slice(at, at + 2).reverse());
      }
      expect(isWithin(a, b, most)).toBe(distance(a, b) <= most);
    }),
  );
});
