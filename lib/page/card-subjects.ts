import type { CardModel } from '../card/index.js';
import type {
  Annotation,
  ArticleText,
  DecisionDeed,
  EntityId,
  FigureMention,
  Mention,
  Note,
  NoteId,
  NoteTarget,
  Result,
  TextQuoteSelector,
  TextSpan,
} from '../model/index.js';

/** What a card is asked for. */
export type CardSubject =
  | { readonly kind: 'mention'; readonly mention: Mention; readonly sentence: string; readonly selector: TextQuoteSelector }
  | { readonly kind: 'entity'; readonly entityId: EntityId }
  | { readonly kind: 'selection'; readonly selector: TextQuoteSelector };

export interface CardAsk {
  readonly url: string;
  readonly title: string;
  readonly subject: CardSubject;
  readonly siblings?: readonly FigureMention[];
  readonly published?: string;
}

/** What the page asks of the background; each answers with a result and never rejects. */
export interface BackgroundPort {
  annotate(article: ArticleText): Promise<Result<Annotation>>;
  getCard(ask: CardAsk): Promise<Result<CardModel>>;
  /** Answers the card as it is after the decision. */
  decide(question: CardAsk, deed: DecisionDeed): Promise<Result<CardModel>>;
  saveNote(target: NoteTarget, text: string, id?: NoteId): Promise<Result<Note>>;
  deleteNote(id: NoteId): Promise<Result<Note>>;
  restoreNote(note: Note): Promise<Result<Note>>;
}

/** What a card shows at one moment. */
export type CardContent =
  | { readonly status: 'loading'; readonly title: string }
  | { readonly status: 'ready'; readonly model: CardModel }
  | { readonly status: 'failed'; readonly title: string; readonly message: string };

/** What the reader can do on a card. */
export interface CardDeeds {
  saveNote(text: string, id?: NoteId): Promise<Result<Note>>;
  deleteNote(id: NoteId): Promise<Result<Note>>;
  restoreNote(note: Note): Promise<Result<Note>>;
  /** Answers why it failed, or nothing. */
  decide(deed: DecisionDeed): Promise<string>;
  openRelated(entityId: EntityId): void;
  goBack?: (() => void) | undefined;
  close(): void;
}

export interface CardProps {
  /** Differs for each opening, so that nothing of the last card stays in the view. */
  readonly token: number;
  readonly view: CardContent;
  readonly actions: CardDeeds;
  readonly startEditing: boolean;
}

/** Draws a card into the host, and clears it. */
export interface CardView {
  readonly css: string;
  render(container: HTMLElement, props: CardProps): void;
  clear(container: HTMLElement): void;
}

/** A place in the article with a card of its own. */
export interface CardPlace {
  readonly title: string;
  readonly span: TextSpan;
  readonly ask: CardAsk;
}
