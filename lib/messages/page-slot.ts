import type { PageHandlers } from './answer.js';

/**
 * Where the two scripts of a page meet: both run in the extension's own world of it, which no page can look into. The
 * detector is on every page and listens to the background; the reader is put beside it where there is an article, and
 * answers from then on.
 */
export interface PageSlot {
  reader?: PageHandlers;
}

declare global {
  var glossPage: PageSlot | undefined;
}

export const pageSlot = (): PageSlot => (globalThis.glossPage ??= {});
