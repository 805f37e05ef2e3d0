import * as v from 'valibot';

import {
  DECISION_SCOPES,
  type DecisionId,
  type EntityId,
  EVIDENCE_KINDS,
  type ImportProgress,
  LIST_SCHEDULES,
  type ListId,
  MAX_NOTE_LENGTH,
  type NoteId,
  SI_UNITS,
  TIERS,
  VERDICTS,
} from '../model/index.js';
import type { RequestOf } from './ask.js';
import type { BackgroundProtocol } from './protocol.js';

/** Longest article text taken for annotation, in UTF-16 code units; a page sends less (lib/page cuts before). */
export const MAX_ARTICLE_LENGTH = 2_000_000;
const MAX_URL_LENGTH = 8_192;

/** Most figures taken beside the one a card is asked for; a page sends fewer (lib/page). */
const MAX_SIBLINGS = 500;
/** As many as a search finds. */
const MAX_SAME_PARTY = 30;

/** Requests of which nothing is read: they are answered before anything else of the background is there. */
export type EarlyKind = 'articleFound' | 'openReader';
export type LateKind = Exclude<keyof BackgroundProtocol, EarlyKind>;

export type RequestSchemas = { readonly [K in LateKind]: v.GenericSchema<unknown, RequestOf<BackgroundProtocol, K>> };

/**
 * What each request must look like; anything else is refused before a handler sees it. Built when the background asks
 * for it, so that the content script, which shares this folder, and the background's first lines carry none of it.
 */
