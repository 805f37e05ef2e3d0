import { REPORTING_VERBS } from './words/reporting.js';
import type { CountedContext, Wording } from './counted-context.js';
import {
  agentOf,
  changeOf,
  governed,
  isVerbBehind,
  nounBeforePreposition,
  own,
  partOf,
  predicateWords,
  RELATIVES,
} from './counted-parts.js';
import { describeMeasured } from './measured.js';
import type { Draft } from './phrase.js';
import { nounPhraseBefore, predicateBefore } from './predicate.js';
import { breaksBefore, isCapitalised, isIn, isNumber, isWord, Kind, kindAt, lowerAt, textOf, type Tokens } from './tokens.js';
import { contentWords, firstWords, join, phraseFrom, skipArticles, subjectWords, tailFrom } from './wording.js';
import { AUXILIARIES, PHRASE_STOPS, PREPOSITIONS } from './words/function-words.js';
import { participleOf } from './words/verbs.js';
import { isAuxiliary, isPhraseStop } from './word-classes.js';
import { WordSet } from './words/word-set.js';

const LINKING = new WordSet([
  'is',
  'are',
  'was',
  'were',
  'number',
  'numbers',
  'numbered',
  'totalled',
  'totaled',
  'reached',
  'hit',
  'stands',
  'stood',
  'remains',
  'remained',
]);
const NUMBERING = new WordSet(['more', 'other', 'additional', 'further', 'new', 'extra', 'fewer', 'different', 'separate']);
/** "the number of X …, around 15,000": X with what is said of it, when the sentence says so before the figure. */
const numberOf = (t: Tokens, from: number, low: number): string => {
  for (let i = from - 1; i > low && i > from - 40; i--) {
    if (isNumber(t, i)) return '';
    if (lowerAt(t, i) !== 'of' || lowerAt(t, i - 1) !== 'number') continue;
    const phrase = phraseFrom(t, skipArticles(t, i + 1), from, 1);
    return phrase === null ? '' : join(firstWords(t, phrase, 5), predicateWords(t, phrase.last + 1, from, 3));
  }
  return '';
};

/** Whether another figure right before is a part of this one. */
const isWhole = ({ t, before }: CountedContext, low: number, { first }: Draft): boolean =>
  before !== null && before.draft.last >= low && lowerAt(t, before.draft.last + 1) === 'of' && kindAt(t, first - 1) === Kind.possessive;

const firstWord = (words: string): string => {
  const space = words.indexOf(' ');
  return space < 0 ? words : words.slice(0, space);
};
const evenSpaces = (words: string): string => (/\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words);

const countedNoun = (draft: Draft, noun: { first: number; last: number }, context: CountedContext): Wording => {
  const { t, low, high } = context;
  const first = isIn(t, noun.first, NUMBERING) && noun.first < noun.last ? noun.first + 1 : noun.first;
  const head = evenSpaces(textOf(t, first, noun.last));
  // Up to twice as many words may be added: then half of the wording is still the noun itself.
  const most = Math.min(5, 2 * contentWords(head));
  const behind = noun.last + 1;
  const lead = lowerAt(t, draft.first - 1);
  const isOf = lowerAt(t, behind) === 'of' && !breaksBefore(t, behind);
  const whole = isOf ? firstWords(t, phraseFrom(t, skipArticles(t, behind + 1), high, 0), 4) : '';
  const base = whole === '' ? head : `${head} of ${whole}`;
  if (whole !== '') return own(base, base, head);
  // "nine of the council's 12 members voted": nine did, the twelve are only whose they are.
  const said = isWhole(context, low, draft) ? '' : predicateWords(t, behind, Math.min(high, context.next), most);
  if (said !== '') return own(join(head, said), join(head, firstWord(said)), head);
  // "the Council's 15 members": whose they are says more than what they did.
  const owner =
    kindAt(t, draft.first - 1) === Kind.possessive
      ? nounPhraseBefore(t, draft.first - 2, isWhole(context, low, draft) ? (context.before?.draft.last ?? low) + 2 : low)
      : null;
  if (owner !== null) return own(join(`${firstWords(t, owner, 3)}'s`, head), undefined, head);
  const tail = tailFrom(t, behind, Math.min(high, context.next), most);
  const via = isIn(t, draft.first - 1, PREPOSITIONS) ? draft.first - 1 : draft.first;
  const done =
    lead === 'of' || draft.first <= low ? '' : governedWords(context, via, draft.first, tail === '' ? most : most - contentWords(tail));
  const rest = contentWords(done) + contentWords(tail) <= most ? tail : '';
  return own(join(head, done, rest), join(head, firstWord(done)), head);
};

