const RIGHT_QUOTE = 0x2019;

/** The hash of a word goes on with one more UTF-16 unit of lower case. */
export const mixHash = (hash: number, lower: number): number => (Math.imul(hash, 31) + lower) | 0;

/** The hash of `text` from `start` to `end`, UTF-16 units; capitals of ASCII and their small letters hash alike, both apostrophes too. */
export const hashOf = (text: string, start: number, end: number): number => {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    hash = mixHash(hash, code === RIGHT_QUOTE ? 0x27 : code | 0x20);
  }
  return hash;
};

/** Some thirty words share a slot of 8,192 by chance among those of all lists, so that few are looked up in vain. */
export const SLOTS = 0x2000;
/** The place of a word in a table of `SLOTS`. */
export const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (SLOTS - 1);
