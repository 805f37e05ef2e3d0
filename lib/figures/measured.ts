import type { CountedContext, Wording } from './counted-context.js';
import { agentOf, changeOf, nounBeforePreposition, objectFrom, own, partOf, predicateWords } from './counted-parts.js';
import { dimensionOf, lasting, overBracket, sized } from './sized.js';
import { antecedent, nounPhraseBefore, predicateBefore, type Predicate } from './predicate.js';
import type { Draft } from './phrase.js';
import { contentWords, firstWords, join, opensTime, phraseFrom, skipArticles, subjectWords, tailFrom } from './wording.js';
import { breaksBefore, isCapitalised, isIn, isTightHyphen, isWord, Kind, kindAt, lowerAt, type Tokens } from './tokens.js';
import { AUXILIARIES, PREPOSITIONS } from './words/function-words.js';
import { CHANGE_NOUNS, DIMENSIONS, NOUNS_OF_VERBS } from './words/measured-nouns.js';
import { REPORTING_VERBS } from './words/reporting.js';
import { participleOf } from './words/verbs.js';
import { isAuxiliary, isPhraseStop, isPreposition } from './word-classes.js';
import { WordSet } from './words/word-set.js';

const RATE_WORDS = new WordSet(['a', 'an', 'per', 'each', 'every']);
const HOLDING = new WordSet([
  'hold',
  'holds',
  'held',
  'holding',
  'own',
  'owns',
  'owned',
  'owning',
  'have',
  'has',
  'had',
  'control',
  'controls',
  'controlled',
]);
const COMPARATIVES = new WordSet(['less', 'more', 'higher', 'lower', 'cheaper', 'fewer', 'better', 'worse', 'faster', 'slower']);
const TOTALS = new Set([
  'reached',
  'totalled',
  'totaled',
  'numbered',
  'stood',
  'come',
  'hit',
  'put',
  'valued',
  'estimated',
  'worth',
  'remained',
  'averaged',
  'covered',
  'measured',
  'been',
  'fetched',
  'supposed',
  'expected',
]);

/** Words for another one of the same. */
const OTHERS = new Set(['another', 'others', 'other', 'one', 'some']);

/** "a barrel", "per head", "each": the rate behind a unit. */
const rateBehind = (t: Tokens, at: number): string => {
  if (breaksBefore(t, at) || !isIn(t, at, RATE_WORDS)) return '';
  if (lowerAt(t, at) === 'each' && !isWord(t, at + 1)) return 'each';
  if (!isWord(t, at + 1)) return lowerAt(t, at) === 'per' ? firstWords(t, { first: at, last: at + 4 }, 4) : '';
  return firstWords(t, phraseFrom(t, at, at + (lowerAt(t, at) === 'per' ? 5 : 3), 0), 4);
};

/** Words right behind the unit: "of crude oil", "reduction in tax receipts", "credit line", "for the house". */
const behindUnit = (draft: Draft, context: CountedContext): string => {
  const { t, low, high } = context;
  const next = draft.last + 1;
  if (breaksBefore(t, next)) return '';
  const at = isTightHyphen(t, next) && lowerAt(t, next + 1) === 'worth' ? next + 1 : next;
  const of = lowerAt(t, at) === 'worth' ? at + 1 : at;
  if (lowerAt(t, of) === 'of') {
    const { words: whole, end } = partOf(context, of + 1);
    if (whole === '') return '';
    const owner = kindAt(t, draft.first - 1) === Kind.possessive ? firstWords(t, nounPhraseBefore(t, draft.first - 2, low), 3) : '';
    const words = owner === '' ? whole : `${owner}'s ${whole}`;
    const { unit } = draft.amount;
    const led = unit === 'percent' ? nounOf(draft, context) || 'share' : '';
    const said = predicateWords(t, end, high, 3);
    const direct = said === '' && owner === '' && !isPreposition(t, draft.first - 1) ? predicateBefore(t, draft.first, low) : null;
    const verb = direct === null || isAuxiliary(t, direct.verb) ? '' : participleOf(lowerAt(t, direct.verb));
    const agent = direct === null || direct.passive || verb === '' ? '' : subjectWords(t, direct.subject, 3);
    return join(led === '' ? '' : `${led} of`, words, said, verb, agent === '' ? '' : `by ${agent}`);
  }
  if (
    !isWord(t, at) ||
    isPhraseStop(t, at) ||
    opensTime(t, at) ||
    isAuxiliary(t, at) ||
    isIn(t, at, DIMENSIONS) ||
    isIn(t, at, COMPARATIVES)
  )
    return '';
  const phrase = phraseFrom(t, at, Math.min(high, context.next), 1);
  return phrase === null || /(?:ed|en)$/.test(lowerAt(t, at)) ? '' : firstWords(t, phrase, 5);
};

