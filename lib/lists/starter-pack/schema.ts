import * as v from 'valibot';

import { ENTITY_KINDS } from '../../model/index.js';

/** Facts and listings name a source by its key in the file's `sources` table. */
const sourceKey = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
/** "2025", "2025-06" or "2025-06-18". */
const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const fullDate = v.pipe(v.string(), v.isoDate());
const entityId = v.pipe(v.string(), v.regex(/^(person|organisation|place|vessel|agreement|programme)\/[a-z0-9]+(-[a-z0-9]+)*$/));
const form = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120));

const namedForm = v.strictObject({
  form,
  /** Counts only where one of these is named in the same article. */
  needs: v.optional(v.pipe(v.array(entityId), v.minLength(1))),
});

const packEntrySchema = v.strictObject({
  id: entityId,
  kind: v.picklist(ENTITY_KINDS),
  name: form,
  /** Other full names in use, any script. */
  aliases: v.optional(v.array(v.union([form, namedForm])), []),
  former: v.optional(v.array(form), []),
  /** Matched with these very capitals ("KCNA", "U.N."). */
  acronyms: v.optional(v.array(v.union([form, namedForm])), []),
  /** Names of a body that mean it only beside its country ("Foreign Ministry"). */
  bare: v.optional(v.array(form), []),
  /** Adjectives and inhabitants of a place ("Russian", "Russians"). */
  demonyms: v.optional(v.array(form), []),
  /** Phrases that refer to a programme; each needs one of the named entities in the article. */
  phrases: v.optional(v.array(namedForm), []),
  country: v.optional(entityId),
  /** Lower-case words of office or trade that speak for the match ("defence minister"). */
  roles: v.optional(v.array(form), []),
  facts: v.pipe(
    v.array(
      v.strictObject({
        text: v.pipe(v.string(), v.minLength(10), v.maxLength(400)),
        sources: v.pipe(v.array(sourceKey), v.minLength(1)),
        asOf: partialDate,
      }),
    ),
    v.minLength(1),
  ),
  designations: v.optional(
    v.array(
      v.strictObject({
        list: v.string(),
        programme: v.string(),
        recordId: v.string(),
        listedName: v.string(),
        date: v.optional(fullDate),
        reason: v.optional(v.string()),
        source: sourceKey,
        asOf: partialDate,
      }),
    ),
    [],
  ),
  related: v.optional(v.array(entityId), []),
});

export const packFileSchema = v.strictObject({
  theme: v.string(),
  sources: v.record(
    sourceKey,
    v.strictObject({ title: v.pipe(v.string(), v.minLength(3)), url: v.pipe(v.string(), v.url(), v.startsWith('https://')) }),
  ),
  entries: v.array(packEntrySchema),
});

export const sanctionsListsSchema = v.array(
  v.strictObject({ id: v.string(), title: v.string(), publisher: v.string(), searchUrl: v.pipe(v.string(), v.url()) }),
);

export type PackFile = v.InferOutput<typeof packFileSchema>;
export type PackEntry = v.InferOutput<typeof packEntrySchema>;
