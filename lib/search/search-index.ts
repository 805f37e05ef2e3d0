import { HEADER_WORDS, MAGIC, SEARCH_FORMAT } from './format.js';
import { openPostings } from './postings.js';
import { openVocabulary } from './vocabulary.js';

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

/** Shortest word searched for inside others, in letters: one that stands alone, and one beside others, which say more. */
const [HELD_ALONE, HELD_BESIDE] = [2, 3];

/** Entries with few words before those with many, but never against a better fit. */
const BREVITY = 0.04;

/** The index in a buffer, or undefined when it is of another format or its lengths do not add up. */
export function loadSearchIndex(buffer: ArrayBuffer): SearchIndex | undefined {
  if (buffer.byteLength < HEADER_WORDS * 4) return undefined;
  const [magic, format, entries = 0, count = 0, vocabularyBytes = 0, postingBytes = 0] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC || format !== SEARCH_FORMAT) return undefined;
  if (buffer.byteLength !== HEADER_WORDS * 4 + entries + vocabularyBytes + postingBytes) return undefined;
  const lengths = new Uint8Array(buffer, HEADER_WORDS * 4, entries);
  const vocabulary = openVocabulary(new Uint8Array(buffer, HEADER_WORDS * 4 + entries, vocabularyBytes), count);
  const postings = openPostings(new Uint8Array(buffer, HEADER_WORDS * 4 + entries + vocabularyBytes, postingBytes), count);
  return {
    find(words, most) {
      // The longest first: they leave fewest entries, or none.
      const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
      const heldFrom = others.length > 0 ? HELD_BESIDE : HELD_ALONE;
      const total = new Float32Array(entries);
      vocabulary.eachFitting(first, heldFrom, (word, fit) => postings.raise(total, word, fit));
      for (const wanted of others) {
        const now = new Float32Array(entries);
        vocabulary.eachFitting(wanted, heldFrom, (word, fit) => postings.raise(now, word, fit));
        if (!addBoth(total, now)) return [];
      }
      return best(total, lengths, most);
    },
  };
}

/** Adds fits where both words fit, and forgets all others; whether any are left. */
function addBoth(total: Float32Array, now: Float32Array): boolean {
  let isAny = false;
  for (let entry = 0; entry < total.length; entry++) {
    const before = total[entry] ?? 0;
    if (before === 0) continue;
    const fit = now[entry] ?? 0;
    total[entry] = fit > 0 ? before + fit : 0;
    isAny ||= fit > 0;
  }
  return isAny;
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
