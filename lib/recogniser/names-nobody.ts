import { opensSentence, type Token } from '../text/index.js';
import type { TokenRun } from './capital-runs.js';
import { CODED, FAITHFUL, GENERATIONS, isKindWord, SPEAKERS } from './kind-words.js';
import { isIn, PLAIN_INITIALISMS } from './word-lists.js';

/**
 * Whether capitalised words are no name: "GDP", "Jr.", "H5N1", "Investigators" at the head of a sentence, and words for peoples and, beside
 * another, faiths ("Russian", "Sunni Muslims"). `adjectives` are places of words.
 */
export function namesNobody(tokens: readonly Token[], { first, last }: TokenRun, adjectives: ReadonlySet<number>): boolean {
  const opening = tokens[first];
  if (first === last && opening && (isWordForAnybody(opening) || isCode(opening, tokens[last + 1]))) return true;
  for (let at = first; at <= last; at++) if (!adjectives.has(at) && (first === last || !isKindWord(tokens[at], FAITHFUL))) return false;
  return true;
}

/** "H5N1", "F15 jets": a kind of thing by its code; "G8" and "U2" are names. */
const isCode = ({ case: written, surface }: Token, next: Token | undefined): boolean =>
  written === 'upper' && (/^\p{Lu}\d+\p{Lu}\d+$/u.test(surface) || (/^\p{Lu}{1,3}\d+$/u.test(surface) && isKindWord(next, CODED)));

const isWordForAnybody = (word: Token): boolean =>
  isPlainInitialism(word) || isKindWord(word, GENERATIONS) || (isKindWord(word, SPEAKERS) && opensSentence(word));

/** "MP", "GDP", "MPs", "IDPs": names nobody and nothing. */
const isPlainInitialism = (token: Token): boolean =>
  (token.case === 'upper' && isIn(token, PLAIN_INITIALISMS)) || (token.folded.endsWith('s') && /^\p{Lu}{2,}s$/u.test(token.surface));
