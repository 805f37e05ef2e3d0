import type { ImportEnd, ImportProgress, ImportStep, ListChange, ListState } from '../../lib/model/index.js';

const DAY = 24 * 60 * 60 * 1000; // ms

const NUMBERS = new Intl.NumberFormat();

/** "1 entry", "6,412 entries". */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${NUMBERS.format(count)} ${count === 1 ? one : many}`;

export const entriesAndNames = ({ entries, names }: { readonly entries: number; readonly names: number }): string =>
  `${countOf(entries, 'entry', 'entries')}, ${countOf(names, 'name')}`;

/** Days between an ISO date or date-time and now, by calendar days; undefined for what is no date or lies ahead. */
function daysSince(iso: string, now: Date): number | undefined {
  const then = new Date(iso);
  // A bare date is a day of the calendar, wherever the reader is; a date-time fell on a day where the reader is.
  const start = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? then.getTime() : Date.UTC(then.getFullYear(), then.getMonth(), then.getDate());
  const days = (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - start) / DAY;
  return days >= 0 ? days : undefined;
}

/** "today", "1 day old", "9 days old", "3 months old"; empty where the date is unknown. */
export function ageInWords(iso: string, now: Date): string {
  const days = daysSince(iso, now);
  if (days === undefined) return '';
  if (days === 0) return 'today';
  if (days < 60) return `${countOf(days, 'day')} old`;
  const months = Math.floor(days / 30.44); // mean length of a month
  return months < 24 ? `${countOf(months, 'month')} old` : `${countOf(Math.floor(days / 365.25), 'year')} old`;
}

type Held = NonNullable<ListState['held']>;
/** The day by which the age of what is held is told: the edition's, or that of its retrieval where the file gives none. */
const dateOf = ({ edition, retrievedAt }: Held): string => edition || retrievedAt;

/** How fresh the lists are as a whole, by the oldest of them. */
export function freshness(lists: readonly ListState[], now: Date): string {
  const dates = lists.flatMap(({ held }) => (held ? [dateOf(held)] : [])).sort();
  const [oldest] = dates;
  if (oldest === undefined) return 'No sanctions list is loaded, only the starter pack.';
  const age = ageInWords(oldest, now);
  const told = age === 'today' ? 'of today' : age;
  const count = countOf(dates.length, 'sanctions list');
  if (age === '') return `${count} loaded.`;
  return dates.length === 1 ? `${count}, ${told}.` : `${count}, the oldest ${told}.`;
}

export const STEP_WORDS: Readonly<Record<ImportStep, string>> = {
  waiting: 'Waiting for another import',
  downloading: 'Downloading',
  reading: 'Reading',
  indexing: 'Indexing names',
  switching: 'Switching to the new edition',
};

/** "about 40 seconds left": in steps, since it is a guess. */
export function timeLeft(seconds: number): string {
  if (seconds < 8) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.round(seconds / 10) * 10} seconds left`;
  return `about ${countOf(Math.max(1, Math.round(seconds / 60)), 'minute')} left`;
}

/** What an import has come to, in a sentence for each list. */
export function endSentence({ title }: Pick<ImportProgress, 'title'>, end: ImportEnd): string {
  switch (end.kind) {
    case 'failed':
      return `${title}: ${end.message}`;
    case 'cancelled':
      return `${title}: cancelled. The lists are as they were.`;
    case 'done':
      return end.lists
        .map((list) => {
          if (list.outcome === 'unchanged') return `${list.title}: nothing new.`;
          const change = list.change?.from === undefined ? '' : ` ${capital(changeCounts(list.change))}.`;
          const unread = list.issues > 0 ? ` ${countOf(list.issues, 'record')} could not be read in full.` : '';
          return `${list.title}: ${entriesAndNames(list)}.${change}${unread}`;
        })
        .join(' ');
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "3 added, 1 amended"; "no entry changed". */
export function changeCounts({ counts }: ListChange): string {
  const parts = (['added', 'amended', 'removed'] as const).flatMap((kind) =>
    counts[kind] > 0 ? [`${NUMBERS.format(counts[kind])} ${kind}`] : [],
  );
  return parts.length > 0 ? parts.join(', ') : 'no entry changed';
}
