import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { ListError, readLists, type ListFile } from '../../../lib/lists/index.js';
import { asLine, fileOf, FIXTURES } from '../../harness/list-files.js';
import { fixture, readAll } from '../../harness/read-all.js';

const FILES = ['ofac.xml', 'ofac-enhanced.xml', 'ofac-advanced.xml', 'un.xml', 'eu.xml', 'eu-2016.xml', 'uk.xml', 'ch.xml', 'ca.xml'];
const sourceOf = (file: string): string => readFileSync(join(FIXTURES, file), 'utf8');
const linesOf = async (...files: readonly ListFile[]): Promise<readonly string[]> => (await readAll(files)).records.map(asLine);

const codeOf = async (file: ListFile): Promise<string> => {
  try {
    await readAll([file]);
    return 'read';
  } catch (error) {
    if (error instanceof ListError) return error.code;
    throw error;
  }
};

type Controller = Pick<ReadableByteStreamController, 'close' | 'enqueue'> & { byobRequest?: ReadableStreamBYOBRequest | null };

/** As it would come over a slow line: pieces of `size` bytes, of their own or in a buffer that is used again and again. */
const inPieces = (name: string, bytes: Uint8Array, size: number, type?: 'bytes'): ListFile => ({
  name,
  open: () => {
    let at = 0;
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      ...(type && { type }),
      pull(controller: Controller) {
        if (at < bytes.length) {
          controller.enqueue(new Uint8Array(bytes.subarray(at, (at += size))));
        } else {
          controller.close();
          controller.byobRequest?.respond(0); // without it a reader with a buffer of its own waits on
        }
      },
    });
  },
});

