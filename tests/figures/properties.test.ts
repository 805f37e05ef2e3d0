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

const ONES = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
];
ONES.push('fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const belowHundred = (value: number): string =>
  value < 20 ? (ONES[value] ?? '') : [TENS[Math.floor(value / 10)] ?? '', ONES[value % 10] ?? ''].filter((word) => word !== '').join('-');
/** A whole number from 2 to 999,999 in English words. */
const inWords = (value: number): string => {
  const [thousands, hundreds, rest] = [Math.floor(value / 1000), Math.floor((value % 1000) / 100), value % 100];
  return [
    thousands > 0 ? `${inWords(thousands)} thousand` : '',
    hundreds > 0 ? `${ONES[hundreds] ?? ''} hundred` : '',
    rest === 0 ? '' : `${value > 100 ? 'and ' : ''}${belowHundred(rest)}`,
  ]
    .filter((word) => word !== '')
    .join(' ');
};
const grouped = (value: number, separator = ','): string => String(value).replace(/\B(?=(\d{3})+$)/g, separator);

describe('a value written in any supported way reads back', () => {
  const whole = fc.integer({ min: 2, max: 999_999 });
  const tenths = fc.integer({ min: 11, max: 9_999 });
  interface Way {
    readonly value: fc.Arbitrary<number>;
    readonly write: (value: number) => string;
    readonly reads: (value: number) => object;
    readonly language?: string;
  }
  const count = (value: number): object => ({ kind: 'value', value, unit: 'count' });
  const money =
    (currency: string, power = 0) =>
    (value: number) => ({
      kind: 'value',
      value: Number(`${value}e${power}`),
      unit: 'money',
      currency,
    });
  const tenth = (value: number): string => String(value / 10);
  const ways: readonly (readonly [string, Way])[] = [
    ['words', { value: fc.integer({ min: 2, max: 99_999 }), write: (n) => `They sent ${inWords(n)} letters.`, reads: count }],
    ['million', { value: tenths, write: (n) => `They sent ${tenth(n)} million letters.`, reads: (n) => count(Number(`${n / 10}e6`)) }],
    ['bn', { value: tenths, write: (n) => `It cost $${tenth(n)}bn.`, reads: (n) => money('USD', 9)(n / 10) }],
    ['m behind €', { value: tenths, write: (n) => `It cost €${tenth(n)}m.`, reads: (n) => money('EUR', 6)(n / 10) }],
    ['k behind £', { value: fc.integer({ min: 2, max: 999 }), write: (n) => `It cost £${n}k.`, reads: money('GBP', 3) }],
    ['US$', { value: whole, write: (n) => `It cost US$${grouped(n)}.`, reads: money('USD') }],
    ['a code before', { value: whole, write: (n) => `It cost CHF ${grouped(n)}.`, reads: money('CHF') }],
    ['a code behind', { value: whole, write: (n) => `It cost ${grouped(n)} SEK.`, reads: money('SEK') }],
    ['dollars', { value: whole, write: (n) => `It cost ${grouped(n)} dollars.`, reads: money('USD') }],
    ['won', { value: fc.integer({ min: 200, max: 999_999 }), write: (n) => `It cost ${grouped(n)} won.`, reads: money('KRW') }],
    ['%', { value: tenths, write: (n) => `It grew by ${tenth(n)}%.`, reads: (n) => ({ kind: 'value', value: n / 10, unit: 'percent' }) }],
    ['per cent', { value: whole, write: (n) => `It grew by ${n} per cent.`, reads: (n) => ({ value: n, unit: 'percent' }) }],
    ['km', { value: whole, write: (n) => `It ran ${grouped(n)} km.`, reads: (n) => ({ value: n, unit: 'measure', measure: 'kilometre' }) }],
    ['tonnes', { value: tenths, write: (n) => `It held ${tenth(n)} tonnes.`, reads: (n) => ({ value: n / 10, measure: 'tonne' }) }],
    [
      'hours',
      { value: whole, write: (n) => `It took ${grouped(n)} hours.`, reads: (n) => ({ value: n, unit: 'duration', measure: 'hour' }) },
    ],
    [
      'a range',
      {
        value: fc.integer({ min: 2, max: 99_999 }),
        write: (n) => `They sent ${grouped(n)} to ${grouped(n + 500)} letters.`,
        reads: (n) => ({ kind: 'range', min: n, max: n + 500, unit: 'count' }),
      },
    ],
    ['groups in German', { value: whole, write: (n) => `Es kostete ${grouped(n, '.')} €.`, reads: money('EUR'), language: 'de' }],
    [
      'decimals in French',
      { value: tenths, write: (n) => `Il a coûté ${tenth(n).replace('.', ',')} €.`, reads: (n) => money('EUR')(n / 10), language: 'fr' },
    ],
    ['groups in Russian', { value: whole, write: (n) => `Это стоит ${grouped(n, '\u00a0')} ₽.`, reads: money('RUB'), language: 'ru' }],
    ['groups in Spanish', { value: whole, write: (n) => `Costó ${grouped(n, '.')} €.`, reads: money('EUR'), language: 'es' }],
    ['groups in Korean', { value: whole, write: (n) => `₩${grouped(n)}`, reads: money('KRW'), language: 'ko' }],
  ];
  it.each(ways)('%s', (_, { value, write, reads, language }) => {
    fc.assert(
      fc.property(value, (n) => {
        const figures = findFigures(write(n), { language });
        expect(figures.map(({ quantity }) => quantity)).toMatchObject([reads(n)]);
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
