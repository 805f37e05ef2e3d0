import { isClauseMark, type Stretch } from './clause.js';
import { breaksBefore, isCapitalised, isGlued, isIn, isNumber, isWord, Kind, kindAt, lowerAt, type Tokens } from './tokens.js';
import { MONTHS } from './words/calendar.js';
import { NEVER_VERBS, PHRASE_STOPS } from './words/function-words.js';
import { SCALE_WORDS } from './words/numbers.js';
import { BEFORE_VERB } from './words/reporting.js';
import { NOUN_LIKE_VERBS, participleOf } from './words/verbs.js';
import { isAuxiliary, isPhraseStop, isPlainVerb, isIrregular, isCalendarName } from './word-classes.js';
import { WordSet } from './words/word-set.js';

/** The verb that governs a stretch, as far as words alone tell. */
export interface Predicate {
  /** The main verb's token; an auxiliary where it stands alone ("was", "has"). */
  readonly verb: number;
  /** First token of the verb with its auxiliaries. */
  readonly first: number;
  readonly passive: boolean;
  /** Without leading articles; null where the clause shows none. */
  readonly subject: Stretch | null;
}

const DETERMINERS = new WordSet([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'your',
  'this',
  'these',
  'those',
  'each',
  'every',
  'no',
  'some',
  'any',
]);
export const PERSONAL_PRONOUNS = new WordSet([
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'you',
  'that',
  'this',
  'those',
  'these',
  'there',
  'one',
  'who',
  'which',
]);
const NOMINATIVES = new WordSet(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'who']);
const RELATIVES = new WordSet(['who', 'which', 'that']);
const BE = new WordSet(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got', 'get', 'gets']);
/** Words of time before a verb, which belong to no subject. */
const TIME_WORDS = new WordSet(['today', 'yesterday', 'now', 'later', 'earlier', 'week', 'month', 'year', 'then', 'there']);

/** How far a verb is looked for before a figure, and a subject before its verb; in tokens. */
const VERB_REACH = 22;
const SUBJECT_REACH = 16;

const LY_NOUNS = new WordSet('reply supply family ally rally assembly anomaly monopoly jelly belly butterfly'.split(' '));
const MODALS = new WordSet('will would can could may might must shall should cannot to'.split(' '));

const ADVERBS = new WordSet(['not', 'only', 'even', 'still', 'always', 'never', 'all']);
const isAdverb = (t: Tokens, i: number): boolean => {
  const word = lowerAt(t, i);
  return (
    isIn(t, i, BEFORE_VERB) ||
    (word.length > 4 && word.endsWith('ly') && !isIn(t, i, LY_NOUNS) && !isCapitalised(t, i)) ||
    isIn(t, i, ADVERBS)
  );
};

const isFullVerb = (t: Tokens, i: number): boolean => {
  if (isIrregular(t, i) || isPlainVerb(t, i)) return true;
  const word = lowerAt(t, i);
  return word.length > 4 && word.endsWith('ed') && !word.endsWith('eed');
};

/** "In May": no modal. */
const isMonthOfMay = (t: Tokens, i: number): boolean => lowerAt(t, i) === 'may' && isCapitalised(t, i) && !breaksBefore(t, i);

/** Words without content that a verb may follow, unlike others that open a phrase. */
const BEFORE_VERB_TOO = new WordSet(
  'not also only just then but yet still never now and or up out off than ever once already instead overnight back today yesterday'.split(
    ' ',
  ),
);

/** Whether the word at `i` is a verb here; `edge` is the first token of the figure it may govern. */
const isVerbHere = (t: Tokens, i: number, edge: number): boolean => {
  if (!isWord(t, i)) return false;
  if (isAuxiliary(t, i)) return !isMonthOfMay(t, i);
  if (isPhraseStop(t, i)) return false; // two words in five
  if (isCapitalised(t, i) && !breaksBefore(t, i)) return false;
  if (isIn(t, i, NEVER_VERBS)) return false;
  const word = lowerAt(t, i);
  const before = lowerAt(t, i - 1);
  // "We have each paid": a determiner before a noun, not behind an auxiliary.
  const isShared = before === 'each' && (isAuxiliary(t, i - 2) || isIn(t, i - 2, NOMINATIVES));
  if ((isIn(t, i - 1, DETERMINERS) && !isShared) || kindAt(t, i - 1) === Kind.possessive) return false;
  if (isIn(t, i - 1, NOMINATIVES)) return !isAdverb(t, i) && word.length > 1;
  if (isAdverb(t, i)) return false;
  if (isIn(t, i - 1, MODALS) && before !== 'to' && !isMonthOfMay(t, i - 1)) return true;
  const nounPlace = isIn(t, i - 1, PHRASE_STOPS) && before !== 'to' && !isIn(t, i - 1, RELATIVES) && !isIn(t, i - 1, BEFORE_VERB_TOO);
  if (nounPlace && !isShared) return false;
  // A base form behind another verb is that verb's object ("placed cover").
  if (!/(?:s|ed|ing)$/.test(word) && isFullVerb(t, i - 1)) return false;
  if (i === edge - 1) return !isCalendarName(t, i) && (isFullVerb(t, i) || /(?:[^s]s|ing)$/.test(word));
  if (isIn(t, i, NOUN_LIKE_VERBS))
    return (
      before === 'to' || isCapitalised(t, i - 1) || (isAuxiliary(t, i - 1) && participleOf(word) === word) || isIn(t, i + 1, DETERMINERS)
    );
  if (isIrregular(t, i) || isPlainVerb(t, i)) return true;
  if (word.length < 5) return false;
  if (word.endsWith('ed') && !word.endsWith('eed')) return true;
  return word.endsWith('ing') && (isIn(t, i + 1, DETERMINERS) || before === ',');
};

const isHardStop = (t: Tokens, i: number): boolean =>
  isClauseMark(t, i) && !['"', '“', '”', '(', ')', ',', "'", '’', '‘'].includes(lowerAt(t, i));

/**
 * The verb before token `edge`, back to `low`. Only a word right before a figure itself is a verb by its place, so `phrase` says
 * that a preposition stands at `edge`. Commas are crossed only when `overCommas`.
 */
export const predicateBefore = (t: Tokens, edge: number, low: number, phrase = false, overCommas = false): Predicate | null => {
  const direct = phrase ? -1 : edge;
  for (let i = edge - 1; i >= low && i > edge - VERB_REACH; i--) {
    if (isHardStop(t, i) || (!overCommas && lowerAt(t, i) === ',')) return null;
    if (isVerbHere(t, i, direct)) return predicateAt(t, i, low);
  }
  return null;
};

/** The verb group that ends with the main verb at `verb`, with its subject. */
export const predicateAt = (t: Tokens, verb: number, low: number, depth = 0): Predicate => {
  let first = verb;
  let passive = false;
  for (let i = verb - 1; i >= low; i--) {
    if (isAuxiliary(t, i)) {
      if (isIn(t, i, BE) && !lowerAt(t, verb).endsWith('ing') && verb !== i) passive = true;
      first = i;
    } else if (!isAdverb(t, i)) break;
  }
  return { verb, first, passive, subject: subjectOfVerb(t, first, low, depth) };
};

/** Skips back over one bracketed group that ends before token `i`. */
const overBrackets = (t: Tokens, i: number, low: number): number => {
  if (lowerAt(t, i) !== ')') return i;
  for (let k = i - 1; k >= low && k > i - 16; k--) if (lowerAt(t, k) === '(') return k - 1;
  return i;
};

/** "Ronin, the bridge behind a game, lost": the last token of the phrase before the apposition, or -1. */
const beforeApposition = (t: Tokens, comma: number, low: number): number => {
  for (let i = comma - 1; i > low && i > comma - SUBJECT_REACH; i--) {
    if (isHardStop(t, i)) return -1;
    if (lowerAt(t, i) === ',' && (isWord(t, i - 1) || lowerAt(t, i - 1) === ')')) return i - 1;
  }
  return -1;
};

const subjectOfVerb = (t: Tokens, first: number, low: number, depth: number): Stretch | null => {
  let last = first - 1;
  while (last >= low && (isAdverb(t, last) || isIn(t, last, TIME_WORDS) || ['“', '"', '”'].includes(lowerAt(t, last)))) last--;
  last = overBrackets(t, last, low);
  if (last < low) return null;
  const word = lowerAt(t, last);
  if (isIn(t, last, NOMINATIVES) && word !== 'who') return { first: last, last };
  // An infinitive or a second verb shares the subject of the one before.
  if (word === 'to' || word === 'and' || word === 'or' || word === 'but' || word === 'by' || word === 'for')
    return depth > 2 ? null : sharedSubject(t, last, low, depth);
  if (word === ',') {
    const end = beforeApposition(t, last, low);
    const shared = depth > 2 ? null : sharedSubject(t, last, low, depth);
    const apposed = end < 0 ? null : nounPhraseBefore(t, end, low);
    return apposed !== null && !isVerbBetween(t, end + 1, last) ? apposed : (shared ?? apposed);
  }
  if (isIn(t, last, RELATIVES)) return antecedent(t, last - 1, low);
  return isWord(t, last) || isNumber(t, last) ? nounPhraseBefore(t, last, low) : null;
};

const isVerbBetween = (t: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isAuxiliary(t, i)) return !isIn(t, from + 1, RELATIVES);
  return false;
};

