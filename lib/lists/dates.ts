const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const pad = (part: string | number): string => String(part).padStart(2, '0');

/** Parts as an ISO date of the precision they have; "00" and letters ("dd/mm/1945") stand for what is not known. */
function isoDate(year: string, month = '', day = ''): string | undefined {
  if (!/^[12]\d{3}$/.test(year)) return undefined;
  const monthNumber = Number(month);
  if (!(monthNumber >= 1 && monthNumber <= 12)) return year;
  const dayNumber = Number(day);
  return dayNumber >= 1 && dayNumber <= 31 ? `${year}-${pad(monthNumber)}-${pad(dayNumber)}` : `${year}-${pad(monthNumber)}`;
}

const monthNumber = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

const NAMED_MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** Each way in which lists write one date, and its parts in the order year, month, day. */
const FORMS: readonly [RegExp, (found: readonly string[]) => string | undefined][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*|Z|[+-]\d{2}:\d{2})?$/, ([, year = '', month, day]) => isoDate(year, month, day)],
  [/^(\d{4})-(\d{1,2})$/, ([, year = '', month]) => isoDate(year, month)],
  [/^(\d{4})$/, ([, year = '']) => isoDate(year)],
  // Day first, as the UK, the EU and Australia write it.
  [/^([\dd]{1,2})[/.-]([\dm]{1,2})[/.-](\d{4})$/i, ([, day, month, year = '']) => isoDate(year, month, day)],
  [
    new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)?[ -])?${NAMED_MONTH},?[ -](\\d{4})$`, 'i'),
    ([, day, month = '', year = '']) => isoDate(year, monthNumber(month), day),
  ],
  [
    new RegExp(`^${NAMED_MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'),
    ([, month = '', day, year = '']) => isoDate(year, monthNumber(month), day),
  ],
];

const ISO_DAY = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * One date as lists write it — "1955-05-21", "21/05/1955" (day first), "00/00/1955", "dd/mm/1955", "21 May 1955", "May 21, 1955", "1955" —
 * as an ISO date of day, month or year precision.
 */
export function readDate(text: string): string | undefined {
  if (text.length === 10 && ISO_DAY.test(text)) return text;
  const trimmed = text.trim();
  if (trimmed.length < 4 || trimmed.length > 40) return undefined;
  for (const [form, toIso] of FORMS) {
    const found = form.exec(trimmed);
    if (found !== null) return toIso(found);
  }
  return undefined;
}

const ABOUT = /^(?:circa|approximately|approx\.?|about|around|c\.|ca\.?|~)\s*:?\s*/i;
const RANGE = /^(?:between\s+)?(.+?)\s*(?:\bto\b|\band\b|\/|–|(?<=\d{4})\s*-(?=\s*\d{4}))\s*(.+)$/i;

/**
 * A date of birth in the writing of Identity.births: "1955-05-21", "1955", "~1955" ("circa 1955"), "1955/1957" ("1955 to 1957"); a range
 * that is one whole year or month is that year or month ("01 Jan 1955 to 31 Dec 1955").
 */
export function readBirth(text: string): string | undefined {
  const trimmed = text.trim();
  const date = readDate(trimmed);
  if (date !== undefined || trimmed.length > 80) return date;
  const about = ABOUT.exec(trimmed)?.[0];
  if (about !== undefined) {
    const rest = readBirth(trimmed.slice(about.length));
    return rest === undefined || rest.includes('/') || rest.startsWith('~') ? rest : `~${rest}`;
  }
  const [, from = '', to = ''] = RANGE.exec(trimmed) ?? [];
  const first = readDate(from);
  const last = readDate(to);
  if (first === undefined || last === undefined) return undefined;
  if (first.slice(5) === '01-01' && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  return first === last ? first : `${first}/${last}`;
}
