/** What is measured of the engine, bundled as it ships. */
export { findFigures } from '../lib/figures/index.js';
export { buildGazetteer } from '../lib/gazetteer/index.js';
export { createAnnotator } from '../lib/services/index.js';
