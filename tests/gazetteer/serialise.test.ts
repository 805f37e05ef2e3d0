import { describe, expect, test } from 'vitest';

import { buildGazetteer, findNameHits, GAZETTEER_FORMAT, loadGazetteer, readKeys, saveGazetteer } from '../../lib/gazetteer/index.js';
import { tokenise } from '../../lib/text/index.js';
import { entity } from '../harness/entities.js';

const saved = (): ArrayBuffer =>
  saveGazetteer(buildGazetteer([entity('person/kim', 'Kim Jong Un'), entity('person/lee', 'Lee Jae Myung')]));
const changed = (word: number, value: number): ArrayBuffer => {
  const buffer = saved();
  new Uint32Array(buffer)[word] = value;
  return buffer;
};

describe('a saved gazetteer', () => {
  test('loads as views of its own buffer, without a copy', () => {
    const buffer = saved();
    const loaded = loadGazetteer(buffer);
    expect(loaded?.checks.buffer).toBe(buffer);
    expect(loaded?.prefixes.buffer).toBe(buffer);
    expect(loaded?.postings.buffer).toBe(buffer);
  });
  test('knows whose each name is, however many a party has', () => {
    const counts = [1, 0, 254, 255, 256, 3, 510, 1_000, 0, 2];
    const named = counts.map((count, n) => ({
      ...entity(`person/p${n}`, `Party${n}`),
      names: Array.from({ length: count }, (_, k) => ({ form: `Party${n} Name${k}`, role: 'alias', quality: 'strong' }) as const),
    }));
    const built = buildGazetteer(named);
    const loaded = loadGazetteer(saveGazetteer(built));
    expect(loaded?.firstNames).toEqual(built.firstNames);
    const found = loaded && findNameHits(loaded, readKeys(tokenise('Party6 Name509 met Party3 Name254 and Party9 Name1')));
    expect(found?.flatMap(({ names }) => names.map(({ entity: whose, name }) => [whose, name]))).toEqual([
      [6, 509],
      [3, 254],
      [9, 1],
    ]);
  });
  test('loads when it holds nothing', () => {
    const loaded = loadGazetteer(saveGazetteer(buildGazetteer([])));
    expect(loaded?.names).toBe(0);
    expect(loaded && findNameHits(loaded, readKeys(tokenise('Kim Jong Un')))).toEqual([]);
  });
});

describe('a buffer is refused', () => {
  const cases: readonly (readonly [string, () => ArrayBuffer])[] = [
    ['when it is empty', () => new ArrayBuffer(0)],
    ['when it is shorter than a header', () => saved().slice(0, 28)],
    ['when it ends in the middle of a word', () => saved().slice(0, -3)],
    ['when its end is missing', () => saved().slice(0, -4)],
    ['when only its header is left', () => saved().slice(0, 36)],
    ['when something follows it', () => new Uint8Array([...new Uint8Array(saved()), 0, 0, 0, 0]).buffer],
    ['when its magic is another', () => changed(0, 0x12345678)],
    ['when its format is older', () => changed(1, GAZETTEER_FORMAT - 1)],
    ['when its format is newer', () => changed(1, GAZETTEER_FORMAT + 1)],
    ['when its buckets are said to be more', () => changed(5, 1 << 20)],
    ['when its filter is said to be longer', () => changed(8, 0xffffffff)],
    ['when its postings are said to be shorter', () => changed(7, 0)],
    ['when it is zeros', () => new ArrayBuffer(64)],
  ];
  test.each(cases)('%s', (_, damaged) => expect(loadGazetteer(damaged())).toBeUndefined());
});
