import { gzipSync } from 'node:zlib';

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { readLists, type ListErrorCode } from '../../lib/lists/index.js';
import { fileOf } from '../harness/list-files.js';

const errorOf = async (...files: Parameters<typeof fileOf>[]): Promise<{ code: ListErrorCode; message: string }> => {
  try {
    for await (const _ of readLists(files.map((file) => fileOf(...file)))) continue;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error as never;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('a file that is no list ends in one sentence', () => {
  test('empty', async () => {
    expect(await errorOf(['x.xml', ''])).toMatchObject({ code: 'empty' });
  });
  test('a web page', async () => {
    expect(await errorOf(['x.xml', '<!DOCTYPE html><html><body>Error 500</body></html>'])).toMatchObject({
      code: 'unknown-format',
      message: expect.stringMatching(/web page/) as string,
    });
  });
  test('a web page in a zip', async () => {
    expect(await errorOf(['x.zip', zipSync({ 'a.xml': new TextEncoder().encode('<html>') })])).toMatchObject({ code: 'unknown-format' });
  });
  test('a truncated gzip', async () => {
    expect(await errorOf(['x.gz', gzipSync('<a>'.repeat(100)).subarray(0, 20)])).toMatchObject({ code: 'truncated' });
  });
  test('a damaged gzip', async () => {
    const bytes = gzipSync('<a>'.repeat(100_000));
    bytes.fill(0xff, 10, 100);
    expect((await errorOf(['x.gz', bytes])).message).toMatch(/incomplete or damaged/);
  });
});
