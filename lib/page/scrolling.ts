import type { Anchor } from './card-host.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a point is from a box, squared. */
const distance = ({ x, y }: Point, box: DOMRect): number =>
  Math.max(box.left - x, 0, x - box.right) ** 2 + Math.max(box.top - y, 0, y - box.bottom) ** 2;

/** A name broken over two lines has two boxes: the card stands by the one that lay under the pointer, and stays there. */
export function anchorOfRects(rectsOf: () => readonly DOMRect[], opened: Point): Anchor {
  let chosen: number | undefined;
  return () => {
    const rects = rectsOf();
    if (chosen === undefined && rects.length > 0) {
      const distances = rects.map((box) => distance(opened, box));
      chosen = distances.indexOf(Math.min(...distances));
    }
    return rects[chosen ?? 0] ?? rects[0];
  };
}

/** Room kept free above and below what is scrolled to, in CSS pixels. */
const MARGIN = 80;

/** Brings boxes into view, smoothly unless the reader asked for less motion; does nothing when they are. */
export function scrollToRects(view: Window, rects: readonly DOMRect[], element: Element | undefined): void {
  const [first] = rects;
  if (!first || (first.top >= MARGIN && first.bottom <= view.innerHeight - MARGIN)) return;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  // A paragraph may stand in a scroller of its own; one taller than the window says too little about the place.
  if (element && element.getBoundingClientRect().height < view.innerHeight) element.scrollIntoView({ block: 'center', behavior });
  else view.scrollBy({ top: first.top - view.innerHeight / 2, behavior });
}

/** The first of `count` things, in page order, that is not above the window; 0 when all are. */
export function firstInView(view: Window, count: number, rectsOf: (index: number) => readonly DOMRect[]): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [box] = rectsOf(middle);
    if (box && box.bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low < count && view.innerHeight > 0 ? low : 0;
}
