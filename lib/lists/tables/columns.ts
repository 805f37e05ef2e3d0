/** Headers are compared without case, spaces and punctuation: "Name 6", "name_6" and "Name6" are one column. */
const headerKey = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Where the columns of a table stand, found by their headers. */
export interface Columns {
  /** Index of the first of these headers that is there, else -1. */
  readonly indexOf: (...headers: readonly string[]) => number;
}

export function columnsOf(header: readonly string[]): Columns {
  const indexes = new Map<string, number>();
  header.forEach((title, index) => {
    const key = headerKey(title);
    if (!indexes.has(key)) indexes.set(key, index);
  });
  return {
    indexOf: (...headers) => headers.map((title) => indexes.get(headerKey(title)) ?? -1).find((index) => index !== -1) ?? -1,
  };
}

/** True when the row has all of these headers. */
export const hasColumns = (cells: readonly string[], headers: readonly string[]): boolean => {
  const { indexOf } = columnsOf(cells);
  return headers.every((header) => indexOf(header) !== -1);
};
