import { BEFORE_VERB } from './words/reporting.js';
import { findClaims, type Claim } from './claims.js';
import { isVerb, wordsOf } from './clause.js';
import { nameBefore } from './source-phrase.js';
import { sentenceOf, type Sentence } from './sentences.js';
import { hasMark, isCapitalised, isIn, isNumber, isWord, lowerAt, type Tokens } from './tokens.js';
import { Mark } from './word-marks.js';
import { opensNumber } from './read-number.js';
import { isPhraseStop, isCalendarName, isAuxiliary, isPreposition } from './word-classes.js';

/** How many sentences back a pronoun or a quotation may reach. */
const REACH = 5;
/** Pronouns that stand for nobody when nobody was named before. */
const PRONOUN_FORMS = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their', 'my']);
/** How many claims of one sentence are looked at for a figure. */
const MOST_CLAIMS = 8;

/** Finds the sources of figures; sentences are read once, when first asked for. */
export interface SourceFinder {
  /** The nearest name in the last `reach` sentences, here or before; ''. */
  readonly lastNamed: (reach: number) => string;
  /** Who speaks in the last sentence, when it holds a quotation. */
  readonly lastSpeaker: () => string | null;
  /** The source the text names for what stands at token `i`, and the token of its verb where the sentence has it; null without one. */
  readonly sourceOf: (i: number) => { readonly source: string; readonly verb: number | null } | null;
  /** Who or what was last named in the sentences before the one that token `i` opens, or ''. */
  readonly topicBefore: (i: number) => string;
  /** The name that the sentence of token `i` opens with, or the sentence before; ''. */
  readonly openingName: (i: number) => string;
}

const isQuoted = (t: Tokens, i: number): boolean => hasMark(t, i, Mark.quoted);

const nearest = (claims: readonly Claim[], i: number): Claim | null => {
  let best: Claim | null = null;
  for (const claim of claims.slice(0, MOST_CLAIMS)) {
    if (i < claim.from || i >= claim.to) continue;
    if (best === null || (claim.close && !best.close)) best = claim;
    else if (claim.close === best.close && Math.abs(claim.at - i) < Math.abs(best.at - i)) best = claim;
  }
  return best;
};

/** The name a sentence opens with, or ''. */
const opening = (t: Tokens, s: Sentence): string => {
  let at = s.first;
  while (at < s.end && at < s.first + 4 && !isWord(t, at)) at++;
  if (!isCapitalised(t, at) || opensNumber(t, at) || lowerAt(t, at) === 'another' || isPhraseStop(t, at) || isCalendarName(t, at))
    return '';
  let last = at;
  while (
    last + 1 < s.end &&
    (isCapitalised(t, last + 1) || (lowerAt(t, last + 1) === '-' && isWord(t, last + 2)) || (isNumber(t, last + 1) && !isNumber(t, last)))
  )
    last++;
  return wordsOf(t, { first: at, last });
};

/** The name a sentence opens with, or the last name of several words in it: whom "he" means in the next one. */
const topicOf = (t: Tokens, s: Sentence): string => {
  const first = opening(t, s);
  if (first !== '') return first;
  for (let i = s.end - 1; i > s.first; i--) {
    if (!isCapitalised(t, i)) continue;
    const name = nameBefore(t, i, s.first + 1);
    if (name !== null && name.last > name.first) return wordsOf(t, name);
    if (name !== null) i = name.first;
  }
  return '';
};

/** The first name inside a sentence that is no place of something ("in Kyiv"), or ''. */
const nameInside = (t: Tokens, s: Sentence | undefined): string => {
  if (s === undefined) return '';
  for (let i = s.first + 1; i < s.end; i++) {
    if (!isCapitalised(t, i) || !isWord(t, i - 1) || isCalendarName(t, i) || lowerAt(t, i) === 'i') continue;
    if (['in', 'at', 'from', 'near', 'of', 'the', 'on', 'into'].includes(lowerAt(t, i - 1))) continue;
    let last = i;
    while (last + 1 < s.end && isCapitalised(t, last + 1)) last++;
    return wordsOf(t, { first: i, last });
  }
  return '';
};

/** The name before token `at` that is the subject of a verb ("On that day Lyon also named 40 ships which, it said, …"), or ''. */
const subjectName = (t: Tokens, s: Sentence, at: number): string => {
  for (let i = s.first; i < Math.min(at, s.end); i++) {
    if (!isCapitalised(t, i) || isCapitalised(t, i + 1) || isQuoted(t, i) || isPhraseStop(t, i)) continue;
    const verb = isIn(t, i + 1, BEFORE_VERB) ? i + 2 : i + 1;
    const name = isVerb(t, verb) || isAuxiliary(t, i + 1) ? nameBefore(t, i, s.first) : null;
    if (name !== null && !isPreposition(t, name.first - 1)) return wordsOf(t, name);
  }
  return '';
};

