import type { Identity } from './entity.js';

/** One name of a listed record, as the file has it. */
export interface ListedName {
  /** In the order in which the list writes it: "KIM, Jong Un" (OFAC), "Sergei Kuzhugetovich SHOIGU" (UK). */
  readonly form: string;
  /** The part of it that is the family name, where the file tells. */
  readonly family?: string;
  readonly role: 'primary' | 'alias' | 'former';
  readonly quality: 'strong' | 'weak';
  /** ISO 15924 ("Cyrl", "Hang", "Arab"); absent for Latin. */
  readonly script?: string;
}

/** One party on one list, as its file gives it; addresses, passports and telephone numbers are left behind when it is read. */
export interface ListedRecord extends Identity {
  /** The publisher's own number: "35173" (OFAC), "RUS0689" (UK), "EU.7370.6", "KPe.053" (UN), "Russia/1.1/108" (Canada). */
  readonly recordId: string;
  readonly kind: 'person' | 'organisation' | 'vessel' | 'aircraft';
  /** Never empty; the primary name first. */
  readonly names: readonly ListedName[];
  /** Codes or names of the programmes, as the file has them. */
  readonly programmes: readonly string[];
  /** ISO date of the listing, where the file gives it. */
  readonly listedOn?: string;
  /** The stated reason, spaces collapsed. */
  readonly reason?: string;
  /** Offices and positions as listed. */
  readonly roles: readonly string[];
  /** Page of this very record, where there is one. */
  readonly url?: string;
}

/** A record, or part of one, that could not be read. */
export interface ListIssue {
  /** Line of the file, from 1, where it is known. */
  readonly line?: number;
  readonly record?: string;
  readonly reason: string;
}
