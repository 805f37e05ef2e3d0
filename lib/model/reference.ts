import type { Source } from './entity.js';

export const REFERENCE_MEASURES = ['population', 'area', 'gdp', 'active-personnel', 'defence-spending', 'warheads', 'oil-supply'] as const;
/** What a reference value is of; `gdp` and `defence-spending` are of one year, at current prices. */
export type ReferenceMeasure = (typeof REFERENCE_MEASURES)[number];

/** What reference values are counted in; areas and distances are in SI. */
export type ReferenceUnit = 'person' | 'warhead' | 'USD' | 'm²' | 'm' | 'barrel/day';

/** One measure of many states, from one source and for one year. */
export interface ReferenceTable {
  readonly measure: ReferenceMeasure;
  readonly unit: ReferenceUnit;
  /** ISO year. */
  readonly year: string;
  readonly source: Source;
  readonly values: Readonly<Record<string, number>>;
  /** The bodies that are meant, where they have a name of their own ("Korean People's Army"), by owner. */
  readonly bodies: Readonly<Record<string, string>>;
}

export interface ReferenceDistance {
  readonly from: string;
  readonly to: string;
  readonly metres: number;
}

/** A unit by its singular English name: SI amount = stated × `factor` + `offset`. */
export interface ReferenceUnitOfMeasure {
  readonly unit: string;
  readonly si: string;
  readonly factor: number;
  readonly offset?: number | undefined;
  /** Units a reader may want it in. */
  readonly to: readonly string[];
}

/** All reference values, as they ship. */
export interface ReferenceBook {
  readonly tables: readonly ReferenceTable[];
  readonly distances: { readonly source: Source; readonly values: readonly ReferenceDistance[] };
  readonly units: { readonly source: Source; readonly values: readonly ReferenceUnitOfMeasure[] };
  /** Whoever the values belong to, and how texts name them ("Russia", "Russian", "Russians"), capitals as written. */
  readonly owners: Readonly<Record<string, { readonly name: string; readonly country?: string; readonly forms: readonly string[] }>>;
}

/** A reference value chosen for a figure, and the sum that sets them beside each other. */
export interface Yardstick {
  /** "the Korean People’s Army’s active personnel", "the distance from Pyongyang to Seoul". */
  readonly called: string;
  readonly value: number;
  readonly unit: ReferenceUnit;
  /** The figure in that unit. */
  readonly figure: { readonly min: number; readonly max: number };
  /** Absent for what does not change. */
  readonly year?: string;
  readonly source: Source;
}

/** A figure in another unit; `min` and `max` are equal for a single value. */
export interface Conversion {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Of the exchange rate, ISO; absent for units. */
  readonly asOf?: string;
}

/** Exchange rates of one day: units of each currency for one unit of `base`. */
export interface DayRates {
  /** ISO date. */
  readonly date: string;
  /** ISO 4217. */
  readonly base: string;
  readonly rates: Readonly<Record<string, number>>;
}

export interface RateStore {
  /** The newest rates that are not after the day (ISO), else the oldest after it; undefined where none are stored. */
  readonly near: (day: string) => Promise<DayRates | undefined>;
  /** How many days are stored, and which. */
  readonly summary: () => Promise<RatesSummary>;
  /** Puts these in place of all there were. */
  readonly replace: (days: readonly DayRates[]) => Promise<void>;
}

/** Which days of exchange rates are stored; ISO dates, absent where there are none. */
export interface RatesSummary {
  readonly days: number;
  readonly from?: string;
  readonly to?: string;
}
