import { isClauseMark, isSubordinator, isVerb, skipBracketsBack, type Stretch } from './clause.js';
import { breaksBefore, endOf, isCapitalised, isIn, isNumber, isWord, Kind, kindAt, lowerAt, startOf, type Tokens } from './tokens.js';
import { PHRASE_STOPS } from './words/function-words.js';
import { MEDIA, BEFORE_VERB, REPORTING_VERBS } from './words/reporting.js';
import { isAuxiliary, isPhraseStop, isCalendarName } from './word-classes.js';
import { WordSet } from './words/word-set.js';

/** Longest name or description of a source, in tokens. */
const MOST_TOKENS = 14;

const ARTICLES = new WordSet(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'one', 'another', 'some', 'other']);
const isLink = (t: Tokens, i: number): boolean =>
  ['of', 'and', 'for', 'al', 'de', 'bin', 'von', 'van', 'der', 'el'].includes(lowerAt(t, i));
const isName = (t: Tokens, i: number): boolean => isCapitalised(t, i) && !isCalendarName(t, i);

/** The run of capitalised words that ends at `last`. */
export const nameBefore = (t: Tokens, last: number, low: number): Stretch | null => {
  if (!isName(t, last)) return null;
  let first = last;
  for (let i = last - 1; i >= low && i > last - MOST_TOKENS; i--) {
    const joins = lowerAt(t, i) === '-' || kindAt(t, i) === Kind.possessive || lowerAt(t, i) === '.' || (isLink(t, i) && isName(t, i - 1));
    if (isName(t, i) && !(isPhraseStop(t, i) && lowerAt(t, i) !== 'us')) first = i;
    else if (!joins) break;
  }
  return { first, last };
};

/** Where the subject of the verb at `verb` ends: back over adverbs, auxiliaries and brackets. */
const subjectEnd = (t: Tokens, verb: number, low: number): number => {
  let last = verb - 1;
  while (
    last >= low &&
    (isIn(t, last, BEFORE_VERB) || isAuxiliary(t, last) || (lowerAt(t, last).endsWith('ly') && !isCapitalised(t, last)))
  )
    last--;
  return skipBracketsBack(t, last, low);
};

/** Behind these a name is a place's: "in the capital, Lima, said". */
const PLACE_NOUNS = new WordSet(
  'capital city town village port state province region district island country county area suburb base'.split(' '),
);
const isCommonNoun = (t: Tokens, i: number): boolean => isWord(t, i) && !isCapitalised(t, i) && !isIn(t, i, PLACE_NOUNS);

/** Between commas: "Treasury Secretary, Timothy Geithner, has warned": the name inside, or the phrase before. */
const overApposition = (t: Tokens, comma: number, low: number): number => {
  const inner = nameBefore(t, comma - 1, low);
  // One name alone may be a place, but not behind a common noun: "the mayor, Lim, said".
  const isPerson = inner !== null && (inner.last > inner.first || isCommonNoun(t, inner.first - 2));
  if (inner !== null && lowerAt(t, inner.first - 1) === ',' && isPerson) return comma - 1;
  for (let i = comma - 1; i > low && i > comma - 28; i--) if (lowerAt(t, i) === ',') return skipBracketsBack(t, i - 1, low);
  return -1;
};

/** The article that opens "a fisherman from Lyon" when a name hangs on a preposition inside it, or -1. */
const describedBefore = (t: Tokens, name: number, low: number): number => {
  let lead = name - 1;
  while (lead > low && (lowerAt(t, lead) === '-' || isLink(t, lead) || lowerAt(t, lead) === 'the')) lead--;
  if (!['from', 'in', 'at', 'with', 'near'].includes(lowerAt(t, lead))) return -1;
  for (let i = lead - 2; i > low && i > lead - 6; i--) if (['a', 'an'].includes(lowerAt(t, i))) return i;
  return -1;
};

