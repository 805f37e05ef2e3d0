import { createNumbers, tokenise } from '../text/index.js';
import { HEADER_WORDS, MAGIC, MAX_LENGTH, SEARCH_FORMAT } from './format.js';

/** The index of the words of a list that is still being read. */
export interface SearchIndexBuilder {
  /** Texts by whose words the next entry is found: its names, in any script. An entry's ordinal is its place, from 0. */
  readonly add: (texts: Iterable<string>) => void;
  /** The index as it is stored; `loadSearchIndex` reads it. */
  readonly build: () => ArrayBuffer;
}

export function createSearchIndexBuilder(): SearchIndexBuilder {
  const numbers = new Map<string, number>();
  /** By word: the last entry that has it, from 1. */
  const lasts: number[] = [];
  /** A word and an entry that has it, entries ascending. */
  const [pairWords, pairEntries, lengths] = [createNumbers(), createNumbers(), createNumbers()];
  return {
    add(texts) {
      const entry = lengths.length;
      const before = pairWords.length;
      for (const text of texts)
        for (const { folded } of tokenise(text)) {
          let number = numbers.get(folded);
          if (number === undefined) numbers.set(folded, (number = numbers.size));
          if (lasts[number] === entry + 1) continue;
          lasts[number] = entry + 1;
          pairWords.push(number);
          pairEntries.push(entry);
        }
      lengths.push(Math.min(pairWords.length - before, MAX_LENGTH));
    },
    build() {
      const vocabulary = new TextEncoder().encode(`\0${[...numbers.keys(), ''].join('\0')}`);
      const postings = packPostings(numbers.size, pairWords.view(), pairEntries.view());
      const words = [MAGIC, SEARCH_FORMAT, lengths.length, numbers.size, vocabulary.length, postings.length];
      const buffer = new ArrayBuffer(HEADER_WORDS * 4 + lengths.length + vocabulary.length + postings.length);
      new Uint32Array(buffer, 0, HEADER_WORDS).set(words);
      const bytes = new Uint8Array(buffer);
      bytes.set(Uint8Array.from(lengths.view()), HEADER_WORDS * 4);
      bytes.set(vocabulary, HEADER_WORDS * 4 + lengths.length);
      bytes.set(postings, HEADER_WORDS * 4 + lengths.length + vocabulary.length);
      return buffer;
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
