import { readDate } from '../dates.js';
import { childOf, textOf, type XmlElement } from './elements.js';

/** Year, Month and Day of ADVANCED XML as an ISO date. */
export const dateOf = (date: XmlElement | undefined): string | undefined =>
  readDate([textOf(date, 'Year'), textOf(date, 'Month'), textOf(date, 'Day')].filter((part) => part !== '').join('-'));

/**
 * A period in the words that `readBirth` takes. Start and end are ranges themselves: a birth in 1962 starts on 1 January and ends on
 * 31 December, one on a day starts and ends on it.
 */
export function periodOf(period: XmlElement | undefined): string {
  const start = childOf(period, 'Start');
  const end = childOf(period, 'End');
  const from = dateOf(childOf(start, 'From')) ?? '';
  const to = dateOf(childOf(end, 'To') ?? childOf(end, 'From')) ?? from;
  const isAbout = start?.attributes['Approximate'] === 'true' || end?.attributes['Approximate'] === 'true';
  const isWholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [first, last] = isWholeYears ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
  const date = first === last ? first : `${first} to ${last}`;
  return isAbout ? `circa ${date}` : date;
}
