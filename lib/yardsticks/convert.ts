import type { Conversion, DayRates, FigureMention, ReferenceBook } from '../model/index.js';

type Units = ReferenceBook['units']['values'];

/**
 * A figure's measure in the other units a reader may want, in the order of the book. Units with more than one meaning
 * ("ton", "gallon") are not in the book, so nothing is said of them.
 */
export function convertMeasure({ quantity }: FigureMention, units: Units): Conversion[] {
  if (quantity.unit !== 'measure' || quantity.kind === 'vague' || quantity.measure === undefined) return [];
  const from = units.find(({ unit }) => unit === quantity.measure);
  if (!from) return [];
  const [min, max] = quantity.kind === 'value' ? [quantity.value, quantity.value] : [quantity.min, quantity.max];
  return from.to.flatMap((name) => {
    const to = units.find(({ unit }) => unit === name);
    if (!to || to.si !== from.si) return [];
    const convert = (value: number): number => (value * from.factor + (from.offset ?? 0) - (to.offset ?? 0)) / to.factor;
    return [{ unit: name, min: convert(min), max: convert(max) }];
  });
}

/** Currencies a sum is shown in beside its own, as far as the reader's rates have them. */
const SHOWN = ['USD', 'EUR', 'GBP'] as const;

/** A sum in other currencies, by rates the reader imported; nothing without them. */
export function convertMoney({ quantity }: FigureMention, { date, base, rates }: DayRates): Conversion[] {
  if (quantity.unit !== 'money' || quantity.kind === 'vague' || quantity.currency === undefined) return [];
  const rateOf = (currency: string): number | undefined =>
    currency === base ? 1 : Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  const from = rateOf(quantity.currency);
  const [min, max] = quantity.kind === 'value' ? [quantity.value, quantity.value] : [quantity.min, quantity.max];
  return SHOWN.flatMap((currency) => {
    const to = rateOf(currency);
    if (from === undefined || to === undefined || currency === quantity.currency) return [];
    return [{ unit: currency, min: (min / from) * to, max: (max / from) * to, asOf: date }];
  });
}
