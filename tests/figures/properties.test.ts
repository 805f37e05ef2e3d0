import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../lib/figures/index.js';

/** Words that reading figures treats in some special way, to build likely and unlikely sequences from. */
const PIECES = [
  '1',
  '15',
  '2,400',
  '1998',
  '1.5',
  '½',
  '$',
  '€',
  '%',
  '-',
  '–',
  ' ',
  '\n\n',
  ', ',
  '. ',
  '“',
  '”',
  '(',
  ')',
  "'s",
  'one',
  'two',
  'twenty',
  'hundred',
  'million',
  'dozen',
  'half',
  'a',
  'third',
  'of',
  'and',
  'to',
  'or',
  'in',
  'from',
  'between',
  'about',
  'more than',
  'km',
  'm',
  'percent',
  'year',
  'old',
  'men',
  'people',
  'said',
  'says',
  'he',
  'according to',
  'Lim',
  'U.S.',
  'May',
  '\ud800',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
);

describe('on any text', () => {
  it('spans are sorted, apart, inside the text, and each number lies inside its expression', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { span, number, surface, quantity } of findFigures(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(number.start).toBeGreaterThanOrEqual(span.start);
          expect(number.end).toBeGreaterThan(number.start);
          expect(number.end).toBeLessThanOrEqual(span.end);
          expect(surface).toBe(text.slice(span.start, span.end));
          if (quantity.kind === 'value') expect(Number.isFinite(quantity.value)).toBe(true);
          if (quantity.kind === 'range') expect(quantity.min).toBeLessThan(quantity.max);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('reading is the same twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findFigures(text)).toEqual(findFigures(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a whole number written with separators reads back', () => {
  it.each([',', '\u00a0', '\u2009', '\u202f', '’'])('separator %j', (separator) => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999_999 }), (value) => {
        const written = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
        const [figure] = findFigures(`They sent ${written} letters.`);
        expect(figure?.quantity).toMatchObject({ kind: 'value', value, unit: 'count' });
        expect(figure?.surface).toBe(`${written} letters`);
      }),
      { numRuns: 60 },
    );
  });
});

/** Far above what a quiet machine needs, so that only growth faster than linear fails; in ms of CPU time per million UTF-16 units. */
const MOST_TIME = 20_000;
/** A text much denser than news is given up, so a million units of one take far less; 50 ms on a quiet machine, in ms of CPU time. */
const MOST_TIME_DENSE = 500;
/** Tried at a million UTF-16 units each. */
const DIGITS_AND_JOINTS = ['1', '1,', '1,000,', '1.', 'and ', 'one hundred and ', 'said ', 'U.', '’'];
const PHRASES = [
  '1 ',
  '1-',
  'one and ',
  'twenty-',
  'half a ',
  'million ',
  '$1 to ',
  'between 1 and ',
  'more than ',
  '5 of ',
  'he said 5 ',
  '“5” ',
  'A, B, ',
  'The X, 5, ',
  'according to ',
  'from 5 to ',
  '5 red ',
  'in 5 in ',
  '(5 ',
  'a third of ',
  'tens of ',
  'by ',
  'number of ',
];
const measure = (piece: string, length: number, most = (MOST_TIME * length) / 1_000_000, language = 'en'): void => {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const before = process.cpuUsage();
  findFigures(text, { language });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(most);
};

describe('time grows with length and no faster', () => {
  it.each(DIGITS_AND_JOINTS)('a million units of %j', (piece) => measure(piece, 1_000_000), 120_000);
  it.each(PHRASES)('a hundred thousand units of %j', (piece) => measure(piece, 100_000), 60_000);
  it.each([...DIGITS_AND_JOINTS, ...PHRASES])(
    'a million units of %j are given up soon',
    (piece) => measure(piece, 1_000_000, MOST_TIME_DENSE),
    60_000,
  );
  it.each(DIGITS_AND_JOINTS)('a million units of %j in German too', (piece) => measure(piece, 1_000_000, MOST_TIME_DENSE, 'de'), 60_000);
});
