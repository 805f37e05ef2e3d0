import type { ReferenceBook } from '../model/index.js';

/** A place in a text where an owner of reference values is named. */
export interface NamedOwner {
  readonly id: string;
  /** The form as written: "Russian". */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** The word before it, in lower case; empty at the start and behind a mark. */
  readonly before: string;
}

export type OwnerFinder = (text: string) => readonly NamedOwner[];

/** Longest name of a state, in words ("Democratic Republic of the Congo"). */
const MAX_WORDS = 6;
/** Words with their dots and hyphens ("U.S.", "Guinea-Bissau"); possessive endings stay outside. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}.-]*/gu;

/** Indexes the forms of all owners once. The finder reads a text from left to right and takes the longest form that stands there. */
export function createOwnerFinder({ owners }: Pick<ReferenceBook, 'owners'>): OwnerFinder {
  const byForm = new Map(Object.entries(owners).flatMap(([id, { forms }]) => forms.map((form) => [form, id] as const)));
  return (text) => {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
    const found: NamedOwner[] = [];
    for (let at = 0; at < words.length; at++) {
      const first = words[at];
      for (let length = Math.min(MAX_WORDS, words.length - at); first && length > 0; length--) {
        const last = words[at + length - 1];
        if (!last) continue;
        const written = text.slice(first.start, last.end);
        const id = byForm.get(written) ?? byForm.get(written.replace(/[.-]+$/, ''));
        if (id === undefined) continue;
        const previous = words[at - 1];
        const isNeighbour = previous !== undefined && text.slice(previous.end, first.start).trim() === '';
        const before = isNeighbour ? text.slice(previous.start, previous.end).toLowerCase() : '';
        found.push({ id, form: written, start: first.start, end: last.end, before });
        at += length - 1;
        break;
      }
    }
    return found;
  };
}
