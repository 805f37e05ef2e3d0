import type { Mention, TextSpan } from '../model/index.js';
import type { TextMap } from './text-map.js';

/** What lies under the pointer. */
export type Under = { readonly kind: 'mark'; readonly mention: number } | { readonly kind: 'card' } | { readonly kind: 'nothing' };

/** The mentions on the page, ready to be asked for by place. */
export interface HitMap {
  /** The mention whose words are at this point of the viewport (CSS pixels), painted or not. */
  at(x: number, y: number): number | undefined;
}

interface HitSpan extends TextSpan {
  readonly mention: number;
}

/** Spans that answer, sorted by start; a phrase around a name ("U.N. sanctions") answers for the name. */
function hitSpans(mentions: readonly Mention[]): readonly HitSpan[] {
  const spans = mentions.flatMap((mention, index): HitSpan[] => {
    const phrase = mention.kind === 'entity' ? mention.phrase?.span : undefined;
    return [{ ...mention.span, mention: index }, ...(phrase ? [{ ...phrase, mention: index }] : [])];
  });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Pixels by which a box is widened: underlines lie just below the line's box. */
const REACH = 3;

const isInside = (rects: readonly DOMRect[], x: number, y: number): boolean =>
  rects.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + REACH);

/** Spans before the caret that are looked at; more do not nest in running text. */
const MAX_LOOK_BACK = 8;

export function createHitMap(document: Document, map: TextMap, mentions: readonly Mention[]): HitMap {
  const spans = hitSpans(mentions);
  return {
    at(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      const offset = caret ? map.toOffset(caret.offsetNode, caret.offset) : undefined;
      if (offset === undefined) return undefined;
      let low = 0;
      let high = spans.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      let best: HitSpan | undefined;
      for (let index = low - 1; index >= Math.max(0, low - MAX_LOOK_BACK); index--) {
        const span = spans[index];
        // The caret stands between two characters; the pointer may be over either of them.
        if (!span || span.end < offset) continue;
        if (best && best.end - best.start <= span.end - span.start) continue;
        // The caret is the nearest one to the pointer, which may lie beside the text: the boxes decide.
        if (isInside(map.rectsOf(span), x, y)) best = span;
      }
      return best?.mention;
    },
  };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TrackerPorts {
  /** The mentions now on the page; undefined where there are none. */
  hits(): HitMap | undefined;
  isPainted(mention: number): boolean;
  /** True when an event's target is the card. */
  isCard(target: EventTarget | null): boolean;
  /** `at` is the pointer's place in viewport pixels; absent when it left the window. */
  onUnder(under: Under, at?: Point): void;
  /** A tap on a mark. */
  onTap(mention: number, at: Point): void;
  /** A press outside the card and outside marks. */
  onPressElsewhere(): void;
  onEscape(): void;
}

/** Follows pointer and keys over the page; at most one look per frame. */
export function trackPointer(view: Window, ports: TrackerPorts, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true };
  let last: { readonly x: number; readonly y: number; readonly target: EventTarget | null } | undefined;
  let modifier = false;
  let frame = 0;

  const look = (): void => {
    frame = 0;
    if (!last) return;
    if (ports.isCard(last.target)) {
      ports.onUnder({ kind: 'card' }, last);
      return;
    }
    const mention = ports.hits()?.at(last.x, last.y);
    const painted = mention !== undefined && ports.isPainted(mention);
    ports.onUnder(mention !== undefined && (painted || modifier) ? { kind: 'mark', mention } : { kind: 'nothing' }, last);
  };
  const lookSoon = (): void => {
    frame ||= requestAnimationFrame(look);
  };

  view.addEventListener(
    'pointermove',
    (event) => {
      // A pressed button is a selection being made, or a drag.
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      last = { x: event.clientX, y: event.clientY, target: event.target };
      modifier = event.altKey;
      lookSoon();
    },
    options,
  );
  view.document.documentElement.addEventListener(
    'pointerleave',
    () => {
      last = undefined;
      ports.onUnder({ kind: 'nothing' });
    },
    { signal, passive: true },
  );
  // The text moves under a pointer at rest.
  view.addEventListener('scroll', () => last && !ports.isCard(last.target) && lookSoon(), options);
  const onModifier = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt' || modifier === event.altKey) return;
    modifier = event.altKey;
    if (modifier) lookSoon();
  };
  view.addEventListener('keydown', onModifier, options);
  view.addEventListener('keyup', onModifier, options);
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !ports.isCard(event.target)) ports.onEscape();
    },
    options,
  );
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (!ports.isCard(event.target)) ports.onPressElsewhere();
    },
    options,
  );
  view.addEventListener(
    'click',
    (event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || ports.isCard(event.target)) return;
      // A tap on a link follows the link.
      if (event.target instanceof Element && event.target.closest('a[href], button, summary, label, input') !== null) return;
      const mention = ports.hits()?.at(event.clientX, event.clientY);
      if (mention !== undefined && ports.isPainted(mention)) ports.onTap(mention, { x: event.clientX, y: event.clientY });
    },
    options,
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
}
