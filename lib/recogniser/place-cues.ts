import { endsAsAdjective, type Token } from '../text/index.js';
import type { DraftName } from './draft-name.js';
import { isKindWord, PLACE_KINDS, PLACE_PLURALS, PLACE_TAILS } from './kind-words.js';
import type { TypeCues } from './type-by-cues.js';
import { isIn, OF, PEOPLES } from './word-lists.js';

/** Whether the words around a name say that it is a place's: "the village of ⟨X⟩", "the islands of ⟨X⟩ and …", "⟨X⟩ province". */
function placeEvidence(tokens: readonly Token[], { first, last, type }: DraftName): number {
  const opening = tokens[first];
  if (opening?.gap !== 'space' || type === 'vessel' || type === 'agreement') return 0;
  const kind = isIn(tokens[first - 1], OF) ? tokens[first - 2] : undefined;
  if (kind?.case === 'lower' && isKindWord(kind, PLACE_KINDS | PLACE_PLURALS)) return 1;
  const next = tokens[last + 1];
  const isTail = next?.gap === 'space' && next.case === 'lower' && isKindWord(next, PLACE_TAILS);
  return isTail && (type !== 'person' || first === last) && !isOfPeople(tokens[last]) ? 1 : 0;
}

/** "a Sunni district", "the Korean peninsula". */
const isOfPeople = (token: Token | undefined): boolean => isIn(token, PEOPLES) || endsAsAdjective(token?.folded ?? '');

/** What a name's own words say counts more than its neighbours. */
const neededEvidence = ({ type, basis }: DraftName): number =>
  basis === 'cue' || type === 'vessel' || type === 'agreement' ? Infinity : 1;

export const PLACE_CUES: TypeCues = {
  type: 'place',
  evidence: placeEvidence,
  needed: neededEvidence,
  spreads: (tokens, { first }) => isIn(tokens[first - 1], OF) && isKindWord(tokens[first - 2], PLACE_PLURALS),
  spreadsOver: () => false,
};