describe.each(FILES)('%s reads the same', (file) => {
  const source = sourceOf(file);
  const bytes = new TextEncoder().encode(source);
  const forms: readonly (readonly [string, () => ListFile])[] = [
    ['packed with gzip, whatever its name', () => fileOf('list.txt', gzipSync(source))],
    ['in a zip with other things', () => fileOf('list', zipSync({ 'a/': [new Uint8Array(), {}], 'a/list.bin': bytes }))],
    ['after a byte order mark', () => fileOf('list', `\uFEFF${source}`)],
    ['with CRLF', () => fileOf('list', source.replaceAll('\n', '\r\n'))],
    ['in UTF-16', () => fileOf('list', new Uint8Array(Buffer.from(`\uFEFF${source.replace(/encoding=["'][^"']*["']/, '')}`, 'utf16le')))],
    ['in pieces of 1 byte', () => inPieces('list', bytes, 1)],
    ['in pieces of 7 bytes, packed', () => inPieces('list', gzipSync(source), 7)],
    ['in pieces of 13 bytes, zipped', () => inPieces('list', zipSync({ x: bytes }), 13)],
    ['in one buffer, 7 bytes at a time', () => inPieces('list', bytes, 7, 'bytes')],
    ['in one buffer, packed', () => inPieces('list', gzipSync(source), 7, 'bytes')],
    ['in one buffer, zipped', () => inPieces('list', zipSync({ x: bytes }), 13, 'bytes')],
  ];
  test.each(forms)('%s', async (_, open) => {
    expect(await linesOf(open())).toEqual(await linesOf(fixture(file)));
  });

  test('on one line, with the other quotes', async () => {
    const oneLine = source.replace(/<[^>]*>/g, (tag) => tag.replace(/"([^"']*)"/g, "'$1'")).replace(/>\s*\n\s*</g, '><');
    expect(await linesOf(fileOf('list', oneLine))).toEqual(await linesOf(fixture(file)));
  });

  test('cut anywhere: never taken for whole', async () => {
    const end = source.trimEnd().length;
    for (const share of [0.3, 0.5, 0.7, 0.9, 0.99])
      expect(await codeOf(fileOf('list', source.slice(0, Math.floor(end * share))))).toMatch(/truncated|damaged/);
    expect(await codeOf(fileOf('list', source.slice(0, end - 1)))).toBe('truncated');
    expect(await codeOf(fileOf('list.gz', gzipSync(source).subarray(0, -20)))).toMatch(/truncated|damaged/);
    expect(await codeOf(fileOf('list.zip', zipSync({ x: bytes }).subarray(0, 200)))).toMatch(/truncated|damaged/);
  });
});

describe('what cannot be read is told', () => {
  const uk = sourceOf('uk.xml');
  test('a record without a number, and one without a name', async () => {
    const { records, issues } = await readAll([
      fileOf('uk', uk.replace('<UniqueID>ZZZ0001</UniqueID>', '').replace('<Name6>Morning Kettle</Name6>', '')),
    ]);
    expect(records.map(({ recordId }) => recordId)).toEqual(['ZZZ0002']);
    expect(issues).toEqual([
      { line: 4, record: '04/01/2026', reason: 'the record has no unique ID' },
      { line: 39, record: 'ZZZ0003', reason: 'the record has no name' },
    ]);
  });
  test('a NUL byte spoils its record alone', async () => {
    const { records, issues } = await readAll([fileOf('uk', uk.replace('MORNING KETTLE 2', 'MORNING\0KETTLE'))]);
    expect(records.map(({ recordId }) => recordId)).toEqual(['ZZZ0001', 'ZZZ0003']);
    expect(issues).toEqual([{ line: 31, record: '09/05/2025', reason: 'it holds a character that XML does not allow (line 34)' }]);
  });
  test('an entity of its own', async () => {
    const { issues } = await readAll([fileOf('uk', uk.replace('MORNING KETTLE 2', '&kettle; R&D &#xZZ; ]]>'))]);
    expect(issues.map(({ reason }) => reason)).toEqual(['it refers to an entity that is not defined (line 34)']);
  });
  test('a name of 1,000,000 characters', async () => {
    const { records, issues } = await readAll([fileOf('uk', uk.replace('Vanterpoel', 'A'.repeat(1_000_000)))]);
    expect(records[0]?.names).toHaveLength(3);
    expect(issues.map(({ record, reason }) => `${record ?? ''} ${reason}`)).toEqual(['ZZZ0001 a name of 1000006 characters was left out']);
  });
  test('fewer entries than the file promises', async () => {
    const { issues } = await readAll([fileOf('x', sourceOf('ofac.xml').replace('<Record_Count>3<', '<Record_Count>18000<'))]);
    expect(issues.map(({ reason }) => reason)).toEqual(['the file says that it holds 18000 entries, but 3 are in it']);
  });
  test('an amendment of the Swiss list', async () => {
    await expect(readAll([fileOf('x', sourceOf('ch.xml').replace('full-list', 'amendment'))])).rejects.toThrow(/complete list/);
  });
  test('a file beside a list that is none', async () => {
    const { records, issues } = await readAll([fixture('ca.xml'), fileOf('readme.txt', 'Read me first')]);
    expect(records).toHaveLength(3);
    expect(issues[0]?.record).toBe('readme.txt');
  });
});

describe('an attack ends in a sentence, soon and in little memory', () => {
  const head = '<?xml version="1.0"?>\n<Designations><DateGenerated>13/02/2026</DateGenerated>';
  test('entity expansion', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE Designations [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Designations><Designation>&b;</Designation></Designations>`;
    expect(await codeOf(fileOf('x', laughs))).toBe('damaged');
  });
  test('deep nesting, in a record and outside', async () => {
    expect(await codeOf(fileOf('x', `${head}<Designation>${'<a>'.repeat(1_000_000)}`))).toBe('damaged');
    expect(await codeOf(fileOf('x', `${head}${'<a>'.repeat(1_000_000)}`))).toBe('damaged');
  });
  test('a head that has no first tag', async () => {
    for (const start of ['<', '<a ', '<!--', '<!DOCTYPE ', '<?', '<!---->', '<a:'])
      expect(await codeOf(fileOf('x', `<?xml version="1.0"?>${start.repeat(10_000)}${'action'.repeat(20_000)}`))).toBe('unknown-format');
  });
  test('a record without end', async () => {
    expect(await codeOf(fileOf('x', `${head}<Designation>${'<a/>'.repeat(200_000)}`))).toBe('damaged');
  });
  test('a text, a comment, an attribute without end', async () => {
    for (const start of ['<Designation>', '<!--', '<Designation a="', '<', '<?x ', '<![CDATA['])
      expect(await codeOf(fileOf('x', `${head}${start}${'a'.repeat(9_000_000)}`))).toBe('damaged');
  });
  test('one tag with a million attributes', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(' ');
    expect(await codeOf(fileOf('x', `${head}<Designation ${attributes}`))).toBe('damaged');
  });
  test('a bomb in gzip and in zip', async () => {
    const bomb = Buffer.concat([Buffer.from(head), Buffer.alloc(80_000_000, ' ')]);
    expect(await codeOf(fileOf('x.gz', gzipSync(bomb, { level: 1 })))).toMatch(/damaged|too-large/);
    expect(await codeOf(fileOf('x.zip', zipSync({ x: bomb }, { level: 1 })))).toMatch(/damaged|too-large/);
  }, 60_000);
  test('5 GB, said or found', async () => {
    const endless = (size?: number): ListFile => ({
      name: 'x',
      ...(size !== undefined && { size }),
      open: () => new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(32)) }),
    });
    expect(await codeOf(endless(5e9))).toBe('too-large');
    // A head of blanks is no list.
    expect(await codeOf(endless())).toBe('unknown-format');
  });
  test('cancelled in the middle', async () => {
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      for await (const _ of readLists([inPieces('x', new TextEncoder().encode(sourceOf('uk.xml')), 100)], {
        signal: controller.signal,
        onBytes: (bytes) => {
          if (bytes > 500) controller.abort();
        },
      }));
    };
    await expect(read()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
