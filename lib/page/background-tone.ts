/** How light the page's own background under the article is; marks need a contrast of 3:1 against it. */
export type Tone = 'light' | 'dark' | 'middle';

/** Relative luminances between which neither set of colours reaches 3:1; there marks take the colour of the text itself. */
export const LIGHT_FROM = 0.55;
export const DARK_UP_TO = 0.1;
/** A background this transparent shows what lies behind it. */
const MIN_ALPHA = 0.5;
/** Ancestors asked before white is assumed. */
const MAX_ANCESTORS = 64;

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) of channels from 0 to 1. */
const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Reads what computed styles hold: "rgb(1, 2, 3)", "rgba(…)", "color(srgb …)", "oklch(…)" and kin. */
export function luminanceOf(color: string): { readonly luminance: number; readonly alpha: number } | undefined {
  const [, space = '', body = ''] = /^(\w+)\((.*)\)$/.exec(color.trim()) ?? [];
  const numbers = (body.match(/-?\d*\.?\d+(?:e-?\d+)?%?/gi) ?? []).map((text) =>
    text.endsWith('%') ? parseFloat(text) / 100 : parseFloat(text),
  );
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  if (space === 'rgb' || space === 'rgba') return { luminance: luminance(a / 255, b / 255, c / 255), alpha };
  if (space === 'color') return { luminance: luminance(a, b, c), alpha };
  // Lightness alone: cubed it comes near luminance, in OKLab with 1 and in CIELAB with 100 as white.
  if (space === 'oklch' || space === 'oklab') return { luminance: a ** 3, alpha };
  if (space === 'lch' || space === 'lab') return { luminance: ((a + 16) / 116) ** 3, alpha };
  return undefined;
}

/** The tone behind an element's text: the first ancestor that paints decides; behind them all stands the canvas. */
export function readTone(element: Element): Tone {
  let asked = 0;
  for (let at: Element | null = element; at && asked < MAX_ANCESTORS; at = at.parentElement, asked++) {
    const color = luminanceOf(getComputedStyle(at).backgroundColor);
    if (color && color.alpha >= MIN_ALPHA)
      return color.luminance >= LIGHT_FROM ? 'light' : color.luminance <= DARK_UP_TO ? 'dark' : 'middle';
  }
  // Nothing paints: the canvas is dark only where the page asks for dark controls and the reader prefers them.
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (prefersDark || !scheme.includes('light')) ? 'dark' : 'light';
}
