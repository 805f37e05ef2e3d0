import type { Tone } from './background-tone.js';
import { type Mark, MARK_STYLES } from './choose-marks.js';
import type { TextMap } from './text-map.js';

/** Removes what was painted; calling it twice does nothing more. */
export type Undo = () => void;

const PREFIX = 'gloss-';
/** Names of the highlights in `CSS.highlights`; marks.css has a rule for each. */
export const highlightName = (style: string, tone: Tone): string => `${PREFIX}${style}${tone === 'light' ? '' : `-${tone}`}`;

/**
 * Underlines marks through the CSS Custom Highlight API: no element is added, nothing in the article moves. Ranges
 * are static, since live ones slow each change the page makes to its text. The page can read and clear what is painted
 * here, so nothing that only the reader's own notes tell may be.
 */
export function paintHighlights(marks: readonly Mark[], map: TextMap, tone: Tone): Undo {
  const painted = new Map<string, Highlight>();
  for (const style of MARK_STYLES) {
    const ranges = marks.filter((mark) => mark.style === style).flatMap((mark) => map.toRanges(mark.span));
    if (ranges.length === 0) continue;
    const highlight = new Highlight();
    // One by one: the constructor's argument list overflows the stack on long articles.
    for (const range of ranges) highlight.add(range);
    painted.set(highlightName(style, tone), highlight);
  }
  for (const [name, highlight] of painted) CSS.highlights.set(name, highlight);
  return () => {
    // A later painting may have taken the name.
    for (const [name, highlight] of painted) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    painted.clear();
  };
}

/** Shows which mention the open card belongs to. */
export function paintActive(map: TextMap, span: { readonly start: number; readonly end: number }, tone: Tone): Undo {
  const highlight = new Highlight();
  for (const range of map.toRanges(span)) highlight.add(range);
  const name = highlightName('active', tone);
  CSS.highlights.set(name, highlight);
  return () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}