/** "a ransom of $3 million", "at a price of", "an increase of 29 %": the noun before the preposition. */
const nounOf = ({ first }: Draft, { t, low }: CountedContext): string =>
  ['of', 'for', 'at', 'by', 'to'].includes(lowerAt(t, first - 1)) && first - 2 >= low ? nounBeforePreposition(t, first - 2, low) : '';

/** What a sum, percentage, size or stretch of time is of. */
export const describeMeasured = (draft: Draft, context: CountedContext): Wording => {
  const { t, before } = context;
  const high = Math.min(context.high, Math.max(context.next, draft.last + 1));
  const { amount, last } = draft;
  const next = last + 1;
  const lead = lowerAt(t, draft.first - 1);
  const gap = before?.gap ?? Infinity;
  const { following } = context;
  // "took $1.5bn, some 401,000 ether, from the exchange": over a figure between commas.
  const isPaired = following !== null && lowerAt(t, next) === ',' && following.first === next + 1 && lowerAt(t, following.last + 1) === ',';
  const rate = rateBehind(t, overBracket(t, next));
  if (before !== null && gap <= 4 && (lead === '(' || (lead === 'or' && before.draft.amount.unit !== null && amount.unit !== 'percent'))) {
    // "25 yuan a jin (500g)": another kind of unit measures what the rate is for.
    const alike = before.draft.amount.unit === amount.unit || (before.draft.noun === null && before.draft.amount.unit === null);
    if (alike || amount.unit === 'money' || (before.draft.amount.unit === 'money' && amount.unit === 'count'))
      return rate === '' ? before.wording : own(join(before.wording.core, rate), before.wording.core);
    const noun = rateBehind(t, before.draft.last + 1);
    return noun === '' ? before.wording : own(noun.replace(/^(?:a|an|per|each|every) /, 'weight or size of a '));
  }
  const dimension = dimensionOf(draft, t);
  if (dimension !== '') return sized(dimension, draft, context);
  const tail = rate === '' ? tailFrom(t, isPaired ? following.last + 2 : next, isPaired ? context.high : high, 4) : '';
  if (amount.unit === 'percent' && (lead === 'up' || lead === 'down')) {
    const predicate = predicateBefore(t, draft.first - 1, context.low, true);
    return own(
      join(
        lead === 'up' ? 'rise in' : 'fall in',
        (gap < 6 ? before?.wording.core : undefined) ?? subjectWords(t, predicate?.subject ?? null),
      ),
    );
  }
  const change = changeOf(draft, context);
  if (change !== null) return own(join(change, rate, tail), change);
  const said = behindUnit(draft, context);
  if (said !== '') return own(join(said, rate), said);
  if (amount.unit === 'duration' && !amount.joined && (lead !== 'of' || nounOf(draft, context) === '')) return lasting(draft, context);
  if (lead === 'worth') return own(join('value of', worthOf(draft, context)));
  if (amount.unit === 'money' && (lead === 'at' || lead === 'for') && lowerAt(t, next) === 'for') {
    return own(join('price of', firstWords(t, phraseFrom(t, skipArticles(t, next + 1), high, 1), 4)));
  }
  const noun = lead === 'by' ? '' : nounOf(draft, context);
  // "one put it at 3 tonnes, another at 5"
  if (OTHERS.has(noun.toLowerCase()) && before !== null) return own(join(before.wording.core, rate, tail), before.wording.core);
  if (noun !== '' && !(lead === 'at' && rate !== '' && isSale(t, draft, context.low)))
    return ofNoun(noun, draft, context, join(rate, tail));
  if (
    before !== null &&
    before.draft.amount.unit === amount.unit &&
    (lead === 'and' || lead === ',' || lead === 'but') &&
    gap <= 12 &&
    predicateBefore(t, draft.first, draft.first - gap + 1) === null
  ) {
    return own(join(before.wording.core, rate, tail), before.wording.core);
  }
  const gapped =
    before !== null && gap < Infinity && before.draft.amount.unit === amount.unit && isWord(t, draft.first - 1)
      ? nameBetween(t, draft.first - 1, before.draft.last)
      : '';
  if (gapped !== '') return own(join(before?.wording.head ?? '', 'by', gapped, rate, tail), before?.wording.core, before?.wording.head);
  const words = byPredicate(draft, context, rate, tail);
  if (words !== null) return words;
  return before !== null && before.draft.amount.unit === amount.unit
    ? own(join(before.wording.core, rate, tail), before.wording.core)
    : own(join(amount.unit === 'money' && rate !== '' ? join('price', rate) : context.topic(), tail));
};

