import { toEntity } from '../../lib/lists/index.js';
import { type Entity, type ListedName, type ListedRecord, toListId } from '../../lib/model/index.js';

/** What a test says of a record; names are strong aliases unless they stand under `weak`. */
export interface RecordDraft {
  readonly kind?: ListedRecord['kind'];
  readonly aliases?: readonly string[];
  readonly weak?: readonly string[];
  readonly births?: readonly string[];
  readonly countries?: readonly string[];
  readonly programmes?: readonly string[];
  readonly roles?: readonly string[];
  readonly reason?: string;
  readonly imo?: string;
  readonly unReference?: string;
}

/** The record with this key ("ofac:35173") as its list's reader gives it, a person unless the draft says otherwise. */
export function listed(key: string, name: string, draft: RecordDraft = {}): Entity {
  const [authority, recordId] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const {
    kind = 'person',
    aliases = [],
    weak = [],
    births = [],
    countries = [],
    programmes = [],
    roles = [],
    reason,
    imo,
    unReference,
  } = draft;
  const names: ListedName[] = [
    { form: name, role: 'primary', quality: 'strong' },
    ...aliases.map((form): ListedName => ({ form, role: 'alias', quality: 'strong' })),
    ...weak.map((form): ListedName => ({ form, role: 'alias', quality: 'weak' })),
  ];
  const record: ListedRecord = {
    recordId, kind, names, births, countries, programmes, roles,
    ...(reason !== undefined && { reason }),
    ...(imo !== undefined && { imo }),
    ...(unReference !== undefined && { unReference }),
  }; // prettier-ignore
  const list = toListId(authority === 'ofac' ? 'ofac-sdn' : authority);
  return toEntity(record, { list, authority, title: list, searchUrl: '', edition: '2026-05-01' });
}
