import { release, type Token } from '../text/index.js';

/** Words of a list numbered from 0 in the order in which they are first met. */
export interface WordNumbers {
  readonly count: number;
  /** The word's number, or -1 where `entry`, the one that is being read, has it already. Its number is the `count` of before where it is new. */
  readonly take: (word: Pick<Token, 'hash' | 'check'>, entry: number) => number;
  /** Lets go of the words; the count stays. */
  readonly drop: () => void;
}

/** Of a slot, in 32-bit words: the word's two hashes, its number plus one (0: the slot is empty), the last entry that had it. */
const SLOT = { hash: 0, check: 1, number: 2, entry: 3 };
const SLOT_SHIFT = 2;

/**
 * Words are told apart by their hashes, 64 bits together, as in the index of names: none is kept, nor copied to be looked up. What belongs
 * to a word lies together, in one line of the processor's cache (linear probing, three slots in four used at most).
 */
export function createWordNumbers(): WordNumbers {
  let slots = new Int32Array(1024 << SLOT_SHIFT);
  let count = 0;

  const find = (hash: number, check: number): number => {
    const mask = slots.length - 1;
    for (let at = (hash << SLOT_SHIFT) & mask; ; at = (at + (1 << SLOT_SHIFT)) & mask)
      if (slots[at + SLOT.number] === 0 || (slots[at] === hash && slots[at + SLOT.check] === check)) return at;
  };

  const grow = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 1 << SLOT_SHIFT)
      if (old[at + SLOT.number] !== 0) slots.set(old.subarray(at, at + (1 << SLOT_SHIFT)), find(old[at] ?? 0, old[at + SLOT.check] ?? 0));
    release(old);
  };

  return {
    get count() {
      return count;
    },
    take({ hash, check }, entry) {
      const at = find(hash, check);
      if (slots[at + SLOT.number] === 0) {
        slots[at + SLOT.hash] = hash;
        slots[at + SLOT.check] = check;
        slots[at + SLOT.number] = ++count;
        slots[at + SLOT.entry] = entry;
        if (count << SLOT_SHIFT > 0.75 * slots.length) grow();
        return count - 1;
      }
      if (slots[at + SLOT.entry] === entry) return -1;
      slots[at + SLOT.entry] = entry;
      return (slots[at + SLOT.number] ?? 0) - 1;
    },
    drop: () => release(slots),
  };
}
