import { GAP_COUNT } from './gaps.js';

/** What the tagger tells apart; `other` is a name of a product, ship, event, law or work. Type t has the labels 1 + 2t (a name's first word) and 2 + 2t (its further words). */
export const TAGGED_TYPES = ['person', 'organisation', 'place', 'other'] as const;
export type TaggedType = (typeof TAGGED_TYPES)[number];

/** 0 is no name. */
export const LABELS = 1 + 2 * TAGGED_TYPES.length;

export const beginLabel = (type: number): number => 1 + 2 * type;
export const isBegin = (label: number): boolean => (label & 1) === 1;
/** The type of a label other than 0. */
export const typeOfLabel = (label: number): number => (label - 1) >> 1;

/** A name's further words only follow a word of that name. */
export const mayFollow = (from: number, to: number): boolean =>
  to === 0 || isBegin(to) || (from !== 0 && typeOfLabel(from) === typeOfLabel(to));

/** Weights of label pairs, by what stands between the two words. */
export const TRANSITIONS = GAP_COUNT * LABELS * LABELS;
export const transitionAt = (gap: number, from: number, to: number): number => (gap * LABELS + from) * LABELS + to;
