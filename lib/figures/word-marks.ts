import { MONTHS, WEEKDAYS } from './words/calendar.js';
import { CHANGE_WORDS } from './words/approximators.js';
import { DOWNWARD, MULTIPLES, UPWARD } from './words/change.js';
import { FIRMNESS_WORDS, FUTURE } from './words/firmness.js';
import { CHANGE_NOUNS } from './words/measured-nouns.js';
import { FRACTION_WORDS, NUMBER_OPENERS } from './words/numbers.js';
import { RECKONING_NOUNS, REPORTING_VERBS, SOURCE_NOUNS } from './words/reporting.js';
import { hashOf, SLOTS, slotOf } from './word-hash.js';

/**
 * What a token may be, as bits beside its kind. A clear bit rules a meaning out without looking the word up; a set one only
 * says that the word has to be looked up, since words share the places of a small table.
 */
export const Mark = {
  /** A blank line stands before the token. */
  break: 0x8,
  capital: 0x10,
  /** Digits, or a word that may open a number. */
  opensNumber: 0x20,
  /** A month, a weekday, "today", "week". */
  calendar: 0x40,
  /** Names a source or what a source does. */
  claim: 0x80,
  multiple: 0x100,
  firmness: 0x200,
  reckoning: 0x400,
  /** May end a sentence, or open or close a quotation. */
  stop: 0x800,
  /** A denominator ("third", "quarters"). */
  fraction: 0x1000,
  /** "not", "longer", "but", or a word with an apostrophe ("don't"). */
  negation: 0x2000,
  /** Stands between double quotation marks; set as sentences are split. */
  quoted: 0x4000,
  /** A word of change ("rose", "increase", "up"). */
  change: 0x8000,
} as const;

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [Mark.opensNumber, NUMBER_OPENERS],
  [Mark.calendar, [...MONTHS, ...WEEKDAYS, 'today', 'tonight', 'yesterday', 'tomorrow', 'week', 'month', 'year']],
  [Mark.claim, [...REPORTING_VERBS, ...SOURCE_NOUNS, 'according', 'by', 'in']],
  [Mark.multiple, MULTIPLES.keys()],
  [Mark.firmness, [...FIRMNESS_WORDS.keys(), ...FUTURE, 'to']],
  [Mark.reckoning, RECKONING_NOUNS],
  [Mark.negation, ['not', 'never', 'cannot', 'longer', 'but']],
  [Mark.fraction, FRACTION_WORDS.keys()],
  [Mark.change, [...CHANGE_WORDS, ...UPWARD, ...DOWNWARD, ...CHANGE_NOUNS]],
];

const MARKS = new Int32Array(SLOTS);
for (const [mark, words] of LISTS) {
  for (const word of words) {
    const slot = slotOf(hashOf(word, 0, word.length));
    MARKS[slot] = (MARKS[slot] ?? 0) | mark;
  }
}

/** What the word with this hash may be. */
export const marksOf = (hash: number): number => MARKS[slotOf(hash)] ?? 0;
