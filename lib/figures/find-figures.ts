import type { FigureMention, Quantity } from '../model/index.js';
import { findDrafts } from './find-drafts.js';
import type { Draft } from './phrase.js';
import { endOf, startOf, textOf, tokenize } from './tokens.js';

const quantityOf = (draft: Draft): Quantity => {
  const { amount, approx } = draft;
  const base = {
    unit: draft.age ? ('duration' as const) : (amount.unit ?? ('count' as const)),
    approx,
    ...(amount.currency === undefined ? {} : { currency: amount.currency }),
    ...(draft.age ? { measure: 'year' } : amount.measure === undefined ? {} : { measure: amount.measure }),
  };
  if (Number.isNaN(amount.min)) return { kind: 'vague', ...base };
  return amount.range ? { kind: 'range', min: amount.min, max: amount.max, ...base } : { kind: 'value', value: amount.min, ...base };
};

/** Finds the figures of an English text: sorted, apart from one another, offsets in UTF-16 units. Never throws on any text. */
export const findFigures = (text: string): FigureMention[] => {
  const t = tokenize(text);
  return findDrafts(t).map((draft) => ({
    kind: 'figure',
    span: { start: startOf(t, draft.first), end: endOf(t, draft.last) },
    number: { start: startOf(t, draft.amount.first), end: endOf(t, draft.amount.last) },
    surface: textOf(t, draft.first, draft.last),
    quantity: quantityOf(draft),
    counted: draft.noun === null ? '' : textOf(t, draft.noun.first, draft.noun.last),
    attribution: null,
  }));
};
