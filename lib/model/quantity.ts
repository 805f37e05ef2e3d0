export type QuantityUnit = 'count' | 'money' | 'percent' | 'measure' | 'duration' | 'fraction';

interface QuantityBase {
  readonly unit: QuantityUnit;
  /** ISO 4217, only for money. */
  readonly currency?: string;
  /** Singular English name of the stated unit ("mile", "year"), for `measure` and `duration`. */
  readonly measure?: string;
  /** The wording that loosens or bounds the number, as written ("around", "at least"). */
  readonly approx: string | null;
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
