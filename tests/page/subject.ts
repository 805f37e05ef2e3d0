/** What the tests in this folder reach inside a page. */
export { luminanceOf, readTone } from '../../lib/page/background-tone.js';
export { watchArticle } from '../../lib/page/article-watcher.js';
export { findArticle } from '../../lib/page/find-article.js';
export { paintHighlights } from '../../lib/page/highlight-painter.js';
export { createHitMap } from '../../lib/page/hover-tracker.js';
export { createPageSession } from '../../lib/page/page-session.js';
export { readArticle } from '../../lib/page/read-article.js';
