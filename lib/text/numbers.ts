/** Unsigned 32-bit numbers that are appended one by one: four bytes each, where an array of numbers takes eight and more. */
export interface Numbers {
  readonly length: number;
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  /** A view that holds until the next `push`. */
  readonly view: () => Uint32Array<ArrayBuffer>;
}

export function createNumbers(): Numbers {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const grown = new Uint32Array(length * 2);
        grown.set(values);
        values = grown;
      }
      values[length++] = value;
    },
    at: (index) => values[index] ?? 0,
    view: () => values.subarray(0, length),
  };
}
