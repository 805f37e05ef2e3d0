import * as v from 'valibot';

const f1 = v.object({ f1: v.number() });
/** What the scorer prints with `--json`, as far as a floor looks at it; all shares are 0–1. */
const scoreSchema = v.object({
  figures: v.object({
    exactNumber: f1,
    value: f1,
    exactWhole: f1,
    unitAccuracy: v.number(),
    counted: v.number(),
    attribution: v.number(),
    attributionInvented: v.number(),
  }),
  mentions: v.object({ exact: f1, exactTyped: f1 }),
  coref: v.object({ pairRecall: v.number(), variantPairRecall: v.number(), pairPrecision: v.number() }),
});

const limitsSchema = v.record(
  v.string(),
  v.object({ atLeast: v.record(v.string(), v.number()), atMost: v.record(v.string(), v.number()) }),
);

const rowsOf = ({ figures, mentions, coref }: v.InferOutput<typeof scoreSchema>): ReadonlyMap<string, number> =>
  new Map([
    ['figures: number exact', figures.exactNumber.f1],
    ['figures: value right', figures.value.f1],
    ['figures: whole exact', figures.exactWhole.f1],
    ['figures: unit right', figures.unitAccuracy],
    ['figures: counted right', figures.counted],
    ['figures: source right', figures.attribution],
    ['figures: source invented', figures.attributionInvented],
    ['names: exact', mentions.exact.f1],
    ['names: exact and type', mentions.exactTyped.f1],
    ['names: pairs linked', coref.pairRecall],
    ['names: pairs spelled differently', coref.variantPairRecall],
    ['names: linked pairs right', coref.pairPrecision],
  ]);

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/**
 * Holds one gold folder's scores against its limits (in percent).
 * @param limits the text of the file of limits, by folder name
 * @param score what the scorer printed with `--json`
 * @returns one line for each limit that does not hold
 * @throws when either text has another shape, or a limit names a row the scorer does not give
 */
export function brokenLimits(limits: string, folder: string, score: string): string[] {
  const own = v.parse(limitsSchema, JSON.parse(limits))[folder];
  if (own === undefined) throw new Error(`no limits for ${folder}`);
  const rows = rowsOf(v.parse(scoreSchema, JSON.parse(score)));
  const check = (list: Readonly<Record<string, number>>, word: string, holds: (value: number, limit: number) => boolean): string[] =>
    Object.entries(list).flatMap(([row, limit]) => {
      const value = rows.get(row);
      if (value === undefined) throw new Error(`no row is called "${row}"`);
      return holds(value, limit / 100) ? [] : [`${folder}: ${row} is ${percent(value)}, must be ${word} ${limit} %`];
    });
  return [
    ...check(own.atLeast, 'at least', (value, limit) => value >= limit),
    ...check(own.atMost, 'at most', (value, limit) => value <= limit),
  ];
}
