export type QuantityUnit = 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'fraction';

/** What an approximator makes of the stated number; absent where nothing loosens or bounds it. */
export type Bound = 'about' | 'at least' | 'at most' | 'more than' | 'less than';

/** Coherent SI units (and the bit, which is outside them) that stated measures and durations are brought to. */
export const SI_UNITS = ['m', 'm²', 'm³', 'kg', 's', 'm/s', 'J', 'W', 'K', 'V', 'Hz', 'bit', 'Bq', 'Sv'] as const;
export type SiUnit = (typeof SI_UNITS)[number];

/** The same amount in SI beside the stated one; `min` and `max` are equal for a single value. */
export interface SiAmount {
  readonly unit: SiUnit;
  readonly min: number;
  readonly max: number;
}

interface QuantityBase {
  readonly unit: QuantityUnit;
  /** ISO 4217, only for money. */
  readonly currency?: string;
  /** Singular English name of the stated unit ("mile", "year"), for `measure` and `duration`. */
  readonly measure?: string;
  /** The wording that loosens or bounds the number, as written ("around", "at least"). */
  readonly approx: string | null;
  /** What that wording means. */
  readonly bound?: Bound;
  /** For measures and durations with one conversion that holds everywhere. */
  readonly si?: SiAmount;
  /** What the amount is spread over, a singular English noun: "day" in "50 a day", "person" in "per capita". */
  readonly per?: string;
  /** Percentage points (or basis points, in points): a difference of two percentages, `unit` being `percent`. */
  readonly points?: true;
  /** Somebody's or something's age, `unit` being `duration`. */
  readonly age?: true;
  /** "3-to-1": both sides as written; the value is their quotient and `unit` is `fraction`. */
  readonly ratio?: readonly [number, number];
}
export interface ExactQuantity extends QuantityBase {
  readonly kind: 'value';
  /** In full: 1200000000 for "1.2bn", 12.5 for "12.5 percent", 0.5 for "half". */
  readonly value: number;
}
export interface RangeQuantity extends QuantityBase {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
}
/** "thousands of workers": an amount without a value. */
export interface VagueQuantity extends QuantityBase {
  readonly kind: 'vague';
}
export type Quantity = ExactQuantity | RangeQuantity | VagueQuantity;
