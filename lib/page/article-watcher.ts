import { createChangeLog, WATCHED_ATTRIBUTES } from './changes.js';
import { type ArticleRoot, findArticle } from './find-article.js';
import { assembleArticle, MAX_TEXT_LENGTH, type ReadArticle } from './read-article.js';
import { rereadBlocks } from './reread-blocks.js';
import type { TextBlock } from './text-block.js';
import { paceLooks } from './paced-looks.js';
import { runInSlices } from './time-slices.js';
import { renderedLayout } from './visibility.js';
import { walkBlocks } from './walk-blocks.js';

/** An article as it now stands, and the element it was found in. */
export interface WatchedArticle extends ReadArticle {
  readonly root: Element;
}

export interface WatcherPorts {
  /** The article is there, has changed, or (undefined) is gone. */
  onArticle(article: WatchedArticle | undefined): void;
  /** The first look found none. */
  onNoArticle(): void;
  /** Something changed that may alter the colours behind the text. */
  onLooks(): void;
  /** True for nodes that we put into the page. */
  isOwn(node: Node): boolean;
}

/**
 * Follows a page: finds its article, reads it, and reads again what changes. One observer serves for late paragraphs,
 * client-rendered pages and navigation without a reload; all reading is done in idle time and in slices.
 */
export function watchArticle(document: Document, ports: WatcherPorts, signal: AbortSignal): void {
  let current: { readonly found: ArticleRoot; readonly blocks: readonly TextBlock[] } | undefined;
  let isFirst = true;
  const changes = createChangeLog((node) => ports.isOwn(node));

  const emit = (found: ArticleRoot, blocks: readonly TextBlock[]): void => {
    current = { found, blocks };
    ports.onArticle({ ...assembleArticle(found, blocks, document.URL), root: found.root });
  };
  const lose = (): void => {
    if (current) ports.onArticle(undefined);
    else if (isFirst) ports.onNoArticle();
    current = undefined;
  };

  /** Looks at the page once; answers how long it worked, in ms. */
  const read = async (hasMoved: boolean): Promise<number> => {
    const started = performance.now();
    const { inside, everything, outside, looks } = changes.take();
    if (looks) ports.onLooks();
    const known = current;
    const isLost = known === undefined || !known.found.root.isConnected;
    const found = isLost || outside || hasMoved ? findArticle(document) : known.found;
    if (!found) {
      lose();
      return performance.now() - started;
    }
    const isSame = known?.found.root === found.root && !hasMoved && !everything;
    if (isSame && inside.size === 0) return performance.now() - started;
    const decided = performance.now() - started;
    const { root } = found;
    const work = isSame
      ? rereadBlocks(root, known.blocks, inside, renderedLayout, MAX_TEXT_LENGTH)
      : walkBlocks(root, renderedLayout, MAX_TEXT_LENGTH);
    const run = await runInSlices(work, signal);
    if (!run) return decided;
    // What was lost under way has left records behind: they bring us here again.
    if (run.value.ended !== 'lost' || root.isConnected) emit(found, run.value.blocks);
    else lose();
    return decided + run.spent;
  };

  const pace = paceLooks(document, {
    async look(hasMoved) {
      const spent = await read(hasMoved);
      isFirst = false;
      return spent;
    },
    isDue: () => !changes.isEmpty,
  });

  const observer = new MutationObserver((records) => {
    changes.note(records, current?.found.root);
    if (!changes.isEmpty) pace.changed();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: WATCHED_ATTRIBUTES,
  });
  // A page that goes elsewhere without a reload changes its elements too; these two are for the rest.
  addEventListener('popstate', pace.navigated, { signal });
  (globalThis as { readonly navigation?: EventTarget }).navigation?.addEventListener('currententrychange', pace.navigated, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      pace.stop();
    },
    { once: true },
  );
}
