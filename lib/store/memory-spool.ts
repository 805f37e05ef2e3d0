import type { Spool } from '../model/index.js';

/** A spool of Blobs, which browsers keep in memory while they are small. */
export function createMemorySpool(): Spool {
  const parts: Blob[] = [];
  return {
    append: (bytes) => void parts.push(new Blob([bytes])),
    read: async (from, to) => new Uint8Array(await new Blob(parts).slice(from, to).arrayBuffer()),
    finish: () => Promise.resolve(new Blob(parts)),
    drop: () => Promise.resolve(),
  };
}
