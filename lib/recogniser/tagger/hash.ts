/** Spreads two numbers over 32 bits: the multiply and shift steps of MurmurHash3's final mixer (A. Appleby, public domain). */
export function mixPair(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
