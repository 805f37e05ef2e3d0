import type { CardModel } from '../card/index.js';
import type {
  Annotation,
  ArticleText,
  EntityId,
  FigureMention,
  KeptSite,
  Mention,
  Note,
  NoteId,
  NoteTarget,
  PageReport,
  ReadingsToClear,
  SearchHit,
  TabReport,
  TextQuoteSelector,
} from '../model/index.js';

/** Where a card is asked for: what the page says about itself, for quotations and figures. */
export interface CardRequest {
  readonly url: string;
  readonly title: string;
  readonly subject:
    | { readonly kind: 'mention'; readonly mention: Mention; readonly sentence: string; readonly selector: TextQuoteSelector }
    | { readonly kind: 'entity'; readonly entityId: EntityId }
    /** A selection: becomes the card of the entity it names, or a quotation. */
    | { readonly kind: 'selection'; readonly selector: TextQuoteSelector };
  /** Other figures of the article, for a figure's card. */
  readonly siblings?: readonly FigureMention[];
  /** ISO date or date-time, as the page gives it, for a figure's card. */
  readonly published?: string;
}

/** Requests to the background; each answers with `Result<Reply>`. Payloads are plain JSON. */
export interface BackgroundProtocol {
  /** Content: there is an article here; answers once the reader is in the page. */
  openReader(request: Record<string, never>): null;
  /** Content: find the names and figures of this article. */
  annotate(request: { readonly article: ArticleText }): Annotation;
  /** Content: everything the card of this mention shows. */
  getCard(request: CardRequest): CardModel;
  /** Content and extension pages: store a new note, or new words for an old one; answers once it is on disk. */
  saveNote(request: { readonly id?: NoteId; readonly target: NoteTarget; readonly text: string }): Note;
  /** Content and extension pages: delete a note; the answer is what was deleted, for undo. */
  deleteNote(request: { readonly id: NoteId }): Note;
  /** Content and extension pages: put back what `deleteNote` answered. */
  restoreNote(request: { readonly note: Note }): Note;
  /** Content: the state of the page changed (badge, popup). */
  reportPage(request: { readonly report: PageReport }): null;
  /** Extension pages: what is on the tab's page. */
  getTabReport(request: { readonly tabId: number }): TabReport;
  /** Extension pages: scroll the tab's page to a mention and open its card. */
  revealMention(request: { readonly tabId: number; readonly mention: number }): null;
  /** Extension pages: pack entries and notes in which the words occur, best first. */
  search(request: { readonly query: string }): readonly SearchHit[];
  /** Extension pages: the card of one entry, outside any page. */
  getEntityCard(request: { readonly entityId: EntityId }): CardModel;
  /** Extension pages: all notes, newest first. */
  listNotes(request: Record<string, never>): readonly Note[];
  /** Extension pages: of which sites figures are kept. */
  listKept(request: Record<string, never>): readonly KeptSite[];
  /** Extension pages: forget kept figures; answers how many. */
  clearKept(request: { readonly which: ReadingsToClear }): number;
}

/** Requests to a page's content script; sent by the background only. */
export interface PageProtocol {
  /** Background: what is on the page now. */
  getReport(request: Record<string, never>): PageReport;
  /** Background: scroll to this mention and open its card. */
  revealMention(request: { readonly mention: number }): null;
  /** Background: move to the next (1) or previous (-1) mention and open its card, for the keyboard. */
  stepMention(request: { readonly step: 1 | -1 }): null;
  /** Background: the context menu asked for a note on the selected text. */
  noteOnSelection(request: Record<string, never>): null;
  /** Background: notes changed elsewhere; names and cards may need reading again. */
  notesChanged(request: Record<string, never>): null;
}
