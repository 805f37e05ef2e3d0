import { whyMatched } from '../../lib/card/index.js';
import type { Annotation, EntityMention, FigureMention } from '../../lib/model/index.js';

const mentionLine = ({ span, surface, type, entity, candidates, tier }: EntityMention) => ({
  start: span.start,
  end: span.end,
  text: surface,
  type,
  entity,
  name: candidates[0]?.name ?? entity,
  tier,
  ...((tier === 'listed' || tier === 'possible') && { records: recordsOf(candidates, tier) }),
});

/** Candidates further behind than this are shown on the card and not counted as meant. */
const CLOSE = 0.15;

/** Keys of the records a mention may stand for: those of the one party, or of all that cannot be told apart. */
const recordsOf = (candidates: EntityMention['candidates'], tier: EntityMention['tier']): string[] => [
  ...new Set(
    (tier === 'listed' ? candidates.slice(0, 1) : candidates.filter(({ score }) => (candidates[0]?.score ?? 0) - score < CLOSE)).flatMap(
      ({ records }) => records ?? [],
    ),
  ),
];

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

const explain = ({ entityId, name, score, evidence, records, decides }: EntityMention['candidates'][number]) => ({
  entityId,
  name,
  score,
  records: records ?? [],
  why: evidence.map(({ kind, detail, weight }) => ({
    kind,
    detail,
    weight,
    words: whyMatched({ entityId, name, score, evidence: [{ kind, detail, weight }] })[0],
  })),
  decides: decides ?? [],
});

/** What speaks for and against each candidate of each mention, and against those set aside. */
export const toExplanation = ({ mentions }: Annotation) =>
  mentions.map(({ span, surface, tier, candidates, dismissed }) => ({
    start: span.start,
    text: surface,
    tier,
    candidates: candidates.map(explain),
    setAside: (dismissed ?? []).map(explain),
  }));
