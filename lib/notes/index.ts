export { exportNotes } from './export-notes.js';
export { nameKey, noteTargetKey } from './target-key.js';
