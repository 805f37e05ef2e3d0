import { type Entity, type EntityId, type EntityName, type NameRole, type Source, toEntityId, toListId } from '../../model/index.js';
import type { PackEntry, PackFile } from './schema.js';

/** What the mapping of one entry needs to know of the others. */
export interface PackContext {
  /** Entries by id, over all files. */
  readonly entries: ReadonlyMap<string, PackEntry>;
}

type ListedForm = string | { readonly form: string; readonly needs?: readonly string[] | undefined };

const toName = (listed: ListedForm, role: NameRole): EntityName => {
  const { form, needs } = typeof listed === 'string' ? { form: listed } : listed;
  return { form, role, quality: 'strong', ...(needs && { needs: needs.map(toEntityId) }) };
};

/** "Russian", "US", "Russia": the words that may stand before a body's bare name. */
function countryWords(country: PackEntry): string[] {
  // Plural inhabitants ("Russians") never stand before a body's name.
  const adjectives = country.demonyms.filter((demonym) => !/s$/.test(demonym) || country.demonyms.length === 1);
  const acronyms = country.acronyms.map((listed) => (typeof listed === 'string' ? listed : listed.form));
  return [country.name, ...adjectives, ...acronyms];
}

/** A bare name spelled out with its country, as news writes it: "Russian Security Council", "Security Council of Russia". */
function bareWithCountry(bare: string, country: PackEntry): EntityName[] {
  const before = countryWords(country).map((word) => `${word} ${bare}`);
  const article = /^(United|Central African|Netherlands|Philippines|Maldives|Bahamas)/.test(country.name) ? 'the ' : '';
  return [...before, `${bare} of ${article}${country.name}`].map((form) => toName(form, 'alias'));
}

function namesOf(entry: PackEntry, { entries }: PackContext): EntityName[] {
  const country = entry.country === undefined ? undefined : entries.get(entry.country);
  const names = [
    // "Ministry of Foreign Affairs (South Korea)" is a title for the card; nobody writes it with brackets.
    ...(entry.name.endsWith(')') ? [] : [toName(entry.name, entry.kind === 'programme' ? 'phrase' : 'primary')]),
    ...entry.aliases.map((listed) => toName(listed, 'alias')),
    ...entry.former.map((listed) => toName(listed, 'former')),
    ...entry.acronyms.map((listed) => toName(listed, 'acronym')),
    ...entry.bare.flatMap((bare) => [toName(bare, 'bare'), ...(country ? bareWithCountry(bare, country) : [])]),
    ...entry.demonyms.map((listed) => toName(listed, 'demonym')),
    ...entry.phrases.map((listed) => toName(listed, 'phrase')),
  ];
  const seen = new Set<string>();
  return names.filter(({ form, role }) => {
    const key = `${role === 'bare' || role === 'demonym' ? role : ''}:${form}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** The entity an entry describes. Throws on a source key its file does not have: a fault of the pack. */
export function toEntity(entry: PackEntry, file: PackFile, context: PackContext): Entity {
  const sourceOf = (key: string): Source => {
    const source = file.sources[key];
    if (source === undefined) throw new Error(`${entry.id} names the unknown source "${key}"`);
    return source;
  };
  const related: EntityId[] = entry.related.map(toEntityId);
  return {
    id: toEntityId(entry.id),
    kind: entry.kind,
    name: entry.name,
    names: namesOf(entry, context),
    ...(entry.country !== undefined && { country: toEntityId(entry.country) }),
    roles: entry.roles,
    facts: entry.facts.map(({ text, sources, asOf }) => ({ text, sources: sources.map(sourceOf), asOf })),
    designations: entry.designations.map(({ list, programme, recordId, listedName, date, reason, source, asOf }) => ({
      list: toListId(list),
      programme,
      recordId,
      listedName,
      ...(date !== undefined && { date }),
      ...(reason !== undefined && { reason }),
      source: sourceOf(source),
      asOf,
    })),
    related,
  };
}
