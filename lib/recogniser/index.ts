export { recogniseNames } from './recognise-names.js';
export { loadNameModel, type NameModel } from './tagger/model.js';
