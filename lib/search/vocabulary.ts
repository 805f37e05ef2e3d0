import { beginComparison, MAX_COMPARED } from './edit-distance.js';

/** All different words of a list, one behind the other. */
export interface Vocabulary {
  /**
   * Calls back for each word that fits the one wanted, in any order, with how well it does. Words beyond ASCII, and those of
   * `heldFrom` letters, fit inside others too: scripts without spaces have names in their words.
   */
  readonly eachFitting: (wanted: string, heldFrom: number, take: (word: number, fit: number) => void) => void;
}

/** How well a word of an entry fits one searched for. */
const EXACT = 1;
const OPENS = 0.8;
const HOLDS = 0.5;
const MISSPELT = 0.45;

const isAscii = (word: string): boolean => /^[\x20-\x7f]*$/.test(word);

/** How many slips are forgiven in a word of that many letters. */
const slipsIn = (length: number): number => (length < 4 || length > MAX_COMPARED ? 0 : length < 8 ? 1 : 2);

/** Letters are counted up to this one. */
const MAX_COUNTED = 255;

/** The vocabulary of `count` words in these bytes (format.ts); 9 bytes a word are kept besides. */
export function openVocabulary(bytes: Uint8Array, count: number): Vocabulary {
  const { starts, signatures, sizes } = readWords(bytes, count);
  const letters = new Int32Array(MAX_COMPARED + 2);

  return {
    eachFitting(wanted, heldFrom, take) {
      const encoded = new TextEncoder().encode(wanted);
      const own = new Int32Array(encoded.length);
      const size = decode(encoded, 0, encoded.length, own);
      const signature = signatureOf(encoded);
      const isHeld = size >= heldFrom || !isAscii(wanted);
      const slips = slipsIn(size);
      const comparison = slips > 0 ? beginComparison(own.subarray(0, size)) : undefined;
      for (let word = 0; word < count; word++) {
        const start = starts[word] ?? 0;
        // Words too short to be looked for inside others are too short for slips.
        if (!isHeld && bytes[start] !== encoded[0]) continue;
        const other = signatures[word] ?? 0;
        const missing = signature & ~other;
        const end = (starts[word + 1] ?? 1) - 1;
        if (missing === 0) {
          const at = placeOf(encoded, bytes, start, isHeld ? end : start + encoded.length);
          if (at >= 0) {
            take(word, at > start ? HOLDS : end - start === encoded.length ? EXACT : OPENS);
            continue;
          }
        }
        // A slip takes one letter away and brings another at most.
        if (!comparison || !hasAtMost(missing, slips) || !hasAtMost(other & ~signature, slips)) continue;
        const length = sizes[word] ?? 0;
        if (Math.abs(length - size) > slips) continue;
        // A byte is a letter in words of ASCII, which most are.
        const isClose =
          end - start === length
            ? comparison.isWithin(bytes, start, length, slips)
            : comparison.isWithin(letters, 0, decode(bytes, start, end, letters), slips);
        if (isClose) take(word, MISSPELT);
      }
      comparison?.end();
    },
  };
}

interface Words {
  /** Where each word begins, one more at the end. */
  readonly starts: Uint32Array;
  /** Which letters it has. */
  readonly signatures: Uint32Array;
  /** How many letters it has. */
  readonly sizes: Uint8Array;
}

function readWords(bytes: Uint8Array, count: number): Words {
  const starts = new Uint32Array(count + 1);
  const signatures = new Uint32Array(count);
  const sizes = new Uint8Array(count);
  let [word, signature, size] = [-1, 0, 0];
  for (let at = 0; at < bytes.length && word < count; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0) {
      signature |= lastByteBit(byte, bytes[at + 1] ?? 0);
      if (!isInside(byte)) size++;
      continue;
    }
    if (word >= 0) {
      signatures[word] = signature;
      sizes[word] = Math.min(size, MAX_COUNTED);
    }
    starts[++word] = at + 1;
    [signature, size] = [0, 0];
  }
  return { starts, signatures, sizes };
}

/** Whether a byte of UTF-8 goes on with a letter that began before. */
const isInside = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** One bit for each letter that occurs, by the low five bits of its code point, which are those of its last byte. */
function signatureOf(bytes: Uint8Array): number {
  let bits = 0;
  for (let at = 0; at < bytes.length; at++) bits |= lastByteBit(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return bits;
}
const lastByteBit = (byte: number, next: number): number => (isInside(next) ? 0 : 1 << (byte & 31));

/** Code points of a stretch of UTF-8, as many as there is room for; answers how many. */
function decode(bytes: Uint8Array, from: number, to: number, letters: Int32Array): number {
  let count = 0;
  for (let at = from; at < to && count < letters.length; count++) {
    const first = bytes[at++] ?? 0;
    let letter = first < 0x80 ? first : first < 0xe0 ? first & 0x1f : first < 0xf0 ? first & 0x0f : first & 0x07;
    while (at < to && isInside(bytes[at] ?? 0)) letter = (letter << 6) | ((bytes[at++] ?? 0) & 0x3f);
    letters[count] = letter;
  }
  return count;
}

/** Whether no more than `most` bits are set, `most` being 2 at most. */
function hasAtMost(bits: number, most: number): boolean {
  let rest = bits & (bits - 1);
  if (most > 1) rest &= rest - 1;
  return rest === 0;
}

/** Where `wanted` stands in `bytes`, not before `from` and not beyond `to`, or -1. */
function placeOf(wanted: Uint8Array, bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + wanted.length <= to; at++) {
    let same = 0;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}
