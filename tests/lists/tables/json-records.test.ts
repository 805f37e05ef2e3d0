import { describe, expect, it } from 'vitest';

import { jsonRecords } from '../../../lib/lists/tables/json-records.js';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function recordsOf(text: string, size = 65_536) {
  const records = [];
  for await (const batch of jsonRecords(inPieces(text, size), text.slice(0, 65_536))) records.push(...batch);
  return records;
}

describe('records of a JSON array', () => {
  const text =
    '{"meta": {"a": "]"},\n "results": [\n  {"n": "\\"}{[\\\\"},\n  {"n": [{"m": 1}]},\n  {"n": oops},\n  {}\n ], "more": [{"x": 1}]}';
  const records = [
    { line: 3, value: { n: '"}{[\\' } },
    { line: 4, value: { n: [{ m: 1 }] } },
    { line: 5, value: undefined, damage: 'the record is no JSON' },
    { line: 6, value: {} },
  ];

  it.each([1, 2, 3, 7, 13, 1000])('are the same in pieces of %i characters', async (size) => {
    expect(await recordsOf(text, size)).toEqual(records);
  });

  it.each(['[{"a":1},{"b":', '[{"a":"', '[', '{"results":[{}'])('of a cut file end in a sentence: %s', async (cut) => {
    await expect(recordsOf(cut)).rejects.toMatchObject({ code: 'truncated' });
  });

  it('nested 100,000 deep are one damaged record', async () => {
    const deep = `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}},{"b":1}]`;
    expect((await recordsOf(deep)).at(-1)).toEqual({ line: 1, value: { b: 1 } });
  });

  it('without end are given up', async () => {
    await expect(recordsOf(`[{"a":"${'x'.repeat(5_000_000)}`)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('JSON lines', () => {
  it('are read one by one, the bad ones with their line', async () => {
    expect(await recordsOf('{"a":1}\r\n\nnull\n{"a":\n{"a":2}')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 3, value: null },
      { line: 4, value: undefined, damage: 'the record is no JSON' },
      { line: 5, value: { a: 2 } },
    ]);
  });

  it('a line without end is left out', async () => {
    const records = await recordsOf(`{"a":1}\n{"a":"${'x'.repeat(5_000_000)}"}\n{"a":2}\n`);
    expect(records.map(({ line, damage }) => [line, damage !== undefined])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });
});
