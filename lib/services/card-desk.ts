import { buildEntityCard, buildNameCard, buildQuoteCard, type CardModel, type Choices } from '../card/index.js';
import type { Entity, EntityId, EntityMention, FigureMention, Note, NoteStore, NoteTarget, TextQuoteSelector } from '../model/index.js';
import { type EntryGroup, groupEntries } from '../linking/index.js';
import { noteTargetKey } from '../notes/index.js';
import { entriesOf } from '../decisions/index.js';
import { choicesOn } from './choices.js';
import type { DecisionDesk, MetName } from './decision-desk.js';
import type { FigureDesk } from './figure-desk.js';
import type { NameLibrary } from './name-library.js';

/** Where a card is asked for and what about. */
export interface CardQuestion {
  readonly url: string;
  readonly title: string;
  readonly subject:
    | {
        readonly kind: 'mention';
        readonly mention: EntityMention | FigureMention;
        readonly sentence: string;
        readonly selector: TextQuoteSelector;
      }
    | { readonly kind: 'entity'; readonly entityId: EntityId }
    | { readonly kind: 'selection'; readonly selector: TextQuoteSelector };
  /** The article's other figures, for a figure's card. */
  readonly siblings?: readonly FigureMention[];
  /** ISO date or date-time, as the page gives it. */
  readonly published?: string;
}

export interface CardDesk {
  /** The card that answers the question; undefined when it asks for an entry that is no longer there. */
  card(question: CardQuestion): Promise<CardModel | undefined>;
  /** The entry opened by itself, together with those of `others` that are taken for the same party. */
  entityCard(id: EntityId, others?: readonly EntityId[]): Promise<CardModel | undefined>;
}

/** Most related entries shown on one card. */
const MAX_RELATED = 12;

export interface CardDeskPorts {
  readonly library: NameLibrary;
  readonly notes: NoteStore;
  readonly figures: FigureDesk;
  readonly decisions: Pick<DecisionDesk, 'judge'>;
}

/** The entry with those that are taken for the same party. */
function groupOf(entity: Entity, others: readonly Entity[]): EntryGroup | undefined {
  if (others.length === 0) return undefined;
  return groupEntries([entity, ...others]).find(({ entries }) => entries.includes(entity));
}

export function createCardDesk({ library, notes, figures, decisions }: CardDeskPorts): CardDesk {
  const notesOn = (target: NoteTarget): Promise<readonly Note[]> => notes.forTarget(noteTargetKey(target));

  const loaded = async (ids: readonly EntityId[]): Promise<readonly Entity[]> =>
    (await Promise.all(ids.map((id) => library.entity(id)))).filter((found) => found !== undefined);

  /** What a card shows besides its entry. */
  interface Beside {
    readonly mention?: EntityMention;
    readonly choices?: Choices | undefined;
    readonly published?: string | undefined;
    readonly group?: EntryGroup | undefined;
  }
  const entityCard = async (entity: Entity, { mention, choices, published, group }: Beside = {}): Promise<CardModel> => {
    const target: NoteTarget = { kind: 'entity', entityId: entity.id, name: entity.name };
    const party = mention?.candidates.find(({ entityId }) => entityId === entity.id);
    const [country, related, records, lists, own] = await Promise.all([
      entity.country === undefined ? undefined : library.entity(entity.country),
      loaded(entity.related.slice(0, MAX_RELATED)),
      party ? loaded(entriesOf(party).slice(1)) : (group?.entries.filter(({ id }) => id !== entity.id) ?? []),
      library.sanctionsLists(),
      notesOn(target),
    ]);
    return buildEntityCard({
      entity,
      ...(mention && { mention }),
      ...(country && { country }),
      related,
      records,
      lists,
      notes: own,
      ...(group && { grouped: group.reasons }),
      ...(choices && { choices }),
      ...(published !== undefined && { published }),
    });
  };

  /** A phrase ("U.N. sanctions") leads to its programme; else the one party that may be meant; else the name, with all that bear it. */
  const mentionCard = async (met: MetName, published: string | undefined): Promise<CardModel> => {
    const judged = await decisions.judge(met);
    const { mention } = judged;
    const lists = await library.sanctionsLists();
    const choices = choicesOn(judged, met.url, lists);
    const isOpen = choices?.parties.some(({ title }) => title !== undefined);
    const id = mention.phrase?.entityId ?? mention.candidates[0]?.entityId;
    const entity = id === undefined || isOpen ? undefined : await library.entity(id);
    if (entity) return entityCard(entity, { mention, choices, published });
    return buildNameCard(mention, {
      notes: await notesOn({ kind: 'name', name: isOpen ? mention.surface : mention.entity }),
      lists,
      ...(isOpen && choices && { choices }),
    });
  };

  const quoteTarget = ({ url, title }: CardQuestion, selector: TextQuoteSelector): NoteTarget => ({ kind: 'quote', url, title, selector });

  return {
    async card(question) {
      const { subject } = question;
      if (subject.kind === 'entity') return this.entityCard(subject.entityId);
      const target = quoteTarget(question, subject.selector);
      if (subject.kind === 'selection')
        return buildQuoteCard(subject.selector.exact, subject.selector.exact, target, await notesOn(target));
      const { mention, sentence } = subject;
      const { url, title, published, siblings = [] } = question;
      if (mention.kind === 'entity') return mentionCard({ url, title, mention, selector: subject.selector }, published);
      return figures.card({ figure: mention, sentence, siblings, url, published, target, notes: await notesOn(target) });
    },
    async entityCard(id, others = []) {
      const entity = await library.entity(id);
      return entity && entityCard(entity, { group: groupOf(entity, await loaded(others)) });
    },
  };
}
