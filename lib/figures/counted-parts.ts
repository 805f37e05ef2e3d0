import type { CountedContext, Wording } from './counted-context.js';
import type { Draft } from './phrase.js';
import { predicateBefore, type Predicate } from './predicate.js';
import { breaksBefore, isCapitalised, isIn, isWord, Kind, kindAt, lowerAt, textOf, type Tokens } from './tokens.js';
import { contentWords, firstWords, join, phraseFrom, skipArticles, subjectWords } from './wording.js';
import { CHANGE_WORDS } from './words/approximators.js';
import { NEVER_VERBS, AUXILIARIES } from './words/function-words.js';
import { NOUN_LIKE_VERBS, participleOf } from './words/verbs.js';
import { isAuxiliary, isPhraseStop, isPlainVerb, isPreposition, isIrregular } from './word-classes.js';
import { WordSet } from './words/word-set.js';

export const RELATIVES = new WordSet(['who', 'that', 'which']);
const MODALS = new WordSet(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', 'cannot']);
const PARTICLES = new WordSet(['up', 'out', 'off', 'down', 'away', 'back', 'over', 'home']);
const HEDGES = new WordSet([
  'believed',
  'thought',
  'feared',
  'said',
  'reported',
  'estimated',
  'expected',
  'known',
  'understood',
  'to',
  'also',
  'currently',
  'now',
  'still',
  'since',
  'not',
]);

export const own = (counted: string, core = counted, head = core): Wording => ({ counted, core, head });

/** Before "to be" these only say that something has not happened yet. */
const INTENTIONS = new WordSet(['intended', 'meant', 'planned', 'scheduled', 'set', 'due']);

/** Whether the word at `i` is a verb right behind a noun. */
export const isVerbBehind = (t: Tokens, i: number): boolean => {
  const word = lowerAt(t, i);
  if (!isWord(t, i) || isCapitalised(t, i) || isIn(t, i, NOUN_LIKE_VERBS) || isIn(t, i, NEVER_VERBS)) return false;
  return isIrregular(t, i) || isPlainVerb(t, i) || (word.length > 4 && word.endsWith('ed')) || (word.length > 5 && word.endsWith('ing'));
};

/** ", by UN estimates, are": the token behind a phrase between two commas or brackets; `at` itself without one. */
const overParenthesis = (t: Tokens, at: number, high: number): number => {
  const mark = lowerAt(t, at);
  if (mark !== ',' && mark !== '(') return at;
  const close = mark === ',' ? ',' : ')';
  for (let i = at + 1; i < high && i < at + 16; i++)
    if (lowerAt(t, i) === close && (isAuxiliary(t, i + 1) || isVerbBehind(t, i + 1))) return i + 1;
  return at;
};

/** What a noun that ends before token `from` is said to do or be: "killed in the raid", "still poor"; at most `most` content words. */
export const predicateWords = (t: Tokens, from: number, high: number, most: number): string => {
  if (most <= 0 || breaksBefore(t, from) || from >= high) return '';
  let at = overParenthesis(t, from, high);
  const relative = isIn(t, at, RELATIVES);
  if (relative) at++;
  const aux = at;
  while (
    at < high &&
    (isAuxiliary(t, at) ||
      (at > aux &&
        (isIn(t, at, HEDGES) ||
          (isIn(t, at, INTENTIONS) && lowerAt(t, at + 1) === 'to') ||
          (lowerAt(t, at).endsWith('ly') && !isAuxiliary(t, at - 1)))))
  )
    at++;
  if (at === aux && !isVerbBehind(t, at)) {
    // A relative with its own subject ("that Iran exports") is kept as it stands.
    return relative && isWord(t, at) ? firstWords(t, { first: at, last: Math.min(high - 1, at + 3) }, Math.min(most, 2)) : '';
  }
  if (at >= high || !isWord(t, at) || (isPhraseStop(t, at) && !isPreposition(t, at))) return '';
  if (lowerAt(t, at).endsWith('ly') && isWord(t, at + 1)) at++;
  const isVerb = isVerbBehind(t, at) || at > aux;
  const isFinite = isVerbBehind(t, at) && !lowerAt(t, at).endsWith('ing') && !isIn(t, aux, MODALS);
  const particle = isVerb && isIn(t, at + 1, PARTICLES) ? textOf(t, at + 1, at + 1) : '';
  const word = join(isFinite ? participleOf(lowerAt(t, at)) : textOf(t, at, at), particle);
  if (particle !== '') at++;
  const object = isVerb ? objectFrom(t, at + 1, high, most - 1) : '';
  return join(word, object);
};

export const objectFrom = (t: Tokens, at: number, high: number, most: number): string => {
  if (at >= high || breaksBefore(t, at) || !isWord(t, at) || most <= 0) return '';
  const phrase = phraseFrom(t, isPreposition(t, at) ? at : skipArticles(t, at), high, 1);
  return firstWords(t, phrase, most);
};

const OF_ITSELF = new WordSet(['them', 'those', 'these', 'whom', 'which', 'it']);
const OF_PEOPLE = new WordSet(['us', 'you']);

/** What follows "of" behind a number: the whole that the part is taken from. */
export const partOf = (context: CountedContext, at: number): { words: string; end: number } => {
  const { t, before } = context;
  const { high } = context;
  const first = skipArticles(t, at);
  if (isIn(t, first, OF_PEOPLE) && !isCapitalised(t, first)) return { words: 'people', end: first + 1 };
  if (isIn(t, first, OF_ITSELF)) return { words: before?.wording.head ?? '', end: first + 1 };
  if (isIn(t, first - 1, OF_ITSELF) && !isWord(t, first)) return { words: before?.wording.head ?? '', end: first };
  const phrase = phraseFrom(t, first, high, 0);
  const end = phrase === null ? first : phrase.last + 1;
  const { following } = context;
  // "20 of the 21 days", "13 of the Council's 15 members": the whole is a figure too.
  const isNext = following !== null && (following.first === end || (following.first === end + 1 && kindAt(t, end) === Kind.possessive));
  if (isNext) {
    const noun = following.noun ?? { first: following.amount.last, last: following.amount.last };
    return { words: join(firstWords(t, phrase, 4), textOf(t, noun.first, noun.last)), end: following.last + 1 };
  }
  return { words: firstWords(t, phrase, 5), end };
};

/** The participle and agent of the verb that governs a figure, for "ships attacked by the rebels". */
export const governed = (t: Tokens, predicate: Predicate | null, most: number): string => {
  if (predicate === null || most <= 0) return '';
  const verb = lowerAt(t, predicate.verb);
  const subject = subjectWords(t, predicate.subject, most - 1);
  if (isIn(t, predicate.verb, AUXILIARIES))
    return ['has', 'have', 'had'].includes(verb) && contentWords(subject) < most ? join('of', subject) : '';
  const agent = predicate.passive || subject === '' ? '' : join('by', subject);
  return join(participleOf(verb), contentWords(agent) < most ? agent : '');
};

export const nounBeforePreposition = (t: Tokens, last: number, low: number): string => {
  const predicate = predicateBefore(t, last + 1, low, true);
  if (predicate !== null && predicate.verb === last) return '';
  let first = -1;
  for (let i = last; i >= low && i > last - 7; i--) {
    const word = lowerAt(t, i);
    if (i === predicate?.verb || (!isWord(t, i) && word !== '-' && kindAt(t, i) !== Kind.possessive)) break;
    if (isPhraseStop(t, i) && !['of', 'the', 'a', 'an', 'its', 'his', 'her', 'their', 'in', 'on'].includes(word)) break;
    if (isWord(t, i)) first = i;
  }
  while (first >= 0 && first < last && isPhraseStop(t, first)) first++;
  return first < 0 || isPhraseStop(t, first) ? '' : firstWords(t, { first, last }, 5);
};

/** "dropped from 18 to 12", "up from 2,500": what changed, or null where nothing is said to change. */
export const changeOf = (draft: Draft, { t, low, before }: CountedContext): string | null => {
  const lead = lowerAt(t, draft.first - 1);
  const second = lowerAt(t, draft.first - 2);
  if (before !== null && before.draft.amount.unit === draft.amount.unit) {
    if (lead === 'to' && before.gap < 6 && lowerAt(t, before.draft.first - 1) === 'from') return before.wording.core;
    if ((lead === 'from' && (second === 'up' || second === 'down')) || lead === 'against' || (lead === 'with' && second === 'compared'))
      return before.wording.core;
  }
  if (lead !== 'from' && lead !== 'to' && lead !== 'by') return null;
  const predicate = predicateBefore(t, draft.first - 1, low, true) ?? predicateBefore(t, draft.first - 1, low, true, second === ',');
  if (predicate === null || !isIn(t, predicate.verb, CHANGE_WORDS)) return null;
  const object = firstWords(t, phraseFrom(t, skipArticles(t, predicate.verb + 1), draft.first - 1, 1), 4);
  return object || subjectWords(t, predicate.subject) || null;
};

/** Whom a clause is about when its subject is a pronoun for somebody: the name its sentence opens with; '' otherwise. */
export const agentOf = (t: Tokens, predicate: Predicate | null, context: CountedContext): string => {
  const { subject } = predicate ?? { subject: null };
  if (subject === null || subject.first !== subject.last) return '';
  return ['he', 'she', 'it'].includes(lowerAt(t, subject.first)) ? context.topic() : '';
};
