import type { FigureMention, Quantity } from '../model/index.js';
import { describeCounted } from './counted.js';
import type { CountedContext } from './counted-context.js';
import { findDrafts } from './find-drafts.js';
import { inheritUnits } from './inherit-units.js';
import type { Draft } from './phrase.js';
import { sentenceOf, splitSentences } from './sentences.js';
import { createSourceFinder } from './sources.js';
import { endOf, startOf, textOf, tokenize } from './tokens.js';

const quantityOf = (draft: Draft): Quantity => {
  const { amount, approx } = draft;
  const measure = draft.age ? 'year' : amount.measure;
  const base = {
    unit: draft.age ? ('duration' as const) : (amount.unit ?? ('count' as const)),
    approx,
    ...(amount.currency === undefined ? {} : { currency: amount.currency }),
    ...(measure === undefined ? {} : { measure }),
  };
  if (Number.isNaN(amount.min)) return { kind: 'vague', ...base };
  return amount.range ? { kind: 'range', min: amount.min, max: amount.max, ...base } : { kind: 'value', value: amount.min, ...base };
};

/** A figure further away than this lends its wording to no other; in tokens. */
const WORDING_REACH = 80;

/** Finds the figures of an English text: sorted, apart from one another, offsets in UTF-16 units. Never throws on any text. */
export const findFigures = (text: string): FigureMention[] => {
  const t = tokenize(text);
  const drafts = inheritUnits(t, findDrafts(t));
  if (drafts.length === 0) return [];
  const sentences = splitSentences(t);
  const sources = createSourceFinder(t, sentences);
  let before: CountedContext['before'] = null;
  return drafts.map((draft, k) => {
    const number = sentenceOf(sentences, draft.amount.first);
    const sentence = sentences.list[number];
    if (before !== null && draft.first - before.draft.last > WORDING_REACH) before = null;
    const attribution = sources.sourceOf(draft.amount.first);
    const wording = describeCounted(draft, {
      t,
      low: sentence?.first ?? 0,
      high: sentence?.end ?? t.count,
      before,
      following: drafts[k + 1] ?? null,
      next: drafts[k + 1]?.first ?? t.count,
      topic: () => sources.openingName(draft.first),
      earlierTopic: () => sources.topicBefore(sentence?.first ?? 0),
      speaker: () => attribution ?? '',
    });
    before = { draft, wording };
    return {
      kind: 'figure',
      span: { start: startOf(t, draft.first), end: endOf(t, draft.last) },
      number: { start: startOf(t, draft.amount.first), end: endOf(t, draft.amount.last) },
      surface: textOf(t, draft.first, draft.last),
      quantity: quantityOf(draft),
      counted: wording.counted,
      attribution,
    };
  });
};
