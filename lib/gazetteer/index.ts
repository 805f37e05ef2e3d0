export { buildGazetteer, createGazetteerBuilder, type GazetteerBuilder } from './build.js';
export { type ArticleKeys, readKeys } from './article-keys.js';
export { findNameHits, type NameHit } from './find-name-hits.js';
export { GAZETTEER_FORMAT, type Gazetteer, type IndexedName } from './gazetteer.js';
export { loadGazetteer, saveGazetteer, saveLast } from './serialise.js';
