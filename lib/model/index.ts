export * from './entity.js';
export * from './mention.js';
export * from './note.js';
export * from './page-report.js';
export * from './quantity.js';
export * from './result.js';
export * from './settings.js';
export * from './text.js';
