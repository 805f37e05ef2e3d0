import {
  type Designation,
  type Entity,
  type EntityKind,
  type EntityName,
  type NameRole,
  toEntityId,
  toListId,
} from '../../lib/model/index.js';

/** What a test says of an entity; names are strong unless they stand under `weak`. */
export interface EntityDraft {
  readonly aliases?: readonly string[];
  readonly acronyms?: readonly string[];
  readonly bare?: readonly string[];
  readonly demonyms?: readonly string[];
  readonly weak?: readonly string[];
  /** Forms that count only beside one of the entities with these ids. */
  readonly needing?: { readonly role: NameRole; readonly form: string; readonly needs: readonly string[] };
  readonly country?: string;
  readonly roles?: readonly string[];
  readonly related?: readonly string[];
  /** Lists it stands on. */
  readonly listedOn?: readonly string[];
}

const kindOf = (id: string): EntityKind => id.split('/', 1)[0] as EntityKind;

const named = (role: NameRole, forms: readonly string[] = []): EntityName[] => forms.map((form) => ({ form, role, quality: 'strong' }));

export const designationOn = (list: string, name: string): Designation => ({
  list: toListId(list),
  programme: 'RUSSIA',
  recordId: '7',
  listedName: name.toUpperCase(),
  date: '2022-02-23',
  source: { title: `${list} in the test`, url: `https://lists.example/${list}` },
  asOf: '2026-05-01',
});

/** An entity with `name` as its primary form; its kind stands in the id ("person/sergei-shoigu"). */
export const entity = (id: string, name: string, draft: EntityDraft = {}): Entity => ({
  id: toEntityId(id),
  kind: kindOf(id),
  name,
  names: [
    ...(kindOf(id) === 'programme' ? [] : named('primary', [name])),
    ...named('alias', draft.aliases),
    ...named('acronym', draft.acronyms),
    ...named('bare', draft.bare),
    ...named('demonym', draft.demonyms),
    ...(draft.weak ?? []).map((form): EntityName => ({ form, role: 'alias', quality: 'weak' })),
    ...(draft.needing ? [{ ...draft.needing, quality: 'strong' as const, needs: draft.needing.needs.map(toEntityId) }] : []),
  ],
  ...(draft.country !== undefined && { country: toEntityId(draft.country) }),
  roles: draft.roles ?? [],
  facts: [{ text: `What the test knows of ${name}.`, sources: [{ title: 'Test', url: 'https://facts.example/' }], asOf: '2026-06' }],
  designations: (draft.listedOn ?? []).map((list) => designationOn(list, name)),
  related: (draft.related ?? []).map(toEntityId),
});
