import type { Candidate, Decision, Entity, EntityId, EntityMention, EvidenceKind, LinkedName } from '../model/index.js';
import { nameKey } from '../notes/index.js';
import { fingerprintOf } from './fingerprint.js';
import { type ArticlePlace, holdsAt, widthOf } from './place.js';

/** Decisions by the name they are about. */
export interface DecisionBook {
  readonly isEmpty: boolean;
  /** However the name is written. */
  readonly on: (name: string) => readonly Decision[];
}

/** The entries that decisions and candidates speak of, as they are now; those that are not held are absent. */
export type Entries = ReadonlyMap<EntityId, Entity>;

/**
 * The one decision that counts for a party: `in-force`; `changed` where its entry is no longer as it was decided on; `contradicted`
 * where it was taken for many articles, and this one says of the bearer what does not fit.
 */
export interface Ruling {
  readonly decision: Decision;
  readonly standing: 'in-force' | 'changed' | 'contradicted';
}

/** Spellings whose words are remembered; all are forgotten when there are more. */
const MAX_SPELLINGS = 5_000;

export function bookOf(decisions: readonly Decision[]): DecisionBook {
  const byKey = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = nameKey(decision.name);
    const known = byKey.get(key);
    if (known) known.push(decision);
    else byKey.set(key, [decision]);
  }
  const spelled = new Map<string, readonly Decision[]>();
  return {
    isEmpty: decisions.length === 0,
    on(name) {
      const known = spelled.get(name);
      if (known) return known;
      if (spelled.size >= MAX_SPELLINGS) spelled.clear();
      const found = byKey.get(nameKey(name)) ?? [];
      spelled.set(name, found);
      return found;
    },
  };
}

/** What linking had made of the name before any decision. */
export const linkedName = ({ undecided, tier, entity, candidates, dismissed }: EntityMention): LinkedName =>
  undecided ?? { tier, entity, candidates, ...(dismissed && { dismissed }) };

/** Every party that linking put forward or set aside. */
export const partiesOf = (mention: EntityMention): readonly Candidate[] => {
  const { candidates, dismissed = [] } = linkedName(mention);
  return [...candidates, ...dismissed];
};

/** What says that a name stands for another, which is the detail. */
const TIES: ReadonlySet<EvidenceKind> = new Set(['later-surname', 'defined-acronym', 'initials', 'short-form']);

/** The name as the article writes it: that in full for which a family name, an acronym or a part stands here. */
export function ownName(mention: EntityMention): string {
  for (const { evidence } of partiesOf(mention)) for (const { kind, detail } of evidence) if (TIES.has(kind)) return detail;
  return mention.surface;
}

/** The decisions that speak of this name at this place. */
export const decisionsOn = (mention: EntityMention, book: DecisionBook, place: ArticlePlace): readonly Decision[] =>
  book.isEmpty || partiesOf(mention).length === 0
    ? []
    : book.on(ownName(mention)).filter((decision) => holdsAt(decision.place, mention, place));

export const entriesOf = ({ entityId, records = [] }: Pick<Candidate, 'entityId' | 'records'>): readonly EntityId[] => [
  ...new Set([entityId, ...records]),
];

/** Narrower before wider, later before earlier. */
export const byWeight = (a: Decision, b: Decision): number =>
  widthOf(a.place) - widthOf(b.place) || (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0);

/** Of the decisions on a name the one that counts for this party. */
export function rulingOn(candidate: Candidate, decisions: readonly Decision[], entries: Entries): Ruling | undefined {
  const ids = entriesOf(candidate);
  const [decision] = decisions.filter((one) => one.entries.some(({ id }) => ids.includes(id))).sort(byWeight);
  if (decision === undefined) return undefined;
  if (changedEntry(decision, entries)) return { decision, standing: 'changed' };
  const isWide = decision.place.scope === 'site' || decision.place.scope === 'always';
  const isContradicted = isWide && decision.verdict === 'this' && candidate.evidence.some(({ kind }) => OF_ANOTHER.has(kind));
  return { decision, standing: isContradicted ? 'contradicted' : 'in-force' };
}

/** What an article says of somebody who is not the listed one: no decision for other articles outweighs it. */
const OF_ANOTHER: ReadonlySet<EvidenceKind> = new Set(['other-age', 'other-imo', 'other-trade', 'namesake']);

/** The entry, as it is now, that is no longer as the reader saw it. One that is not held at all (its list was removed) says nothing. */
export function changedEntry({ entries: decided }: Decision, entries: Entries): Entity | undefined {
  for (const { id, fingerprint } of decided) {
    const now = entries.get(id);
    if (now !== undefined && fingerprintOf(now) !== fingerprint) return now;
  }
  return undefined;
}
