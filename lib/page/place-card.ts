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

/** A card is never made lower than this, in CSS pixels: it rather covers the mark. */
const MIN_HEIGHT = 160;
/** The card's greatest share of the viewport's height. */
const MAX_SHARE = 0.6;

export interface CardPlacement {
  /** Viewport pixels. */
  readonly x: number;
  readonly y: number;
  /** Highest the card may be there; it scrolls inside. */
  readonly room: number;
}

const clamp = (value: number, highest: number): number => Math.max(MARGIN, Math.min(value, highest));

/**
 * Where a card stands beside a mark: below it where it fits, else above, else on the side with more room, and lower; it
 * never leaves the viewport unless that is smaller than a card can be. `content` is the card's size when nothing limits
 * its height. One fixed box in the top layer needs no more than this; floating-ui's share of the content script was
 * 5.4 of 28 kB (gzipped).
 */
export function placeBeside(mark: Box, content: Size, viewport: Size): CardPlacement {
  const wanted = Math.min(content.height, viewport.height * MAX_SHARE);
  const below = viewport.height - MARGIN - mark.bottom - GAP;
  const above = mark.top - GAP - MARGIN;
  const isBelow = below >= wanted || (above < wanted && below >= above);
  const room = Math.min(Math.max(isBelow ? below : above, MIN_HEIGHT), viewport.height * MAX_SHARE);
  const height = Math.min(wanted, room);
  return {
    x: Math.round(clamp(mark.left, viewport.width - content.width - MARGIN)),
    y: Math.round(clamp(isBelow ? mark.bottom + GAP : mark.top - GAP - height, viewport.height - height - MARGIN)),
    room: Math.floor(room),
  };
}
