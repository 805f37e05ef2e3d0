import type { DecisionId, DecisionScope, EntityId, EntityKind, Note, NoteTarget, Source, Tier } from '../model/index.js';

/** All a card shows, already worded; dates stay ISO so that the view can put them in the reader's locale. */
export type CardModel = EntityCardModel | FigureCardModel | QuoteCardModel;

interface CardBase {
  readonly title: string;
  /** What a new note on this card is attached to. */
  readonly target: NoteTarget;
  /** Newest first. */
  readonly notes: readonly Note[];
}

/** One record on one list. */
export interface ListingRow {
  readonly listTitle: string;
  readonly publisher: string;
  readonly programme: string;
  readonly recordId: string;
  readonly listedName: string;
  /** Listing date, where the list gives one. */
  readonly date?: string;
  readonly reason?: string;
  /** What identifies the party, its role as listed, and how the listing's date stands to the article's; one line each. */
  readonly details: readonly string[];
  /** The edition on which the record was seen. */
  readonly asOf: string;
  readonly searchUrl: string;
}

export interface BackgroundFact {
  readonly text: string;
  readonly asOf: string;
  readonly sources: readonly Source[];
}

/** A related entry with its first fact, so that a card can lead on without a second look-up. */
export interface RelatedEntry {
  readonly entityId: EntityId;
  readonly title: string;
  readonly summary: string;
}

/** One party that a name may stand for, and what the reader has said about it. */
export interface Choice {
  readonly entityId: EntityId;
  /** Absent where the card is about this party alone. */
  readonly title?: string;
  /** What would tell it from the others, and where it is listed. */
  readonly lines: readonly string[];
  /** What the reader decided, and whether that still counts. */
  readonly said: string;
  /** The decision in force, which can be taken back. */
  readonly undo?: DecisionId;
}

export interface Choices {
  readonly parties: readonly Choice[];
  /** How far a decision may reach, in words, the narrowest first. */
  readonly scopes: readonly (readonly [DecisionScope, string])[];
}

export interface EntityCardModel extends CardBase {
  readonly kind: 'entity';
  readonly entityKind: EntityKind;
  /** "Person", "Organisation" …; with its state where there is one: "Organisation · Russia". */
  readonly kindLabel: string;
  readonly tier: Tier;
  /** The sanctions line in words: "Name matches entries on 4 lists"; absent when nothing matches. */
  readonly listingLine?: string;
  readonly listings: readonly ListingRow[];
  /** What was searched, in words, when no listing matched ("Not on the editions you hold: …"). */
  readonly searched?: string;
  readonly background: readonly BackgroundFact[];
  readonly related: readonly RelatedEntry[];
  /** Where a listed party may be meant: the reader decides. */
  readonly choices?: Choices;
  /** Why this name matched and what speaks against it, one sentence each. */
  readonly why: readonly string[];
}

/** A labelled line of a figure card: "Counted" – "sappers". */
export interface FigureRow {
  readonly label: string;
  readonly value: string;
}

export interface FigureCardModel extends CardBase {
  readonly kind: 'figure';
  readonly rows: readonly FigureRow[];
  /** The sentence the figure stands in. */
  readonly sentence: string;
  /** What the figure is set beside: the article's other figures, a yardstick, other units, earlier values. */
  readonly sections: readonly FigureSection[];
}

/** One part of a figure's card, everything already worded and drawn. */
export interface FigureSection {
  readonly title: string;
  /** Opened by the reader. */
  readonly folded?: true;
  readonly picture?: Picture;
  readonly lines: readonly string[];
  /** Reference values, with where they are from. */
  readonly facts: readonly BackgroundFact[];
}

/** An SVG drawing without colour: weights, patterns and words tell its parts apart. */
export interface Picture {
  readonly title: string;
  /** All that is drawn, in words. */
  readonly description: string;
  readonly viewBox: string;
  readonly paths: readonly PicturePath[];
  readonly texts: readonly PictureText[];
}

export interface PicturePath {
  readonly d: string;
  /** Of the line, in units of the drawing. */
  readonly width: number;
  readonly dash?: string;
  readonly fill?: 'currentColor';
}

export interface PictureText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'end';
  readonly weight?: 600;
}

/** A card on a stretch of text the reader selected. */
export interface QuoteCardModel extends CardBase {
  readonly kind: 'quote';
  readonly sentence: string;
}
