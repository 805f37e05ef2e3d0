import type { ListFile } from '../../lib/lists/index.js';

/** A list file in memory. */
export const fileOf = (name: string, content: string | Uint8Array): ListFile => {
  const blob = new Blob([typeof content === 'string' ? content : new Uint8Array(content)]);
  return { name, size: blob.size, open: () => blob.stream() };
};
