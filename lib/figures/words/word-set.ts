import { hashOf } from '../word-hash.js';

/** Bits for each word: about one word in thirty is looked up in vain. */
const BITS_A_WORD = 32;

/** Rules out most words by their hash alone, without their letters (B. H. Bloom 1970, with one hash). */
class WordFilter {
  private readonly bits: Int32Array;

  constructor(words: Iterable<string>) {
    const hashes = Array.from(words, (word) => hashOf(word, 0, word.length));
    this.bits = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, hashes.length * BITS_A_WORD) / 32)));
    for (const hash of hashes) this.bits[this.placeOf(hash)] = (this.bits[this.placeOf(hash)] ?? 0) | (1 << hash);
  }

  /** False where no word has that hash, a `hashOf`. */
  mayHold(hash: number): boolean {
    return (((this.bits[this.placeOf(hash)] ?? 0) >>> hash) & 1) === 1;
  }

  private placeOf(hash: number): number {
    return ((hash >>> 5) ^ (hash >>> 17)) & (this.bits.length - 1);
  }
}

/** Words in lower case that `isIn` asks for. */
export interface Words {
  readonly filter: WordFilter;
  readonly has: (word: string) => boolean;
}

export class WordSet extends Set<string> {
  readonly filter: WordFilter;

  constructor(words: Iterable<string>) {
    super(words);
    this.filter = new WordFilter(this);
  }
}

/** What words in lower case stand for, to be asked for by `valueIn`. */
export class WordMap<V> extends Map<string, V> {
  readonly filter: WordFilter;

  constructor(entries: Iterable<readonly [string, V]>) {
    super(entries);
    this.filter = new WordFilter(this.keys());
  }
}

/** A set of single words, written with white space between them. */
export const wordSet = (words: string): WordSet => new WordSet(words.trim().split(/\s+/));

/** Phrases, written with commas between them. */
export const phraseList = (phrases: string): readonly string[] => phrases.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
