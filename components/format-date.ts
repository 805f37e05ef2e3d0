const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/**
 * A date in the reader's locale at the precision it was given with: "2025", "2025-06", "2025-06-18" (what follows the day is left out).
 * Anything else is shown as it stands: a list's own wording is better than none.
 */
export function formatDate(iso: string, locale?: string): string {
  const [, year, month, day] = DATE.exec(iso) ?? [];
  if (!year) return iso;
  const parts: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: day ? 'short' : 'long' }),
    ...(day && { day: 'numeric' }),
  };
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale, parts).format(date);
}

/** Whether a date is told to the day: "on 18 June 2025", but "in June 2025". */
export const hasDay = (iso: string): boolean => DATE.exec(iso)?.[3] !== undefined;

/** The day a moment fell on where the reader is ("2025-06-18T22:30:00Z" may be the 19th). */
export function formatMoment(iso: string, locale?: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime())
    ? iso
    : new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' }).format(moment);
}
