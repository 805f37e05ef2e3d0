export { exportNotes } from './export-notes.js';
export { EXPORT_HEAD, isExport, readExport } from './read-export.js';
export { nameKey, noteTargetKey } from './target-key.js';
