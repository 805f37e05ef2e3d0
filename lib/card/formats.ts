/** A format that is made at first use: a background that is just being started has no time for it (16 ms for all of these). */
function atFirstUse<T>(make: () => { readonly format: (value: T) => string }): (value: T) => string {
  let format: { readonly format: (value: T) => string } | undefined;
  return (value) => (format ??= make()).format(value);
}
const numberFormat = (options: Intl.NumberFormatOptions) => atFirstUse<number>(() => new Intl.NumberFormat('en', options));
const dateFormat = (dateStyle: 'medium' | 'long') => atFirstUse<Date>(() => new Intl.DateTimeFormat('en', { dateStyle, timeZone: 'UTC' }));

/** "14,000,000,000", "0.125". */
export const inFull = numberFormat({ maximumFractionDigits: 6 });
/** "1.28 million". */
export const inMillions = numberFormat({ notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 });
/** "1.28M", for axes. */
export const onAxis = numberFormat({ notation: 'compact', maximumSignificantDigits: 3 });
/** "1,280,000" for 1,284,321. */
export const rounded = numberFormat({ maximumSignificantDigits: 3 });
export const inTwoDigits = numberFormat({ maximumSignificantDigits: 2 });
/** "33.3%" for a third. */
export const asShare = numberFormat({ style: 'percent', maximumFractionDigits: 1 });

/** "3 May 2026" in the order of the language, of the day in UTC. */
const mediumDate = dateFormat('medium');
export const longDate = dateFormat('long');

/** "May 3, 2026" of a date or date-time; one without a day stays as it is. */
export function dayInWords(iso: string): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? iso || 'not dated' : mediumDate(new Date(time));
}
