import { hashUnits, type Token } from '../../text/index.js';
import { isInSet, SETS, type WordFilter } from './word-sets.js';

/** The last three letters. */
export const endingHash = (folded: string): number => hashUnits(folded, Math.max(0, folded.length - 3), folded.length);

/** Where an entry has the bits of the sets that the word is in, and the hash of its ending. */
export const WORD_SETS = 2;
export const ENDING = 3;

/** What is known of words met lately by themselves, behind their hash and check. A newer word takes an older one's place. */
const MET = 2048; // words; a power of two
const ENTRY = 4;
const memory = new Int32Array(MET * ENTRY);
/** The filter that `memory` was read from. */
let metUnder: WordFilter | undefined;

/** Where a word's entry begins. */
export function recall(token: Token, filter: WordFilter): { readonly memory: Int32Array; readonly entry: number } {
  if (metUnder !== filter) {
    memory.fill(0);
    metUnder = filter;
  }
  const { hash, check } = token;
  const entry = ((hash ^ (hash >>> 15)) & (MET - 1)) * ENTRY;
  if (memory[entry] === hash && memory[entry + 1] === check) return { memory, entry };
  memory[entry] = hash;
  memory[entry + 1] = check;
  memory[entry + WORD_SETS] = setsOf(hash, filter);
  memory[entry + ENDING] = endingHash(token.folded);
  return { memory, entry };
}

function setsOf(hash: number, filter: WordFilter): number {
  let sets = 0;
  for (const set of [SETS.given, SETS.family, SETS.place, SETS.common]) if (isInSet(filter, set, hash)) sets |= 1 << set;
  return sets;
}
