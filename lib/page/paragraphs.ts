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
/** Share of a paragraph's text that may stand in links before it is a list of links. */
const MAX_LINK_SHARE = 0.5;
/** Elements looked at, and paragraphs found: the decision must stay under 3 ms on any page, and an article shows itself by then. */
const MAX_ELEMENTS = 600;
const MAX_PARAGRAPHS = 50;
/** The same for pages without prose in `<p>`, which are mostly applications. */
const MAX_BLOCKS = 150;
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

function collect(
  elements: Iterable<Element>,
  lengthOf: (element: Element) => number,
  isOut: (element: Element) => boolean,
  most = MAX_ELEMENTS,
): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let seen = 0;
  for (const element of elements) {
    if (++seen > most || found.length >= MAX_PARAGRAPHS) break;
    const weight = lengthOf(element);
    if (weight < MIN_PARAGRAPH || linkLength(element) > weight * MAX_LINK_SHARE || isOut(element)) continue;
    found.push({ element, weight });
  }
  return found;
}

export const totalWeight = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((sum, one) => sum + one.weight, 0);

/** The page's paragraphs outside furniture; pages that write prose into other elements are read by those. */
export function findParagraphs(document: Document): readonly Paragraph[] {
  const isOut = createAncestry();
  const marked = collect(document.querySelectorAll('p'), (element) => element.textContent.trim().length, isOut);
  if (totalWeight(marked) >= MIN_PROSE) return marked;
  const place = document.querySelector('article, main, [role="main"]') ?? document.body;
  const blocks = place.querySelectorAll('div, section, article, td, li, blockquote, main');
  const others = [...collect([place], ownTextLength, isOut), ...collect(blocks, ownTextLength, isOut, MAX_BLOCKS)];
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
