import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Annotation, EntityMention } from '../../lib/model/index.js';
import { createTerminalAnnotator, readStarterPack } from '../../scripts/terminal/engine.js';
import { toReport } from '../../scripts/terminal/report.js';
import { marked, unmarked } from '../harness/marked-text.js';

const annotator = createTerminalAnnotator();
const idOf = ({ candidates }: EntityMention): string => candidates[0]?.entityId ?? '';

describe('an article of our own, with the whole starter pack', () => {
  const expected = readFileSync(join(import.meta.dirname, '../fixtures/text/harbour-talks.txt'), 'utf8');
  const text = unmarked(expected);
  let found: Annotation;
  beforeAll(async () => {
    found = await annotator.annotate({ text, url: '' });
  });

  test('every name is marked and means the entry it should', () => expect(marked(text, found.mentions, idOf)).toBe(expected));
  test('names that no entry knows are one throughout', () => {
    expect(found.mentions.filter(({ entity }) => entity === 'Amara Okonjo').map(({ surface }) => surface)).toEqual(['Amara Okonjo', 'Okonjo']);
  });
  test('its figures are read', () => {
    const { figures } = toReport(found);
    expect(figures.map(({ text: words, unit, ...figure }) => [words, unit, 'value' in figure ? figure.value : undefined])).toEqual([
      ['27 ships', 'count', 27],
      ['$40 million', 'money', 40_000_000],
      ['19 ships', 'count', 19],
    ]);
  });
});

const GOLD = join(import.meta.dirname, '../../../shared/gold/seed-nk-russia.json');
const hasGold = existsSync(GOLD);
const skipped = hasGold ? '' : ' (skipped: no ../shared)';

const spans = { start: v.number(), end: v.number(), text: v.string() };
const goldSchema = v.object({
  text: v.string(),
  mentions: v.array(v.object({ ...spans, type: v.string(), entity: v.string() })),
  figures: v.array(v.object({ ...spans, numStart: v.number(), numEnd: v.number(), value: v.nullable(v.number()), optional: v.optional(v.boolean()) })),
});

describe.skipIf(!hasGold)(`the seed article, with the whole starter pack${skipped}`, () => {
  let gold: v.InferOutput<typeof goldSchema>;
  let found: Annotation;
  beforeAll(async () => {
    gold = v.parse(goldSchema, JSON.parse(readFileSync(GOLD, 'utf8')));
    found = await annotator.annotate({ text: gold.text, url: '' });
  });
  const at = (start: number): EntityMention | undefined => found.mentions.find(({ span }) => span.start === start);
  const idsOf = (surface: string): string[] => [...new Set(found.mentions.filter((mention) => mention.surface === surface).map(idOf))];

  test('at least 40 of its 44 mentions are found to the letter', () => {
    const exact = gold.mentions.filter(({ start, end }) => at(start)?.span.end === end);
    expect(gold.mentions).toHaveLength(44);
    expect(exact.length).toBeGreaterThanOrEqual(40);
  });
  test('nothing is marked that is no mention', () => {
    const starts = new Set(gold.mentions.map(({ start }) => start));
    expect(found.mentions.filter(({ span }) => !starts.has(span.start)).map(({ surface }) => surface)).toEqual([]);
  });
  test('mentions of one thing share one entity, and different things do not', () => {
    const ours = gold.mentions.flatMap(({ start, entity }) => {
      const mention = at(start);
      return mention ? [[entity, mention.entity] as const] : [];
    });
    expect(new Set(ours.map((pair) => pair.join(' = '))).size).toBe(new Set(ours.map(([entity]) => entity)).size);
    expect(new Set(ours.map(([, entity]) => entity)).size).toBe(new Set(ours.map(([entity]) => entity)).size);
  });
  test('the family name alone and the full name are one person', () => {
    expect(idsOf('Shoigu')).toEqual(['person/sergei-shoigu']);
    expect(idsOf('Sergei Shoigu')).toEqual(['person/sergei-shoigu']);
  });
  test.each([
    ['Kim Jong Un', 'person/kim-jong-un'],
    ['Korean Central News Agency', 'organisation/korean-central-news-agency'],
    ['Russian Security Council', 'organisation/security-council-of-russia'],
    ['Kursk', 'place/kursk-oblast'],
  ])('“%s” means %s', (surface, id) => expect(idsOf(surface)).toEqual([id]));
  test('the words around “U.N.” lead to the sanctions on North Korea', () => {
    const mention = found.mentions.find(({ surface }) => surface === 'U.N.');
    expect(mention?.phrase?.entityId).toBe('programme/un-sanctions-north-korea');
    expect(gold.text.slice(mention?.phrase?.span.start, mention?.phrase?.span.end)).toBe('U.N. sanctions');
  });
  test('those on lists are listed, since their office and state speak for them', () => {
    for (const surface of ['Sergei Shoigu', 'Shoigu', 'Kim Jong Un'])
      expect(new Set(found.mentions.filter((mention) => mention.surface === surface).map(({ tier }) => tier))).toEqual(new Set(['listed']));
  });
  test('its five figures have the right values', () => {
    const required = gold.figures.filter(({ optional }) => optional !== true);
    expect(required).toHaveLength(5);
    const read = required.map(({ numStart, numEnd }) => {
      const figure = found.figures.find(({ number }) => number.start === numStart && number.end === numEnd);
      return figure?.quantity.kind === 'value' ? figure.quantity.value : undefined;
    });
    expect(read).toEqual(required.map(({ value }) => value));
  });
});

describe('what the starter pack says', () => {
  const { entities } = readStarterPack();
  test.each([
    'person/sergei-shoigu',
    'person/kim-jong-un',
    'organisation/korean-central-news-agency',
    'organisation/security-council-of-russia',
    'organisation/korean-peoples-army',
    'place/kursk-oblast',
    'programme/un-sanctions-north-korea',
  ])('of %s has a source for every fact', (id) => {
    const facts = entities.find((entity) => entity.id === id)?.facts ?? [];
    expect(facts.length).toBeGreaterThan(0);
    for (const { sources } of facts) expect(sources.every(({ title, url }) => title !== '' && url.startsWith('https://'))).toBe(true);
  });
});
