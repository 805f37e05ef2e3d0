import { describe, expect, it } from 'vitest';

import { readBirth, readDate } from '../../lib/lists/dates.js';

describe('one date', () => {
  it.each([
    ['1955-05-21', '1955-05-21'],
    ['2026-08-05T16:47:04.449+02:00', '2026-08-05'],
    ['1955-05', '1955-05'],
    ['1955', '1955'],
    ['21/05/1955', '1955-05-21'],
    ['13-02-2026', '2026-02-13'],
    ['00/05/1955', '1955-05'],
    ['00/00/1955', '1955'],
    ['dd/mm/1945', '1945'],
    ['21 May 1955', '1955-05-21'],
    ['24 Jun. 1954', '1954-06-24'],
    ['13-Feb-2026', '2026-02-13'],
    ['September 1977', '1977-09'],
    ['May 21st, 1955', '1955-05-21'],
    ['31/31/1955', '1955'],
    ['soon', undefined],
    ['', undefined],
    ['99/99/0000', undefined],
  ])('%s is %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });
});

describe('a date of birth', () => {
  it.each([
    ['circa 1960', '~1960'],
    ['circa 01 Jan 1955', '~1955-01-01'],
    ['1960 to 1962', '1960/1962'],
    ['circa 1979-1982', '1979/1982'],
    ['Approximately: Between 1959 and 1965', '1959/1965'],
    ['01 Jan 1955 to 31 Dec 1955', '1955'],
    ['Jan 1955 to Mar 1955', '1955-01/1955-03'],
    ['1955 or so', undefined],
  ])('%s is %s', (text, edtf) => {
    expect(readBirth(text)).toBe(edtf);
  });

  it('is not looked for in text of any length', () => {
    expect(readBirth(`${'1'.repeat(100_000)} to 1955`)).toBeUndefined();
  });
});
