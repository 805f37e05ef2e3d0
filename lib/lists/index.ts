export { aboutList, KNOWN_LISTS } from './catalogue.js';
export { groupFiles } from './group-files.js';
export { issuesCsv } from './issues-csv.js';
export { type FilesLook, lookAtFiles } from './look-at-files.js';
export { previewTable, type TablePreview } from './own-list/preview-table.js';
export { readLists } from './read-lists.js';
export * from './reader.js';
export { decodeRecord, encodeRecord } from './record-text.js';
export { type ListedOn, toEntity, toIndexed } from './to-entity.js';
