import type { Decision } from './decision.js';
import type { Note } from './note.js';

/** The reader's own work: everything that is stored of it. */
export interface OwnWork {
  readonly notes: readonly Note[];
  readonly decisions: readonly Decision[];
}

/** What an import of own work came to. */
export interface BroughtBack {
  /** How many were not there before. */
  readonly notes: number;
  readonly decisions: number;
  /** How many of both were there already. */
  readonly known: number;
}
