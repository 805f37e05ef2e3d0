import type { Bound, FigureMention, Quantity } from '../model/index.js';

/** The values a figure allows, in its dimension's own unit; `max` may be infinite. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** How far "about" may be from the truth when two figures are compared, as a share of the value. */
const ABOUT = 0.1;

/** The number or numbers in the stated unit, without what loosens them; undefined for "thousands". */
export function statedNumbers(quantity: Quantity): Extent | undefined {
  if (quantity.kind === 'vague') return undefined;
  return quantity.kind === 'value' ? { min: quantity.value, max: quantity.value } : quantity;
}

/** The same in SI where that is known. */
export const statedExtent = (quantity: Quantity): Extent | undefined => quantity.si ?? statedNumbers(quantity);

/** What loosens or bounds the number; an approximator that nobody explained loosens as "about" does. */
export const boundOf = ({ bound, approx }: Quantity): Bound | undefined => bound ?? (approx === null ? undefined : 'about');

/** What the wording makes of the stated number: "at least 600" may be any more. */
export function allowedExtent(quantity: Quantity): Extent | undefined {
  const stated = statedExtent(quantity);
  if (stated === undefined) return undefined;
  switch (boundOf(quantity)) {
    case 'at least':
    case 'more than':
      return { min: stated.min, max: Infinity };
    case 'at most':
    case 'less than':
      return { min: 0, max: stated.max };
    case 'about':
      return { min: stated.min * (1 - ABOUT), max: stated.max * (1 + ABOUT) };
    case undefined:
      return stated;
  }
}

/** Two figures can stand on one axis only in one dimension: "count", "money USD", "m", "count/day"; ages stand apart from durations. */
export function dimensionOf({ unit, currency, measure, si, per, points, age }: FigureMention['quantity']): string {
  const of = currency ?? measure;
  let dimension = si?.unit ?? (of ? `${unit} ${of}` : unit);
  if (per) dimension += `/${per}`;
  if (points) dimension += ' points';
  return age ? `${dimension} age` : dimension;
}
