import { isHiddenByAttributes } from './furniture.js';

/** What a reader needs to know of layout; replaced where there is none. */
export interface Layout {
  /** False for an element that is not rendered; its ancestors were asked before. */
  isVisible(element: Element): boolean;
  /** False where the element's text runs on in the line of its surroundings. */
  isBlock(element: Element): boolean;
}

/** Elements that stand on lines of their own unless a style says otherwise (https://html.spec.whatwg.org/#flow-content-3). */
const BLOCK_TAGS = new Set(
  [
    'article',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'dir',
    'div',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'h2',
    'h3',
    'h4',
    'h5',
  ].concat([
    'h6',
    'hr',
    'li',
    'main',
    'ol',
    'p',
    'section',
    'summary',
    'table',
    'caption',
    'tbody',
    'thead',
    'tfoot',
    'tr',
    'td',
    'th',
    'ul',
  ]),
);

/** Layout as tags and attributes tell it: for files read without a browser. */
const attributeLayout: Layout = {
  isVisible: (element) => !isHiddenByAttributes(element),
  isBlock: (element) => BLOCK_TAGS.has(element.localName),
};

/** Layout as rendered. Asking for it may make the browser lay the page out, so it is asked only inside an article. */
export const renderedLayout: Layout = {
  // Opacity is not looked at: pages fade paragraphs in while they scroll into view.
  isVisible: (element) => !isHiddenByAttributes(element) && element.checkVisibility({ visibilityProperty: true }),
  isBlock(element) {
    const display = getComputedStyle(element).display;
    return display !== 'inline' && display !== 'contents' && !display.startsWith('inline') && !display.startsWith('ruby');
  },
};

/** The best this document offers: rendered where it is shown in a browser, attributes elsewhere. */
export const layoutOf = (document: Document): Layout =>
  document.defaultView && typeof document.documentElement.checkVisibility === 'function' ? renderedLayout : attributeLayout;
