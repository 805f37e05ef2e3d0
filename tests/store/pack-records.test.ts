import { describe, expect, test } from 'vitest';

import { createRecordPacker } from '../../lib/store/pack-records.js';

/** 1,200 texts of 1 to 3 kB, some beyond ASCII: several parts of a megabyte. */
const TEXTS = Array.from({ length: 1_200 }, (_, n) => JSON.stringify([n, (n % 3 === 0 ? 'ж' : 'x').repeat(1_000 + (n % 2_000))]));

function packed() {
  const packer = createRecordPacker();
  TEXTS.forEach((text, n) => packer.add(`list:${n}`, text));
  return packer;
}

describe('records on their way into a pack', () => {
  test('are read from closed parts and from the one still being filled, in any order', async () => {
    const packer = packed();
    const asked = [0, 1, 700, 1_199, 3, 1_198, 700];
    expect(await packer.texts(asked)).toEqual(asked.map((n) => TEXTS[n]));
    expect(await packer.texts([...TEXTS.keys()])).toEqual(TEXTS);
  });
  test('can be added after some were read', async () => {
    const packer = packed();
    await packer.texts([1_199]);
    packer.add('list:later', '["later"]');
    expect(await packer.texts([1_200, 1_199])).toEqual(['["later"]', TEXTS[1_199]]);
  });
  test('are refused where there are none', async () => {
    await expect(createRecordPacker().texts([0])).rejects.toThrow(RangeError);
  });
  test('lie behind their index, one after the other', async () => {
    const { count, blob } = await packed().finish();
    expect(count).toBe(1_200);
    expect((await blob.text()).endsWith(TEXTS.slice(-800).join(''))).toBe(true);
  });
});
