import type { FigureMention } from '../model/index.js';
import type { Picture, PicturePath } from './card-model.js';
import { onAxis } from './formats.js';
import { quantityInWords } from './words.js';

/** The axis and the rows, in units of the drawing; a card of 340 px shows it at one px a unit. */
const WIDTH = 306;
const ROW = 34;
const INSET = 6;
/** Where the mark stands below its label. */
const MARK = 24;
const AXIS = 22;
/** Longest label, in characters of about 6 units. */
const LABEL = 46;

const cut = (text: string): string => (text.length <= LABEL ? text : `${text.slice(0, LABEL - 1).trimEnd()}…`);

/** One figure of the picture: its stated numbers on the common axis, and what bounds them. */
export interface PictureRow {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly bound?: FigureMention['quantity']['bound'] | undefined;
  readonly own: boolean;
}

/** The end of an axis that holds `max`: 1, 2, 2.5 or 5 times a power of ten, so that its ticks are round. */
function niceEnd(max: number): number {
  const power = 10 ** Math.floor(Math.log10(max));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= max) ?? 10) * power;
}

const dot = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const line = (from: number, to: number, y: number): string => `M${from} ${y}H${to}`;
const tick = (x: number, y: number): string => `M${x} ${y - 5}v10`;

const HAIR = 0.5;
const PLAIN = 2;
const BOLD = 5;

/** Everything that stands on the axis for one figure. */
function markOf({ min, max, bound, own }: PictureRow, y: number, at: (value: number) => number): readonly PicturePath[] {
  const width = own ? BOLD : PLAIN;
  const [from, to] = [at(min), at(max)];
  const end = WIDTH - INSET;
  const hair: PicturePath = { d: line(INSET, end, y), width: HAIR };
  if (min !== max) return [hair, { d: line(from, to, y), width }, { d: tick(from, y) + tick(to, y), width: PLAIN }];
  switch (bound) {
    case 'at least':
    case 'more than':
      return [
        hair,
        { d: line(to, end - 2, y), width: PLAIN, dash: '4 4' },
        { d: `M${end - 6} ${y - 4}l5 4l-5 4`, width: PLAIN },
        { d: tick(to, y), width },
      ];
    case 'at most':
    case 'less than':
      return [hair, { d: line(INSET, to, y), width: PLAIN, dash: '4 4' }, { d: tick(to, y), width }];
    case 'about':
      return [hair, { d: line(INSET, to - 4, y), width }, { d: dot(to, y, 4), width: PLAIN }];
    case undefined:
      return [hair, { d: line(INSET, to, y), width }, { d: dot(to, y, 4), width: PLAIN, fill: 'currentColor' }];
  }
}

/**
 * Figures on one axis from zero: a bar with a dot is a value, with a ring an approximate one, a line between two ticks a range, a
 * dashed line all that "at least" or "at most" allows. Undefined where nothing can be drawn to scale (no number, or below zero).
 */
export function drawFigures(rows: readonly PictureRow[], unit: FigureMention['quantity']): Picture | undefined {
  const max = Math.max(...rows.map((row) => row.max));
  if (rows.length === 0 || !(max > 0) || !Number.isFinite(max) || rows.some((row) => row.min < 0)) return undefined;
  const end = niceEnd(max);
  const at = (value: number): number => Math.round((INSET + (value / end) * (WIDTH - 2 * INSET)) * 10) / 10;
  const height = rows.length * ROW + AXIS;
  const axis = rows.length * ROW + 4;
  const marks = [0, end / 2, end];
  return {
    title: rows.length > 1 ? 'The figures on one axis' : 'The figure on an axis',
    description: `Axis from 0 to ${quantityInWords({ ...unit, kind: 'value', value: end })}. ${rows.map(({ label, own }) => `${label}${own && rows.length > 1 ? ' (this figure)' : ''}`).join('; ')}.`,
    viewBox: `0 0 ${WIDTH} ${height}`,
    paths: [
      ...rows.flatMap((row, index) => markOf(row, index * ROW + MARK, at)),
      { d: line(INSET, WIDTH - INSET, axis) + marks.map((value) => `M${at(value)} ${axis}v4`).join(''), width: HAIR },
    ],
    texts: [
      ...rows.map(({ label, own }, index) => ({
        x: INSET,
        y: index * ROW + 13,
        text: cut(label),
        ...(own && rows.length > 1 && { weight: 600 as const }),
      })),
      { x: INSET, y: axis + 16, text: onAxis(0) },
      { x: WIDTH - INSET, y: axis + 16, text: onAxis(end), anchor: 'end' },
    ],
  };
}
