import { isArticlePage } from './find-article.js';
import { paceLooks } from './paced-looks.js';

/**
 * Calls `onArticle` once there is an article on the page, now or after it has changed, unless the signal ends before. All
 * that Gloss does on a page without one.
 */
export function detectArticle(document: Document, onArticle: () => void, signal: AbortSignal): void {
  const found = new AbortController();
  let hasChanged = false;
  const pace = paceLooks(
    document,
    {
      look() {
        const started = performance.now();
        hasChanged = false;
        if (isArticlePage(document)) {
          found.abort();
          onArticle();
        }
        return performance.now() - started;
      },
      isDue: () => hasChanged,
    },
    AbortSignal.any([signal, found.signal]),
  );
  const observer = new MutationObserver(() => {
    hasChanged = true;
    pace.changed();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  for (const end of [signal, found.signal]) end.addEventListener('abort', () => observer.disconnect(), { once: true });
}
