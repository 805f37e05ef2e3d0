import type { DateMention } from '../model/index.js';
import { firstDay, isoDay, lastDay, parseDay, type Day } from './calendar-days.js';
import { isYear } from './not-figures.js';
import {
  breaksBefore,
  endOf,
  hasMark,
  isCapitalised,
  isGlued,
  isIn,
  isNumber,
  isTightHyphen,
  isWord,
  lowerAt,
  startOf,
  textOf,
  type Tokens,
  valueIn,
} from './tokens.js';
import { tokenize } from './tokenize.js';
import { Mark } from './word-marks.js';
import { MONTH_NUMBERS, WEEKDAY_NUMBERS, YEAR_LEADS } from './words/calendar.js';
import { WordMap } from './words/word-set.js';

/** A date as tokens say it, both ends included; `null` days could not be resolved without the article's date. */
interface Found {
  readonly first: number;
  readonly last: number;
  readonly from: Day;
  readonly to: Day;
  readonly precision: DateMention['precision'];
}

const dayAt = (t: Tokens, i: number): number => {
  if (!isNumber(t, i)) return 0;
  const written = textOf(t, i, i);
  const day = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  return day >= 1 && day <= 31 ? day : 0;
};
const monthAt = (t: Tokens, i: number): number => (isCapitalised(t, i) ? (valueIn(t, i, MONTH_NUMBERS) ?? 0) : 0);
const yearAt = (t: Tokens, i: number): number => (isYear(t, i) && !breaksBefore(t, i) ? Number(textOf(t, i, i)) : 0);
/** Over the full stop of "Aug."; whole names carry none. */
const skipDot = (t: Tokens, i: number): number =>
  lowerAt(t, i) === '.' && isGlued(t, i) && /^(?!may|june|july)\w{3,4}$/.test(lowerAt(t, i - 1)) ? i + 1 : i;
const skipEnding = (t: Tokens, i: number): number => (isWord(t, i) && isGlued(t, i) && /^(?:st|nd|rd|th)$/.test(lowerAt(t, i)) ? i + 1 : i);
/** A year behind token `i`, over a comma: its token, or -1. */
const yearBehind = (t: Tokens, i: number): number => (yearAt(t, i) > 0 ? i : lowerAt(t, i) === ',' && yearAt(t, i + 1) > 0 ? i + 1 : -1);

/** The latest such day that is not after the article's, else (without that) the year is not known. */
const nearestYear = (month: number, day: number, today: Day | null): number => {
  if (today === null) return 0;
  return month > today.month || (month === today.month && day > today.day) ? today.year - 1 : today.year;
};

const single = (first: number, last: number, day: Day): Found => ({ first, last, from: day, to: day, precision: 'day' });
const isReal = ({ year, month, day }: Day): boolean => day <= lastDay(year, month).day;

/** "28 August 2025", "the 5th of May", "Aug. 28, 2025", "May 2025", "in May". */
const readMonth = (t: Tokens, i: number, today: Day | null): Found | null => {
  const month = monthAt(t, i);
  if (month === 0) return null;
  const after = skipDot(t, i + 1);
  let before = i - 1;
  if (lowerAt(t, before) === 'of') before--;
  if (isWord(t, before) && isGlued(t, before) && skipEnding(t, before) > before) before--;
  const dayBefore = before >= 0 && !breaksBefore(t, i) ? dayAt(t, before) : 0;
  const dayAfter = breaksBefore(t, after) ? 0 : dayAt(t, after);
  const dayToken = dayBefore > 0 ? before : after;
  const day = dayBefore || dayAfter;
  const end = dayBefore > 0 ? i : day > 0 ? skipEnding(t, after + 1) - 1 : after - 1;
  const behind = yearBehind(t, dayBefore > 0 ? after : end + 1);
  const year = behind > 0 ? yearAt(t, behind) : nearestYear(month, day || 1, today);
  const last = behind > 0 ? behind : end;
  const first = day > 0 ? Math.min(i, dayToken) : i;
  if (year === 0) return null;
  if (day > 0) return isReal({ year, month, day }) ? single(first, last, { year, month, day }) : null;
  // "May" alone is a month only behind a word that leads to one, or with its year.
  const leads = [
    'in',
    'since',
    'until',
    'by',
    'last',
    'next',
    'from',
    'of',
    'early',
    'late',
    'mid',
    'this',
    'to',
    'between',
    'during',
    'through',
  ].includes(lowerAt(t, i - 1));
  if (behind < 0 && !leads) return null;
  const shifted = lowerAt(t, i - 1) === 'next' && today !== null ? (month > today.month ? today.year : today.year + 1) : year;
  return { first: i, last, from: { year: shifted, month, day: 1 }, to: lastDay(shifted, month), precision: 'month' };
};

