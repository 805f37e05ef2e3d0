import { WordMap, WordSet } from './word-set.js';
/** Number words. Ordinals are absent on purpose: "third" counts only after "a", "one" or a number (FRACTION_WORDS). */
export const SMALL_NUMBERS = new WordMap<number>([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
]);

export const TENS = new WordMap<number>([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Powers of ten; "lakh" and "crore" are Indian English. "Score" is absent: it is nearly always a result. */
export const SCALE_WORDS = new WordMap<number>([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
]);

/**
 * Powers of ten written right behind digits. "m" may also be metres and is settled by what follows; "b" and "t" hold only
 * behind a currency sign ("$3.9B"), since "4t" may be tonnes and "2b" a house number.
 */
export const SCALE_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['mio', 6],
  ['bn', 9],
  ['bln', 9],
  ['b', 9],
  ['tn', 12],
  ['trn', 12],
  ['trln', 12],
  ['t', 12],
]);
export const MONEY_ONLY_SUFFIXES: ReadonlySet<string> = new Set(['b', 't']);
/** Suffixes that also stand apart from the digits ("$5 bn"). */
export const LOOSE_SUFFIXES: ReadonlySet<string> = new Set(['mn', 'mln', 'bn', 'bln', 'tn', 'trn']);

export const DOZEN = 12;

/** Denominators, singular and plural; "second" is absent: nobody writes "one second" for a half. */
export const FRACTION_WORDS = new WordMap<number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
]);

/** Amounts without a value; each may be chained with "of" ("tens of thousands of"). */
export const VAGUE_PLURALS = new WordSet([
  'tens',
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'trillions',
  'lakhs',
  'crores',
]);
/** Words that make a scale word vague ("several thousand"). */
export const VAGUE_QUANTIFIERS = new WordSet(['several', 'few', 'many', 'couple']);

/** Every word a number may open with. */
export const NUMBER_OPENERS = new WordSet([
  ...SMALL_NUMBERS.keys(),
  ...TENS.keys(),
  ...SCALE_WORDS.keys(),
  ...VAGUE_PLURALS,
  'dozen',
  'half',
  'quarter',
  'a',
]);
