import { askPage, createRequestSchemas, type LateAnswers } from '../../lib/messages/index.js';
import type { ListId } from '../../lib/model/index.js';
import { noteTargetKey } from '../../lib/notes/index.js';
import { allTabs, readModelFile, readPackFile, readReferenceFile, readSettings, reportFault, showNews } from '../../lib/platform/index.js';
import {
  createAnnotator,
  createCardDesk,
  createDecisionDesk,
  createFigureDesk,
  createListDesk,
  createNameLibrary,
  createNameModelShelf,
  createNoteKeeper,
  createPackInstaller,
  createSearcher,
  INDEX_FORMATS,
  withWarmUp,
} from '../../lib/services/index.js';
import {
  type createConnection,
  createDecisionStore,
  createListStore,
  createNoteStore,
  createRateStore,
  createReadingStore,
} from '../../lib/store/index.js';
import { createDecisionHandlers } from './decision-handlers.js';
import { createHandlers } from './handlers.js';
import { createImportWorker } from './import-worker.js';
import { createListHandlers } from './list-handlers.js';

const OURSELVES = { isExtensionPage: true, isPrivate: false };

/** All that the background can do but for its first words. */
export interface Desk extends LateAnswers {
  /** An article is about to be asked for: what runs for the first time is slow. */
  readonly warmUp: () => void;
  /** Brings the starter pack up to date. */
  readonly updatePack: () => void;
  /** Fetches the lists that are due by their schedules. */
  readonly updateLists: () => void;
  /** Shows on the toolbar whether lists changed about parties with a note. */
  readonly tellNews: () => void;
}

/** Wires services and stores. What is kept in variables is a cache of the database: the browser stops the background whenever it likes. */
export function openDesk(connect: ReturnType<typeof createConnection>): Desk {
  const now = (): Date => new Date();
  const lists = createListStore(connect, INDEX_FORMATS);
  const notes = createNoteStore(connect, noteTargetKey);

  const installer = createPackInstaller({ store: lists, readPack: readPackFile, now });
  const library = createNameLibrary({ store: lists, lists: installer.ensure, notes: notes.all });
  library.warm(); // the database opens while the engine is evaluated
  const searcher = createSearcher({ searchSources: library.searchSources, notes: notes.all });
  const keeper = createNoteKeeper({
    store: notes,
    now,
    newId: () => crypto.randomUUID(),
    onFault: (error) => reportFault('a note could not be written', error),
  });

  const readings = createReadingStore(connect);
  const rates = createRateStore(connect);
  const figures = createFigureDesk({
    readReferences: readReferenceFile,
    readings,
    rates,
    settings: readSettings,
    now,
  });

  /** Notes or decisions. Tabs without our content script do not answer, which is fine. */
  const notesChanged = (): void => {
    void allTabs().then((tabs) => tabs.forEach((tab) => void askPage(tab, 'notesChanged', {})));
  };

  const decisions = createDecisionDesk({
    store: createDecisionStore(connect),
    library,
    now,
    newId: () => crypto.randomUUID(),
    onFault: (error) => reportFault('a decision could not be written', error),
  });
  const cards = createCardDesk({ library, notes, figures, decisions });

  const tellNews = (): void => {
    void lists
      .unseenChanges()
      .then((changes) => showNews(new Set(changes.flatMap(({ noted }) => noted.map(({ entityId }) => entityId))).size));
  };
  const listsChanged = (): void => {
    notesChanged(); // names on open pages are read again
    tellNews();
  };
  const listDesk = createListDesk({ store: lists, now, newId: () => crypto.randomUUID() });
  const worker = createImportWorker(listsChanged);
  const listHandlers = createListHandlers({
    desk: listDesk,
    store: lists,
    openWorker: worker.open,
    cancel: worker.cancel,
    listsChanged,
    changesSeen: tellNews,
  });
  const updateLists = (): void => {
    // One by one: a host that may no longer be asked keeps back its own list only.
    const update = async (list: ListId): Promise<void> => {
      const answer = await listHandlers.updateLists({ lists: [list] }, OURSELVES);
      if (!answer.ok) await listDesk.noteRefusal(list, answer.error.message);
    };
    void listDesk.due().then((due) => Promise.all(due.map(update)));
  };

  const annotator = withWarmUp(
    createAnnotator({
      nameSources: library.sources,
      nameModel: createNameModelShelf(readModelFile),
      decide: decisions.apply,
    }),
  );
  const handlers: LateAnswers['handlers'] = {
    ...listHandlers,
    ...createDecisionHandlers({ decisions, cards, decisionsChanged: notesChanged }),
    ...createHandlers({
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
    }),
  };
  return {
    handlers,
    schemas: createRequestSchemas(),
    warmUp: () => void annotator.warmUp(),
    updatePack: () =>
      void installer.update().then((changed) => {
        if (changed) listsChanged();
      }),
    updateLists,
    tellNews,
  };
}
