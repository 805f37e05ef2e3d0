import { release } from './release.js';

/** Unsigned 32-bit numbers that are appended one by one: four bytes each, and nothing is copied while they grow. */
export interface Numbers {
  readonly length: number;
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  /** All of them in one array; they are not kept here beside it. */
  readonly take: () => Uint32Array<ArrayBuffer>;
}

/** Numbers of a part, as a power of two: 16 KiB. */
const SHIFT = 12;
const PART = 1 << SHIFT;

export function createNumbers(): Numbers {
  let parts: Uint32Array[] = [];
  let part = new Uint32Array(0);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      const at = length++ & (PART - 1);
      if (at === 0) parts.push((part = new Uint32Array(PART)));
      part[at] = value;
    },
    at: (index) => parts[index >>> SHIFT]?.[index & (PART - 1)] ?? 0,
    take() {
      const all = new Uint32Array(length);
      parts.forEach((each, n) => {
        all.set(n === parts.length - 1 ? each.subarray(0, length - n * PART) : each, n * PART);
        release(each);
      });
      parts = [];
      length = 0;
      return all;
    },
  };
}
