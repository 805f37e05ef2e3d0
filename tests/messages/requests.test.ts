import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { createRequestSchemas, type LateKind, MAX_ARTICLE_LENGTH } from '../../lib/messages/requests.js';
import { senders } from '../../lib/messages/senders.js';
import { MAX_NOTE_LENGTH } from '../../lib/model/index.js';
import { examples, mention } from './examples.js';

type Kind = LateKind;
const schemas = createRequestSchemas();
const kinds = Object.keys(schemas) as Kind[];
const accepts = (kind: Kind, request: unknown): boolean => v.safeParse(schemas[kind], request).success;

describe('every request that Gloss sends', () => {
  const all = kinds.flatMap((kind) => examples[kind].map((request, n) => [`${kind} ${n + 1}`, kind, request] as const));
  test.each(all)('%s is understood', (_, kind, request) => expect(v.parse(schemas[kind], request)).toEqual(request));
  test.each(all)('%s survives JSON', (_, kind, request) => {
    const travelled: unknown = JSON.parse(JSON.stringify(request));
    expect(travelled).toEqual(request);
    expect(accepts(kind, travelled)).toBe(true);
  });
  test('has a schema, senders and an example', () => {
    expect(Object.keys(examples).sort()).toEqual([...kinds, 'articleFound', 'openReader'].sort());
    expect(Object.keys(senders).sort()).toEqual(Object.keys(examples).sort());
    for (const kind of kinds) expect(examples[kind].length).toBeGreaterThan(0);
  });
});

describe('a request is not understood', () => {
  const article = { text: 'x', url: '' };
  const [note] = examples.restoreNote;
  const [card] = examples.getCard;
  const [decide] = examples.decide;
  const decision = examples.restoreDecision[0]?.decision;
  const target = { kind: 'name', name: 'A' };
  const cases: readonly (readonly [string, Kind, unknown])[] = [
    ['that is nothing', 'annotate', undefined],
    ['that is null', 'listNotes', null],
    ['that is a string', 'search', 'shoigu'],
    ['without its article', 'annotate', {}],
    ['with a number for text', 'annotate', { article: { ...article, text: 7 } }],
    ['with an article beyond the limit', 'annotate', { article: { ...article, text: 'x'.repeat(MAX_ARTICLE_LENGTH + 1) } }],
    ['with an address beyond all reason', 'annotate', { article: { ...article, url: 'x'.repeat(10_000) } }],
    ['with null for a field that may be absent', 'annotate', { article: { ...article, language: null } }],
    ['about a subject of no known kind', 'getCard', { ...card, subject: { kind: 'everything' } }],
    [
      'about a mention with a negative offset',
      'getCard',
      { ...card, subject: { ...card?.subject, mention: { ...mention, span: { start: -1, end: 2 } } } },
    ],
    [
      'about a mention with half an offset',
      'getCard',
      { ...card, subject: { ...card?.subject, mention: { ...mention, span: { start: 0.5, end: 2 } } } },
    ],
    ['about a mention of an unknown tier', 'getCard', { ...card, subject: { ...card?.subject, mention: { ...mention, tier: 'guilty' } } }],
    ['to note something on a name of blanks', 'saveNote', { target: { kind: 'name', name: '  ' }, text: 'x' }],
    ['to note something on nothing', 'saveNote', { text: 'x' }],
    ['to note no text', 'saveNote', { target }],
    ['to restore a note that is too long', 'restoreNote', { note: { ...note?.note, text: 'x'.repeat(MAX_NOTE_LENGTH + 1) } }],
    ['to restore a note without its dates', 'restoreNote', { note: { ...note?.note, createdAt: undefined } }],
    ['to delete a note by number', 'deleteNote', { id: 7 }],
    ['to decide for a scope nobody knows', 'decide', { ...decide, deed: { ...decide?.deed, scope: 'planet' } }],
    ['to decide on no mention', 'decide', { deed: decide?.deed }],
    ['to restore a decision without a date', 'restoreDecision', { decision: { ...decision, createdAt: 'yesterday' } }],
    ['to restore a decision on nothing', 'restoreDecision', { decision: { ...decision, entries: [] } }],
    [
      'to restore a decision with a fingerprint of another kind',
      'restoreDecision',
      { decision: { ...decision, entries: [{ id: 'a', fingerprint: 'x' }] } },
    ],
    ['to reveal a mention before the first', 'revealMention', { tabId: 7, mention: -1 }],
    ['about a tab by name', 'getTabReport', { tabId: '7' }],
    ['to search with an essay', 'search', { query: 'x'.repeat(201) }],
    ['to report a state nobody knows', 'reportPage', { report: { ...examples.reportPage[1]?.report, state: 'confused' } }],
  ];
  test.each(cases)('%s', (_, kind, request) => expect(accepts(kind, request)).toBe(false));

  test('and what it says beyond its shape is dropped', () => {
    expect(v.parse(schemas.deleteNote, { id: 'n1', everything: true })).toEqual({ id: 'n1' });
  });
});

describe('content scripts', () => {
  test('get no more than marks, cards, notes and reports need', () => {
    const all = Object.keys(senders) as (keyof typeof senders)[];
    expect(all.filter((kind) => senders[kind].content).sort()).toEqual(
      ['articleFound', 'openReader', 'annotate', 'getCard', 'saveNote', 'deleteNote', 'restoreNote', 'decide', 'reportPage'].sort(),
    );
  });
  test('read no list of notes, no search and no other tab', () => {
    for (const kind of [
      'listNotes',
      'search',
      'getTabReport',
      'revealMention',
      'getEntityCard',
      'listDecisions',
      'restoreDecision',
      'clearDecisions',
    ] as const)
      expect(senders[kind].content).toBe(false);
  });
});
