import { describe, expect, test } from 'vitest';

import { fuzzShape, shapesOfLists } from '../harness/fuzz-lists.js';

/** A few hundred in all; `npm run fuzz` reads 20,000 of each shape. */
const EACH = 40;

describe('a list with something wrong in it is read, or refused in a sentence', () => {
  test.each(shapesOfLists())('%s', async (shape) => {
    expect(await fuzzShape(shape, EACH, 1)).toEqual([]);
  });
});
