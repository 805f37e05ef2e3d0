export { createDecisionStore } from './decision-store.js';
export { createListStore } from './list-store.js';
export { createMemorySpool } from './memory-spool.js';
export { createNoteStore } from './note-store.js';
export { createConnection } from './open-database.js';
export { createRateStore } from './rate-store.js';
export { createReadingStore } from './reading-store.js';
