import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { compilePack } from '../../lib/lists/starter-pack/index.js';
import { type PackEntry, type PackFile, packFileSchema, sanctionsListsSchema } from '../../lib/lists/starter-pack/schema.js';
import type { NameRole } from '../../lib/model/index.js';
import { tokenise } from '../../lib/text/index.js';

const FOLDER = join(import.meta.dirname, '../../packs');
const LISTS_FILE = 'sanctions-lists.json';
/** The day on which these packs were last looked through; a fact from later than that is a slip of the pen. */
const TODAY = '2026-11-22';

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const themes = names.filter((name) => name !== LISTS_FILE);
const files: readonly (readonly [string, PackFile])[] = themes.map((name) => [name, v.parse(packFileSchema, JSON.parse(read(name)))]);
const entries: readonly PackEntry[] = files.flatMap(([, file]) => file.entries);
const ids = new Set(entries.map(({ id }) => id));
const pack = compilePack(names.map((name) => ({ name, json: read(name) })));

/** A date of day, month or year precision is not later than today. */
const isPast = (date: string): boolean => date <= TODAY.slice(0, date.length);

/** Every id an entry refers to, with the field that does. */
const references = ({ id, country, related, aliases, acronyms, phrases }: PackEntry): [string, string][] => [
  ...(country === undefined ? [] : [[`${id}.country`, country] as [string, string]]),
  ...related.map((other): [string, string] => [`${id}.related`, other]),
  ...[...aliases, ...acronyms, ...phrases].flatMap((form): [string, string][] =>
    typeof form === 'string' ? [] : (form.needs ?? []).map((other) => [`${id}.needs`, other]),
  ),
];

