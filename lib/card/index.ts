export { buildEntityCard, buildFigureCard, buildNameCard, buildQuoteCard } from './build-card.js';
export * from './card-model.js';
export * from './hover-state.js';
