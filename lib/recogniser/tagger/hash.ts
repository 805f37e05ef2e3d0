/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), as a signed 32-bit integer. */
export function hashUnits(word: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads two numbers over 32 bits: the multiply and shift steps of MurmurHash3's final mixer (A. Appleby, public domain). */
export function mixPair(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
