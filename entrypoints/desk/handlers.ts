import { askPage, type LateAnswers } from '../../lib/messages/index.js';
import {
  type Entity,
  type DayRates,
  type Note,
  type NoteStore,
  ok,
  type PageReport,
  type RatesSummary,
  type RateStore,
  type ReadingStore,
  type Result,
  type SearchHit,
  type TabReport,
} from '../../lib/model/index.js';
import { isForbiddenTab, reportFault, showCount } from '../../lib/platform/index.js';
import type { Annotator, CardDesk, DecisionDesk, FigureDesk, NoteKeeper, Searcher } from '../../lib/services/index.js';
import { cardResult } from './card-result.js';
import type { DecisionHandlers } from './decision-handlers.js';
import type { ListHandlers } from './list-handlers.js';
import { parseRates } from '../../lib/yardsticks/index.js';

export interface HandlersPorts {
  readonly annotator: Annotator;
  readonly cards: CardDesk;
  readonly figures: FigureDesk;
  readonly readings: ReadingStore;
  readonly rates: RateStore;
  readonly notes: NoteStore;
  readonly keeper: NoteKeeper;
  readonly decisions: Pick<DecisionDesk, 'bringBack'>;
  readonly searcher: Searcher;
  /** Tells every open page that notes changed. */
  readonly notesChanged: () => void;
}

/** How long the popup waits for a page before it says that the page is silent, in ms. */
const REPORT_TIMEOUT = 2_000;

/** What each message does; the shapes were checked before. */
export const createHandlers = ({
  annotator,
  cards,
  figures,
  readings,
  rates,
  notes,
  keeper,
  decisions,
  searcher,
  notesChanged,
}: HandlersPorts): Omit<LateAnswers['handlers'], keyof ListHandlers | keyof DecisionHandlers> => {
  const announce = async (change: Promise<Result<Note>>): Promise<Result<Note>> => {
    const result = await change;
    if (result.ok) notesChanged();
    return result;
  };
  const replaceRates = async (days: Result<readonly DayRates[]>): Promise<Result<RatesSummary>> => {
    if (!days.ok) return days;
    await rates.replace(days.value);
    return ok(await rates.summary());
  };
  return {
    annotate: async ({ article }, { isPrivate }) => {
      const annotation = await annotator.annotate(article);
      if (!isPrivate)
        figures
          .remember(article, annotation.figures)
          .catch((error: unknown) => reportFault('the figures of an article could not be kept', error));
      return ok(annotation);
    },
    getCard: async (question) => cardResult(await cards.card(question)),
    getEntityCard: async ({ entityId, sameParty }) => cardResult(await cards.entityCard(entityId, sameParty)),
    saveNote: (request) => announce(keeper.save(request)),
    deleteNote: ({ id }) => announce(keeper.delete(id)),
    restoreNote: ({ note }) => announce(keeper.restore(note)),
    async bringBack(work) {
      const broughtNotes = await keeper.bringBack(work.notes);
      if (!broughtNotes.ok) return broughtNotes;
      const broughtDecisions = await decisions.bringBack(work.decisions);
      notesChanged();
      if (!broughtDecisions.ok) return broughtDecisions;
      const added = broughtNotes.value + broughtDecisions.value;
      return ok({
        notes: broughtNotes.value,
        decisions: broughtDecisions.value,
        known: work.notes.length + work.decisions.length - added,
      });
    },
    listNotes: async () => ok(await notes.all()),
    listKept: async () => ok(await readings.sites()),
    clearKept: async ({ which }) => ok(await readings.clear(which)),
    ratesSummary: async () => ok(await rates.summary()),
    importRates: async ({ text }) => replaceRates(await parseRates(text)),
    clearRates: () => replaceRates(ok([])),
    search: async ({ query }) => ok((await searcher.search(query)).flatMap(toHits)),
    reportPage: async ({ report }, { tabId }) => {
      if (tabId !== undefined) await showCount(tabId, badgeCount(report));
      return ok(null);
    },
    getTabReport: async ({ tabId }) => ok(await tabReport(tabId)),
    revealMention: ({ tabId, mention }) => askPage(tabId, 'revealMention', { mention }),
  };
};

const badgeCount = ({ state, items }: PageReport): number => (state === 'annotated' ? items.length : 0);

async function tabReport(tabId: number): Promise<TabReport> {
  const answer = await askPage(tabId, 'getReport', {}, REPORT_TIMEOUT);
  if (answer.ok) return { kind: 'report', report: answer.value };
  // A page that is only slow has a content script, so it is no forbidden one.
  const isSlow = answer.error.code === 'no-answer';
  return { kind: !isSlow && (await isForbiddenTab(tabId)) ? 'forbidden' : 'silent' };
}

/** A row for each entry, those of one party behind each other. */
function toHits(hit: Awaited<ReturnType<Searcher['search']>>[number]): SearchHit[] {
  if ('note' in hit) return [{ kind: 'note', title: hit.title, detail: hit.note.text.split('\n', 1)[0] ?? '', noteId: hit.note.id }];
  const party = [hit, ...hit.others];
  return party.map(({ entity, matchedName }, n) => ({
    kind: 'entity',
    title: entity.name,
    detail: entity.facts[0]?.text ?? whereListed(entity),
    entityKind: entity.kind,
    entityId: entity.id,
    ...(matchedName !== undefined && { matchedName }),
    ...(party.length > 1 && { sameParty: party.map((other) => other.entity.id).filter((id) => id !== entity.id) }),
    ...(n > 0 && { isSameParty: true }),
  }));
}

/** "OFAC SDN List", "formerly UK Sanctions List". */
const whereListed = ({ designations, formerly = [] }: Entity): string =>
  [...designations.map(({ source }) => source.title), ...formerly.map(({ source }) => `formerly ${source.title}`)].join(', ');
