import { chunksOf } from './bytes.js';
import { ListError, type ListFile, type ReadOptions, type TextSource } from './reader.js';
import { decode, encodingOf, HEAD_BYTES } from './text.js';
import { packingOf, unpack, type Member, type Packing } from './unpack.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** A workbook is a zip of its own kind: it is handed on whole. */
export interface WorkbookSource {
  readonly name: string;
  readonly workbook: () => Promise<Bytes>;
}
export type Source = TextSource | WorkbookSource;

const join = (parts: readonly Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

async function firstBytes(file: ListFile): Promise<Bytes> {
  const parts: Bytes[] = [];
  let length = 0;
  for await (const chunk of chunksOf(file.open())) {
    parts.push(chunk.slice());
    length += chunk.length;
    if (length >= 4) break;
  }
  return join(parts);
}

/** The first bytes of every member; only a zip has to be read to its end for it. */
async function headsOf(file: ListFile, packing: Packing, options: ReadOptions): Promise<{ name: string; head: Bytes }[]> {
  const heads = new Map<number, { name: string; parts: Bytes[]; length: number }>();
  for await (const { name, index, bytes } of unpack(file, packing, options)) {
    const head = heads.get(index) ?? { name, parts: [], length: 0 };
    heads.set(index, head);
    if (head.length < HEAD_BYTES) {
      head.parts.push(bytes.slice(0, HEAD_BYTES - head.length));
      head.length += bytes.length;
    } else if (packing !== 'zip') break;
  }
  return [...heads.values()].map(({ name, parts }) => ({ name, head: join(parts) }));
}

async function* bytesOf(members: AsyncIterable<Member>, name?: string): AsyncGenerator<Bytes> {
  for await (const member of members) if (name === undefined || member.name === name) yield member.bytes;
}

/** Workbooks of lists are a few MB; one that is larger is not held in memory. */
const MAX_WORKBOOK_BYTES = 64 * 1024 ** 2;

async function wholeOf(file: ListFile, options: ReadOptions): Promise<Bytes> {
  const parts: Bytes[] = [];
  let length = 0;
  for await (const bytes of bytesOf(unpack(file, 'plain', options))) {
    parts.push(bytes.slice());
    length += bytes.length;
    if (length > MAX_WORKBOOK_BYTES)
      throw new ListError('too-large', `“${file.name}” is a workbook of over 64 MB, which no sanctions list is.`);
  }
  return join(parts);
}

const isDesktopLitter = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(name);
/** OPC, ECMA-376 part 2: every workbook has this entry. */
const isWorkbook = (names: readonly string[]): boolean =>
  names.includes('[Content_Types].xml') && names.some((name) => name.startsWith('xl/'));

/**
 * What a file holds: one text, the texts in its zip, or a workbook; nothing for an empty file.
 * @throws ListError
 */
export async function sourcesOf(file: ListFile, options: ReadOptions): Promise<Source[]> {
  const packing = packingOf(await firstBytes(file));
  // The bytes of this first look are not progress.
  const { onBytes: _, ...quietly } = options;
  const heads = await headsOf(file, packing, quietly);
  if (packing === 'zip' && isWorkbook(heads.map(({ name }) => name))) return [{ name: file.name, workbook: () => wholeOf(file, options) }];
  return heads
    .filter(({ name, head }) => head.length > 0 && !isDesktopLitter(name))
    .map(({ name, head }) => {
      const encoding = encodingOf(head);
      return {
        name,
        head: new TextDecoder(encoding).decode(head, { stream: true }),
        text: () => decode(bytesOf(unpack(file, packing, options), packing === 'zip' ? name : undefined), encoding),
      };
    });
}
