export type { EntityHit } from './claim.js';
export { confirmHits, knownWords } from './claims.js';
export { type EntryGroup, groupEntries } from './group-entries.js';
export { linkMentions, type LinkInput } from './link-mentions.js';