export function createRequestSchemas(): RequestSchemas {
  const entityId = v.custom<EntityId>((value) => typeof value === 'string' && value.length <= 200);
  const listId = v.custom<ListId>((value) => typeof value === 'string' && value.length > 0 && value.length <= 200);
  const job = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
  const noteId = v.custom<NoteId>((value) => typeof value === 'string' && value.length <= 100);
  const url = v.pipe(v.string(), v.maxLength(MAX_URL_LENGTH));
  const words = v.pipe(v.string(), v.maxLength(10_000));
  const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
  const span = v.object({ start: offset, end: offset });
  const count = v.pipe(v.number(), v.integer(), v.minValue(0));

  const selector = v.object({ type: v.literal('TextQuoteSelector'), exact: words, prefix: words, suffix: words });

  const noteTarget = v.variant('kind', [
    v.object({ kind: v.literal('entity'), entityId, name: words }),
    v.object({ kind: v.literal('name'), name: v.pipe(words, v.trim(), v.minLength(1)) }),
    v.object({ kind: v.literal('quote'), url, title: words, selector }),
    v.object({ kind: v.literal('page'), url, title: words }),
  ]);

  const note = v.object({
    id: noteId,
    target: noteTarget,
    text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
    tags: v.array(words),
    createdAt: v.string(),
    updatedAt: v.string(),
  });

  const mentionType = v.picklist(['person', 'organisation', 'place', 'vessel', 'agreement']);
  const evidence = v.object({
    kind: v.picklist(EVIDENCE_KINDS),
    detail: words,
    weight: v.number(),
  });
  const candidates = v.array(
    v.object({
      entityId,
      name: words,
      score: v.number(),
      evidence: v.array(evidence),
      records: v.exactOptional(v.array(entityId)),
      decides: v.exactOptional(v.array(words)),
    }),
  );
  const linkedName = { tier: v.picklist(TIERS), entity: words, candidates, dismissed: v.exactOptional(candidates) };
  const entityMention = v.object({
    kind: v.literal('entity'),
    span,
    surface: words,
    type: mentionType,
    ...linkedName,
    undecided: v.exactOptional(v.object(linkedName)),
    phrase: v.exactOptional(v.object({ span, entityId })),
  });

  const quantityBase = {
    unit: v.picklist(['count', 'money', 'percent', 'measure', 'duration', 'fraction']),
    currency: v.exactOptional(words),
    measure: v.exactOptional(words),
    approx: v.nullable(words),
    bound: v.exactOptional(v.picklist(['about', 'at least', 'at most', 'more than', 'less than'])),
    si: v.exactOptional(v.object({ unit: v.picklist(SI_UNITS), min: v.number(), max: v.number() })),
    per: v.exactOptional(words),
    points: v.exactOptional(v.literal(true)),
    age: v.exactOptional(v.literal(true)),
    ratio: v.exactOptional(v.tuple([v.number(), v.number()])),
  };
  const figureMention = v.object({
    kind: v.literal('figure'),
    span,
    number: span,
    surface: words,
    quantity: v.variant('kind', [
      v.object({ kind: v.literal('value'), value: v.number(), ...quantityBase }),
      v.object({ kind: v.literal('range'), min: v.number(), max: v.number(), ...quantityBase }),
      v.object({ kind: v.literal('vague'), ...quantityBase }),
    ]),
    counted: words,
    countedHead: v.exactOptional(words),
    attribution: v.nullable(words),
    attributionKind: v.exactOptional(v.picklist(['named', 'described', 'unnamed'])),
    firmness: v.exactOptional(v.picklist(['stated', 'estimated', 'reported', 'claimed', 'denied', 'planned', 'feared'])),
    polarity: v.exactOptional(v.picklist(['affirmed', 'negated', 'ended'])),
    change: v.exactOptional(
      v.object({
        part: v.picklist(['from', 'to', 'by']),
        direction: v.picklist(['up', 'down', 'unknown']),
        others: v.pipe(v.array(span), v.maxLength(10)),
      }),
    ),
    multiple: v.exactOptional(v.object({ factor: v.number(), span })),
    date: v.exactOptional(
      v.object({
        kind: v.literal('date'),
        span,
        surface: words,
        from: words,
        to: words,
        precision: v.picklist(['day', 'week', 'month', 'quarter', 'year', 'decade']),
      }),
    ),
    link: v.exactOptional(v.object({ to: offset, kind: v.picklist(['sum', 'part', 'whole']) })),
  });

  const report = v.object({
    state: v.picklist(['reading', 'annotated', 'no-article', 'off-everywhere', 'off-here', 'failed']),
    url,
    title: words,
    host: words,
    problem: v.exactOptional(words),
    items: v.array(
      v.object({
        label: words,
        type: v.picklist([...mentionType.options, 'figure']),
        tier: v.exactOptional(v.picklist(TIERS)),
        entityId: v.exactOptional(entityId),
        count,
        mention: count,
      }),
    ),
  });

  const card = v.object({
    url,
    title: words,
    subject: v.variant('kind', [
      v.object({
        kind: v.literal('mention'),
        mention: v.variant('kind', [entityMention, figureMention]),
        sentence: words,
        selector,
      }),
      v.object({ kind: v.literal('entity'), entityId }),
      v.object({ kind: v.literal('selection'), selector }),
    ]),
    siblings: v.exactOptional(v.pipe(v.array(figureMention), v.maxLength(MAX_SIBLINGS))),
    published: v.exactOptional(words),
  });

  const decisionId = v.custom<DecisionId>((value) => typeof value === 'string' && value.length > 0 && value.length <= 100);
  const decision = v.object({
    id: decisionId,
    verdict: v.picklist(VERDICTS),
    name: v.pipe(words, v.minLength(1)),
    party: words,
    entries: v.pipe(
      v.array(v.object({ id: entityId, fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) })),
      v.minLength(1),
      v.maxLength(1_000),
    ),
    lists: v.array(words),
    place: v.variant('scope', [
      v.object({ scope: v.literal('mention'), url, title: words, selector }),
      v.object({ scope: v.literal('article'), url, title: words }),
      v.object({ scope: v.literal('site'), host: words }),
      v.object({ scope: v.literal('always') }),
    ]),
    createdAt: v.pipe(v.string(), v.isoTimestamp()),
  });
  const deed = v.variant('kind', [
    v.object({ kind: v.literal('decide'), entityId, verdict: v.picklist(VERDICTS), scope: v.picklist(DECISION_SCOPES) }),
    v.object({ kind: v.literal('undo'), id: decisionId }),
  ]);

  const empty = v.object({});
  const tabId = v.pipe(v.number(), v.integer());

  return {
    annotate: v.object({
      article: v.object({
        text: v.pipe(v.string(), v.maxLength(MAX_ARTICLE_LENGTH)),
        url,
        language: v.exactOptional(words),
        title: v.exactOptional(words),
        published: v.exactOptional(words),
      }),
    }),
    getCard: card,
    saveNote: v.object({ id: v.exactOptional(noteId), target: noteTarget, text: v.string() }),
    deleteNote: v.object({ id: noteId }),
    restoreNote: v.object({ note }),
    bringBack: v.object({ notes: v.array(note), decisions: v.array(decision) }),
    decide: v.object({ question: card, deed }),
    listDecisions: empty,
    removeDecision: v.object({ id: decisionId }),
    restoreDecision: v.object({ decision }),
    clearDecisions: empty,
    reportPage: v.object({ report }),
    getTabReport: v.object({ tabId }),
    revealMention: v.object({ tabId, mention: count }),
    search: v.object({ query: v.pipe(v.string(), v.maxLength(200)) }),
    getEntityCard: v.object({ entityId, sameParty: v.exactOptional(v.pipe(v.array(entityId), v.maxLength(MAX_SAME_PARTY))) }),
    listNotes: empty,
    listKept: empty,
    ratesSummary: empty,
    importRates: v.object({ text: v.string() }),
    clearRates: empty,
    clearKept: v.object({
      which: v.variant('kind', [
        v.object({ kind: v.literal('site'), site: words }),
        v.object({ kind: v.literal('before'), day: v.pipe(v.string(), v.isoDate()) }),
        v.object({ kind: v.literal('all') }),
      ]),
    }),
    listLists: empty,
    updateLists: v.object({ lists: v.pipe(v.array(listId), v.minLength(1), v.maxLength(100)) }),
    beginFileImport: v.object({ job, names: v.pipe(v.array(words), v.minLength(1), v.maxLength(1_000)) }),
    cancelImport: v.object({ job }),
    // Our own import document's words, of this very version: only their outer shape is looked at.
    importEnded: v.object({ progress: v.custom<ImportProgress>((value) => typeof value === 'object' && value !== null && 'job' in value) }),
    removeList: v.object({ list: listId }),
    listHistory: v.object({ list: listId }),
    listIssues: v.object({ list: listId }),
    setListSchedule: v.object({ list: listId, schedule: v.picklist(LIST_SCHEDULES) }),
    setListAddress: v.object({ list: listId, address: v.nullable(v.pipe(url, v.regex(/^https?:\/\/[^/\s]+/i))) }),
    notedChanges: empty,
    markChangesSeen: empty,
  };
}
