import type { QuantityUnit } from '../model/index.js';
import type { Writable } from './writable.js';

/** A number as written, from token `first` to token `last`, both included. */
export interface NumberPhrase {
  readonly first: number;
  readonly last: number;
  /** In full; NaN for a vague amount. */
  readonly value: number;
  /** Power of ten of a scale word or suffix, 0 without one. */
  readonly scale: number;
  /** Whether it is a share ("half", "one in five"). */
  readonly share: boolean;
  /** Whether digits stand in it. */
  readonly digits: boolean;
  /** Whether the scale is a bare "m", which may also be metres. */
  readonly mayBeMetres: boolean;
}

/** A number with its unit. `unit` is null where neither a unit nor a share was read. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly min: number;
  readonly max: number;
  readonly unit: QuantityUnit | null;
  readonly currency: string | undefined;
  readonly measure: string | undefined;
  readonly scale: number;
  readonly digits: boolean;
  /** Whether number and unit are joined by a hyphen ("one-day", "three-man"). */
  readonly joined: boolean;
  readonly range: boolean;
  /** Whether the scale is a bare "m", which may also be metres. */
  readonly mayBeMetres: boolean;
}

/** A copy to be changed. All amounts have the same parts in the same order, so that who reads one need not ask where a part stands. */
export const amountLike = (amount: Amount): Writable<Amount> => {
  const { first, last, min, max, unit, scale, digits, joined, range, currency, measure, mayBeMetres } = amount;
  return { first, last, min, max, unit, scale, digits, joined, range, currency, measure, mayBeMetres };
};

/** An amount with all that is read around it, before sources and wording are known. */
export interface Draft {
  readonly amount: Amount;
  /** First token of the whole expression (its approximator). */
  readonly first: number;
  /** Last token of the whole expression (its counted noun). */
  readonly last: number;
  readonly approx: string | null;
  /** Tokens of the counted noun, when it stands right behind. */
  readonly noun: { readonly first: number; readonly last: number } | null;
  readonly age: boolean;
}
