import { isArticlePage } from './find-article.js';
import { paceLooks } from './paced-looks.js';

/**
 * Calls `onArticle` once there is an article on the page, now or after it has changed, unless it is stopped before. All that Gloss
 * does on a page without one. Returns what stops it.
 */
export function detectArticle(document: Document, onArticle: () => void): () => void {
  let hasChanged = false;
  const pace = paceLooks(document, {
    look() {
      const started = performance.now();
      hasChanged = false;
      if (isArticlePage(document)) {
        stop();
        onArticle();
      }
      return performance.now() - started;
    },
    isDue: () => hasChanged,
  });
  const observer = new MutationObserver(() => {
    hasChanged = true;
    pace.changed();
  });
  const stop = (): void => {
    observer.disconnect();
    pace.stop();
  };
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  return stop;
}