const sharedSubject = (t: Tokens, from: number, low: number, depth: number): Stretch | null => {
  for (let i = from - 1; i >= low && i > from - VERB_REACH; i--) {
    if (isHardStop(t, i)) return null;
    if (isVerbHere(t, i, -1)) return predicateAt(t, i, low, depth + 1).subject;
  }
  return null;
};

/** What "which" or "who" points back to: the phrase before it, over a comma and a preposition ("in which"). */
export const antecedent = (t: Tokens, i: number, low: number): Stretch | null => {
  let last = i;
  if (['in', 'of', 'on', 'to', 'for', 'at', 'by', 'from', 'with', 'under', 'through'].includes(lowerAt(t, last))) last--;
  if ([',', '—', '–'].includes(lowerAt(t, last))) last--;
  return last < low || !(isWord(t, last) || (isNumber(t, last) && isCapitalised(t, last - 1))) ? null : nounPhraseBefore(t, last, low);
};

const CLAUSE_OPENERS = new WordSet(
  'that which who when while because if as but where than after before since until so then how what although though and'.split(' '),
);

/** The noun phrase that ends at `last`: back to a verb, mark, subordinate clause or another phrase's end; articles are left out. */
export const nounPhraseBefore = (t: Tokens, last: number, low: number): Stretch | null => {
  let first = -1;
  let i = last;
  for (; i >= low && i > last - SUBJECT_REACH; i--) {
    const word = lowerAt(t, i);
    if (isClauseMark(t, i) && !(word === '.' && isCapitalised(t, i - 1))) break;
    if (kindAt(t, i) === Kind.currency || isIn(t, i, SCALE_WORDS) || (isWord(t, i) && isNumber(t, i - 1) && isGlued(t, i))) break;
    if (isNumber(t, i) && !(isCapitalised(t, i - 1) && !isIn(t, i - 1, MONTHS))) break;
    if (isIn(t, i, CLAUSE_OPENERS) && !(word === 'and' && first - i === 1 && isCapitalised(t, i - 1) && isCapitalised(t, first))) break;
    if (i < last && isVerbHere(t, i, -1) && !['of', 'and'].includes(lowerAt(t, i + 1))) break;
    if (isWord(t, i) || isNumber(t, i)) first = i;
  }
  if (first < 0) return null;
  first = afterOpening(t, first, last);
  while (first < last && (isPhraseStop(t, first) || isCalendarName(t, first))) first++;
  return isPhraseStop(t, first) && !isIn(t, first, PERSONAL_PRONOUNS) ? null : { first, last };
};

/** Drops "On that day", "In a speech" from the front of a phrase that a preposition opens. */
const afterOpening = (t: Tokens, first: number, last: number): number => {
  if (!isIn(t, first, PHRASE_STOPS) || isIn(t, first, DETERMINERS) || isIn(t, first, PERSONAL_PRONOUNS)) return first;
  if (isCapitalised(t, last)) {
    let at = last;
    while (at - 1 > first && (isCapitalised(t, at - 1) || kindAt(t, at - 1) === Kind.possessive || ['.', '-'].includes(lowerAt(t, at - 1))))
      at--;
    return at;
  }
  for (let i = last; i > first + 1; i--)
    if (isIn(t, i, DETERMINERS) && !['of', 'in', 'on', 'for', 'to', 'from', 'with', 'by', 'at'].includes(lowerAt(t, i - 1))) return i + 1;
  return first;
};
