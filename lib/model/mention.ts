import type { EntityId, EntityKind } from './entity.js';
import type { Quantity } from './quantity.js';
import type { TextSpan } from './text.js';

export const TIERS = ['listed', 'possible', 'known', 'name'] as const;
/**
 * How much is known about a name: `listed` matches a sanctions entry, `possible` cannot exclude a namesake,
 * `known` has background only, `name` was recognised and nothing is known.
 */
export type Tier = (typeof TIERS)[number];

export const EVIDENCE_KINDS = [
  'full-name',
  'alias',
  'acronym',
  'bare-name-with-country',
  'needs-met',
  'role-nearby',
  'public-role',
  'country-nearby',
  'later-surname',
  'defined-acronym',
  'initials',
  'short-form',
  'shared-name',
  'single-word',
  'derived-name',
  'romanised-name',
  'common-name',
  'ordinary-words',
  'generic-body',
  'sanctions-nearby',
  'sanctions-topic',
  'companion',
  'ship-nearby',
  'imo',
  'other-imo',
  'age',
  'other-age',
  'other-trade',
  'namesake',
  'place-words',
  'other-kind',
  'well-known',
  'on-many-lists',
  'same-party',
  'readers-note',
  'readers-decision',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

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
  /** Records of sanctions lists taken for one party ("ofac:35173", "uk:RUS0689"); absent where none is behind it. */
  readonly records?: readonly EntityId[];
  /** What would tell the listed party from a namesake, in words: born, offices, states, as listed. */
  readonly decides?: readonly string[];
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
  /** Listed names that mean their entry wherever they stand, by their first words: what the tagger says of them counts for nothing. */
  readonly certain: ReadonlyMap<number, RecognisedName>;
}

/** What linking made of a name. */
export interface LinkedName {
  readonly tier: Tier;
  /** One canonical name per thing: mentions that share it are the same. */
  readonly entity: string;
  /** Best first; empty for tier `name`. */
  readonly candidates: readonly Candidate[];
  /** Listed parties of this name that the article or the reader speaks against, best first. */
  readonly dismissed?: readonly Candidate[];
}

export interface EntityMention extends LinkedName {
  readonly kind: 'entity';
  readonly span: TextSpan;
  /** `text.slice(span.start, span.end)` */
  readonly surface: string;
  readonly type: MentionType;
  /** Where a decision of the reader's changed it: what linking had made of it. */
  readonly undecided?: LinkedName;
  /** A longer phrase around the name that refers to a programme ("U.N. sanctions"). */
  readonly phrase?: { readonly span: TextSpan; readonly entityId: EntityId };
}

/** How firmly a figure is put forward; `stated` where no word weakens it. */
export type Firmness = 'stated' | 'estimated' | 'reported' | 'claimed' | 'denied' | 'planned' | 'feared';

/** Whether the sentence says the figure holds, does not ("not 600"), or holds no longer. */
export type Polarity = 'affirmed' | 'negated' | 'ended';

/**
 * What kind of source a text names: `named` has a proper name ("Shoigu", "the African Union"), `described` is somebody without
 * one ("a senior official", "the report"), `unnamed` stands for nobody in particular ("estimates", "reports", "sources").
 */
export type AttributionKind = 'named' | 'described' | 'unnamed';

/** One end or the size of a change: "from 9,000 to 16,000", "up 12 % to $3bn". */
export interface Change {
  readonly part: 'from' | 'to' | 'by';
  readonly direction: 'up' | 'down' | 'unknown';
  /** The `number` spans of the other figures of the same change, in order. */
  readonly others: readonly TextSpan[];
}

/** "tripled to", "twice as many": a relation to another amount, which the text may leave out. */
export interface Multiple {
  /** Times the other amount: 3 for "tripled", 0.5 for "halved". */
  readonly factor: number;
  readonly span: TextSpan;
}

/** A stretch of text that says when, resolved against the article's date. Dates are ISO 8601 (2025-06-17), both ends included. */
export interface DateMention {
  readonly kind: 'date';
  readonly span: TextSpan;
  readonly surface: string;
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';
}

/** How a figure's amount belongs to that of another one, which stands before it. */
export interface FigureLink {
  /** Start of the other figure's `span`. */
  readonly to: number;
  /**
   * `sum`: both are parts of one total ("1,000 miners and 5,000 drivers"); `part`: this one is among the other ("40 boats, including
   * six ferries"); `whole`: the other is among this one ("three of the 12 boats").
   */
  readonly kind: 'sum' | 'part' | 'whole';
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
  /** The head noun of `counted` in lower case and singular ("worker"); absent when it cannot be told. */
  readonly countedHead?: string;
  /** Who the text says it is from, or null where it names nobody. */
  readonly attribution: string | null;
  /** Absent where `attribution` is null. */
  readonly attributionKind?: AttributionKind;
  /** Absent is `stated`. */
  readonly firmness?: Firmness;
  /** Absent is `affirmed`. */
  readonly polarity?: Polarity;
  readonly change?: Change;
  readonly multiple?: Multiple;
  /** When the sentence says the figure holds; the date that stands nearest to it. */
  readonly date?: DateMention;
  /** Set once all figures of the article are known. */
  readonly link?: FigureLink;
}

export type Mention = EntityMention | FigureMention;

/** What the background answers for one article; both arrays are sorted by start and free of overlaps. */
export interface Annotation {
  readonly mentions: readonly EntityMention[];
  readonly figures: readonly FigureMention[];
}
