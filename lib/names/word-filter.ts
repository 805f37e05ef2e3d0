import { EMPTY_FORM, hashWord, mix } from '../text/index.js';
import { nameParts } from './roman-key.js';
import { COMMON_NAMES, ORDINARY_WORDS } from './common-words.js';

/** With four hashes a word, about one word in forty is taken for a common one that is none (B. H. Bloom 1970). */
export const FILTER_BITS_PER_WORD = 8;
const HASHES = 4;

/** The bits of a filter of `size` bits (a power of two) that stand for a folded word. */
export function bitsOf(word: string, size: number): number[] {
  const { place, check } = hashWord(EMPTY_FORM, word);
  const step = mix(check) | 1;
  return Array.from({ length: HASHES }, (_, i) => (mix(place) + Math.imul(i, step)) & (size - 1));
}

type Filter = (folded: string) => boolean;

/** Unpacked at the first question, kept for the life of the script. */
function filterOf(packed: string): Filter {
  let bytes: Uint8Array | undefined;
  const cache = new Map<string, boolean>();
  return (folded) => {
    const known = cache.get(folded);
    if (known !== undefined) return known;
    const filter = (bytes ??= fromBase64(packed));
    const found = bitsOf(folded, filter.length * 8).every((bit) => ((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0);
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(folded, found);
    return found;
  };
}
const MAX_CACHED = 50_000;

/** Whether news writes the word small: "freedom", "truth". */
export const isOrdinaryWord: Filter = /* @__PURE__ */ filterOf(ORDINARY_WORDS);
const isListedName: Filter = /* @__PURE__ */ filterOf(COMMON_NAMES);
/** Whether many people bear it, spelled like this; a body's name is not romanised ("Hamas" is no "Himes"). */
export const isCommonSpelling: Filter = (folded) => isListedName(folded);
/** Whether many people bear it as a given or a family name, in this romanisation or another: "Ivanov", "Maria". */
export const isCommonName: Filter = (folded) =>
  isListedName(folded) || nameParts(folded).some(({ key }) => key !== folded && isListedName(`#${key}`));

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Our own data, so nothing is checked (RFC 4648, section 4). */
function fromBase64(packed: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((packed.replace(/=+$/, '').length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of packed) {
    bits = (bits << 6) | BASE64.indexOf(letter);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    if (at < bytes.length) bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}
