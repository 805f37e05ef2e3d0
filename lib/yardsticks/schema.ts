import * as v from 'valibot';

import { REFERENCE_MEASURES } from '../model/index.js';

const source = v.strictObject({ title: v.pipe(v.string(), v.minLength(3)), url: v.pipe(v.string(), v.url(), v.startsWith('https://')) });
const owner = v.pipe(v.string(), v.regex(/^(world|(place|organisation)\/[a-z0-9]+(-[a-z0-9]+)*)$/));
const positive = v.pipe(v.number(), v.minValue(Number.MIN_VALUE));
const name = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(60));

/** `packs/reference/<measure>.json`: one measure, one source, one year. */
export const tableSchema = v.strictObject({
  measure: v.picklist(REFERENCE_MEASURES),
  unit: v.picklist(['person', 'warhead', 'USD', 'm²', 'barrel/day']),
  year: v.pipe(v.string(), v.regex(/^20\d\d$/)),
  source,
  bodies: v.optional(v.record(owner, owner), {}),
  values: v.record(owner, positive),
});

/** `packs/reference/distances.json`. */
export const distancesSchema = v.strictObject({
  measure: v.literal('distance'),
  unit: v.literal('m'),
  source,
  distances: v.array(v.strictObject({ from: owner, to: owner, metres: positive })),
});

/** `packs/reference/units.json`. */
export const unitsSchema = v.strictObject({
  source,
  units: v.array(v.strictObject({ unit: name, si: v.string(), factor: positive, offset: v.optional(v.number()), to: v.array(name) })),
});
