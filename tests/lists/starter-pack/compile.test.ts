import { describe, expect, test } from 'vitest';

import { compilePack } from '../../../lib/lists/starter-pack/index.js';
import type { Entity } from '../../../lib/model/index.js';

type Json = Readonly<Record<string, unknown>>;

const FACT = { text: 'What is known of it.', sources: ['wiki'], asOf: '2026' };
const SOURCES = { wiki: { title: 'Encyclopaedia', url: 'https://wiki.example/' } };
const LISTS = {
  name: 'sanctions-lists.json',
  json: JSON.stringify([{ id: 'ofac-sdn', title: 'SDN list', publisher: 'OFAC', searchUrl: 'https://lists.example/' }]),
};

const entry = (id: string, name: string, rest: Json = {}): Json => ({ id, kind: id.split('/')[0], name, facts: [FACT], ...rest });
const fileOf = (entries: readonly Json[], rest: Json = {}) => ({
  name: 'test.json',
  json: JSON.stringify({ theme: 'test', sources: SOURCES, entries, ...rest }),
});
const compiled = (...entries: Json[]): readonly Entity[] => compilePack([fileOf(entries), LISTS]).entities;
const formsOf = (entity: Entity | undefined): string[] => entity?.names.map(({ form, role }) => `${role}: ${form}`) ?? [];

const RUSSIA = entry('place/russia', 'Russia', { demonyms: ['Russian', 'Russians'], acronyms: ['RF'] });
const STATES = entry('place/us', 'United States', { demonyms: ['American'] });

describe('an entry becomes an entity', () => {
  test('with its names by their roles, its sources spelled out', () => {
    const [entity] = compiled(
      entry('person/a', 'Anna Petrenko', { aliases: ['A. Petrenko'], former: ['Anna Melnyk'], roles: ['minister'], related: [] }),
    );
    expect(formsOf(entity)).toEqual(['primary: Anna Petrenko', 'alias: A. Petrenko', 'former: Anna Melnyk']);
    expect(entity).toMatchObject({
      id: 'person/a',
      kind: 'person',
      roles: ['minister'],
      designations: [],
      facts: [{ text: FACT.text, asOf: '2026', sources: [SOURCES.wiki] }],
    });
    expect(entity).not.toHaveProperty('country');
  });
  test('with forms that need company', () => {
    const [, entity] = compiled(
      RUSSIA,
      entry('organisation/w', 'Wagner Group', { aliases: [{ form: 'Wagner', needs: ['place/russia'] }] }),
    );
    expect(entity?.names[1]).toEqual({ form: 'Wagner', role: 'alias', quality: 'strong', needs: ['place/russia'] });
  });
  test('with its listings, dates only where they are given', () => {
    const listing = { list: 'ofac-sdn', programme: 'X', recordId: '7', listedName: 'PETRENKO', source: 'wiki', asOf: '2026-05' };
    const [entity] = compiled(
      entry('person/a', 'Anna Petrenko', { designations: [listing, { ...listing, recordId: '8', date: '2022-02-23' }] }),
    );
    expect(entity?.designations).toEqual([
      { ...listing, source: SOURCES.wiki },
      { ...listing, recordId: '8', date: '2022-02-23', source: SOURCES.wiki },
    ]);
  });
  test('whose name closes with a bracket without that as a form', () => {
    const [, entity] = compiled(
      RUSSIA,
      entry('organisation/m', 'Ministry of Defence (Russia)', { bare: ['Defence Ministry'], country: 'place/russia' }),
    );
    expect(entity?.name).toBe('Ministry of Defence (Russia)');
    expect(formsOf(entity).some((form) => form.includes('('))).toBe(false);
  });
  test('whose bare name is spelled out with its country, never with its inhabitants', () => {
    const [, entity] = compiled(
      RUSSIA,
      entry('organisation/m', 'Ministry of Defence (Russia)', { bare: ['Defence Ministry'], country: 'place/russia' }),
    );
    expect(formsOf(entity)).toEqual([
      'bare: Defence Ministry',
      'alias: Russia Defence Ministry',
      'alias: Russian Defence Ministry',
      'alias: RF Defence Ministry',
      'alias: Defence Ministry of Russia',
    ]);
  });
  test('with the article before a country that takes one', () => {
    const [, entity] = compiled(STATES, entry('organisation/t', 'Treasury (United States)', { bare: ['Treasury'], country: 'place/us' }));
    expect(formsOf(entity)).toContain('alias: Treasury of the United States');
  });
  test('of a programme with its name as a phrase', () => {
    const [entity] = compiled(entry('programme/x', 'UN sanctions on X', { phrases: [{ form: 'UN sanctions', needs: ['place/russia'] }] }));
    expect(formsOf(entity)).toEqual(['phrase: UN sanctions on X', 'phrase: UN sanctions']);
  });
  test('with a form given twice only once', () => {
    const [entity] = compiled(entry('person/a', 'Anna Petrenko', { aliases: ['Anna Petrenko', 'Anna P'], former: ['Anna P'] }));
    expect(formsOf(entity)).toEqual(['primary: Anna Petrenko', 'alias: Anna P']);
  });
});

describe('the pack', () => {
  test('has the lists that listings name, and entries over all files', () => {
    const pack = compilePack([fileOf([RUSSIA]), { ...fileOf([STATES]), name: 'more.json' }, LISTS]);
    expect(pack.lists.map(({ id }) => id)).toEqual(['ofac-sdn']);
    expect(pack.entities.map(({ id }) => id)).toEqual(['place/russia', 'place/us']);
  });
  test('has another edition with every change of content, and the same without', () => {
    const edition = (...entries: Json[]): string => compilePack([fileOf(entries), LISTS]).edition;
    expect(edition(RUSSIA)).toBe(edition(RUSSIA));
    expect(edition(RUSSIA)).not.toBe(edition(STATES));
    expect(edition(RUSSIA)).not.toBe(edition({ ...RUSSIA, name: 'Russi a' }));
    expect(edition(RUSSIA)).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('a pack is refused, naming file and field,', () => {
  const cases: readonly (readonly [string, Json, RegExp])[] = [
    ['with an id that is none', entry('person/Ä', 'Anna'), /test\.json: entries\.0\.id/],
    ['with a field nobody knows', entry('person/a', 'Anna', { weight: 7 }), /test\.json: entries\.0\.weight/],
    ['without a fact', entry('person/a', 'Anna', { facts: [] }), /test\.json: entries\.0\.facts/],
    ['with a fact without a source', entry('person/a', 'Anna', { facts: [{ ...FACT, sources: [] }] }), /entries\.0\.facts\.0\.sources/],
    ['with a fact of no date', entry('person/a', 'Anna', { facts: [{ ...FACT, asOf: 'June' }] }), /entries\.0\.facts\.0\.asOf/],
    ['with a name of one letter', entry('person/a', 'A'), /entries\.0\.name/],
    ['with a form that needs nothing', entry('person/a', 'Anna', { aliases: [{ form: 'Ann', needs: [] }] }), /entries\.0\.aliases/],
    [
      'with a source its file does not have',
      entry('person/a', 'Anna', { facts: [{ ...FACT, sources: ['nowhere'] }] }),
      /person\/a.*nowhere/,
    ],
  ];
  test.each(cases)('%s', (_, bad, message) => expect(() => compiled(bad)).toThrow(message));
  test('with a source that is not safe to open', () => {
    const sources = { wiki: { title: 'Encyclopaedia', url: 'http://wiki.example/' } };
    expect(() => compilePack([fileOf([RUSSIA], { sources })])).toThrow(/sources\.wiki\.url/);
  });
});
