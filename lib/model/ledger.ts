import type { FigureMention } from './mention.js';

/** A total, and the figures it is made of, in the order of the text. */
export interface LedgerSum {
  readonly parts: readonly FigureMention[];
  /** `min` and `max` are equal where every part is a single value. */
  readonly min: number;
  readonly max: number;
  /** What the parts' bounds make of the total: "about" where one is about, "at least" where one is at least. */
  readonly bound?: 'about' | 'at least' | 'at most';
}

/** One figure as a share of another; `percent` holds for the stated numbers. */
export interface LedgerShare {
  readonly part: FigureMention;
  readonly whole: FigureMention;
  readonly percent: number;
}

/** Values that different sources give for one count, in the order of the text; none can hold beside the others. */
export interface LedgerConflict {
  readonly figures: readonly FigureMention[];
  /** Whether the words for what is counted are the same, not just compatible. */
  readonly certain: boolean;
}

/** The figures of an article that speak of the same thing or of its parts. */
export interface LedgerGroup {
  /** Sorted by place in the text; two at least. */
  readonly figures: readonly FigureMention[];
  readonly sums: readonly LedgerSum[];
  readonly shares: readonly LedgerShare[];
  readonly conflicts: readonly LedgerConflict[];
}
