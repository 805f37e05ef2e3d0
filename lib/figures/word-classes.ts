import { hasMark, lowerAt, type Tokens } from './tokens.js';
import { Mark } from './word-marks.js';
import { MONTHS, WEEKDAYS } from './words/calendar.js';
import { AUXILIARIES, PHRASE_STOPS, PLAIN_VERBS, PREPOSITIONS } from './words/function-words.js';
import { IRREGULAR_PARTICIPLES } from './words/verbs.js';

/** The commonest questions about a word. Most words are ruled out by their marks, so that they need not be looked up. */
export const isAuxiliary = (t: Tokens, i: number): boolean => hasMark(t, i, Mark.auxiliary) && AUXILIARIES.has(lowerAt(t, i));
/** Whether the word never stands inside a noun phrase. */
export const isPhraseStop = (t: Tokens, i: number): boolean => hasMark(t, i, Mark.phraseStop) && PHRASE_STOPS.has(lowerAt(t, i));
export const isPlainVerb = (t: Tokens, i: number): boolean => hasMark(t, i, Mark.plainVerb) && PLAIN_VERBS.has(lowerAt(t, i));
export const isPreposition = (t: Tokens, i: number): boolean => hasMark(t, i, Mark.preposition) && PREPOSITIONS.has(lowerAt(t, i));
/** Whether the word is a form of an irregular verb. */
export const isIrregular = (t: Tokens, i: number): boolean => hasMark(t, i, Mark.irregular) && IRREGULAR_PARTICIPLES.has(lowerAt(t, i));
/** Whether the word is a month or weekday, whatever its first letter. */
export const isCalendarName = (t: Tokens, i: number): boolean =>
  hasMark(t, i, Mark.calendar) && (MONTHS.has(lowerAt(t, i)) || WEEKDAYS.has(lowerAt(t, i)));
