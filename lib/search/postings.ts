/** For each word the entries that have it. */
export interface Postings {
  /** Raises the fit of every entry that has this word to `fit` at least. */
  readonly raise: (fits: Float32Array, word: number, fit: number) => void;
}

/** The lists of entries in these bytes (format.ts); 4 bytes a word are kept besides. */
export function openPostings(bytes: Uint8Array, count: number): Postings {
  const starts = readStarts(bytes, count);
  return {
    raise(fits, word, fit) {
      let at = starts[word] ?? 0;
      const to = starts[word + 1] ?? 0;
      while ((bytes[at++] ?? 0) & 0x80); // the length
      let entry = -1;
      while (at < to) {
        let byte = bytes[at++] ?? 0;
        let gap = byte & 0x7f;
        for (let shift = 7; byte & 0x80; shift += 7) {
          byte = bytes[at++] ?? 0;
          gap |= (byte & 0x7f) << shift;
        }
        entry += gap + 1;
        if ((fits[entry] ?? 0) < fit) fits[entry] = fit;
      }
    },
  };
}

/** Where the list of each word begins, at its own length; the next one's beginning is its end. */
function readStarts(bytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let word = 0; word < count; word++) {
    starts[word] = at;
    let [length, shift] = [0, 0];
    for (let byte = 0x80; byte & 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
    }
    at += length;
  }
  starts[count] = at;
  return starts;
}
