import { createNumbers, type Token } from '../text/index.js';
import { HEADER_WORDS, MAGIC, MAX_LENGTH, SEARCH_FORMAT } from './format.js';
import { createWordNumbers } from './word-numbers.js';

/** The index of the words of a list that is still being read. */
export interface SearchIndexBuilder {
  /** The words by which the next entry is found, text by text: its names, in any script. An entry's ordinal is its place, from 0. */
  readonly add: (texts: readonly (readonly Token[])[]) => void;
  /** The index as it is stored; `loadSearchIndex` reads it. */
  readonly build: () => ArrayBuffer;
}

export function createSearchIndexBuilder(): SearchIndexBuilder {
  const numbers = createWordNumbers();
  const vocabulary = createVocabulary();
  /** A word and an entry that has it, entries ascending. */
  const [pairWords, pairEntries, lengths] = [createNumbers(), createNumbers(), createNumbers()];
  return {
    add(texts) {
      const entry = lengths.length;
      const before = pairWords.length;
      for (const tokens of texts)
        for (const token of tokens) {
          const { count } = numbers;
          const number = numbers.take(token, entry);
          if (number < 0) continue;
          if (number === count) vocabulary.add(token.folded);
          pairWords.push(number);
          pairEntries.push(entry);
        }
      lengths.push(Math.min(pairWords.length - before, MAX_LENGTH));
    },
    build() {
      const words = vocabulary.finish();
      const postings = packPostings(numbers.count, pairWords.view(), pairEntries.view());
      const header = [MAGIC, SEARCH_FORMAT, lengths.length, numbers.count, words.length, postings.length];
      const buffer = new ArrayBuffer(HEADER_WORDS * 4 + lengths.length + words.length + postings.length);
      new Uint32Array(buffer, 0, HEADER_WORDS).set(header);
      const bytes = new Uint8Array(buffer);
      bytes.set(Uint8Array.from(lengths.view()), HEADER_WORDS * 4);
      bytes.set(words, HEADER_WORDS * 4 + lengths.length);
      bytes.set(postings, HEADER_WORDS * 4 + lengths.length + words.length);
      return buffer;
    },
  };
}

/** Words that are turned into bytes in one go. */
const BATCH = 4_096;

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
      }
      return bytes;
    },
  };
}

/** Most bytes of a number of 28 bits. */
const VARINT = 4;

/** Lists of entries by word: the number of bytes, then differences. */
function packPostings(count: number, words: Uint32Array, entries: Uint32Array): Uint8Array {
  const starts = new Uint32Array(count + 1);
  for (const word of words) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < count; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const byWord = new Uint32Array(words.length);
  words.forEach((word, n) => {
    const at = next[word] ?? 0;
    byWord[at] = entries[n] ?? 0;
    next[word] = at + 1;
  });

  const bytes = new Uint8Array((words.length + count) * VARINT);
  const list = new Uint8Array(words.length * VARINT);
  let length = 0;
  for (let word = 0; word < count; word++) {
    let used = 0;
    let last = -1;
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
      const entry = byWord[at] ?? 0;
      used = putVarint(list, used, entry - last - 1);
      last = entry;
    }
    length = putVarint(bytes, length, used);
    bytes.set(list.subarray(0, used), length);
    length += used;
  }
  return bytes.slice(0, length);
}

function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let to = at;
  for (; rest > 0x7f; rest >>>= 7) bytes[to++] = (rest & 0x7f) | 0x80;
  bytes[to++] = rest;
  return to;
}
