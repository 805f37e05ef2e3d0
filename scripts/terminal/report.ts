import type { Annotation, EntityMention, FigureMention } from '../../lib/model/index.js';

const mentionLine = ({ span, surface, type, entity, candidates, tier }: EntityMention) => ({
  start: span.start,
  end: span.end,
  text: surface,
  type,
  entity,
  name: candidates[0]?.name ?? entity,
  tier,
});

function figureLine({ span, surface, number, quantity, counted, attribution }: FigureMention) {
  const value =
    quantity.kind === 'value'
      ? { value: quantity.value }
      : quantity.kind === 'range'
        ? { min: quantity.min, max: quantity.max }
        : { value: null, vague: true };
  return {
    start: span.start,
    end: span.end,
    text: surface,
    numStart: number.start,
    numEnd: number.end,
    ...value,
    approx: quantity.approx,
    unit: quantity.unit,
    ...(quantity.currency !== undefined && { currency: quantity.currency }),
    ...(quantity.measure !== undefined && { measure: quantity.measure }),
    counted,
    attribution,
  };
}

/** An annotation in the fields of the gold articles; offsets in UTF-16 code units of the article's text. */
export const toReport = ({ mentions, figures }: Annotation) => ({ mentions: mentions.map(mentionLine), figures: figures.map(figureLine) });
