import { type PageMetadata, readDeclaration, readMetadata } from './metadata.js';
import { findParagraphs, type Paragraph, totalWeight, weighAncestors } from './paragraphs.js';

/** Where a page's article stands. */
export interface ArticleRoot {
  readonly root: Element;
  readonly metadata: PageMetadata;
}

type Weights = ReadonlyMap<Element, number>;

/** How much prose makes an article, by how plainly the page says it is one; lengths in UTF-16 code units. */
const NEEDED = {
  /** Declared in JSON-LD, OpenGraph or microdata: a short notice is one too. */
  declared: { paragraphs: 1, length: 140 },
  /** An `<article>` or `<main>` holds most of the prose. */
  marked: { paragraphs: 2, length: 450 },
  /** Nothing but the text speaks for it. */
  silent: { paragraphs: 4, length: 900 },
} as const;
/** Length of a paragraph in news, in UTF-16 code units. */
const USUAL_LENGTH = 200;
/** Share of the prose that an element must hold to be taken for the place of the article. */
const SCOPE_SHARE = 0.6;
const DESCENT_SHARE = 0.75;
/** Blocks of prose with linked headings, from which on a page is a list of other pages. */
const LIST_LENGTH = 3;
/** Blocks looked at for that. */
const MAX_ITEMS = 20;

/** The path and query of a page; empty where the document has no address. */
const addressOf = (document: Document): { readonly path: string; readonly query: string } => {
  try {
    const { pathname, search, protocol } = new URL(document.URL);
    return protocol.startsWith('http') ? { path: pathname, query: search } : { path: '', query: '' };
  } catch {
    return { path: '', query: '' }; // a document made from a string has none
  }
};
/** Addresses of result pages, whatever they show. */
const isSearchAddress = ({ path, query }: { readonly path: string; readonly query: string }): boolean =>
  /(?:^|\/)(?:search|suche|recherche|buscar|find)(?:\/|\.|$)/i.test(path) || /[?&](?:q|query|search|s)=/.test(query);

const heaviest = (elements: Iterable<Element>, weights: Weights): Element | undefined => {
  let best: Element | undefined;
  for (const element of elements) {
    if ((weights.get(element) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = element;
  }
  return best;
};

/** The smallest element by which the page itself says "the article is here", or undefined. */
function findMarkedScope(document: Document, weights: Weights, total: number): Element | undefined {
  for (const selector of ['[itemprop~="articleBody"]', 'article, [role="article"]', 'main, [role="main"]']) {
    const best = heaviest(document.querySelectorAll(selector), weights);
    if (best && (weights.get(best) ?? 0) >= total * SCOPE_SHARE) return best;
  }
  return undefined;
}

const isAlike = (a: Element, b: Element): boolean => a.localName === b.localName && a.getAttribute('class') === b.getAttribute('class');

/** Goes down while one child holds nearly all the prose and nothing beside it looks like more of the same. */
function descend(scope: Element, weights: Weights, paragraphs: ReadonlySet<Element>): Element {
  let at = scope;
  for (;;) {
    const heavy = [...at.children].filter((child) => weights.has(child));
    const best = heaviest(heavy, weights);
    if (!best || paragraphs.has(best) || (weights.get(best) ?? 0) < (weights.get(at) ?? 0) * DESCENT_SHARE) return at;
    if (heavy.some((child) => child !== best && (paragraphs.has(child) || isAlike(child, best)))) return at;
    at = best;
  }
}

/** A linked heading or a writer of its own stands inside. */
const isSigned = (item: Element): boolean =>
  item.querySelector(':is(h1, h2, h3, h4) a[href], a[href] :is(h1, h2, h3, h4)') !== null ||
  item.querySelector('[rel~="author"], [itemprop~="author"], [class*="avatar"], [class*="username"], [class*="user-name"]') !== null;

/** Teasers, results and posts: block after block with a linked heading or a writer of its own. */
function isListOfItems(root: Element, weights: Weights, paragraphs: ReadonlySet<Element>): boolean {
  const items = [...root.children].filter((child) => weights.has(child) && !paragraphs.has(child)).slice(0, MAX_ITEMS);
  let signed = 0;
  for (const item of items) {
    if (isSigned(item)) signed++;
    if (signed >= LIST_LENGTH) return true;
  }
  return signed === 2 && items.length === 2;
}

/** Documents may lack what their type promises: SVG files, framesets, empty files. */
const bodyOf = (document: { readonly documentElement: Element | null; readonly body: HTMLElement | null }): HTMLElement | undefined =>
  (document.documentElement && document.body) ?? undefined;

/** Pages that part paragraphs by line breaks alone hold many of them in one element. */
const countOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { weight }) => sum + Math.max(1, Math.round(weight / USUAL_LENGTH)), 0);
const enough = (paragraphs: readonly Paragraph[], needed: { readonly paragraphs: number; readonly length: number }): boolean =>
  countOf(paragraphs) >= needed.paragraphs && totalWeight(paragraphs) >= needed.length;

/**
 * Finds the element that holds the article, or undefined where the page is a front page, a list, a form, an application.
 * Reads no layout and a bounded number of elements, because every page on the web pays for it.
 */
function findRoot(document: Document): Element | undefined {
  const body = bodyOf(document);
  if (!body) return undefined;
  const address = addressOf(document);
  // Cheapest first: a page of results is known by its address.
  if (isSearchAddress(address) && readDeclaration(document) !== 'article') return undefined;
  const found = findParagraphs(body);
  if (!enough(found, NEEDED.declared)) return undefined;
  const declared = readDeclaration(document);
  if (declared === 'other') return undefined;

  const weights = weighAncestors(found);
  const paragraphs = new Set(found.map((one) => one.element));
  const marked = findMarkedScope(document, weights, totalWeight(found));
  const root = descend(marked ?? body, weights, paragraphs);
  const inside = found.filter((one) => root.contains(one.element));
  const isArticle = declared === 'article' ? enough(inside, NEEDED.declared) : looksLikeArticle();
  return isArticle ? root : undefined;

  function looksLikeArticle(): boolean {
    const isFrontPage = address.path === '/' && address.query === '';
    const needed = marked && !isFrontPage ? NEEDED.marked : NEEDED.silent;
    return enough(inside, needed) && !isListOfItems(root, weights, paragraphs);
  }
}

/** True where there is an article to read. */
export const isArticlePage = (document: Document): boolean => findRoot(document) !== undefined;

/** The article of a page, or undefined where there is none. */
export function findArticle(document: Document): ArticleRoot | undefined {
  const root = findRoot(document);
  return root && { root, metadata: readMetadata(document) };
}
