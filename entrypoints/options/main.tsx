import '../../components/card.css';
import '../../components/views.css';
import '../../components/lists/lists.css';

import { render } from 'preact';

import { OptionsApp } from '../../components/OptionsApp.js';
import type { OptionsPorts } from '../../components/options-ports.js';
import { ask, saveNote } from '../../lib/messages/index.js';
import { exportNotes } from '../../lib/notes/index.js';
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
  saveNote,
  deleteNote: (id) => ask('deleteNote', { id }),
  restoreNote: (note) => ask('restoreNote', { note }),
  exportNotes: (notes) => saveFile(exportNotes(notes, new Date().toISOString()), 'application/json'),
  lists: listPorts,
};

render(<OptionsApp ports={ports} />, document.body);
