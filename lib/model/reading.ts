import type { Quantity } from './quantity.js';

/** A figure met in an article, kept where the reader has asked for it. Dates are ISO 8601. */
export interface Reading {
  /** Article and place: the same figure is kept once, however often its article is opened. */
  readonly id: string;
  /** What it counts, in a form that other articles share. */
  readonly thing: string;
  readonly quantity: Quantity;
  readonly surface: string;
  readonly attribution: string | null;
  /** Day the article says it was published, else the day it was read. */
  readonly date: string;
  /** Day it was read. */
  readonly readOn: string;
  readonly url: string;
  /** Host name of the article's page. */
  readonly site: string;
}

/** What is kept of one site. */
export interface KeptSite {
  readonly site: string;
  readonly readings: number;
  /** Day of the oldest reading. */
  readonly since: string;
}

/** Which readings go: all of a site, all read before a day, or all. */
export type ReadingsToClear =
  { readonly kind: 'site'; readonly site: string } | { readonly kind: 'before'; readonly day: string } | { readonly kind: 'all' };

export interface ReadingStore {
  /** Adds or replaces, by id; the oldest give way where there are too many. */
  readonly keep: (readings: readonly Reading[]) => Promise<void>;
  /** Oldest first, by `date`. */
  readonly ofThing: (thing: string) => Promise<readonly Reading[]>;
  readonly sites: () => Promise<readonly KeptSite[]>;
  /** Answers how many went. */
  readonly clear: (which: ReadingsToClear) => Promise<number>;
}
