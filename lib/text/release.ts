/**
 * Gives the memory of these numbers or bytes back at once, not when the next large collection comes, along with all that shares their buffer;
 * nothing can be read from them any more. Node 20 cannot, and leaves it to the collection.
 */
export function release(...arrays: readonly (Uint8Array | Uint32Array | Int32Array)[]): void {
  for (const { buffer } of arrays) if ('transfer' in buffer) buffer.transfer(0);
}
