import { buildEntityCard, buildNameCard, buildQuoteCard, type CardModel } from '../card/index.js';
import type { Entity, EntityId, EntityMention, FigureMention, Note, NoteStore, NoteTarget, TextQuoteSelector } from '../model/index.js';
import { noteTargetKey } from '../notes/index.js';
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
  entityCard(id: EntityId): Promise<CardModel | undefined>;
}

/** Most related entries shown on one card. */
const MAX_RELATED = 12;

export interface CardDeskPorts {
  readonly library: NameLibrary;
  readonly notes: NoteStore;
  readonly figures: FigureDesk;
}

export function createCardDesk({ library, notes, figures }: CardDeskPorts): CardDesk {
  const notesOn = (target: NoteTarget): Promise<readonly Note[]> => notes.forTarget(noteTargetKey(target));

  const entityCard = async (entity: Entity, mention?: EntityMention): Promise<CardModel> => {
    const target: NoteTarget = { kind: 'entity', entityId: entity.id, name: entity.name };
    const [country, related, lists, own] = await Promise.all([
      entity.country === undefined ? undefined : library.entity(entity.country),
      Promise.all(entity.related.slice(0, MAX_RELATED).map((id) => library.entity(id))),
      library.sanctionsLists(),
      notesOn(target),
    ]);
    return buildEntityCard({
      entity,
      ...(mention && { mention }),
      ...(country && { country }),
      related: related.filter((found) => found !== undefined),
      lists,
      notes: own,
    });
  };

  /** A phrase ("U.N. sanctions") leads to its programme; else the best candidate; else the bare name. */
  const mentionCard = async (mention: EntityMention): Promise<CardModel> => {
    const id = mention.phrase?.entityId ?? mention.candidates[0]?.entityId;
    const entity = id === undefined ? undefined : await library.entity(id);
    return entity ? entityCard(entity, mention) : buildNameCard(mention, await notesOn({ kind: 'name', name: mention.entity }));
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
      if (mention.kind === 'entity') return mentionCard(mention);
      const { url, published, siblings = [] } = question;
      return figures.card({ figure: mention, sentence, siblings, url, published, target, notes: await notesOn(target) });
    },
    async entityCard(id) {
      const entity = await library.entity(id);
      return entity && entityCard(entity);
    },
  };
}
