import { defineBackground } from 'wxt/utils/define-background';

import { answerBackground, askPage } from '../../lib/messages/index.js';
import type { ListId } from '../../lib/model/index.js';
import { noteTargetKey } from '../../lib/notes/index.js';
import {
  allTabs,
  onBrowserStart,
  onCommand,
  onInstalled,
  onSchedule,
  onSelectionMenu,
  openWelcomeOnce,
  readModelFile,
  readPackFile,
  readReferenceFile,
  readSettings,
  reportFault,
  showNews,
  writeSettings,
} from '../../lib/platform/index.js';
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
  loadEngine,
  withWarmUp,
} from '../../lib/services/index.js';
import {
  createConnection,
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

/** How often schedules are looked at, in minutes. */
const UPDATE_EVERY = 60;
const OURSELVES = { isExtensionPage: true, isPrivate: false };

/**
 * Wires the background. Everything here is rebuilt whenever the browser starts it again, so every listener is added
 * before the first await, and what is kept in variables is a cache of the database.
 */
export default defineBackground({ type: { firefox: 'module' }, main });

function main(): void {
  // A file of its own here, 60 ms away; in Chromium it stands in this one, and its evaluation would hold up the first message.
  if (import.meta.env.FIREFOX) void loadEngine();
  const now = (): Date => new Date();
  const connect = createConnection();
  const lists = createListStore(connect, INDEX_FORMATS);
  const notes = createNoteStore(connect, noteTargetKey);

  const installer = createPackInstaller({ store: lists, readPack: readPackFile, now });
  const library = createNameLibrary({ store: lists, ready: installer.ensure, notes: notes.all });
  library.warm(); // the database opens while the browser still delivers the message that started us
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
  onBrowserStart(tellNews);

  const listsChanged = (): void => {
    library.forget();
    notesChanged(); // names on open pages are read again
    tellNews();
  };
  const desk = createListDesk({ store: lists, now, newId: () => crypto.randomUUID() });
  const worker = createImportWorker(listsChanged);
  const listHandlers = createListHandlers({
    desk,
    store: lists,
    openWorker: worker.open,
    cancel: worker.cancel,
    listsChanged,
    changesSeen: tellNews,
  });
  onSchedule('update-lists', UPDATE_EVERY, () => {
    // One by one: a host that may no longer be asked keeps back its own list only.
    const update = async (list: ListId): Promise<void> => {
      const answer = await listHandlers.updateLists({ lists: [list] }, OURSELVES);
      if (!answer.ok) await desk.noteRefusal(list, answer.error.message);
    };
    void desk.due().then((due) => Promise.all(due.map(update)));
  });

  const annotator = withWarmUp(
    createAnnotator({
      nameSources: library.sources,
      nameModel: createNameModelShelf(readModelFile),
      decide: decisions.apply,
    }),
  );
  let warmed: Promise<void> | undefined;
  answerBackground({
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
      warm: () => (warmed ??= annotator.warmUp()),
      notesChanged,
    }),
  });

  onInstalled(() => {
    void openWelcomeOnce();
    void installer.update().then((changed) => {
      if (changed) listsChanged();
    });
  });

  onSelectionMenu('note-on-selection', 'Add a note on “%s”', (tab) => void askPage(tab, 'noteOnSelection', {}));

  onCommand((command, tab) => {
    if (command === 'toggle-overlay') void readSettings().then(({ enabled }) => writeSettings({ enabled: !enabled }));
    else if (tab !== undefined) void askPage(tab, 'stepMention', { step: command === 'previous-mention' ? -1 : 1 });
  });
}
