/** A stable id of ours: kind, slash, slug ("person/sergei-shoigu"). */
export type EntityId = string & { readonly brand: 'EntityId' };
export type ListId = string & { readonly brand: 'ListId' };

export const toEntityId = (id: string): EntityId => id as EntityId;
export const toListId = (id: string): ListId => id as ListId;

export const ENTITY_KINDS = ['person', 'organisation', 'place', 'vessel', 'aircraft', 'agreement', 'programme'] as const;
/**
 * `programme` is a sanctions regime ("UN sanctions on North Korea"); it is named by phrases, not by a proper name.
 * `aircraft` stand on lists by their tail numbers: kept and searched, never marked.
 */
export type EntityKind = (typeof ENTITY_KINDS)[number];

/**
 * - `primary`, `alias`, `former`: a proper name, usable on its own.
 * - `acronym`: matched with its capitals only.
 * - `bare`: names the body only beside its country ("Foreign Ministry" after "South Korea's").
 * - `demonym`: the adjective of a place ("Russian"); evidence and part of body names, never a mention.
 * - `phrase`: words that refer to a programme or topic in the right context ("UN sanctions").
 */
export type NameRole = 'primary' | 'alias' | 'former' | 'acronym' | 'bare' | 'demonym' | 'phrase';

export interface EntityName {
  readonly form: string;
  readonly role: NameRole;
  /** A weak name supports a match but never makes one (OFAC FAQ 122–124). */
  readonly quality: 'strong' | 'weak';
  /** The form counts only where one of these is named in the same article. */
  readonly needs?: readonly EntityId[];
  /** The part of the form that is the family name, where the list tells: "KIM" of "KIM, Jong Un". */
  readonly family?: string;
  /** ISO 15924 ("Cyrl"); absent for Latin. */
  readonly script?: string;
}

/** What tells a party from its namesakes, as far as a list gives it. */
export interface Identity {
  /** ISO dates of day, month or year precision; "1960/1962" is a range, "~1960" is about then (EDTF level 1 order of writing). */
  readonly births: readonly string[];
  /** Nationalities of a person, seat of a body, in words or codes as listed. */
  readonly countries: readonly string[];
  /** Seven digits, without "IMO". */
  readonly imo?: string;
  readonly flag?: string;
  /** Reference number of the UN consolidated list ("KPe.053"), which other lists repeat. */
  readonly unReference?: string;
}

export interface Source {
  readonly title: string;
  readonly url: string;
}

/** One sentence or two of background, with where it is from and when it was true. */
export interface Fact {
  readonly text: string;
  readonly sources: readonly Source[];
  /** ISO date, month or year precision allowed ("2025-06"). */
  readonly asOf: string;
}

/** An entry that is no longer on its list: it was there on the edition `after` and gone on the edition `by`; ISO dates. */
export interface Removal {
  readonly after: string;
  readonly by: string;
}

/** One entity put on one list; dates are ISO and may be missing because some lists do not give them. */
export interface Designation {
  readonly list: ListId;
  /** In words. */
  readonly programme: string;
  /** The programmes' codes as they stand on the list ("RUSSIA-EO14024"). */
  readonly codes?: readonly string[];
  readonly recordId: string;
  readonly listedName: string;
  readonly date?: string;
  readonly reason?: string;
  readonly source: Source;
  /** Edition of the list on which the record was seen. */
  readonly asOf: string;
}

/** A designation that is no longer in force: nobody is listed because of it, and a card says since when. */
export interface FormerDesignation extends Designation {
  readonly removed: Removal;
}

export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The name shown as the card's title and used as the canonical name of its mentions. */
  readonly name: string;
  readonly names: readonly EntityName[];
  /** The state it belongs to or lies in. */
  readonly country?: EntityId;
  /** Words of office or trade that speak for a match when they stand near the name ("defence minister"). */
  readonly roles: readonly string[];
  readonly facts: readonly Fact[];
  readonly designations: readonly Designation[];
  readonly formerly?: readonly FormerDesignation[];
  readonly related: readonly EntityId[];
  /** Only for records of sanctions lists. */
  readonly identity?: Identity;
}

/** A published sanctions list, as a card names it. */
export interface SanctionsList {
  readonly id: ListId;
  readonly title: string;
  readonly publisher: string;
  /** The publisher's own search page. */
  readonly searchUrl: string;
  /** ISO date of the edition held in full; absent where only single listings are known. */
  readonly edition?: string;
}
