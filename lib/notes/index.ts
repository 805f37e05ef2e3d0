export { nameKey, noteTargetKey } from './target-key.js';