/** What is done with or in the counted things: "ships attacked by rebels", "ventures in which stakes are left" as "stakes left". */
const governedWords = ({ t, low }: CountedContext, via: number, first: number, most: number): string => {
  const lead = lowerAt(t, first - 1);
  const loose = lead === ',' || lead === 'and';
  const predicate = predicateBefore(t, via, low, via < first) ?? (loose ? predicateBefore(t, via, low, via < first, true) : null);
  // "recorded 12 attacks": who reports them says nothing of the attacks.
  if (predicate === null || (isIn(t, predicate.verb, REPORTING_VERBS) && !predicate.passive)) return '';
  if (via === first) return governed(t, predicate, Math.max(1, loose ? 1 : most));
  const object = nounBeforePreposition(t, via - 1, predicate.verb + 1);
  const verb = isAuxiliary(t, predicate.verb) ? '' : participleOf(lowerAt(t, predicate.verb));
  const subject = object === '' && !predicate.passive ? subjectWords(t, predicate.subject, 2) : '';
  return join(object.split(' ').pop() ?? '', most > 1 || object === '' ? verb : '', contentWords(subject) < most ? subject : '');
};

/** A number without a noun behind it: a part of a whole, a total of something named before, or like the figure before. */
const bareCount = (draft: Draft, context: CountedContext): Wording => {
  const { t, low, before } = context;
  const high = Math.min(context.high, context.next);
  const next = draft.last + 1;
  if (lowerAt(t, next) === 'of' && !breaksBefore(t, next)) {
    const { words, end } = partOf(context, next + 1);
    const limit = end > high ? context.high : high;
    const said = predicateWords(t, end, limit, 4) || tailFrom(t, end, limit, 4);
    const predicate = said === '' && lowerAt(t, draft.first - 1) !== ',' ? governed(t, predicateBefore(t, draft.first, low), 3) : '';
    return own(join(words, said, predicate), join(words, firstWord(said)), words);
  }
  const named = numberOf(t, draft.first, low);
  if (named !== '') return own(named);
  const lead = lowerAt(t, draft.first - 1);
  const behind = lowerAt(t, next) === 'more' ? next + 1 : next;
  const said = isIn(t, behind, RELATIVES) || isWord(t, behind) ? predicateWords(t, behind, high, 3) : '';
  const tail = said === '' ? tailFrom(t, behind, high, 4) : '';
  const change = changeOf(draft, context);
  if (change !== null) return own(join(change, said, tail), change);
  if (['of', 'at', 'to', 'for'].includes(lead) && draft.first - 2 >= low) {
    const isOneOf = lead === 'of' && lowerAt(t, draft.first - 2) === 'one' && lowerAt(t, draft.first - 3) === ',';
    const phrase = isOneOf ? firstWords(t, nounPhraseBefore(t, draft.first - 4, low), 4) : nounBeforePreposition(t, draft.first - 2, low);
    if (isOneOf && phrase !== '') return own(join(phrase, tail), phrase);
    if (phrase !== '') return own(join(phrase, said), phrase, before?.wording.head ?? phrase);
  }
  const link = isIn(t, draft.first - 1, LINKING) ? predicateBefore(t, draft.first, low) : null;
  const linked = subjectWords(t, link?.subject ?? null);
  if (linked !== '') return own(join(linked, tail), linked);
  if (before !== null && before.draft.amount.unit === null && !before.draft.age && before.wording.head !== '') {
    const close = lead === 'and' || lead === ',' || lead === 'from' || lead === 'another' || lead === 'than';
    return own(
      join(close && said === '' ? before.wording.core : before.wording.head, said, tail),
      before.wording.core,
      before.wording.head,
    );
  }
  const predicate = predicateBefore(t, draft.first, low) ?? predicateBefore(t, draft.first, low, false, true);
  const subject = subjectWords(t, predicate?.subject ?? null) || agentOf(t, predicate, context);
  const verb = predicate === null || isAuxiliary(t, predicate.verb) ? '' : participleOf(lowerAt(t, predicate.verb));
  const isTotal = verb === '' || ['reached', 'totalled', 'numbered', 'stood', 'come', 'put', 'hit', 'supposed'].includes(verb);
  return own(join(subject, isTotal ? '' : verb, said, tail), join(subject, isTotal ? '' : verb), subject);
};

