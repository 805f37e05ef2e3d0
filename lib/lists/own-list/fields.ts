/** One row of the reader's own table, or one object of it. */
export interface Fields {
  readonly line: number;
  /** The texts in that column, '' where one of several has nothing there, so that columns of one array stay side by side. */
  readonly all: (column: string) => readonly string[];
  /** The first of these that is not empty. */
  readonly text: (column: string) => string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Texts at a path of keys; a key that ends in "[]" goes into each item of an array ("names[].text", "citizenships[]"). */
export function textsAt(value: unknown, path: string): string[] {
  let values: unknown[] = [value];
  for (const step of path.split('.')) {
    const key = step.endsWith('[]') ? step.slice(0, -2) : step;
    values = values.flatMap((each) => {
      const next = isObject(each) ? each[key] : undefined;
      return step.endsWith('[]') ? (Array.isArray(next) ? (next as unknown[]) : []) : [next];
    });
  }
  return values.map(asText);
}

/** Objects inside objects that are looked into for columns. */
const MAX_DEPTH = 4;

/** Every path of an object that leads to a text, a number or a truth value, in the order of its keys. */
export function pathsOf(value: unknown, before = '', depth = 0): string[] {
  if (Array.isArray(value)) return [...new Set(value.slice(0, 5).flatMap((item: unknown) => pathsOf(item, `${before}[]`, depth + 1)))];
  if (!isObject(value)) return value === null || before === '' ? [] : [before];
  if (depth > MAX_DEPTH) return [];
  // A key with a dot or bracket in it could not be found again.
  return Object.keys(value)
    .filter((key) => !/[.[\]]/.test(key))
    .flatMap((key) => pathsOf(value[key], before === '' ? key : `${before}.${key}`, depth + 1));
}
