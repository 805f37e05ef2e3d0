export type { EntityHit } from './claim.js';
export { linkMentions, type LinkInput } from './link-mentions.js';
