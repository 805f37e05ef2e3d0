/** Space between mark and card, and between card and the edge of the viewport, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const clamp = (value: number, highest: number): number => Math.max(MARGIN, Math.min(value, highest));

/**
 * Where a card stands beside a mark, in viewport pixels: below it where there is room, else above, else where there is
 * more; it never leaves the viewport unless it is larger. One fixed box in the top layer needs no more than this, and
 * floating-ui's share of the content script was 5.4 of 28 kB (gzipped).
 */
export function placeBeside(mark: Box, card: Size, viewport: Size): { readonly x: number; readonly y: number } {
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - card.height;
  const isBelow = below + card.height <= viewport.height - MARGIN || (above < MARGIN && viewport.height - mark.bottom >= mark.top);
  return {
    x: Math.round(clamp(mark.left, viewport.width - card.width - MARGIN)),
    y: Math.round(clamp(isBelow ? below : above, viewport.height - card.height - MARGIN)),
  };
}
