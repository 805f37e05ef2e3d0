import '../../components/card.css';
import '../../components/views.css';
import '../../components/lists/lists.css';

import { render } from 'preact';

import { OptionsApp } from '../../components/OptionsApp.js';
import type { OptionsPorts } from '../../components/options-ports.js';
import { ask, saveNote } from '../../lib/messages/index.js';
import { fail, ok } from '../../lib/model/index.js';
import { EXPORT_HEAD, exportNotes, isExport, readExport } from '../../lib/notes/index.js';
import { extensionVersion, readSettings, usePolyfill, watchSettings, writeSettings } from '../../lib/platform/index.js';
import { listPorts } from './list-ports.js';
import { saveFile } from './save-file.js';

await usePolyfill();

const ports: OptionsPorts = {
  version: extensionVersion(),
  readSettings,
  writeSettings,
  watchSettings,
  listNotes: () => ask('listNotes', {}),
  listKept: () => ask('listKept', {}),
  clearKept: (which) => ask('clearKept', { which }),
  ratesSummary: () => ask('ratesSummary', {}),
  importRates: async (file) => ask('importRates', { text: await file.text() }),
  clearRates: () => ask('clearRates', {}),
  search: (query) => ask('search', { query }),
  getEntityCard: (entityId, sameParty) => ask('getEntityCard', { entityId, ...(sameParty && { sameParty }) }),
  saveNote,
  deleteNote: (id) => ask('deleteNote', { id }),
  restoreNote: (note) => ask('restoreNote', { note }),
  listDecisions: () => ask('listDecisions', {}),
  removeDecision: (id) => ask('removeDecision', { id }),
  restoreDecision: (decision) => ask('restoreDecision', { decision }),
  clearDecisions: () => ask('clearDecisions', {}),
  async exportAll() {
    const [notes, rows] = await Promise.all([ask('listNotes', {}), ask('listDecisions', {})]);
    if (!notes.ok) return notes;
    if (!rows.ok) return rows;
    const decisions = rows.value.map(({ decision }) => decision);
    saveFile(exportNotes({ notes: notes.value, decisions }, new Date().toISOString()), 'application/json');
    return ok(null);
  },
  // A file that cannot be read is left to the import of lists, which says so.
  isExport: (file) =>
    file
      .slice(0, EXPORT_HEAD)
      .text()
      .then(isExport, () => false),
  async importAll(file) {
    const read = readExport(await file.text());
    if (!read.ok) return read;
    const brought = await ask('bringBack', read.value);
    // The file was made by hand or damaged: what was refused are its notes' own fields.
    return !brought.ok && brought.error.code === 'bad-request'
      ? fail('bad-request', 'A note or decision in this file is damaged, so nothing was taken from it.')
      : brought;
  },
  lists: listPorts,
};

render(<OptionsApp ports={ports} />, document.body);