/** "Tuesday": the last one up to the article's day; "next Tuesday" the one after it. */
const readWeekday = (t: Tokens, i: number, today: Day | null): Found | null => {
  const weekday = isCapitalised(t, i) ? valueIn(t, i, WEEKDAY_NUMBERS) : undefined;
  if (weekday === undefined || today === null) return null;
  const behind = skipDot(t, i + 1);
  const comma = lowerAt(t, behind) === ',' ? behind + 1 : behind;
  if (monthAt(t, comma) > 0 || (dayAt(t, comma) > 0 && monthAt(t, skipEnding(t, comma + 1)) > 0)) return null;
  const lead = lowerAt(t, i - 1);
  const now = parseDay(isoDay(today));
  const back = (now.weekday - weekday + 7) % 7;
  const shift = lead === 'next' || lead === 'coming' ? 7 - back || 7 : lead === 'last' && back === 0 ? -7 : -back;
  return single(lead === 'last' || lead === 'next' ? i - 1 : i, i, firstDay(now.days + shift));
};

const RELATIVE_DAYS = new WordMap<number>([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const SHIFTS = new WordMap<number>([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);

/** "today", "last week", "this year". */
const readRelative = (t: Tokens, i: number, today: Day | null): Found | null => {
  if (today === null) return null;
  const word = lowerAt(t, i);
  const { days, weekday } = parseDay(isoDay(today));
  const shift = valueIn(t, i, RELATIVE_DAYS);
  if (shift !== undefined) return single(i, i, firstDay(days + shift));
  const by = valueIn(t, i - 1, SHIFTS);
  if (by === undefined || breaksBefore(t, i)) return null;
  const first = i - 1;
  if (word === 'week') {
    // Weeks start on Monday (ISO 8601).
    const monday = days - ((weekday + 6) % 7) + 7 * by;
    return { first, last: i, from: firstDay(monday), to: firstDay(monday + 6), precision: 'week' };
  }
  if (word === 'month') {
    const month = today.year * 12 + today.month - 1 + by;
    const from = { year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 };
    return { first, last: i, from, to: lastDay(from.year, from.month), precision: 'month' };
  }
  return word === 'year' ? wholeYear(first, i, today.year + by) : null;
};

const wholeYear = (first: number, last: number, year: number): Found => ({
  first,
  last,
  from: { year, month: 1, day: 1 },
  to: { year, month: 12, day: 31 },
  precision: 'year',
});

const QUARTERS = new WordMap<number>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

/** "2025-06-17", "the 1990s", "the first quarter of 2025", "in 2019". */
const readYear = (t: Tokens, i: number): Found | null => {
  const year = isYear(t, i) ? Number(textOf(t, i, i)) : 0;
  if (year === 0) return null;
  if (isTightHyphen(t, i + 1) && isTightHyphen(t, i + 3)) {
    const [month, day] = [Number(textOf(t, i + 2, i + 2)), Number(textOf(t, i + 4, i + 4))];
    const found = { year, month, day };
    return month >= 1 && month <= 12 && day >= 1 && isReal(found) ? single(i, i + 4, found) : null;
  }
  if (lowerAt(t, i + 1) === 's' && isGlued(t, i + 1) && year % 10 === 0) {
    return { first: i, last: i + 1, from: { year, month: 1, day: 1 }, to: { year: year + 9, month: 12, day: 31 }, precision: 'decade' };
  }
  const lead = lowerAt(t, i - 1);
  if (isGlued(t, i) || !(isIn(t, i - 1, YEAR_LEADS) || lead === '(' || lead === ',')) return null;
  const quarter = lead === 'of' && lowerAt(t, i - 2) === 'quarter' ? valueIn(t, i - 3, QUARTERS) : undefined;
  if (quarter === undefined) return lead === ',' ? null : wholeYear(i, i, year);
  return { first: i - 3, last: i, from: { year, month: 3 * quarter - 2, day: 1 }, to: lastDay(year, 3 * quarter), precision: 'quarter' };
};

/** The dates among the tokens of a stretch, in order and apart from one another. */
export const datesIn = (t: Tokens, published: string | undefined): DateMention[] => {
  const today = published === undefined ? null : (parseDay(published).day ?? null);
  const dates: DateMention[] = [];
  let free = 0;
  for (let i = 0; i < t.count; i++) {
    if (!hasMark(t, i, Mark.calendar | Mark.opensNumber)) continue;
    const found = isNumber(t, i) ? readYear(t, i) : (readMonth(t, i, today) ?? readWeekday(t, i, today) ?? readRelative(t, i, today));
    if (found === null || found.first < free) continue;
    const span = { start: startOf(t, found.first), end: endOf(t, found.last) };
    dates.push({
      kind: 'date',
      span,
      surface: textOf(t, found.first, found.last),
      from: isoDay(found.from),
      to: isoDay(found.to),
      precision: found.precision,
    });
    free = found.last + 1;
    i = Math.max(i, found.last);
  }
  return dates;
};

/** The date in `[from, to)` that stands nearest to a figure at `at`, or null. */
export const nearestDate = (dates: readonly DateMention[], from: number, to: number, at: number): DateMention | null => {
  let best: DateMention | null = null;
  for (const date of dates) {
    if (date.span.start < from || date.span.end > to) continue;
    if (best === null || Math.abs(date.span.start - at) < Math.abs(best.span.start - at)) best = date;
  }
  return best;
};

/**
 * Finds the dates of an English text: sorted, apart from one another, offsets in UTF-16 units.
 * @param published ISO 8601 date or date-time of the text; without it dates that lean on it ("Tuesday", "in May") are left out
 */
export const findDates = (text: string, published?: string): DateMention[] => datesIn(tokenize(text), published);
