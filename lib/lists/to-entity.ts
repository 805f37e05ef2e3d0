import { type Entity, type ListedRecord, type ListId, toEntityId } from '../model/index.js';

/** The edition on which a record stands. */
export interface ListedOn {
  readonly list: ListId;
  readonly authority: string;
  readonly title: string;
  readonly searchUrl: string;
  /** ISO date of the edition. */
  readonly edition: string;
}

/** A listed record as an entity with one designation. */
export function toEntity(record: ListedRecord, { list, authority, title, searchUrl, edition }: ListedOn): Entity {
  const { recordId, kind, names, programmes, listedOn, reason, roles, url, ...identity } = record;
  const listedName = names[0]?.form ?? recordId;
  return {
    id: toEntityId(`${authority}:${recordId}`),
    kind,
    name: listedName,
    names,
    roles,
    facts: [],
    designations: [
      {
        list,
        programme: programmes.join(', '),
        codes: programmes,
        recordId,
        listedName,
        ...(listedOn !== undefined && { date: listedOn }),
        ...(reason !== undefined && { reason }),
        source: { title, url: url ?? searchUrl },
        asOf: edition,
      },
    ],
    related: [],
    identity,
  };
}
