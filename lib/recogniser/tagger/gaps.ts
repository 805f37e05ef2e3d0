import type { Token } from '../../text/index.js';

/** What may stand between two words. */
const GAPS = ['space', 'hyphen', 'comma', 'quote', 'bracket', 'other', 'sentence', 'block', 'ending', 'plural'] as const;

/** A gap's number; the commonest first: four gaps in five are the first. */
export function codeOf(gap: Token['gap']): number {
  switch (gap) {
    case 'space':
      return 0;
    case 'sentence':
      return 6;
    case 'comma':
      return 2;
    case 'hyphen':
      return 1;
    case 'ending':
      return 8;
    default:
      return GAPS.indexOf(gap);
  }
}

export const GAP_COUNT = GAPS.length;
/** Whether a sentence or block ends there. */
export const isBoundary = (gap: number): boolean => gap === 6 || gap === 7;
