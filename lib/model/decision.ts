import type { EntityId } from './entity.js';
import type { TextQuoteSelector } from './note.js';

export type DecisionId = string & { readonly brand: 'DecisionId' };
export const toDecisionId = (id: string): DecisionId => id as DecisionId;

/** The narrowest first: of two decisions on one name the narrower counts. */
export const DECISION_SCOPES = ['mention', 'article', 'site', 'always'] as const;
export type DecisionScope = (typeof DECISION_SCOPES)[number];

/** Where a decision holds. `url` is the article's address without its fragment, `host` the site's name in lower case. */
export type DecisionPlace =
  | { readonly scope: 'mention'; readonly url: string; readonly title: string; readonly selector: TextQuoteSelector }
  | { readonly scope: 'article'; readonly url: string; readonly title: string }
  | { readonly scope: 'site'; readonly host: string }
  | { readonly scope: 'always' };

export const VERDICTS = ['this', 'not'] as const;
/** "This one" and "not this one". */
export type Verdict = (typeof VERDICTS)[number];

/** An entry as it was when the reader decided on it. */
export interface DecidedEntry {
  readonly id: EntityId;
  /** Of what a card shows of its names and listings; another one means that the entry changed. */
  readonly fingerprint: string;
}

/** The reader's own word on whether a name stands for a party. */
export interface Decision {
  readonly id: DecisionId;
  readonly verdict: Verdict;
  /** The name as the article writes it, in full where a short form stands for it. */
  readonly name: string;
  /** The party decided on: what it is called, its entries, and the titles of the lists it stood on. */
  readonly party: string;
  readonly entries: readonly DecidedEntry[];
  readonly lists: readonly string[];
  readonly place: DecisionPlace;
  /** ISO date-time. */
  readonly createdAt: string;
}

/** What the reader does on a card. */
export type DecisionDeed =
  | { readonly kind: 'decide'; readonly entityId: EntityId; readonly verdict: Verdict; readonly scope: DecisionScope }
  | { readonly kind: 'undo'; readonly id: DecisionId };

/** A decision as the options page lists it, in words; `reopened` says that and how its entry changed since. */
export interface DecisionRow {
  readonly decision: Decision;
  readonly verdict: string;
  readonly where: string;
  readonly reopened?: string;
}

/** The reader's own work: every write is acknowledged only once it is on disk. */
export interface DecisionStore {
  /** Newest first. */
  readonly all: () => Promise<readonly Decision[]>;
  /** Stores a decision and drops those that it takes the place of, in one transaction. */
  readonly put: (decision: Decision, replaced?: readonly DecisionId[]) => Promise<void>;
  /** Stores all of them or none. */
  readonly putAll: (decisions: readonly Decision[]) => Promise<void>;
  readonly delete: (id: DecisionId) => Promise<void>;
  readonly clear: () => Promise<void>;
}
