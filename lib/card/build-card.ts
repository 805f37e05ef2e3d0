import type { Candidate, Entity, EntityKind, EntityMention, Note, NoteTarget, SanctionsList, Tier } from '../model/index.js';
import type { BackgroundFact, Choices, EntityCardModel, ListingRow, QuoteCardModel, RelatedEntry } from './card-model.js';
import { dayInWords } from './formats.js';
import { countryInWords, listingRows } from './listing-rows.js';
import { KIND_LABELS, whyGrouped, whyMatched } from './words.js';

/** What an entity's card is made of, everything already loaded. */
export interface EntityCardInput {
  readonly entity: Entity;
  /** The mention the card was opened on; absent when the entry was opened by itself. */
  readonly mention?: EntityMention;
  readonly country?: Entity;
  readonly related: readonly Entity[];
  readonly lists: ReadonlyMap<string, SanctionsList>;
  readonly notes: readonly Note[];
  /** The party's records on other lists. */
  readonly records?: readonly Entity[];
  /** Why they are taken for one party, where no mention says so. */
  readonly grouped?: readonly string[];
  readonly choices?: Choices;
  /** ISO date or date-time of the article. */
  readonly published?: string;
}

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
function searchedIn(lists: ReadonlyMap<string, SanctionsList>): string {
  const held = [...lists.values()].flatMap(({ title, edition }) => (edition === undefined ? [] : [`${title} (${dayInWords(edition)})`]));
  return held.length === 0
    ? 'Not among the listings in the starter pack, which holds those of people and bodies often in the news. It is no full sanctions list.'
    : `Not on the editions you hold: ${held.join(', ')}; nor among the listings in the starter pack. That clears nobody.`;
}

export function buildEntityCard({
  entity,
  mention,
  country,
  related,
  lists,
  notes,
  records = [],
  grouped = [],
  choices,
  published,
}: EntityCardInput): EntityCardModel {
  const candidate = mention?.candidates.find(({ entityId }) => entityId === entity.id);
  const tier = mention?.tier ?? (entity.designations.length > 0 ? 'listed' : 'known');
  const listings = listingRows([entity, ...records], { lists, ...(published !== undefined && { published }) });
  const line = listingLine(listings, tier);
  return {
    kind: 'entity',
    title: entity.name,
    entityKind: entity.kind,
    kindLabel: [...matchLabel(tier), KIND_LABELS[entity.kind], ...(country ? [country.name] : [])].join(' · '),
    tier,
    ...(line !== undefined && { listingLine: line }),
    listings,
    ...(listings.length === 0 &&
      (entity.kind === 'person' || entity.kind === 'organisation' || entity.kind === 'vessel') && { searched: searchedIn(lists) }),
    background: background(entity),
    related: related.map(relatedEntry),
    ...(choices && { choices }),
    why: mention ? why(entity, mention, candidate) : whyGrouped(grouped),
    target: { kind: 'entity', entityId: entity.id, name: entity.name },
    notes,
  };
}

function why(entity: Entity, mention: EntityMention, candidate: Candidate | undefined): string[] {
  if (mention.phrase?.entityId === entity.id)
    return [`The words around “${mention.surface}” refer to ${entity.name}, going by what else the article names.`];
  return whyMatched(candidate);
}

/** The card of a name that stands on nothing held, or that several parties bear. */
export function buildNameCard(
  mention: EntityMention,
  { notes, lists, choices }: Pick<EntityCardInput, 'notes' | 'lists' | 'choices'>,
): EntityCardModel {
  const { entity, type, tier, candidates } = mention;
  const isOpen = choices !== undefined && candidates.length > 0;
  return {
    kind: 'entity',
    title: choices ? mention.surface : entity,
    entityKind: type,
    kindLabel: [...matchLabel(tier), KIND_LABELS[type]].join(' · '),
    tier: isOpen ? tier : 'name',
    ...(isOpen && { listingLine: `Name may match one of ${choices.parties.length} entries` }),
    listings: [],
    ...(choices ? { choices } : { searched: searchedIn(lists) }),
    background: [],
    related: [],
    why: choices ? whyEach(mention, choices) : whyMatched(candidates[0]),
    target: { kind: 'name', name: choices ? mention.surface : entity },
    notes,
  };
}

/** The reasons for each party, under its name. */
function whyEach({ candidates, dismissed = [] }: EntityMention, { parties }: Choices): string[] {
  const shown = [...candidates, ...dismissed].filter((one) => parties.some(({ entityId }) => entityId === one.entityId));
  return [...new Set(shown.flatMap((one) => whyMatched(one).map((reason) => `${one.name}: ${reason}`)))];
}

/** Tells a possible match from a listed one in the card's first lines. */
const matchLabel = (tier: Tier): readonly string[] => (tier === 'possible' ? ['Possible match'] : []);

/** What tells a party from others of its name, and where it is listed; one line each. Its kind where the article's name is of another `type`. */
export function partyLines(
  entries: readonly Entity[],
  { type, decides = [] }: { readonly type: EntityKind; readonly decides?: readonly string[] | undefined },
  lists: ReadonlyMap<string, SanctionsList>,
): string[] {
  const [head] = entries;
  const countries = new Set(entries.flatMap(({ identity }) => identity?.countries ?? []));
  const titles = [...new Set(listingRows(entries, { lists }).map(({ listTitle }) => listTitle))];
  return [
    ...(head && head.kind !== type ? [KIND_LABELS[head.kind]] : []),
    ...decides.map((words) =>
      sentenceCase(
        words
          .split(', ')
          .map((part) => (countries.has(part) ? countryInWords(part) : part))
          .join(', '),
      ),
    ),
    titles.length > 0 ? `On ${titles.join(', ')}` : 'On no list you hold',
  ];
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const buildQuoteCard = (title: string, sentence: string, target: NoteTarget, notes: readonly Note[]): QuoteCardModel => ({
  kind: 'quote',
  title,
  sentence,
  target,
  notes,
});
