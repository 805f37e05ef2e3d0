export { buildEntityCard, buildNameCard, buildQuoteCard, partyLines } from './build-card.js';
export { buildFigureCard } from './build-figure-card.js';
export * from './card-model.js';
export * from './hover-state.js';
export { ledgerInWords } from './ledger-words.js';
export { yardstickInWords } from './yardstick-words.js';
export { whyMatched } from './words.js';
