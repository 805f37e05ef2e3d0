import { describe, expect, test } from 'vitest';

import { findDates } from '../../lib/figures/index.js';

/** A Wednesday. */
const PUBLISHED = '2025-06-18T09:00:00+02:00';
const said = (text: string, published: string | undefined = PUBLISHED): string =>
  findDates(text, published)
    .map(({ surface, from, to }) => `${surface}=${from === to ? from : `${from}..${to}`}`)
    .join(' ');

describe('dates', () => {
  test.each([
    ['They met on Tuesday.', 'Tuesday=2025-06-17'],
    ['They met on Wednesday.', 'Wednesday=2025-06-18'],
    ['They meet next Monday.', 'next Monday=2025-06-23'],
    ['They met last Wednesday.', 'last Wednesday=2025-06-11'],
    ['They met yesterday and today.', 'yesterday=2025-06-17 today=2025-06-18'],
    ['They meet tomorrow.', 'tomorrow=2025-06-19'],
    ['It fell last week.', 'last week=2025-06-09..2025-06-15'],
    ['It fell this month.', 'this month=2025-06-01..2025-06-30'],
    ['It falls next month.', 'next month=2025-07-01..2025-07-31'],
    ['It fell last year.', 'last year=2024-01-01..2024-12-31'],
    ['It began on 28 August.', '28 August=2024-08-28'],
    ['It began on 9 May.', '9 May=2025-05-09'],
    ['It began on the 5th of May.', '5th of May=2025-05-05'],
    ['It began on Aug. 28, 2023.', 'Aug. 28, 2023=2023-08-28'],
    ['It began on December 5, 2022, they say.', 'December 5, 2022=2022-12-05'],
    ['It began on Sunday, 3 March 2024.', '3 March 2024=2024-03-03'],
    ['It began in May 2024.', 'May 2024=2024-05-01..2024-05-31'],
    ['It began in December.', 'December=2024-12-01..2024-12-31'],
    ['It ran since 1999.', '1999=1999-01-01..1999-12-31'],
    ['It ran through the 1990s.', '1990s=1990-01-01..1999-12-31'],
    ['It fell in the first quarter of 2024.', 'first quarter of 2024=2024-01-01..2024-03-31'],
    ['It was signed 2025-06-17.', '2025-06-17=2025-06-17'],
    ['It was 29 February 2024.', '29 February 2024=2024-02-29'],
    // none
    ['He may march on Rome.', ''],
    ['It was 31 February 2024.', ''],
    ['The 2397 men left.', ''],
    ['He sat and wed.', ''],
    ['It cost 2,024 dollars.', ''],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
  test('without the article’s date only full dates are told', () => {
    expect(findDates('They met on Tuesday and on 4 March 2024.').map(({ from }) => from)).toEqual(['2024-03-04']);
  });
  test('a date nobody can read is no date of publication', () => {
    expect(findDates('They met on Tuesday.', 'soon')).toEqual([]);
  });
});
