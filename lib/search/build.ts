import { createNumbers, release, type Token } from '../text/index.js';
import { HEADER_WORDS, MAGIC, MAX_LENGTH, SEARCH_FORMAT } from './format.js';
import { createWordNumbers } from './word-numbers.js';

/** The index of the words of a list that is still being read. */
export interface SearchIndexBuilder {
  /** The words by which the next entry is found, text by text: its names, in any script. An entry's ordinal is its place, from 0. */
  readonly add: (texts: readonly (readonly Token[])[]) => void;
  /** No more entries come: gives back the memory that takes them in. */
  readonly end: () => void;
  /** The index as it is stored, once, after `end`; `loadSearchIndex` reads it. */
  readonly build: () => ArrayBuffer;
}

export function createSearchIndexBuilder(): SearchIndexBuilder {
  const numbers = createWordNumbers();
  const vocabulary = createVocabulary();
  /** The words of all entries, one entry after the other, and how many each has. */
  const [entryWords, counts] = [createNumbers(), createNumbers()];
  return {
    add(texts) {
      const entry = counts.length;
      const before = entryWords.length;
      for (const tokens of texts)
        for (const token of tokens) {
          const { count } = numbers;
          const number = numbers.take(token, entry);
          if (number < 0) continue;
          if (number === count) vocabulary.add(token.folded);
          entryWords.push(number);
        }
      counts.push(entryWords.length - before);
    },
    end: numbers.drop,
    build() {
      const words = vocabulary.finish();
      const lengths = counts.take();
      const postings = groupByWord(numbers.count, entryWords.take(), lengths);
      const size = sizeOf(postings);
      const buffer = new ArrayBuffer(HEADER_WORDS * 4 + lengths.length + words.length + size);
      new Uint32Array(buffer, 0, HEADER_WORDS).set([MAGIC, SEARCH_FORMAT, lengths.length, numbers.count, words.length, size]);
      const bytes = new Uint8Array(buffer, HEADER_WORDS * 4);
      lengths.forEach((length, entry) => (bytes[entry] = Math.min(length, MAX_LENGTH)));
      bytes.set(words, lengths.length);
      write(postings, bytes.subarray(lengths.length + words.length));
      release(words, lengths, postings.starts, postings.entries);
      return buffer;
    },
  };
}

/** Words that are turned into bytes in one go. */
const BATCH = 512;

/** Words in UTF-8, a zero byte before each and one at the end. */
function createVocabulary() {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let waiting: string[] = [];
  const encode = (): void => {
    parts.push(encoder.encode(waiting.map((word) => `\0${word}`).join('')));
    waiting = [];
  };
  return {
    add(word: string): void {
      if (waiting.push(word) === BATCH) encode();
    },
    finish(): Uint8Array {
      encode();
      const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 1));
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
        release(part);
      }
      return bytes;
    },
  };
}

/** The entries of each word, ascending: those of word n from `starts[n]` to `starts[n + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/** `words` are used up. */
function groupByWord(count: number, words: Uint32Array, lengths: Uint32Array): Postings {
  const starts = new Uint32Array(count + 1);
  for (const word of words) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < count; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(words.length);
  let at = 0;
  for (let entry = 0; entry < lengths.length; entry++)
    for (const end = at + (lengths[entry] ?? 0); at < end; at++) {
      const word = words[at] ?? 0;
      const to = next[word] ?? 0;
      entries[to] = entry;
      next[word] = to + 1;
    }
  release(words, next);
  return { starts, entries };
}

/** Bytes of one word's list of differences. */
function listSize({ starts, entries }: Postings, word: number): number {
  let size = 0;
  for (let at = starts[word] ?? 0, last = -1; at < (starts[word + 1] ?? 0); last = entries[at++] ?? 0)
    size += varintSize((entries[at] ?? 0) - last - 1);
  return size;
}

/** Bytes of all lists, the number of bytes before each. */
function sizeOf(postings: Postings): number {
  let size = 0;
  for (let word = 0; word + 1 < postings.starts.length; word++) {
    const list = listSize(postings, word);
    size += varintSize(list) + list;
  }
  return size;
}

function write(postings: Postings, bytes: Uint8Array): void {
  const { starts, entries } = postings;
  let to = 0;
  for (let word = 0; word + 1 < starts.length; word++) {
    to = putVarint(bytes, to, listSize(postings, word));
    for (let at = starts[word] ?? 0, last = -1; at < (starts[word + 1] ?? 0); last = entries[at++] ?? 0)
      to = putVarint(bytes, to, (entries[at] ?? 0) - last - 1);
  }
}

const varintSize = (value: number): number => (value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5);

function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let to = at;
  for (; rest > 0x7f; rest >>>= 7) bytes[to++] = (rest & 0x7f) | 0x80;
  bytes[to++] = rest;
  return to;
}
