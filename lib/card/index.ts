export * from './card-model.js';
