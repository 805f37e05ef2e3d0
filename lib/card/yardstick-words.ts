import type { Conversion, FigureMention, ReferenceUnit, Yardstick } from '../model/index.js';
import { percentInWords } from './ledger-words.js';
import { inFull, inMillions, longDate, rounded } from './formats.js';
import { amountInWords } from './words.js';

/** "1.28 million", "360,000". */
const inShort = (value: number): string => (value < 1e6 ? inFull : inMillions)(value);

/** What sums are done in, by the unit of the reference value: kilometres are easier to redo than metres. */
const SHOWN: Readonly<Record<ReferenceUnit, { readonly factor: number; readonly unit: string; readonly before?: string }>> = {
  person: { factor: 1, unit: '' },
  warhead: { factor: 1, unit: '' },
  USD: { factor: 1, unit: '', before: '$' },
  'm²': { factor: 1e-6, unit: ' km²' },
  m: { factor: 1e-3, unit: ' km' },
  'barrel/day': { factor: 1, unit: ' barrels a day' },
};

const BOUNDS = {
  about: 'about ',
  'at least': 'at least ',
  'more than': 'more than ',
  'at most': 'at most ',
  'less than': 'less than ',
} as const;

/**
 * "15,000 ≈ 1.2 % of the Korean People’s Army’s active personnel, about 1.28 million (15,000 ÷ 1,280,000)": a sum that the reader
 * can redo, with what the figure's bound makes of it.
 */
export function yardstickInWords({ quantity, surface }: FigureMention, { called, value, unit, figure }: Yardstick): string {
  const { factor, unit: name, before = '' } = SHOWN[unit];
  const exact = (amount: number): string => `${before}${inFull(Math.round(amount * factor))}`;
  const share = (amount: number): string => percentInWords((amount / value) * 100);
  const [low, high] = [exact(figure.min), exact(figure.max)];
  const isRange = figure.min !== figure.max;
  const bound = quantity.bound && quantity.bound !== 'about' ? BOUNDS[quantity.bound] : '';
  const percent = `${bound}${isRange ? `${share(figure.min)} to ${share(figure.max)}` : share(figure.max)}`;
  const sum = `${isRange ? `${low} to ${high}` : high}${name} ÷ ${exact(value)}${name}`;
  const stated = quantity.unit === 'count' && quantity.kind === 'value' ? inFull(quantity.value) : surface;
  return `${stated} ≈ ${percent} of ${called}, about ${before}${inShort(value * factor)}${name} (${sum})`;
}

const fullDate = (iso: string): string => longDate(new Date(`${iso}T00:00:00Z`));

/** "about 5,630 kilometres"; sums of money with the day of the rate. */
export function conversionInWords({ unit, min, max, asOf }: Conversion): string {
  const round = (value: number): number => Number(value.toPrecision(3));
  const kind = asOf === undefined ? ({ unit: 'measure', measure: unit } as const) : ({ unit: 'money', currency: unit } as const);
  const words = amountInWords(round(max), { kind: 'value', value: max, approx: null, ...kind });
  const amount = min === max ? words : `${rounded(min)} to ${words}`;
  return asOf === undefined ? `about ${amount}` : `about ${amount}, at the rate of ${fullDate(asOf)} in your file`;
}