/** Drops "In a speech on Thursday" and the like from the front of a subject. */
const trimOpening = (t: Tokens, first: number, last: number): number => {
  let at = first;
  const opening = lowerAt(t, first);
  if (isIn(t, first, PHRASE_STOPS) && !isIn(t, first, ARTICLES) && !(opening === 'us' && isCapitalised(t, first))) {
    const name = nameBefore(t, last, first);
    // "At the far end a fisherman from al-Khokha said": the name only says where the fisherman is from.
    const described = name === null ? -1 : describedBefore(t, name.first, first);
    if (described >= 0) return described;
    if (name !== null) return name.first > first && isIn(t, name.first - 1, ARTICLES) ? name.first - 1 : name.first;
    for (let i = last; i > first; i--) if (isPhraseStop(t, i)) return isIn(t, i, ARTICLES) ? i : i + 1;
  }
  while (at < last && isCalendarName(t, at)) at++;
  return at;
};

/** The subject of a reporting verb, or null. */
export const speakerBefore = (t: Tokens, verb: number, low: number): Stretch | null => {
  let last = subjectEnd(t, verb, low);
  if (last >= low && lowerAt(t, last) === ',') {
    if (
      verb - 1 === last &&
      !['least', 'most'].includes(lowerAt(t, verb + 2)) &&
      ['on', 'by', 'in', 'at', 'to', 'earlier', 'last'].includes(lowerAt(t, verb + 1)) &&
      !isIn(t, verb + 2, MEDIA)
    )
      return null;
    last = overApposition(t, last, low);
  }
  if (last < low || !(isWord(t, last) || isNumber(t, last))) return null;
  let first = -1;
  for (let i = last; i >= low && i > last - MOST_TOKENS; i--) {
    if (isClauseMark(t, i) && lowerAt(t, i) !== '.') break;
    if (isSubordinator(t, i) || (i < last && isVerb(t, i) && !isCapitalised(t, i))) break;
    if (isNumber(t, i)) break;
    if (lowerAt(t, i) === 'and' && !isName(t, i + 1) && i < last - 2 && first > 0 && !isWord(t, i + 2)) break;
    if (isWord(t, i)) first = i;
  }
  if (first < 0) return null;
  first = trimOpening(t, first, last);
  while (first < last && ['and', 'but', 'or', 'so', 'also', 'however', 'meanwhile', 'then', 'yet'].includes(lowerAt(t, first))) first++;
  if (first === last && isPhraseStop(t, first) && !isPronounLike(t, first)) return null;
  if (isIn(t, last, REPORTING_VERBS) && first === last && !['estimates', 'reports'].includes(lowerAt(t, last))) return null;
  return { first, last };
};

const isPronounLike = (t: Tokens, i: number): boolean => ['he', 'she', 'it', 'they', 'i', 'we', 'us'].includes(lowerAt(t, i));

/** The source named from token `from` on ("according to …", "said …"): up to a mark or a verb. */
export const speakerAfter = (t: Tokens, from: number, end: number): Stretch | null => {
  let last = -1;
  for (let i = from; i < end && i < from + MOST_TOKENS; i++) {
    if (breaksBefore(t, i) && i > from) break;
    if (isClauseMark(t, i)) {
      // "U.S. District Judge", "Mr. Smith"
      if (lowerAt(t, i) === '.' && isCapitalised(t, i + 1) && isCapitalised(t, i - 1) && endOf(t, i - 1) - startOf(t, i - 1) <= 4) continue;
      break;
    }
    if (isSubordinator(t, i) || isNumber(t, i)) break;
    if (i > from && isVerb(t, i) && !isCapitalised(t, i)) break;
    if (
      isWord(t, i) &&
      last >= 0 &&
      isPhraseStop(t, i) &&
      !['of', 'the', 'for', 'and', 'in', 'on', 'at', 'a', 'from'].includes(lowerAt(t, i))
    )
      break;
    if (isWord(t, i)) last = i;
  }
  while (last >= from && isPhraseStop(t, last)) last--;
  return last < from ? null : { first: from, last };
};
