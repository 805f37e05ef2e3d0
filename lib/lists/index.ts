export { readLists } from './read-lists.js';
export * from './reader.js';
