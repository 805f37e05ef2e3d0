import type { Entity, EntityMention, Note, NoteTarget, SanctionsList, Tier } from '../model/index.js';
import type { BackgroundFact, EntityCardModel, ListingRow, QuoteCardModel, RelatedEntry } from './card-model.js';
import { KIND_LABELS, whyMatched } from './words.js';

/** What an entity's card is made of, everything already loaded. */
export interface EntityCardInput {
  readonly entity: Entity;
  /** The mention the card was opened on; absent when the entry was opened by itself. */
  readonly mention?: EntityMention;
  readonly country?: Entity;
  readonly related: readonly Entity[];
  readonly lists: ReadonlyMap<string, SanctionsList>;
  readonly notes: readonly Note[];
}

const listingRow =
  (lists: ReadonlyMap<string, SanctionsList>) =>
  (designation: Entity['designations'][number]): ListingRow => {
    const list = lists.get(designation.list);
    return {
      listTitle: list?.title ?? designation.list,
      publisher: list?.publisher ?? designation.source.title,
      programme: designation.programme,
      recordId: designation.recordId,
      listedName: designation.listedName,
      ...(designation.date !== undefined && { date: designation.date }),
      ...(designation.reason !== undefined && { reason: designation.reason }),
      asOf: designation.asOf,
      searchUrl: list?.searchUrl ?? designation.source.url,
    };
  };

/** "This name matches entries on 4 lists": never that the person named is the one listed. */
function listingLine(listings: readonly ListingRow[], tier: Tier): string | undefined {
  if (listings.length === 0) return undefined;
  const lists = new Set(listings.map(({ listTitle }) => listTitle)).size;
  const verb = tier === 'possible' ? 'may match' : 'matches';
  return listings.length === 1 ? `Name ${verb} an entry on 1 list` : `Name ${verb} entries on ${lists} ${lists === 1 ? 'list' : 'lists'}`;
}

const background = (entity: Entity): BackgroundFact[] => entity.facts.map(({ text, asOf, sources }) => ({ text, asOf, sources }));

const relatedEntry = ({ id, name, facts }: Entity): RelatedEntry => ({ entityId: id, title: name, summary: facts[0]?.text ?? '' });

/** Said where nothing matched, and only of what was looked at. */
const SEARCHED =
  'Not among the listings in the starter pack, which holds those of people and bodies often in the news. It is no full sanctions list.';

export function buildEntityCard({ entity, mention, country, related, lists, notes }: EntityCardInput): EntityCardModel {
  const candidate = mention?.candidates.find(({ entityId }) => entityId === entity.id);
  const tier = mention?.tier ?? (entity.designations.length > 0 ? 'listed' : 'known');
  const listings = entity.designations.map(listingRow(lists));
  const line = listingLine(listings, tier);
  return {
    kind: 'entity',
    title: entity.name,
    entityKind: entity.kind,
    kindLabel: [KIND_LABELS[entity.kind], ...(country ? [country.name] : [])].join(' · '),
    tier,
    ...(line !== undefined && { listingLine: line }),
    listings,
    ...(listings.length === 0 &&
      (entity.kind === 'person' || entity.kind === 'organisation' || entity.kind === 'vessel') && { searched: SEARCHED }),
    background: background(entity),
    related: related.map(relatedEntry),
    why: why(entity, mention, candidate),
    target: { kind: 'entity', entityId: entity.id, name: entity.name },
    notes,
  };
}

function why(entity: Entity, mention: EntityMention | undefined, candidate: Parameters<typeof whyMatched>[0]): string[] {
  if (mention === undefined) return [];
  if (mention.phrase?.entityId === entity.id)
    return [`The words around “${mention.surface}” refer to ${entity.name}, going by what else the article names.`];
  return whyMatched(candidate);
}

/** The card of a name that was recognised but stands on nothing held. */
export function buildNameCard(mention: EntityMention, notes: readonly Note[]): EntityCardModel {
  return {
    kind: 'entity',
    title: mention.entity,
    entityKind: mention.type,
    kindLabel: KIND_LABELS[mention.type],
    tier: 'name',
    listings: [],
    searched: 'No entry with this name in the starter pack.',
    background: [],
    related: [],
    why: whyMatched(mention.candidates[0]),
    target: { kind: 'name', name: mention.entity },
    notes,
  };
}

export const buildQuoteCard = (title: string, sentence: string, target: NoteTarget, notes: readonly Note[]): QuoteCardModel => ({
  kind: 'quote',
  title,
  sentence,
  target,
  notes,
});
