export { exportNotes } from './export-notes.js';
export { readExport } from './read-export.js';
export { nameKey, noteTargetKey } from './target-key.js';
