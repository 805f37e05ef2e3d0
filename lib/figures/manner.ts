import type { AttributionKind, Firmness, Polarity } from '../model/index.js';
import type { Draft } from './phrase.js';
import { firstCode, hasMark, isIn, isWord, Kind, kindAt, lowerAt, type Tokens, valueIn } from './tokens.js';
import { Mark } from './word-marks.js';
import { FIRMNESS_WORDS, FUTURE, PLAN_LEADS } from './words/firmness.js';
import { SOURCE_NOUNS } from './words/reporting.js';
import { WordSet } from './words/word-set.js';

/** How far a word may stand before a figure and still weaken it, in tokens. */
const REACH = 12;
/** … and behind it ("600 were feared dead"). */
const REACH_BEHIND = 5;
const NEGATION_REACH = 5;

/** Marks that end a clause; commas, quotes and brackets do not. */
const parts = (t: Tokens, i: number): boolean => kindAt(t, i) === Kind.mark && PARTING.has(firstCode(t, i));
const PARTING: ReadonlySet<number> = new Set([0x3b, 0x3a, 0x2e, 0x3f, 0x21, 0x2014]);

/** Whether a token is neither a mark of punctuation nor what `mark` says. */
const isNeither = (t: Tokens, i: number, mark: number): boolean => !hasMark(t, i, mark) && kindAt(t, i) !== Kind.mark;

/** How firmly a figure is put forward: by the words beside it, else by the verb of its source at token `verb`. */
export const firmnessOf = (draft: Draft, t: Tokens, low: number, high: number, verb: number | null): Firmness => {
  // "agreed to send 1,000 sappers, along with 5,000 builders": a figure that is added to another is put forward like it.
  const isAdded = ['and', 'with', 'plus', ','].includes(lowerAt(t, draft.first - 1));
  for (let i = draft.amount.first - 1, left = isAdded ? 2 * REACH : REACH; i >= low && left > 0 && !parts(t, i); i--, left--) {
    if (isNeither(t, i, Mark.firmness)) continue;
    const word = lowerAt(t, i);
    if (word === 'to' && isIn(t, i - 1, PLAN_LEADS)) return 'planned';
    if (isIn(t, i, FUTURE) && isWord(t, i + 1)) return 'planned';
    const firmness = valueIn(t, i, FIRMNESS_WORDS);
    if (firmness !== undefined && firmness !== 'planned' && i !== verb) return firmness;
    if (word === ',' && left < REACH - 3 && !isAdded) break;
  }
  for (let i = draft.last + 1; i < high && i <= draft.last + REACH_BEHIND && !parts(t, i); i++) {
    if (isNeither(t, i, Mark.firmness)) continue;
    const word = lowerAt(t, i);
    if (word === ',') break;
    if (isIn(t, i, FUTURE)) return 'planned';
    const firmness = valueIn(t, i, FIRMNESS_WORDS);
    if (firmness !== undefined && i !== verb && !isIn(t, i, SOURCE_NOUNS)) return firmness;
  }
  if (verb === null) return 'stated';
  return valueIn(t, verb, FIRMNESS_WORDS) ?? (lowerAt(t, verb) === 'according' ? 'reported' : 'stated');
};

const NOT_A_NEGATION = new WordSet(['only', 'just', 'quite', 'least', 'including', 'counting', 'to']);

/** Whether the sentence says the figure does not hold, or holds no longer. */
export const polarityOf = (draft: Draft, t: Tokens, low: number): Polarity => {
  for (let i = draft.first - 1, left = NEGATION_REACH; i >= low && left > 0 && !parts(t, i); i--, left--) {
    if (isNeither(t, i, Mark.negation)) continue;
    const word = lowerAt(t, i);
    if (word === ',' || word === 'but') break;
    if (word === 'longer' && lowerAt(t, i - 1) === 'no') return 'ended';
    if ((word === 'not' || word === 'never' || word === 'cannot' || word.endsWith("n't")) && !isIn(t, i + 1, NOT_A_NEGATION))
      return 'negated';
  }
  return 'affirmed';
};

/** Words that make a source nobody in particular. */
const NOBODY = new Set([
  ...SOURCE_NOUNS,
  'some',
  'many',
  'rumours',
  'rumors',
  'media',
  'analysts',
  'experts',
  'observers',
  'critics',
  'activists',
  'residents',
  'people',
]);

/** Whether a source has a name, is somebody described, or is nobody in particular. */
export const attributionKindOf = (source: string): AttributionKind => {
  const words = source.split(' ');
  // A capital behind the first word, or in it where it is no article, names.
  const isNamed = words.some(
    (word, k) =>
      /^\p{Lu}/u.test(word) &&
      (k > 0 ||
        !/^(?:the|a|an|his|her|their|its|one|some|other|estimates?|reports?|officials|sources|figures|data|witnesses|polls|surveys|studies|analysts|experts|police|residents|activists)$/i.test(
          word,
        )),
  );
  if (isNamed) return 'named';
  return NOBODY.has((words.at(-1) ?? '').toLowerCase()) && !/^(?:the|a|an|his|her|their|its)$/i.test(words[0] ?? '')
    ? 'unnamed'
    : 'described';
};
