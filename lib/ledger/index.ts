export { dimensionOf, statedExtent, statedNumbers } from './amount.js';
export { buildLedger, groupOf } from './build-ledger.js';
export { linkFigures } from './link-figures.js';
export { readingKey } from './reading-key.js';
export { thingOf } from './thing.js';
