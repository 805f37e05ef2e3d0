export { readLists } from './read-lists.js';
export * from './reader.js';
export { previewTable, type TablePreview } from './own-list/preview-table.js';
export { groupFiles } from './group-files.js';
