import type { Anchor } from './card-host.js';
import type { CardPlace } from './card-subjects.js';
import { MAX_QUOTE, selectorOf } from './quote.js';
import type { ReadArticle } from './read-article.js';

export interface SelectedPlace {
  readonly place: CardPlace;
  readonly anchor: Anchor;
}

/** Text around words selected outside the article is not read. */
const bareSelector = (exact: string) => ({ type: 'TextQuoteSelector', exact: exact.slice(0, MAX_QUOTE), prefix: '', suffix: '' }) as const;

/** What the reader has selected, anywhere on the page; undefined when nothing is. */
export function readSelection(document: Document, read: ReadArticle | undefined): SelectedPlace | undefined {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  if (!selection || selection.rangeCount === 0 || words === '') return undefined;
  const range = selection.getRangeAt(0);
  const url = document.URL;
  const title = read?.article.title ?? document.title;

  const start = read?.map.toOffset(range.startContainer, range.startOffset);
  const end = read?.map.toOffset(range.endContainer, range.endOffset);
  if (read && start !== undefined && end !== undefined && start < end) {
    const { map, article } = read;
    const span = { start, end };
    const selector = selectorOf(article.text, span);
    return {
      place: { title: selector.exact, span, ask: { url, title, subject: { kind: 'selection', selector } } },
      anchor: () => map.rectsOf(span)[0],
    };
  }
  const box = range.getBoundingClientRect();
  const { scrollX, scrollY } = globalThis;
  const selector = bareSelector(words);
  return {
    place: { title: selector.exact, span: { start: 0, end: 0 }, ask: { url, title, subject: { kind: 'selection', selector } } },
    // No live range is kept: where the box is now follows from how far the page was scrolled.
    anchor: () => new DOMRect(box.x + scrollX - globalThis.scrollX, box.y + scrollY - globalThis.scrollY, box.width, box.height),
  };
}
