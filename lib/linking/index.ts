export type { EntityHit } from './claim.js';
export { confirmHits, knownWords } from './claims.js';
export { linkMentions, type LinkInput } from './link-mentions.js';
