export type { EntityHit } from './claim.js';
export { confirmHits, knownWords } from './claims.js';
export { groupEntries } from './group-entries.js';
export { linkMentions, type LinkInput } from './link-mentions.js';
