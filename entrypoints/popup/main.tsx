import '../../components/card.css';
import '../../components/views.css';
import '../../components/lists/lists.css';

import { render } from 'preact';

import { PopupApp } from '../../components/PopupApp.js';
import type { PopupPorts } from '../../components/popup-ports.js';
import { ask, saveNote } from '../../lib/messages/index.js';
import { fail, ok } from '../../lib/model/index.js';
import { activeTab, openOptions, readSettings, reloadTab, usePolyfill, watchSettings, writeSettings } from '../../lib/platform/index.js';

await usePolyfill();

/** The popup closes when the tab changes, so the tab it was opened on stays the one it is about. */
const opened = activeTab();

const ports: PopupPorts = {
  readSettings,
  writeSettings,
  watchSettings,
  openPage: async () => {
    const tab = await opened;
    return tab?.url ? { url: tab.url, title: tab.title ?? '' } : undefined;
  },
  pageView: async () => {
    const tab = await opened;
    return tab ? ask('getTabReport', { tabId: tab.id }) : ok({ kind: 'forbidden' });
  },
  revealMention: async (mention) => {
    const tab = await opened;
    return tab ? ask('revealMention', { tabId: tab.id, mention }) : fail('not-found', 'This tab is no longer there.');
  },
  reloadPage: () => void opened.then((tab) => tab && reloadTab(tab.id)).then(() => window.close()),
  search: (query) => ask('search', { query }),
  getEntityCard: (entityId, sameParty) => ask('getEntityCard', { entityId, ...(sameParty && { sameParty }) }),
  listNotes: () => ask('listNotes', {}),
  saveNote,
  deleteNote: (id) => ask('deleteNote', { id }),
  restoreNote: (note) => ask('restoreNote', { note }),
  now: () => new Date(),
  listLists: () => ask('listLists', {}),
  notedChanges: () => ask('notedChanges', {}),
  markChangesSeen: () => ask('markChangesSeen', {}),
  openOptions: () => void openOptions().then(() => window.close()),
  close: () => window.close(),
};

render(<PopupApp ports={ports} />, document.body);