export const createSourceFinder = (t: Tokens, sentences: readonly Sentence[], previous: () => SourceFinder | null): SourceFinder => {
  const claimsBySentence = new Map<number, readonly Claim[]>();
  const topics = new Map<number, string>();

  const claimsOf = (k: number): readonly Claim[] => {
    const known = claimsBySentence.get(k);
    if (known !== undefined) return known;
    const sentence = sentences[k];
    const found = sentence === undefined ? [] : findClaims(t, sentence);
    claimsBySentence.set(k, found);
    return found;
  };

  /** A named source of sentence `k`, else its topic. */
  const namedIn = (k: number): string => {
    const last = claimsOf(k).findLast((claim) => !claim.back);
    if (last !== undefined) return last.source;
    const known = topics.get(k);
    if (known !== undefined) return known;
    const sentence = sentences[k];
    const topic = sentence === undefined ? '' : topicOf(t, sentence);
    topics.set(k, topic);
    return topic;
  };

  /** The nearest name in sentence `from` or one of the `reach` sentences that end with it, here or in the stretches before. */
  const namedBack = (from: number, reach: number): string => {
    for (let k = from, left = reach; k >= 0 && left > 0; k--, left--) {
      const name = namedIn(k);
      if (name !== '') return name;
    }
    const inside = from >= 0 && reach > from ? nameInside(t, sentences[0]) : '';
    if (inside !== '') return inside;
    const left = reach - (from + 1);
    return left > 0 ? (previous()?.lastNamed(left) ?? '') : '';
  };

  /** Whom a pronoun in sentence `k` at token `at` points back to. */
  const resolve = (k: number, { at, source }: Claim): string | null => {
    const sentence = sentences[k];
    // "the group added" means a source named before, not what this sentence opens with.
    const own = sentence === undefined || source.includes(' ') ? '' : topicOf(t, { ...sentence, end: Math.min(at, sentence.end) });
    if (own !== '' && sentence !== undefined && !isQuoted(t, sentence.first)) return own;
    const subject = sentence === undefined || source.includes(' ') || isQuoted(t, at) ? '' : subjectName(t, sentence, at);
    return subject || namedBack(k - 1, REACH) || null;
  };

  const settle = (claim: Claim, k: number): string | null =>
    claim.back ? (resolve(k, claim) ?? (PRONOUN_FORMS.has(claim.source.toLowerCase()) ? null : claim.source)) : claim.source;

  const hasQuote = (k: number): boolean => {
    const sentence = sentences[k];
    if (sentence === undefined) return false;
    for (let i = sentence.first; i < sentence.end; i++) if (isQuoted(t, i)) return true;
    return false;
  };

  /** Who speaks in sentence `k`, when it holds a quotation with its speaker. */
  const speakerOf = (k: number): string | null => {
    const last = claimsOf(k).at(-1);
    return last !== undefined && hasQuote(k) ? settle(last, k) : null;
  };

  /** The speaker of a quotation that began or goes on in a neighbouring sentence. */
  const fromQuotation = (k: number): string | null => {
    for (let back = k - 1; back >= 0 && back >= k - REACH; back--) {
      const speaker = speakerOf(back);
      if (speaker !== null) return speaker;
    }
    for (let on = k + 1; on <= k + REACH && on < sentences.length; on++) {
      const first = sentences[on]?.first ?? 0;
      const claim = claimsOf(on).find(({ from }) => from === first);
      if (claim !== undefined) return settle(claim, on);
      if (!isQuoted(t, first)) break;
    }
    return k < REACH ? (previous()?.lastSpeaker() ?? null) : null;
  };

  return {
    lastNamed: (reach) => namedBack(sentences.length - 1, reach),
    lastSpeaker: () => speakerOf(sentences.length - 1),
    topicBefore: (i) => namedBack(sentenceOf(sentences, i) - 1, REACH),
    openingName: (i) => {
      const k = sentenceOf(sentences, i);
      for (let back = k; back >= 0 && back > k - 2; back--) {
        const sentence = sentences[back];
        const name = sentence === undefined ? '' : opening(t, { ...sentence, end: back === k ? Math.min(i, sentence.end) : sentence.end });
        if (name !== '') return name;
      }
      return '';
    },
    sourceOf: (i) => {
      const k = sentenceOf(sentences, i);
      const claim = nearest(claimsOf(k), i);
      const source = claim !== null ? settle(claim, k) : isQuoted(t, i) ? fromQuotation(k) : null;
      return source === null ? null : { source, verb: claim?.at ?? null };
    },
  };
};
