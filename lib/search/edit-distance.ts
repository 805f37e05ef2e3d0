/** Longest word compared, in letters; nobody types longer ones by hand. */
export const MAX_COMPARED = 64;

/** Rows of the matrix, used again for every pair: a search compares tens of thousands. */
const rows = Array.from({ length: 3 }, () => new Uint8Array(MAX_COMPARED + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * Whether `a` becomes `b` between `from` and `to` by at most `most` letters left out, put in, exchanged, or swapped with their
 * neighbour (optimal string alignment, L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, §2). Letters are
 * numbers; both words have `MAX_COMPARED` of them at most. What is alike at both ends is left out, of the rest only a band
 * around the diagonal is looked at.
 */
export function isWithin(a: ArrayLike<number>, b: ArrayLike<number>, from: number, to: number, most: number): boolean {
  let [start, end, last] = [0, a.length, to];
  while (start < end && from + start < last && a[start] === b[from + start]) start++;
  while (end > start && last > from + start && a[end - 1] === b[last - 1]) {
    end--;
    last--;
  }
  const first = from + start;
  const [height, width] = [end - start, last - first];
  if (Math.abs(height - width) > most) return false;
  const far = most + 1;
  let [before, above, row] = rows;
  for (let j = 0; j <= width; j++) above[j] = Math.min(j, far);
  for (let i = 1; i <= height; i++) {
    row.fill(far, 0, width + 1);
    if (i <= most) row[0] = i;
    let least = row[0] ?? far;
    const letter = a[start + i - 1];
    for (let j = Math.max(1, i - most); j <= Math.min(width, i + most); j++) {
      const other = b[first + j - 1];
      let cost = Math.min((above[j - 1] ?? far) + (letter === other ? 0 : 1), (above[j] ?? far) + 1, (row[j - 1] ?? far) + 1);
      if (i > 1 && j > 1 && letter === b[first + j - 2] && a[start + i - 2] === other) cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      row[j] = Math.min(cost, far);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    [before, above, row] = [above, row, before];
  }
  return (above[width] ?? far) <= most;
}
