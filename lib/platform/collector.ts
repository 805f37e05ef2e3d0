/** Bytes read between two collections. */
const EVERY = 4 * 1024 ** 2;
/** Bytes. V8 begins a large collection where what lies outside its heap has grown by 64 MiB since the last. */
const BALLAST = 128 * 1024 ** 2;

/**
 * For Chromium, told of bytes read: has what lies outside V8's heap and is held by nobody collected while a file is read. All texts of a TextDecoder and
 * all bytes of a stream lie there, and wait for a large collection, which begins by itself only when 64 MiB of them have gathered, in each worker. Asking
 * for as much at once begins one; it is given back untouched, so that it is counted and never takes memory. 500,000 names take 40 MiB less so, and no
 * longer (docs/decisions/0042). Firefox keeps such texts in its heap, and takes 20 MiB more with this.
 */
export function createCollector(): (bytes: number) => void {
  let collectedAt = 0;
  return (bytes) => {
    if (Math.abs(bytes - collectedAt) < EVERY) return; // less than before: another file
    collectedAt = bytes;
    try {
      new ArrayBuffer(BALLAST).transfer(0);
    } catch {
      // Where there is not as much to ask for, collections come often enough.
    }
  };
}
