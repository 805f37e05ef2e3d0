import '../../components/card.css';
import '../../components/views.css';

import { render } from 'preact';

import { OptionsApp } from '../../components/OptionsApp.js';
import type { OptionsPorts } from '../../components/options-ports.js';
import { ask, saveNote } from '../../lib/messages/index.js';
import { exportNotes } from '../../lib/notes/index.js';
import { extensionVersion, readSettings, usePolyfill, watchSettings, writeSettings } from '../../lib/platform/index.js';

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
  exportNotes: (notes) => {
    const { name, text } = exportNotes(notes, new Date().toISOString());
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000); // ms; the download has begun by then, and the page may stay open for days
  },
};

render(<OptionsApp ports={ports} />, document.body);
