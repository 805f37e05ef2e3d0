import { isWithin, MAX_COMPARED } from './edit-distance.js';
import { HEADER_WORDS, MAGIC, SEARCH_FORMAT } from './format.js';

/** An entry in which all words searched for occur. */
export interface IndexHit {
  readonly ordinal: number;
  /** Higher is better; of one query comparable between indexes. */
  readonly score: number;
}

/** Which entries of a list have words like these; in memory some ten bytes a word and three an occurrence. */
export interface SearchIndex {
  /** `words` are folded; best first, `most` at most. */
  readonly find: (words: readonly string[], most: number) => IndexHit[];
}

/** How well a word of an entry fits one searched for. */
const EXACT = 1;
const OPENS = 0.8;
const HOLDS = 0.5;
const MISSPELT = 0.45;
/** Entries with few words before those with many, but never against a better fit. */
const BREVITY = 0.04;

/** Shortest word searched for inside others, in letters; scripts without spaces have names in their words. */
const HELD_FROM = 3;
const isAscii = (word: string): boolean => /^[\x20-\x7f]*$/.test(word);

const codeUnits = (word: string): Uint16Array => Uint16Array.from(word, (letter) => letter.charCodeAt(0));

/** How many slips are forgiven in a word of that many letters. */
const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The index in a buffer, or undefined when it is of another format or its lengths do not add up. */
export function loadSearchIndex(buffer: ArrayBuffer): SearchIndex | undefined {
  if (buffer.byteLength < HEADER_WORDS * 4) return undefined;
  const [magic, format, entries = 0, count = 0, vocabularyBytes = 0, postingBytes = 0] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC || format !== SEARCH_FORMAT) return undefined;
  if (buffer.byteLength !== HEADER_WORDS * 4 + entries + vocabularyBytes + postingBytes) return undefined;
  const lengths = new Uint8Array(buffer, HEADER_WORDS * 4, entries);
  const vocabulary = new Uint8Array(buffer, HEADER_WORDS * 4 + entries, vocabularyBytes);
  const postings = new Uint8Array(buffer, HEADER_WORDS * 4 + entries + vocabularyBytes, postingBytes);
  const { starts, signatures } = readVocabulary(vocabulary, count);
  const lists = readLists(postings, count);
  const decoder = new TextDecoder();
  const isMisspelt = (wanted: string, start: number, end: number, slips: number): boolean => {
    const word = codeUnits(decoder.decode(vocabulary.subarray(start, end)));
    return word.length <= MAX_COMPARED && isWithin(codeUnits(wanted), word, 0, word.length, slips);
  };

  /** How well each word of the vocabulary fits; those that do not are absent. Signatures rule out nearly all of them. */
  const fitting = (wanted: string): Map<number, number> => {
    const fits = new Map<number, number>();
    const bytes = new TextEncoder().encode(wanted);
    const signature = signatureOf(bytes, 0, bytes.length);
    const isPlain = isAscii(wanted);
    const isHeld = wanted.length >= HELD_FROM || !isPlain;
    const slips = wanted.length > MAX_COMPARED ? 0 : slipsIn(wanted.length);
    // A slip changes two bits of the signature at most, and the length by one; a letter beyond ASCII is two or three bytes.
    const [bits, longer] = isPlain ? [2 * slips, slips] : [4 * slips, 3 * slips];
    for (let word = 0; word < count; word++) {
      const own = signatures[word] ?? 0;
      const start = starts[word] ?? 0;
      const end = (starts[word + 1] ?? 1) - 1;
      if ((own & signature) === signature) {
        const at = placeOf(bytes, vocabulary, start, isHeld ? end : start + bytes.length);
        if (at >= 0) {
          fits.set(word, at > start ? HOLDS : end - start === bytes.length ? EXACT : OPENS);
          continue;
        }
      }
      if (slips === 0 || bitsIn(own ^ signature) > bits || Math.abs(end - start - bytes.length) > longer) continue;
      // A byte is a letter in words of ASCII, which most are; those with others are compared letter by letter.
      const isClose = isPlain
        ? end - start <= MAX_COMPARED && isWithin(bytes, vocabulary, start, end, slips)
        : isMisspelt(wanted, start, end, slips);
      if (isClose) fits.set(word, MISSPELT);
    }
    return fits;
  };

  return {
    find(words, most) {
      const total = new Float32Array(entries);
      words.forEach((wanted, n) => {
        const now = new Float32Array(entries);
        for (const [word, fit] of fitting(wanted)) raise(now, postings, lists[word] ?? 0, lists[word + 1] ?? 0, fit);
        for (let entry = 0; entry < entries; entry++) {
          const fit = now[entry] ?? 0;
          total[entry] = fit > 0 && (n === 0 || (total[entry] ?? 0) > 0) ? (total[entry] ?? 0) + fit : 0;
        }
      });
      return best(total, lengths, most);
    },
  };
}

/** Where each word begins, one more at the end; and which letters it has. */
function readVocabulary(vocabulary: Uint8Array, count: number): { readonly starts: Uint32Array; readonly signatures: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  const signatures = new Uint32Array(count);
  let word = 0;
  for (let at = 0; at < vocabulary.length && word <= count; at++) if (vocabulary[at] === 0) starts[word++] = at + 1;
  for (word = 0; word < count; word++) signatures[word] = signatureOf(vocabulary, starts[word] ?? 0, (starts[word + 1] ?? 1) - 1);
  return { starts, signatures };
}

/** One bit for each letter that occurs. */
function signatureOf(bytes: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= 1 << ((bytes[at] ?? 0) & 31);
  return bits;
}

/** Number of bits set (H. S. Warren, "Hacker's Delight", §5–1). */
function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Where the list of each word begins behind its own length; the next one's beginning less its length is its end. */
function readLists(postings: Uint8Array, count: number): Uint32Array {
  const lists = new Uint32Array(count + 1);
  let at = 0;
  for (let word = 0; word < count; word++) {
    lists[word] = at;
    let [length, shift] = [0, 0];
    for (let byte = 0x80; byte & 0x80; shift += 7) {
      byte = postings[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
    }
    at += length;
  }
  lists[count] = at;
  return lists;
}

/** Raises the fit of all entries of a list; `from` is where its length stands. */
function raise(fits: Float32Array, postings: Uint8Array, from: number, to: number, fit: number): void {
  let at = from;
  while ((postings[at++] ?? 0) & 0x80); // the length
  let entry = -1;
  while (at < to) {
    let [gap, shift] = [0, 0];
    for (let byte = 0x80; byte & 0x80; shift += 7) {
      byte = postings[at++] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    entry += gap + 1;
    if ((fits[entry] ?? 0) < fit) fits[entry] = fit;
  }
}

function best(total: Float32Array, lengths: Uint8Array, most: number): IndexHit[] {
  const hits: IndexHit[] = [];
  let least = 0;
  for (let ordinal = 0; ordinal < total.length; ordinal++) {
    const fit = total[ordinal] ?? 0;
    if (fit === 0) continue;
    const score = fit + BREVITY / (lengths[ordinal] ?? 1);
    if (score <= least) continue;
    hits.push({ ordinal, score });
    if (hits.length < 2 * most) continue;
    hits.sort((a, b) => b.score - a.score).length = most;
    least = hits.at(-1)?.score ?? 0;
  }
  return hits.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, most);
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
