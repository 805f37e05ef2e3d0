import { wordsOf, type Stretch } from './clause.js';
import { predicateAt } from './predicate.js';
import type { Sentence } from './sentences.js';
import { speakerAfter, speakerBefore } from './source-phrase.js';
import { firstCode, hasMark, isCapitalised, isIn, isNumber, isWord, Kind, kindAt, lowerAt, type Tokens } from './tokens.js';
import { Mark } from './word-marks.js';
import {
  MEDIA,
  BACK_REFERRING_BODIES,
  INVERTING_VERBS,
  NEEDS_OF,
  NEEDS_THAT,
  PASSIVE_LEADS,
  PRONOUNS,
  RECKONING_NOUNS,
  REPORTING_VERBS,
  SOURCE_NOUNS,
} from './words/reporting.js';
import { WEEKDAYS } from './words/calendar.js';
import { opensNumber } from './read-number.js';
import { WordSet } from './words/word-set.js';

/** A source named in a sentence and the tokens it speaks for. */
export interface Claim {
  readonly from: number;
  readonly to: number;
  /** As written; a pronoun or "the group" where `back` is true. */
  readonly source: string;
  /** Whether the source points back to one named before. */
  readonly back: boolean;
  /** Where the source stands; the nearest one before a figure wins. */
  readonly at: number;
  /** "by X's count": stronger than the sentence's verb. */
  readonly close: boolean;
}

const isQuoteMark = (t: Tokens, i: number): boolean =>
  [0x22, 0x201c, 0x201d, 0x2019, 0x27].includes(firstCode(t, i)) && kindAt(t, i) === Kind.mark;
const endsAt = (t: Tokens, i: number, sentence: Sentence): boolean =>
  i >= sentence.end || ([0x2c, 0x2e, 0x3b, 0x29, 0x3f, 0x21].includes(firstCode(t, i)) && kindAt(t, i) === Kind.mark);

const pointsBack = (t: Tokens, who: Stretch): boolean => {
  if (who.first === who.last) return isIn(t, who.first, PRONOUNS);
  return (
    who.last === who.first + 1 && lowerAt(t, who.first) === 'the' && isIn(t, who.last, BACK_REFERRING_BODIES) && !isCapitalised(t, who.last)
  );
};

const TIMES = new WordSet(['today', 'yesterday', 'now', 'later', 'earlier', 'also', 'this', 'week', 'morning', 'tonight']);
/** "the agency today announced": the time is no part of the name. */
const withoutTime = (t: Tokens, who: Stretch): Stretch => {
  let last = who.last;
  while (last > who.first && (isIn(t, last, TIMES) || isIn(t, last, WEEKDAYS))) last--;
  return { first: who.first, last };
};

const claim = (t: Tokens, who: Stretch, from: number, to: number, at: number, close = false): Claim => ({
  from,
  to,
  source: wordsOf(t, withoutTime(t, who)),
  back: pointsBack(t, who),
  at,
  close,
});

/** Whether a number stands within the next few tokens. */
const numberSoon = (t: Tokens, i: number, reach: number): boolean => {
  for (let k = i; k < i + reach; k++) {
    if (isNumber(t, k) || kindAt(t, k) === Kind.currency) return true;
    if (isWord(t, k) && lowerAt(t, k) !== 'a' && opensNumber(t, k)) return true;
  }
  return false;
};

/** "X drives a tanker and says": the subject of the verb before, when it has a name. */
const sharedSpeaker = (t: Tokens, verb: number, low: number): Stretch | null => {
  if (lowerAt(t, verb - 1) !== 'and') return null;
  const { subject } = predicateAt(t, verb, low);
  return subject !== null && isCapitalised(t, subject.first) ? subject : null;
};

/** Whether the word at `i` is used as a verb of reporting here. */
const reports = (t: Tokens, i: number, first: number): boolean => {
  const word = lowerAt(t, i);
  if (!isIn(t, i, REPORTING_VERBS) || (isCapitalised(t, i) && i > first && !isQuoteMark(t, i - 1))) return false;
  if (
    i === first ||
    (isIn(t, i - 1, PASSIVE_LEADS) && sharedSpeaker(t, i, first) === null) ||
    (lowerAt(t, i + 1) === 'by' && !isIn(t, i + 2, MEDIA))
  )
    return false;
  if (isIn(t, i, NEEDS_OF) && (word.startsWith('warn') ? false : true)) return lowerAt(t, i + 1) === 'of' || lowerAt(t, i + 2) === 'of';
  if (word === 'states') return lowerAt(t, i + 1) === 'that';
  if (isIn(t, i, NEEDS_THAT)) return lowerAt(t, i + 1) === 'that' || numberSoon(t, i + 1, 3);
  return word !== 'put' && word !== 'puts' ? true : putAt(t, i) > 0;
};

/** "put the number at": the token of "at", or -1. */
const putAt = (t: Tokens, i: number): number => {
  for (let k = i + 1; k < i + 18; k++) {
    if (lowerAt(t, k) === 'at' && numberSoon(t, k + 1, 4)) return k;
    if (lowerAt(t, k) === '.' || lowerAt(t, k) === ';') return -1;
  }
  return -1;
};