describe('every file of the starter pack', () => {
  test.each(themes)('%s keeps to the schema', (name) => {
    const result = v.safeParse(packFileSchema, JSON.parse(read(name)));
    expect(result.issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`) ?? []).toEqual([]);
  });
  test(`${LISTS_FILE} keeps to its schema`, () => {
    expect(v.safeParse(sanctionsListsSchema, JSON.parse(read(LISTS_FILE))).success).toBe(true);
  });
  test.each(files)('%s has every source its entries name, and uses every source it has', (_, file) => {
    const used = file.entries.flatMap(({ facts, designations }) => [...facts.flatMap(({ sources }) => sources), ...designations.map(({ source }) => source)]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(file.sources).sort());
  });
  test.each(files)('%s gives its sources by https', (_, file) => {
    expect(Object.values(file.sources).filter(({ url }) => new URL(url).protocol !== 'https:')).toEqual([]);
  });
});

describe('the entries', () => {
  test('are at least 250', () => expect(entries.length).toBeGreaterThanOrEqual(250));
  test('have ids that are unique over all files', () => {
    const seen = new Set<string>();
    expect(entries.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id)).toEqual([]);
  });
  test('have their kind in their id', () => expect(entries.filter(({ id, kind }) => !id.startsWith(`${kind}/`)).map(({ id }) => id)).toEqual([]));
  test('refer to entries that exist', () => expect(entries.flatMap(references).filter(([, id]) => !ids.has(id))).toEqual([]));
  test('do not refer to themselves', () => expect(entries.filter(({ id, related, country }) => related.includes(id) || country === id).map(({ id }) => id)).toEqual([]));
  test('belong to places', () => expect(entries.filter(({ country }) => country !== undefined && !country.startsWith('place/')).map(({ id }) => id)).toEqual([]));
  test('have facts, each with a source and from no later than today', () => {
    expect(entries.filter(({ facts }) => facts.length === 0).map(({ id }) => id)).toEqual([]);
    expect(entries.filter(({ facts }) => facts.some(({ sources, asOf }) => sources.length === 0 || !isPast(asOf))).map(({ id }) => id)).toEqual([]);
  });
  test('have listings on lists that are described, dated no later than today', () => {
    const lists = new Set<string>(pack.lists.map(({ id }) => id));
    const listings = entries.flatMap(({ id, designations }) => designations.map((designation) => ({ id, ...designation })));
    expect(listings.length).toBeGreaterThan(0);
    expect(listings.filter(({ list }) => !lists.has(list)).map(({ id, list }) => `${id}: ${list}`)).toEqual([]);
    expect(listings.filter(({ asOf, date }) => !isPast(asOf) || (date !== undefined && !isPast(date))).map(({ id }) => id)).toEqual([]);
    expect(listings.filter(({ date, asOf }) => date !== undefined && date.slice(0, asOf.length) > asOf).map(({ id }) => id)).toEqual([]);
  });
  test('are on a list at most once with one record', () => {
    const twice = entries.filter(({ designations }) => new Set(designations.map(({ list, recordId }) => `${list} ${recordId}`)).size < designations.length);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
  test('name offices in small letters', () => {
    expect(entries.flatMap(({ roles }) => roles).filter((role) => role !== role.toLowerCase())).toEqual([]);
  });
  test('give phrases only with the context they need', () => {
    expect(entries.filter(({ phrases }) => phrases.some(({ needs }) => needs === undefined)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the names', () => {
  /** Roles under which a form marks a name on its own. */
  const PROPER: readonly NameRole[] = ['primary', 'alias', 'former', 'acronym'];
  const forms = pack.entities.flatMap(({ id, names: given }) => given.map((name) => ({ id, ...name, words: tokenise(name.form).map(({ folded }) => folded) })));

  test('have one to sixteen words each, as the gazetteer takes them', () => {
    expect(forms.filter(({ words }) => words.length === 0 || words.length > 16).map(({ form }) => form)).toEqual([]);
  });
  test('are had by every entity', () => expect(pack.entities.filter(({ names: given }) => given.length === 0).map(({ id }) => id)).toEqual([]));
  test('are shared by two entities only where all but one of them need company', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, role, needs, words } of forms) {
      if (!PROPER.includes(role) || needs !== undefined) continue;
      const key = words.join(' ');
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
    expect([...owners].filter(([, sharers]) => sharers.size > 1).map(([form, sharers]) => `${form}: ${[...sharers].join(', ')}`)).toEqual([]);
  });
  test('of persons are no common English words or titles on their own', () => {
    const common = new Set(['president', 'minister', 'may', 'will', 'king', 'prince', 'grace', 'general']);
    expect(forms.filter(({ id, words }) => id.startsWith('person/') && words.length === 1 && common.has(words[0] ?? '')).map(({ form }) => form)).toEqual([]);
  });
});

describe('the story of North Korean workers in Russia', () => {
  const entry = (id: string): PackEntry | undefined => entries.find((found) => found.id === id);

  test.each(['1718', '2270', '2321', '2371', '2375', '2397'])('has resolution %s and what it bars', (number) => {
    const resolution = entry(`agreement/unscr-${number}`);
    expect(resolution?.facts.length).toBeGreaterThanOrEqual(1);
    expect(resolution?.facts.map(({ text }) => text).join(' ')).toMatch(/\b(ban|bar|prohibit|forbid|freez|embargo|cap|limit|expel|suspen|require|repatriat)/i);
  });
  test('tells of workers abroad in the resolutions that are about them, and in the programme', () => {
    const factsOf = (id: string): string => entry(id)?.facts.map(({ text }) => text).join(' ') ?? '';
    for (const number of ['2371', '2375']) expect(factsOf(`agreement/unscr-${number}`)).toContain('work permits');
    expect(factsOf('agreement/unscr-2397')).toContain('earning income abroad');
    expect(factsOf('programme/un-sanctions-north-korea')).toContain('work permits');
  });
  test.each([
    'person/sergei-shoigu',
    'person/kim-jong-un',
    'organisation/korean-central-news-agency',
    'organisation/security-council-of-russia',
    'organisation/korean-peoples-army',
    'organisation/ofac',
    'place/kursk-oblast',
    'place/donbas',
    'place/gaza-strip',
    'place/taiwan-strait',
    'programme/un-sanctions-north-korea',
  ])('and the news around it has %s', (id) => expect(entry(id)).toBeDefined());
  test.each(['person/sergei-shoigu', 'person/kim-jong-un', 'organisation/korean-peoples-army'])('lists %s with list, programme and record', (id) => {
    const listings = entry(id)?.designations ?? [];
    expect(listings.length).toBeGreaterThan(0);
    for (const { programme, recordId, listedName } of listings) for (const field of [programme, recordId, listedName]) expect(field.trim()).not.toBe('');
  });
  test('leads from the phrase to the resolutions', () => {
    const { related = [] } = entry('programme/un-sanctions-north-korea') ?? {};
    expect(related).toEqual(expect.arrayContaining(['agreement/unscr-1718', 'agreement/unscr-2375', 'agreement/unscr-2397']));
  });
});
