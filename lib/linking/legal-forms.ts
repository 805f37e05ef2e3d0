import { isLegalWord, isShipPrefix } from '../names/index.js';
import type { Token } from '../text/index.js';
import type { WordSpan } from './claim.js';

/** Legal forms that are English words as well: "ROSNEFT AS PRICES FALL" in a headline, and "Marrow Gemi AS". */
const ENGLISH: ReadonlySet<string> = new Set(['as', 'too', 'pat']);

/** "SE", "Corp", "Co": short forms are written in capitals, or they are other words ("As", "Se"). */
function isForm(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isLegalWord(token.folded)) return false;
  if (ENGLISH.has(token.folded) && tokens[at + 1]?.case === 'upper') return false;
  return token.case === 'upper' || (token.case === 'capitalised' && (token.folded.length > 2 || token.folded === 'co'));
}

function isPrefix(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isForm(tokens, at) || (token?.case === 'upper' && isShipPrefix(token.folded));
}

/** A name with the legal forms and the ship's prefix that stand beside it: "⟨OOO⟩ Arctic LNG 2", "Foo ⟨Co Ltd⟩". */
export function withLegalForms(tokens: readonly Token[], span: WordSpan): WordSpan {
  let { first, last } = span;
  while (tokens[first]?.gap === 'space' && isPrefix(tokens, first - 1)) first--;
  while (tokens[last + 1]?.gap === 'space' && isForm(tokens, last + 1)) last++;
  return { first, last };
}