/** "age of …": the name or description before the number. */
const agedPerson = (draft: Draft, context: CountedContext): string => {
  const { t, low, topic, earlierTopic, speaker } = context;
  const stated = namedAge(draft, context);
  if (stated !== '') return stated;
  let last = draft.first - 1;
  while (last > low && !isWord(t, last)) last--;
  while (
    [
      'of',
      'aged',
      'was',
      'is',
      'am',
      'age',
      'at',
      'the',
      'a',
      'an',
      'turned',
      'turns',
      'just',
      'already',
      'now',
      'only',
      'both',
      'all',
      'each',
    ].includes(lowerAt(t, last)) &&
    last > low
  )
    last--;
  const word = lowerAt(t, last);
  if (['i', 'we'].includes(word)) return speaker();
  if (['he', 'she', 'who', 'when', 'while'].includes(word) || last <= low || isPhraseStop(t, last)) return topic();
  let first = last;
  while (
    first - 1 >= low &&
    (isWord(t, first - 1) || lowerAt(t, first - 1) === '-' || kindAt(t, first - 1) === Kind.possessive) &&
    !breaksBefore(t, first)
  ) {
    if (isIn(t, first - 1, PHRASE_STOPS) || isIn(t, first - 1, AUXILIARIES) || isVerbBehind(t, first - 1)) break;
    if (isCapitalised(t, last) && isWord(t, first - 1) && !isCapitalised(t, first - 1)) break;
    first--;
  }
  const words = firstWords(t, { first, last }, 5);
  // "a girl of nine, Olga, has": the name stands behind.
  const behind = draft.last + 2;
  if (lowerAt(t, draft.last + 1) === ',' && isCapitalised(t, behind) && !isCapitalised(t, last) && lowerAt(t, behind + 1) === ',')
    return join(words, textOf(t, behind, behind));
  // "The student, 19": a description points to somebody named before.
  const named = earlierTopic();
  const isDescription = lowerAt(t, first - 1) === 'the' || !isCapitalised(t, last);
  return isDescription && named.includes(' ') ? join(words, named) : words;
};

/** "whose average age is 23": the words around "age", or '' where the number is somebody's own. */
const namedAge = (draft: Draft, { t, low }: CountedContext): string => {
  for (let i = draft.first - 1; i > low && i > draft.first - 11; i--) {
    if (lowerAt(t, i) !== 'age' || !isWord(t, i - 1) || isPhraseStop(t, i - 1) || isAuxiliary(t, i - 1)) continue;
    const of = lowerAt(t, i + 1) === 'of' ? firstWords(t, phraseFrom(t, skipArticles(t, i + 2), draft.first, 0), 4) : '';
    return join(textOf(t, i - 1, i), of === '' ? '' : `of ${of}`);
  }
  return '';
};

/** The words for what a figure counts, drawn from its sentence; empty where nothing tells. */
export const describeCounted = (draft: Draft, context: CountedContext): Wording => {
  const { t, high } = context;
  if (draft.age || lowerAt(t, draft.amount.last).endsWith('old')) {
    const whose = agedPerson(draft, context);
    return own(/ age(?: of |$)/.test(whose) ? whose : join('age of', whose).replace(/ of$/, ''));
  }
  const { unit } = draft.amount;
  if (unit === null) return draft.noun === null ? bareCount(draft, context) : countedNoun(draft, draft.noun, context);
  if (unit !== 'fraction') return describeMeasured(draft, context);
  const next = draft.last + 1;
  const isOf = lowerAt(t, next) === 'of' && !breaksBefore(t, next);
  const { words, end } = isOf ? partOf(context, next + 1) : { words: wholeBehind(context, next), end: next };
  if (words !== '') {
    const phrase = isOf ? null : phraseFrom(t, skipArticles(t, next), high, 0);
    const said = predicateWords(t, phrase === null ? end : phrase.last + 1, Math.min(high, context.next), 4);
    return own(join(words, said), words, words);
  }
  if (context.before?.draft.amount.unit === 'fraction') return context.before.wording;
  return describeMeasured(draft, context);
};

const wholeBehind = ({ t, high, next }: CountedContext, at: number): string => {
  if (breaksBefore(t, at) || !isWord(t, at) || isAuxiliary(t, at)) return '';
  const first = skipArticles(t, at);
  if (isPhraseStop(t, first) || (first === at && isVerbBehind(t, first))) return '';
  return firstWords(
    t,
    phraseFrom(t, first === at || !['those', 'these'].includes(lowerAt(t, at)) ? first : at, Math.min(high, next), 0),
    4,
  );
};
