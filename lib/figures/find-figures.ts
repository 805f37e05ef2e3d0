import type { FigureMention } from '../model/index.js';
import { mayHoldFigure, stretchesOf, type Stretch } from './blocks.js';
import { findChanges, multipleNear } from './changes.js';
import { describeCounted } from './counted.js';
import type { Wording } from './counted-context.js';
import { datesIn, nearestDate } from './dates.js';
import { findDigits } from './digits-only.js';
import { findDrafts, type Budget } from './find-drafts.js';
import { inheritUnits } from './inherit-units.js';
import { attributionKindOf, firmnessOf, polarityOf } from './manner.js';
import { singularHead } from './noun-phrase.js';
import type { Draft } from './phrase.js';
import { quantityOf } from './quantities.js';
import { sentenceOf, splitSentences, type Sentence } from './sentences.js';
import { createSourceFinder, type SourceFinder } from './sources.js';
import { tokenize } from './tokenize.js';
import { endOf, startOf, textOf, type Tokens, lowerAt } from './tokens.js';
import { NUMBER_STYLES } from './words/languages.js';
import type { Writable } from './writable.js';

/** A figure further away than this lends its wording to no other; in UTF-16 units. */
const WORDING_REACH = 480;
/**
 * News holds a figure in some 350 UTF-16 units. A text much denser than that is a table or hostile, and reading ends where it has
 * become so: 1 MB of digits, commas and "and" is then given up within 50 ms.
 */
const FIRST_FIGURES = 400;
const UNITS_A_FIGURE = 60;
/** … and the same for words and digits that might open a figure. */
const FIRST_ATTEMPTS = 1_500;
const UNITS_AN_ATTEMPT = 20;

/** One stretch of text with all that is read from it; its sentences only when they are asked for, since many hold years and no figures. */
interface Reading {
  readonly t: Tokens;
  readonly cut: () => CutReading;
}

interface CutReading {
  readonly sentences: readonly Sentence[];
  readonly sources: SourceFinder;
}

const createReading = (text: string, { from, to }: Stretch, previous: () => SourceFinder | null): Reading => {
  const t = tokenize(text, from, to);
  let known: CutReading | undefined;
  const cut = (): CutReading => {
    const sentences = splitSentences(t);
    return { sentences, sources: createSourceFinder(t, sentences, previous) };
  };
  return { t, cut: () => (known ??= cut()) };
};

/** What is known about a text besides its words. */
export interface FigureOptions {
  /** BCP 47 tag; English where it is missing. Of other languages only digits are read, and of those in `NUMBER_STYLES` alone. */
  readonly language?: string | undefined;
  /** ISO 8601 date or date-time that "Tuesday" and "in May" are resolved against. */
  readonly published?: string | undefined;
}

/**
 * Finds the figures of a text: sorted, apart from one another, offsets in UTF-16 units. Never throws on any text. Stretches between
 * blank lines are read one by one, and only those that hold a digit or number word, or where a source named in one points back to.
 */
export const findFigures = (text: string, { language = 'en', published }: FigureOptions = {}): FigureMention[] => {
  if (!/^en/i.test(language)) {
    const style = NUMBER_STYLES.get(language.slice(0, 2).toLowerCase());
    return style === undefined ? [] : findDigits(text, style);
  }
  const figures: FigureMention[] = [];
  const budget: Budget = { attempts: FIRST_ATTEMPTS, figures: FIRST_FIGURES };
  const stretches: Stretch[] = [];
  const readings = new Map<number, Reading>();
  const readingOf = (k: number): Reading | null => {
    const stretch = stretches[k];
    if (stretch === undefined) return null;
    const known = readings.get(k);
    if (known !== undefined) return known;
    const reading = createReading(text, stretch, () => readingOf(k - 1)?.cut().sources ?? null);
    readings.set(k, reading);
    return reading;
  };
  let before: Before | null = null;
  for (const stretch of stretchesOf(text)) {
    const k = stretches.push(stretch) - 1;
    budget.figures += (stretch.to - stretch.from) / UNITS_A_FIGURE;
    budget.attempts += (stretch.to - stretch.from) / UNITS_AN_ATTEMPT;
    if (!mayHoldFigure(text, stretch)) continue;
    const reading = readingOf(k);
    if (reading === null) continue;
    before = readStretch(reading, published, budget, before, figures);
    if (budget.attempts <= 0 || budget.figures <= 0) break;
    readings.delete(k - 3);
  }
  return figures;
};