/** "…and Shengxing more than $1bn": the name that a clause without a verb has for its subject, or ''. */
const nameBetween = (t: Tokens, last: number, low: number): string => {
  let first = last;
  while (first > low && isCapitalised(t, first)) first--;
  return first < last && ['and', ',', 'but', ';'].includes(lowerAt(t, first)) ? firstWords(t, { first: first + 1, last }, 4) : '';
};

/** The wording of the figure before, with what is said of this one. */
const again = (core: string, draft: Draft, { t, high, next }: CountedContext, tail: string): Wording =>
  own(join(core, tail || predicateWords(t, draft.last + 1, Math.min(high, next), 2)), core);

/** Whether a price is asked or paid: "sells oysters at". */
const isSale = (t: Tokens, draft: Draft, low: number): boolean => {
  const predicate = predicateBefore(t, draft.first - 1, low, true);
  return predicate !== null && !isAuxiliary(t, predicate.verb) && !['put', 'puts'].includes(lowerAt(t, predicate.verb));
};

const worthOf = (draft: Draft, { t, low, before }: CountedContext): string => {
  const phrase = antecedent(t, draft.first - 2, low);
  const words = subjectWords(t, phrase, 4);
  return words !== '' && (before === null || lowerAt(t, draft.first - 2) !== ',') ? words : (before?.wording.core ?? words);
};

const ofNoun = (noun: string, draft: Draft, context: CountedContext, tail: string): Wording => {
  const { t, low, before } = context;
  const head = noun.split(' ').pop()?.toLowerCase() ?? '';
  // The token before the noun, over "of".
  const opener = draft.first - 2 - noun.split(' ').length;
  const isApposed = [',', 'and', '–', '—', '-', 'a', 'an'].includes(
    lowerAt(t, opener - (['a', 'an'].includes(lowerAt(t, opener)) ? 1 : 0)),
  );
  if (CHANGE_NOUNS.has(head) && isApposed && contentWords(noun) < 3 && !/ (?:in|of) /.test(noun)) {
    // "an increase of 29% in interest payments" says itself what rose; "in 2019" does not.
    if (/^(?:in|of) \p{Ll}/u.test(tail)) return own(join(noun, tail), noun);
    const topic = before?.wording.core ?? '';
    return own(join(noun, topic === '' ? '' : `in ${topic}`, topic === '' ? tail : ''), noun);
  }
  if (contentWords(noun) > 2) return own(join(noun, contentWords(tail) > 3 ? '' : tail), noun);
  const predicate = predicateBefore(t, draft.first - 1, low, true);
  const subject = subjectWords(t, predicate?.subject ?? null, 3);
  const isInSubject = subject !== '' && noun.includes(subject);
  const isReported = predicate !== null && isIn(t, predicate.verb, REPORTING_VERBS);
  // "and their earnings at $300 million": of those counted before.
  const theirs = lowerAt(t, opener) === 'their' && before !== null && before.draft.first > low ? before.wording.core : '';
  if (theirs !== '') return own(join(noun, `of ${theirs}`, tail), noun);
  const whose = predicate === null || isInSubject || isReported ? '' : predicate.passive || isAuxiliary(t, predicate.verb) ? '' : subject;
  const did = predicate !== null && predicate.passive ? participleOf(lowerAt(t, predicate.verb)) : '';
  return own(join(noun, whose === '' ? '' : `of ${whose}`, did, tail), noun);
};