/** ", said X." behind what was said; null when the verb has its subject before it. */
const inverted = (t: Tokens, i: number, s: Sentence): Claim | null => {
  if (!isIn(t, i, INVERTING_VERBS)) return null;
  const quote = isQuoteMark(t, i - 1);
  if (!quote && lowerAt(t, i - 1) !== ',') return null;
  const who = speakerAfter(t, i + 1, s.end);
  if (who === null || lowerAt(t, who.first) === 'that') return null;
  if (!quote && !endsAt(t, who.last + 1, s)) return null;
  // “We ran,” said Jones, “and two fell”: the quotation goes on.
  const goesOn = quote && (isQuoteMark(t, who.last + 1) || isQuoteMark(t, who.last + 2));
  return claim(t, who, s.first, goesOn ? s.end : i, i);
};

/** The end of what a verb reports: a semicolon or the sentence's end. */
const scopeEnd = (t: Tokens, from: number, end: number): number => {
  for (let i = from; i < end; i++) if (firstCode(t, i) === 0x3b && kindAt(t, i) === Kind.mark) return i;
  return end;
};

const byVerb = (t: Tokens, i: number, s: Sentence): Claim | null => {
  const turned = inverted(t, i, s);
  if (turned !== null) return turned;
  const who = sharedSpeaker(t, i, s.first) ?? speakerBefore(t, i, s.first);
  // "I counted" inside a quotation: the speaker is named outside it.
  if (who === null || (who.first === who.last && ['i', 'we', 'you'].includes(lowerAt(t, who.first)))) return null;
  const lead = who.first - 1;
  const apart = lead >= s.first && (lowerAt(t, lead) === ',' || isQuoteMark(t, lead) || lowerAt(t, lead) === ';');
  if (apart && (endsAt(t, i + 1, s) || (isQuoteMark(t, lead) && !numberSoon(t, i + 1, 6)))) {
    return claim(t, who, s.first, lowerAt(t, i + 1) === ',' ? scopeEnd(t, i, s.end) : i, i);
  }
  const from = lowerAt(t, i).startsWith('put') ? putAt(t, i) : i;
  return claim(t, who, from, scopeEnd(t, i, s.end), i);
};

/** Whether a noun of reckoning, or "that of", may stand behind "by" or "in". */
const mayReckon = (t: Tokens, i: number, end: number): boolean => {
  for (let k = i + 1; k < i + 8 && k < end; k++) if (hasMark(t, k, Mark.reckoning)) return true;
  return lowerAt(t, i + 1) === 'that';
};

/** "by the FBI's count", "by UN estimates", "by her sums", "by that of Elliptic", "in the Treasury's telling". */
const byReckoning = (t: Tokens, i: number, s: Sentence): Claim | null => {
  const preposition = lowerAt(t, i);
  if (!mayReckon(t, i, s.end)) return null;
  const from = i === s.first ? s.first : Math.max(s.first, i - 12);
  if (lowerAt(t, i + 1) === 'that' && lowerAt(t, i + 2) === 'of') {
    const who = speakerAfter(t, i + 3, s.end);
    return who === null ? null : claim(t, who, from, i, i, true);
  }
  for (let k = i + 1; k < i + 8 && k < s.end; k++) {
    if (kindAt(t, k) === Kind.mark && lowerAt(t, k) !== '-') return null;
    if (!isIn(t, k, RECKONING_NOUNS) || (preposition === 'in' && lowerAt(t, k) !== 'telling')) continue;
    const own = ['his', 'her', 'their', 'its', 'my'].includes(lowerAt(t, i + 1));
    if (own)
      return {
        from,
        to: i === s.first || lowerAt(t, i - 1) === ',' ? s.end : i,
        source: lowerAt(t, i + 1),
        back: true,
        at: i,
        close: true,
      };
    const possessive = kindAt(t, k - 1) === Kind.possessive;
    if (k === i + 1 || (possessive && k < i + 3) || lowerAt(t, i + 1) === 'all') return null;
    const who = { first: i + 1, last: possessive ? k - 2 : k };
    return claim(t, who, from, i === s.first || lowerAt(t, i - 1) === ',' ? s.end : i, i, true);
  }
  return null;
};

const claimAt = (t: Tokens, i: number, s: Sentence): Claim | null => {
  const word = lowerAt(t, i);
  if (word === 'according' && lowerAt(t, i + 1) === 'to') {
    const who = speakerAfter(t, i + 2, s.end);
    return who === null ? null : claim(t, who, s.first, s.end, i);
  }
  if (word === 'by' || word === 'in') return byReckoning(t, i, s);
  if (
    isIn(t, i, SOURCE_NOUNS) &&
    lowerAt(t, i + 1) === 'of' &&
    numberSoon(t, i + 2, 5) &&
    ['with', 'amid', ',', 'from', 'are', 'were', 'and', ''].includes(i === s.first ? '' : lowerAt(t, i - 1))
  ) {
    return claim(t, { first: i, last: i }, i, s.end, i);
  }
  return reports(t, i, s.first) ? byVerb(t, i, s) : null;
};

/** All sources a sentence names, in order. */
export const findClaims = (t: Tokens, s: Sentence): Claim[] => {
  const claims: Claim[] = [];
  for (let i = s.first; i < s.end; i++) {
    if (!hasMark(t, i, Mark.claim)) continue;
    const found = claimAt(t, i, s);
    if (found !== null) claims.push(found);
  }
  return claims;
};