type Said = ReturnType<SourceFinder['sourceOf']>;

/** The last figure read, wherever it stands. */
interface Before {
  readonly t: Tokens;
  readonly draft: Draft;
  readonly wording: Wording;
  readonly said: Said;
}

/** Whether a figure is told as a part of the one before ("six of them"). */
const isPartOf = (t: Tokens, { last }: Draft): boolean =>
  lowerAt(t, last + 1) === 'of' && ['them', 'those', 'these', 'whom', 'which'].includes(lowerAt(t, last + 2));

/** Reads the figures of one stretch into `figures`; gives the last of them, for the next stretch. */
const readStretch = (
  { t, cut }: Reading,
  published: string | undefined,
  budget: Budget,
  before: Before | null,
  figures: FigureMention[],
): Before | null => {
  const drafts = inheritUnits(t, findDrafts(t, budget));
  if (drafts.length === 0) return before;
  const { sentences, sources } = cut();
  const lowOf = ({ amount }: Draft): number => sentences[sentenceOf(sentences, amount.first)]?.first ?? 0;
  const changes = findChanges(t, drafts, lowOf);
  const dates = datesIn(t, published);
  let last = before;
  for (const [k, draft] of drafts.entries()) {
    const low = lowOf(draft);
    const high = sentences[sentenceOf(sentences, draft.amount.first)]?.end ?? t.count;
    if (last !== null && startOf(t, draft.first) - endOf(last.t, last.draft.last) > WORDING_REACH) last = null;
    const of = last !== null && last.t === t && last.draft.first >= low && isPartOf(t, draft) ? last.said : null;
    const said = sources.sourceOf(draft.amount.first) ?? of;
    const attribution = said?.source ?? null;
    const wording = describeCounted(draft, {
      t,
      low,
      high,
      before:
        last === null ? null : { draft: last.draft, wording: last.wording, gap: last.t === t ? draft.first - last.draft.last : Infinity },
      following: drafts[k + 1] ?? null,
      next: drafts[k + 1]?.first ?? t.count,
      topic: () => sources.openingName(draft.first),
      earlierTopic: () => sources.topicBefore(low),
      speaker: () => attribution ?? '',
    });
    last = { t, draft, wording, said };
    const change = changes.get(k);
    const multiple = multipleNear(draft, t, low, high);
    const date = nearestDate(dates, startOf(t, low), endOf(t, high - 1), startOf(t, draft.amount.first));
    const figure: Writable<FigureMention> = {
      kind: 'figure',
      span: { start: startOf(t, draft.first), end: endOf(t, draft.last) },
      number: { start: startOf(t, draft.amount.first), end: endOf(t, draft.amount.last) },
      surface: textOf(t, draft.first, draft.last),
      quantity: quantityOf(draft, t),
      counted: wording.counted,
      attribution,
      firmness: firmnessOf(draft, t, low, high, said?.verb ?? null),
      polarity: polarityOf(draft, t, low),
    };
    if (attribution !== null) figure.attributionKind = attributionKindOf(attribution);
    if (draft.amount.unit === null && wording.head !== '') figure.countedHead = singularHead(wording.head);
    if (change !== undefined) figure.change = change;
    if (multiple !== null) figure.multiple = multiple;
    if (date !== null) figure.date = date;
    figures.push(figure);
  }
  return last;
};
