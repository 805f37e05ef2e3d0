import type { EntityId, EntityKind } from './entity.js';
import type { Quantity } from './quantity.js';
import type { TextSpan } from './text.js';

export const TIERS = ['listed', 'possible', 'known', 'name'] as const;
/**
 * How much is known about a name: `listed` matches a sanctions entry, `possible` cannot exclude a namesake,
 * `known` has background only, `name` was recognised and nothing is known.
 */
export type Tier = (typeof TIERS)[number];

export type EvidenceKind =
  | 'full-name'
  | 'alias'
  | 'acronym'
  | 'bare-name-with-country'
  | 'needs-met'
  | 'role-nearby'
  | 'country-nearby'
  | 'later-surname'
  | 'defined-acronym'
  | 'shared-name'
  | 'single-word'
  | 'readers-note';

/** One reason for or against a match; `weight` is added to the score, negative ones speak against. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The words it rests on, as they stand in the article or on the list. */
  readonly detail: string;
  readonly weight: number;
}

/** An entity proposed for a mention. */
export interface Candidate {
  readonly entityId: EntityId;
  readonly name: string;
  /** 0–1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Types of proper names in running text (a `programme` or an `aircraft` is never one). */
export type MentionType = Exclude<EntityKind, 'programme' | 'aircraft'>;

/** A name-shaped stretch of words with its type, found without any list. Indexes of words, both ends included. */
export interface RecognisedName {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  /** `cue`: a word of the name or beside it says what it is; `shape`: a guess from its form and place. */
  readonly basis: 'cue' | 'shape';
}

/** What the lists say about single words, by their index in the text. */
export interface KnownWords {
  /** Words that name a people or state ("Russian"). */
  readonly adjectives: ReadonlySet<number>;
  /** Words of listed names. */
  readonly listed: ReadonlySet<number>;
}

export interface EntityMention {
  readonly kind: 'entity';
  readonly span: TextSpan;
  /** `text.slice(span.start, span.end)` */
  readonly surface: string;
  readonly type: MentionType;
  readonly tier: Tier;
  /** One canonical name per thing: mentions that share it are the same. */
  readonly entity: string;
  /** Best first; empty for tier `name`. */
  readonly candidates: readonly Candidate[];
  /** A longer phrase around the name that refers to a programme ("U.N. sanctions"). */
  readonly phrase?: { readonly span: TextSpan; readonly entityId: EntityId };
}

export interface FigureMention {
  readonly kind: 'figure';
  /** The whole expression: approximator, number, unit and counted noun. */
  readonly span: TextSpan;
  /** The number with its scale word and its currency, percent or unit. */
  readonly number: TextSpan;
  readonly surface: string;
  readonly quantity: Quantity;
  /** What is counted, in the article's words; empty when it cannot be told. */
  readonly counted: string;
  /** Who the text says it is from, or null where it names nobody. */
  readonly attribution: string | null;
}

export type Mention = EntityMention | FigureMention;

/** What the background answers for one article; both arrays are sorted by start and free of overlaps. */
export interface Annotation {
  readonly mentions: readonly EntityMention[];
  readonly figures: readonly FigureMention[];
}
