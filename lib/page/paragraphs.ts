import { isFurniture, isHiddenByAttributes } from './furniture.js';
import { isText } from './nodes.js';

/** An element whose own text is long enough to be running prose. */
export interface Paragraph {
  readonly element: Element;
  /** Length of its text in UTF-16 code units. */
  readonly weight: number;
}

/** Shorter texts are labels, dates and headlines, in UTF-16 code units. */
const MIN_PARAGRAPH = 60;
/** `NodeFilter.SHOW_TEXT`, by number, since the name is missing where there is no window. */
const SHOW_TEXT = 4;
/** Share of a paragraph's text that may stand in links before it is a list of links. */
const MAX_LINK_SHARE = 0.5;
/** Elements looked at, and paragraphs found: the decision must stay under 3 ms on any page, and an article shows itself by then. */
const MAX_ELEMENTS = 600;
const MAX_PARAGRAPHS = 36;
/** Pieces of text looked at on pages without prose in `<p>`, which are mostly applications, 1.2 µs each. */
const MAX_TEXTS = 600;
const BLOCKS = 'div, section, article, td, li, blockquote, main, body';
/** Prose below this in `<p>` elements sends the search to other elements, in UTF-16 code units. */
const MIN_PROSE = 400;
/** Ancestors looked at above a paragraph; the tree below an article's root is never deeper in practice. */
const MAX_CLIMB = 64;

const linkLength = (element: Element): number => {
  if (!element.firstElementChild) return 0;
  let length = 0;
  for (const link of element.querySelectorAll('a')) length += link.textContent.length;
  return length;
};

/** Length of the text that stands directly in the element, not in blocks below it. */
function ownTextLength(element: Element): number {
  let length = 0;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isText(node)) length += node.data.trim().length;
  }
  return length;
}

/** Tells whether anything above an element is furniture; remembers, since paragraphs share their ancestors. */
function createAncestry(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const climbed: Element[] = [];
    let verdict = false;
    for (let at: Element | null = element; at && climbed.length < MAX_CLIMB; at = at.parentElement) {
      const before = known.get(at);
      if (before !== undefined) {
        verdict = before;
        break;
      }
      climbed.push(at);
      if (isFurniture(at) || isHiddenByAttributes(at)) {
        verdict = true;
        break;
      }
    }
    for (const one of climbed) known.set(one, verdict);
    return verdict;
  };
}

/** The first `<p>` elements; the browser walks a live collection only as far as it is asked to. */
function* firstParagraphs(body: Element): Generator<Element> {
  const all = body.getElementsByTagName('p');
  for (let index = 0; index < MAX_ELEMENTS; index++) {
    const element = all[index];
    if (!element) return;
    yield element;
  }
}

/**
 * The first blocks in which a piece of text is long enough for prose. By the texts and not by the elements, because cold
 * code pays for every step: 500 elements of an application took 4 ms, its 1,500 first texts 0.5 ms.
 */
function firstBlocks(body: Element): ReadonlySet<Element> {
  const blocks = new Set<Element>();
  const texts = body.ownerDocument.createTreeWalker(body.getElementsByTagName('main')[0] ?? body, SHOW_TEXT);
  for (let seen = 0; seen < MAX_TEXTS; seen++) {
    const text = texts.nextNode() as Text | null; // nothing else is shown
    if (!text) break;
    if (text.length < MIN_PARAGRAPH) continue;
    const block = text.parentElement?.closest(BLOCKS);
    if (block) blocks.add(block);
  }
  return blocks;
}

function collect(
  elements: Iterable<Element>,
  lengthOf: (element: Element) => number,
  isOut: (element: Element) => boolean,
): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (const element of elements) {
    if (found.length >= MAX_PARAGRAPHS) break;
    const weight = lengthOf(element);
    if (weight < MIN_PARAGRAPH || linkLength(element) > weight * MAX_LINK_SHARE || isOut(element)) continue;
    found.push({ element, weight });
  }
  return found;
}

export const totalWeight = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((sum, one) => sum + one.weight, 0);

/** The page's paragraphs outside furniture; pages that write prose into other elements are read by those. */
export function findParagraphs(body: Element): readonly Paragraph[] {
  const isOut = createAncestry();
  const marked = collect(firstParagraphs(body), (element) => element.textContent.trim().length, isOut);
  if (totalWeight(marked) >= MIN_PROSE) return marked;
  const others = collect(firstBlocks(body), ownTextLength, isOut);
  return totalWeight(others) > totalWeight(marked) ? others : marked;
}

/** How much prose stands below each element, itself included; only ancestors of paragraphs are in it. */
export function weighAncestors(paragraphs: readonly Paragraph[]): ReadonlyMap<Element, number> {
  const weights = new Map<Element, number>();
  for (const { element, weight } of paragraphs) {
    let climbed = 0;
    for (let at: Element | null = element; at && climbed < MAX_CLIMB; at = at.parentElement, climbed++) {
      weights.set(at, (weights.get(at) ?? 0) + weight);
    }
  }
  return weights;
}