/** By the verb that governs the figure: "lost $3m" → "loss of …", "sold at $3" → "price of …". */
const byPredicate = (draft: Draft, context: CountedContext, rate: string, tail: string): Wording | null => {
  const { t, low } = context;
  const lead = lowerAt(t, draft.first - 1);
  const start = isIn(t, draft.first - 1, PREPOSITIONS) ? draft.first - 1 : draft.first;
  const predicate = predicateBefore(t, start, low, start < draft.first) ?? predicateBefore(t, start, low, start < draft.first, true);
  if (predicate === null) return verbBehind(draft, context, rate);
  const { amount } = draft;
  const verb = lowerAt(t, predicate.verb);
  const participle = participleOf(verb);
  const subject = subjectWords(t, predicate.subject);
  const object = objectFrom(t, predicate.verb + 1, start, 4);
  if (amount.unit === 'percent' && isIn(t, predicate.verb, HOLDING)) {
    const whole = wholeOf(t, predicate, low);
    const shared =
      whole === '' && /^share of /.test(context.before?.wording.core ?? '')
        ? (context.before?.wording.core ?? '')
        : join('share of', whole);
    return own(join(shared, rate, subject === '' ? '' : `held by ${subject}`), shared);
  }
  if (amount.unit === 'money' && (lead === 'at' || lead === 'for') && object !== '')
    return own(join('price of', object, rate, tail), `price of ${object}`);
  if (
    isIn(t, predicate.verb, REPORTING_VERBS) &&
    object === '' &&
    context.before !== null &&
    context.before.draft.amount.unit === amount.unit
  )
    return again(context.before.wording.core, draft, context, join(rate, tail));
  const noun = NOUNS_OF_VERBS.get(participle);
  if (noun !== undefined) {
    const of =
      lead === 'for' && lowerAt(t, predicate.verb + 1) !== 'for'
        ? object || subject
        : predicate.passive && (noun.endsWith(' by') || participle === 'offered')
          ? ''
          : subject || agentOf(t, predicate, context);
    return own(join(of === '' ? noun.replace(/ (?:of|by|in)$/, '') : noun, of, object === of ? '' : object, rate, tail), join(noun, of));
  }
  const isTotal = isIn(t, predicate.verb, AUXILIARIES) || TOTALS.has(participle);
  const agent = subject === '' && !isTotal ? agentOf(t, predicate, context) : subject;
  const words = isTotal
    ? join(agent, object)
    : predicate.passive || lead === 'by'
      ? join(agent, participle, object)
      : join(object, participle, agent === '' ? '' : `by ${agent}`);
  // Another's share of the same is told without this one's agent.
  const bare = isTotal || predicate.passive || lead === 'by' ? words : join(object, participle);
  return words === '' ? null : own(join(words, rate, tail), words, bare);
};

/** "Some $5bn was spent on arms": the predicate behind a figure that is a subject itself. */
const verbBehind = (draft: Draft, context: CountedContext, rate: string): Wording | null => {
  const { t, high } = context;
  // "- ten million dollars - is meant for food"
  const isBetweenMarks = kindAt(t, draft.last + 1) === Kind.mark && isAuxiliary(t, draft.last + 2);
  const said = predicateWords(t, draft.last + (isBetweenMarks ? 2 : 1), high, 5);
  return said === '' ? null : own(join(said, rate), said);
};

/** "in which X holds 60 %": what "which" stands for. */
const wholeOf = (t: Tokens, predicate: Predicate, low: number): string => {
  const { subject } = predicate;
  const at = (subject?.first ?? predicate.first) - 1;
  for (let i = at; i >= low && i > at - 3; i--) {
    if (lowerAt(t, i) === 'which' || lowerAt(t, i) === 'whom') return subjectWords(t, antecedent(t, i - 1, low), 4);
  }
  return '';
};
