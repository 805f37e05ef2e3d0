export { createSearchIndexBuilder, type SearchIndexBuilder } from './build.js';
export { SEARCH_FORMAT } from './format.js';
export { type IndexHit, loadSearchIndex, type SearchIndex } from './search-index.js';
