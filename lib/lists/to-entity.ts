import {
  type Entity,
  type EntityId,
  type EntityName,
  type ListedName,
  type ListedRecord,
  type ListId,
  toEntityId,
} from '../model/index.js';
import { statesOf } from '../names/index.js';
import { programmeInWords } from './words/programmes.js';

/** The edition on which a record stands. */
export interface ListedOn {
  readonly list: ListId;
  /** Prefix of the record's key: "ofac" for both of its lists. */
  readonly authority: string;
  readonly title: string;
  readonly searchUrl: string;
  /** ISO date of the edition. */
  readonly edition: string;
}

/** "ofac:35173": one record of one authority. */
const recordKey = (authority: string, recordId: string): EntityId => toEntityId(`${authority}:${recordId}`);

/** Longest office or position kept as words that may stand beside the name; longer ones are sentences. */
const MAX_ROLE = 120;

/** What of a record's entity it is found by; the rest is made when it is read. */
export function toIndexed(record: ListedRecord, authority: string): Pick<Entity, 'id' | 'kind' | 'name' | 'names' | 'roles' | 'identity'> {
  const { recordId, kind, names, roles } = record;
  const [primary] = names;
  return {
    id: recordKey(authority, recordId),
    kind,
    name: primary ? displayName(primary, kind) : recordId,
    names,
    roles: roles.length === 0 ? roles : roles.filter((role) => role.length <= MAX_ROLE),
    identity: record,
  };
}

/** A record as an entity: names as listed, what tells it from its namesakes, and the listing itself. */
export function toEntity(record: ListedRecord, { list, authority, title, searchUrl, edition }: ListedOn): Entity {
  const { recordId, births, countries, imo, flag, unReference, listedOn, reason, url } = record;
  const { id, kind, name, roles } = toIndexed(record, authority);
  const listedName = record.names[0]?.form ?? recordId;
  const states = [...new Set([...countries.flatMap(statesOf), ...record.programmes.flatMap(statesOf)])];
  return {
    id,
    kind,
    name,
    names: record.names.map(toName),
    ...(states[0] !== undefined && { country: states[0] }),
    roles,
    facts: [],
    designations: [
      {
        list,
        programme: record.programmes.map((code) => programmeInWords(authority, code)).join(', '),
        codes: record.programmes,
        recordId,
        listedName,
        ...(listedOn !== undefined && { date: listedOn }),
        ...(reason !== undefined && { reason }),
        source: { title, url: url ?? searchUrl },
        asOf: edition,
      },
    ],
    related: [],
    identity: {
      births,
      countries,
      ...(imo !== undefined && { imo }),
      ...(flag !== undefined && { flag }),
      ...(unReference !== undefined && { unReference }),
    },
  };
}

const toName = ({ form, family, role, quality, script }: ListedName): EntityName => ({
  form,
  role,
  quality,
  ...(family !== undefined && { family }),
  ...(script !== undefined && { script }),
});

/** The listed name as a title: family name last, capitals as in prose ("KIM, Jong Un" stays in that order for who writes it so). */
function displayName({ form }: ListedName, kind: ListedRecord['kind']): string {
  const comma = kind === 'person' ? form.indexOf(', ') : -1;
  const ordered = comma > 0 ? `${form.slice(comma + 2)} ${form.slice(0, comma)}` : form;
  return MAYBE_CAPITALS.test(ordered) && (kind === 'person' || isShouted(ordered))
    ? ordered.replace(/\p{Lu}[\p{Lu}\p{M}'’]+/gu, inProse)
    : ordered;
}

/** Where this finds nothing the pattern of capitals does not either; it is tried first because it takes a fifth of the time. */
const MAYBE_CAPITALS = /[A-Z\u0080-\uffff][A-Z'\u0080-\uffff]/;

const isShouted = (text: string): boolean => text.length > MAX_ACRONYM && text === text.toUpperCase();
/** Capitals up to this length may be an acronym and stay. */
const MAX_ACRONYM = 5;
const inProse = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
