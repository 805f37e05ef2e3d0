import { createChangeLog, WATCHED_ATTRIBUTES } from './changes.js';
import { type ArticleRoot, findArticle } from './find-article.js';
import { assembleArticle, MAX_TEXT_LENGTH, type ReadArticle } from './read-article.js';
import { rereadBlocks } from './reread-blocks.js';
import type { TextBlock } from './text-block.js';
import { runInSlices, whenIdle } from './time-slices.js';
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

/** After a change the page is given this long to finish it, in ms. */
const SETTLE = 250;
/** Longest wait for an idle moment, in ms. */
const IDLE_TIMEOUT = 500;
/** A page that keeps changing is read ever more rarely, up to this pause, in ms; a quiet spell of twice the pause ends that. */
const MAX_PAUSE = 8_000;
/** Reading may take this share of the time at most: one part in 30. */
const MAX_SHARE = 30;

const addressOf = (document: Document): string => document.URL.split('#')[0] ?? '';

/**
 * Follows a page: finds its article, reads it, and reads again what changes. One observer serves for late paragraphs,
 * client-rendered pages and navigation without a reload; all reading is done in idle time and in slices.
 */
export function watchArticle(document: Document, ports: WatcherPorts, signal: AbortSignal): void {
  let current: { readonly found: ArticleRoot; readonly blocks: readonly TextBlock[] } | undefined;
  let address = addressOf(document);
  let pause = SETTLE;
  let notBefore = 0;
  let lastRun = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancelIdle: (() => void) | undefined;
  let isReading = false;
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
  const read = async (): Promise<number> => {
    const started = performance.now();
    const { inside, everything, outside, looks } = changes.take();
    const hasMoved = addressOf(document) !== address;
    address = addressOf(document);
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

  const run = async (): Promise<void> => {
    cancelIdle = undefined;
    if (signal.aborted) return;
    isReading = true;
    const began = performance.now();
    const spent = await read();
    isReading = isFirst = false;
    pause = began - lastRun > 2 * pause + SETTLE ? SETTLE : Math.min(MAX_PAUSE, pause * 1.5);
    lastRun = performance.now();
    notBefore = lastRun + Math.max(pause, spent * MAX_SHARE);
    if (!changes.isEmpty || addressOf(document) !== address) schedule();
  };
  const schedule = (): void => {
    if (timer !== undefined || cancelIdle || isReading || signal.aborted) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        cancelIdle = whenIdle(() => void run(), IDLE_TIMEOUT);
      },
      Math.max(SETTLE, notBefore - performance.now()),
    );
  };

  const observer = new MutationObserver((records) => {
    changes.note(records, current?.found.root);
    if (!changes.isEmpty) schedule();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: WATCHED_ATTRIBUTES,
  });
  // A page that goes elsewhere without a reload changes its elements too; these two are for the rest.
  const onNavigation = (): void => {
    if (addressOf(document) !== address) schedule();
  };
  addEventListener('popstate', onNavigation, { signal });
  (globalThis as { readonly navigation?: EventTarget }).navigation?.addEventListener('currententrychange', onNavigation, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      cancelIdle?.();
    },
    { once: true },
  );
  void run();
}
