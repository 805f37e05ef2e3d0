import { wordSet, WordMap } from './word-set.js';

/** Month names and their abbreviations, in lower case; only read where the text has a capital ("may" and "march" are words). */
export const MONTHS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec
`);
export const WEEKDAYS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
`);
/** What makes the number before it a time of day. */
export const CLOCK_WORDS = wordSet(`
  am pm a.m. p.m. a.m p.m o'clock gmt utc bst est edt pst pdt cet cest ist jst kst noon midnight
`);
/** Words that stand before a year and not before a count. */
export const YEAR_LEADS = wordSet(`
  in since by until till from to of during before after year years the early late mid circa summer winter autumn spring fall for
  through and or this that its his her their our a around
`);
/** First and last year read as one when four digits stand alone. */
export const FIRST_YEAR = 1100;
export const LAST_YEAR = 2100;

const numbered = (names: ReadonlySet<string>, full: string): WordMap<number> => {
  const order = full.split(' ');
  return new WordMap([...names].map((name) => [name, order.findIndex((day) => day.startsWith(name.slice(0, 3)))]));
};
/** Months from 1, weekdays from 0 (Sunday), by name and abbreviation. */
export const MONTH_NUMBERS = new WordMap<number>(
  [...numbered(MONTHS, 'january february march april may june july august september october november december')].map(([name, k]) => [
    name,
    k + 1,
  ]),
);
export const WEEKDAY_NUMBERS = numbered(WEEKDAYS, 'sunday monday tuesday wednesday thursday friday saturday');
