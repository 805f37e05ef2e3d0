import type { FigureMention, Quantity, Reading } from '../model/index.js';
import type { FigureSection, Picture } from './card-model.js';
import { dayInWords, onAxis } from './formats.js';
import { quantityInWords } from './words.js';

const WIDTH = 306;
const HEIGHT = 96;
const INSET = 6;
const TOP = 18;
const BOTTOM = 74;

/** Most earlier values listed; the picture shows them all. */
const MAX_LISTED = 8;

const extentOf = (quantity: Quantity): readonly [number, number] | undefined =>
  quantity.kind === 'vague' ? undefined : quantity.kind === 'value' ? [quantity.value, quantity.value] : [quantity.min, quantity.max];

/** The value is added where the article's own words do not show it ("half a million"). */
const valueOf = ({ surface, quantity }: Reading): string => {
  const value = quantityInWords(quantity);
  return surface.includes(value) ? surface : `${surface} (${value})`;
};
const lineOf = (reading: Reading): string =>
  `${dayInWords(reading.date)}: ${valueOf(reading)}, ${reading.site}${reading.attribution === null ? '' : `, from ${reading.attribution}`}`;

/** Values over time: a dot for a value, an upright line for a range, the days at both ends below. */
function drawSequence(readings: readonly Reading[]): Picture | undefined {
  const points = readings.flatMap(({ date, quantity }) => {
    const extent = extentOf(quantity);
    const time = Date.parse(date);
    return extent && !Number.isNaN(time) && extent[0] >= 0 ? [{ time, extent }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  const top = Math.max(...points.map(({ extent }) => extent[1]));
  if (!first || !last || points.length < 2 || !(top > 0) || !Number.isFinite(top)) return undefined;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const x = (time: number): number =>
    last.time === first.time ? WIDTH / 2 : round(INSET + ((time - first.time) / (last.time - first.time)) * (WIDTH - 2 * INSET));
  const y = (value: number): number => round(BOTTOM - (value / top) * (BOTTOM - TOP));
  return {
    title: 'Values over time',
    description: readings.map(lineOf).join('; '),
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    paths: [
      { d: `M${INSET} ${BOTTOM}H${WIDTH - INSET}M${INSET} ${TOP}H${WIDTH - INSET}`, width: 0.5 },
      ...points.map(({ time, extent: [min, max] }) =>
        min === max
          ? ({ d: `M${x(time) - 4} ${y(min)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`, width: 2, fill: 'currentColor' } as const)
          : ({ d: `M${x(time)} ${y(min)}V${y(max)}`, width: 5 } as const),
      ),
    ],
    texts: [
      { x: INSET, y: TOP - 6, text: onAxis(top) },
      { x: WIDTH - INSET, y: BOTTOM - 4, text: '0', anchor: 'end' },
      { x: INSET, y: HEIGHT - 4, text: dayInWords(new Date(first.time).toISOString()) },
      { x: WIDTH - INSET, y: HEIGHT - 4, text: dayInWords(new Date(last.time).toISOString()), anchor: 'end' },
    ],
  };
}

/** What other articles gave for the same thing, as far as the reader let Gloss keep it; nothing where nothing is kept. */
export function earlierSection(figure: FigureMention, earlier: readonly Reading[], today?: string): FigureSection[] {
  if (earlier.length === 0) return [];
  const now = { date: today, quantity: figure.quantity, surface: figure.surface, site: 'this article', attribution: figure.attribution };
  const all = today === undefined ? earlier : [...earlier, { ...now, date: today, id: '', thing: '', readOn: today, url: '' }];
  const picture = drawSequence(all);
  return [{ title: 'Met earlier', ...(picture && { picture }), lines: earlier.slice(-MAX_LISTED).map(lineOf), facts: [] }];
}
