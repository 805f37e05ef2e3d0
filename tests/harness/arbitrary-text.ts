import fc from 'fast-check';

const NAMES = [
  'Kim',
  'Kim Jong-un',
  'Russia',
  'Russian',
  'U.S.',
  'US',
  'South Korea',
  'Foreign Ministry',
  'Mr',
  'President',
  'Acme Bank',
  'Müller',
];
const SMALL = ['said', 'of the', 'and', 'in', 'sanctions', 'minister', '5,000', '12 percent', 'bin', 'de'];
const MARKS = [' ', ' ', ' ', ' ', ' ', '. ', ', ', '’s ', "'s ", '-', ' (', ') ', ' “', '” ', '\n\n', ' — ', '…', '$', 'US$'];
const STRANGE = [
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  '\u0301',
  '김정은',
  'بوتين',
  '\u202e',
  '\0',
  '\u200b',
  'ß',
  'İ',
  '𝐍𝐀',
  '㎐',
  'ʼ',
  '\r',
  '\t',
];

const pieces = fc.array(fc.constantFrom(...NAMES, ...NAMES, ...SMALL, ...MARKS, ...MARKS, ...STRANGE), { maxLength: 60 });
const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units));
const codePoints = fc.array(fc.integer({ min: 0, max: 0x1_ffff }), { maxLength: 40 }).map((points) => String.fromCodePoint(...points));

/** Any text a page can hold: prose in pieces, code units at random (lone surrogates among them), code points at random. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  pieces.map((parts) => parts.join('')),
  codeUnits,
  codePoints,
);
