import { isIn, type Tokens } from './tokens.js';
import { MONTHS, WEEKDAYS } from './words/calendar.js';
import { AUXILIARIES, PHRASE_STOPS, PLAIN_VERBS, PREPOSITIONS } from './words/function-words.js';
import { IRREGULAR_PARTICIPLES } from './words/verbs.js';

/** The commonest questions about a word. */
export const isAuxiliary = (t: Tokens, i: number): boolean => isIn(t, i, AUXILIARIES);
/** Whether the word never stands inside a noun phrase. */
export const isPhraseStop = (t: Tokens, i: number): boolean => isIn(t, i, PHRASE_STOPS);
export const isPlainVerb = (t: Tokens, i: number): boolean => isIn(t, i, PLAIN_VERBS);
export const isPreposition = (t: Tokens, i: number): boolean => isIn(t, i, PREPOSITIONS);
/** Whether the word is a form of an irregular verb. */
export const isIrregular = (t: Tokens, i: number): boolean => isIn(t, i, IRREGULAR_PARTICIPLES);
/** Whether the word is a month or weekday, whatever its first letter. */
export const isCalendarName = (t: Tokens, i: number): boolean => isIn(t, i, MONTHS) || isIn(t, i, WEEKDAYS);
