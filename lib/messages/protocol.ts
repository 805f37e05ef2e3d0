import type { CardModel } from '../card/index.js';
import type {
  Annotation,
  ArticleText,
  BroughtBack,
  Decision,
  DecisionDeed,
  DecisionId,
  DecisionRow,
  EntityId,
  FigureMention,
  KeptSite,
  ImportProgress,
  ListChange,
  ListId,
  ListIssues,
  ListSchedule,
  ListState,
  Mention,
  Note,
  NoteId,
  NoteTarget,
  OwnWork,
  PageReport,
  RatesSummary,
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
  /** Content: there is an article here; answers whether Gloss is on for this site, once the reader is in the page. */
  articleFound(request: Record<string, never>): boolean;
  /** Content: put the reader into this page, wherever Gloss is on; answers once it is there. */
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
  /** Takes in what an export holds; what is here already stays as it is. */
  bringBack(request: OwnWork): BroughtBack;
  /** Content: the reader says whom a name stands for, or takes that back; answers the card as it is then. Open pages are told. */
  decide(request: { readonly question: CardRequest; readonly deed: DecisionDeed }): CardModel;
  /** Extension pages: all decisions, newest first. */
  listDecisions(request: Record<string, never>): readonly DecisionRow[];
  /** Extension pages: take back a decision. */
  removeDecision(request: { readonly id: DecisionId }): null;
  /** Extension pages: put back what was removed. */
  restoreDecision(request: { readonly decision: Decision }): null;
  /** Extension pages: take back all decisions. */
  clearDecisions(request: Record<string, never>): null;
  /** Content: the state of the page changed (badge, popup). */
  reportPage(request: { readonly report: PageReport }): null;
  /** Extension pages: what is on the tab's page. */
  getTabReport(request: { readonly tabId: number }): TabReport;
  /** Extension pages: scroll the tab's page to a mention and open its card. */
  revealMention(request: { readonly tabId: number; readonly mention: number }): null;
  /** Extension pages: pack entries and notes in which the words occur, best first. */
  search(request: { readonly query: string }): readonly SearchHit[];
  /** Extension pages: the card of one entry, outside any page. */
  /** `sameParty`: further entries that are shown with it where they are taken for one party. */
  getEntityCard(request: { readonly entityId: EntityId; readonly sameParty?: readonly EntityId[] }): CardModel;
  /** Extension pages: all notes, newest first. */
  listNotes(request: Record<string, never>): readonly Note[];
  /** Extension pages: of which sites figures are kept. */
  listKept(request: Record<string, never>): readonly KeptSite[];
  /** Extension pages: forget kept figures; answers how many. */
  clearKept(request: { readonly which: ReadingsToClear }): number;
  /** Extension pages: which days of exchange rates are stored. */
  ratesSummary(request: Record<string, never>): RatesSummary;
  /** Extension pages: put the rates of this CSV text in place of all there were. */
  importRates(request: { readonly text: string }): RatesSummary;
  /** Extension pages: forget all exchange rates. */
  clearRates(request: Record<string, never>): RatesSummary;

  /** Extension pages: every list that Gloss knows or holds, the held ones first. */
  listLists(request: Record<string, never>): readonly ListState[];
  /**
   * Extension pages: fetch these lists from their publishers (or the reader's own addresses) and put them in force. Answers
   * at once with an import for each; `watchImports` tells how they go. Ask `requestHosts` (lib/platform) for
   * `about.download.hosts` first, in the click itself.
   */
  updateLists(request: { readonly lists: readonly ListId[] }): readonly ImportProgress[];
  /** Extension pages: an import of files is about to begin; `importFiles` sends this and hands over the files. */
  beginFileImport(request: { readonly job: string; readonly names: readonly string[] }): ImportProgress;
  /** Extension pages: stop an import; the lists stay as they were. Nothing happens where it has ended. */
  cancelImport(request: { readonly job: string }): null;
  /** The document in which imports run (Chrome): an import ended; lists are read anew and pages told. */
  importEnded(request: { readonly progress: ImportProgress }): null;
  /** Extension pages: drop a list with all that came with it; notes stay. */
  removeList(request: { readonly list: ListId }): null;
  /** Extension pages: what its updates changed, newest first. */
  listHistory(request: { readonly list: ListId }): readonly ListChange[];
  /** Extension pages: the records of the edition held that could not be read. */
  listIssues(request: { readonly list: ListId }): ListIssues;
  /** Extension pages: how often the publisher is asked. */
  setListSchedule(request: { readonly list: ListId; readonly schedule: ListSchedule }): null;
  /** Extension pages: the reader's own address (https, or http for a mirror in the house); null for the publisher's. */
  setListAddress(request: { readonly list: ListId; readonly address: string | null }): null;
  /** Extension pages: changes to parties on which the reader has a note, not yet marked as seen, newest first. */
  notedChanges(request: Record<string, never>): readonly ListChange[];
  /** Extension pages: the reader has seen them. */
  markChangesSeen(request: Record<string, never>): null;
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
  /** Background: notes or decisions changed elsewhere; names and cards may need reading again. */
  notesChanged(request: Record<string, never>): null;
}
