import { aboutList, decodeRecord, type ListedOn, toEntity } from '../lists/index.js';
import type { Entity, GenerationAbout, ListId, Removal } from '../model/index.js';

/** An entity of the starter pack as its store keeps it. */
export const encodeEntity = (entity: Entity): string => JSON.stringify(entity);

/** The list that a stored text belongs to. */
export type TextOwner = Pick<GenerationAbout, 'edition' | 'listed' | 'sanctionsLists'> & { readonly id: ListId };

/**
 * The entity in a stored text: an entity of the starter pack as it was packed, or a record of a sanctions list, which is made
 * into an entity when it is read, so that better words for programmes need no new import. Our own data, so its shape is
 * taken as given; a change of form comes with an upgrade of the database.
 */
export function decodeEntity(text: string, { id, edition, listed, sanctionsLists }: TextOwner): Entity {
  if (listed === undefined) return JSON.parse(text) as Entity;
  const { record, removed } = decodeRecord(text);
  const entity = toEntity(record, listedOn({ id, authority: listed.authority, edition, title: sanctionsLists[0]?.title }));
  return removed ? withdrawn(entity, removed) : entity;
}

/** An entry that is no longer on its list: known, but listed by nobody. */
const withdrawn = (entity: Entity, removed: Removal): Entity => ({
  ...entity,
  designations: [],
  formerly: entity.designations.map((designation) => ({ ...designation, asOf: removed.after, removed })),
});

/** Where a record stands, for the designation of its entity. */
function listedOn(list: {
  readonly id: ListId;
  readonly authority: string;
  readonly edition: string;
  readonly title: string | undefined;
}): ListedOn {
  const { title, searchUrl } = aboutList(list.id, list.title);
  return { list: list.id, authority: list.authority, title, searchUrl, edition: list.edition };
}
