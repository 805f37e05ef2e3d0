import { isPossessive, type Token } from '../text/index.js';
import { isApposed } from './appositions.js';
import type { DraftName } from './draft-name.js';
import type { TypeCues } from './type-by-cues.js';
import { BODY_KINDS, BODY_PLURALS, COMPANY_DEEDS, COMPANY_ROLES, COMPANY_SIGNS, isKindWord, OWNING, STAKES } from './kind-words.js';
import { isIn, OF, SPEECH_VERBS, THE } from './word-lists.js';

/**
 * Whether the words around a name say that it is a body's: "the insurer ⟨X⟩", "the companies ⟨X⟩ and …", "⟨X⟩, the state oil company",
 * "⟨X⟩ analyst Anna Petrenko", "insured by ⟨X⟩", "who owns ⟨X⟩", "a stake in ⟨X⟩", "the ⟨X⟩ says", "⟨X⟩, which …", "⟨X⟩'s shareholders".
 */
function bodyEvidence(tokens: readonly Token[], { first, last, type }: DraftName): number {
  const opening = tokens[first];
  const before = tokens[first - 1];
  if (opening === undefined || type === 'vessel' || type === 'agreement') return 0;
  const follows = opening.gap === 'space' || opening.gap === 'quote';
  if (follows && before?.case === 'lower' && isKindWord(before, BODY_KINDS | BODY_PLURALS)) return 1;
  const next = tokens[last + 1];
  if (next?.gap === 'comma' && isApposed(tokens, last + 1, (token) => isKindWord(token, BODY_KINDS))) return 1;
  if (next?.gap === 'space' && isKindWord(next, type === 'person' ? COMPANY_ROLES | COMPANY_SIGNS : COMPANY_SIGNS)) return 1;
  if (type !== 'person') return 0;
  if (follows && before?.folded === 'by' && isKindWord(tokens[first - 2], COMPANY_DEEDS)) return 1;
  if (follows && (before?.folded === 'in' || isIn(before, OF)) && isKindWord(tokens[first - 2], STAKES)) return 1;
  if (follows && isKindWord(before, OWNING)) return 1;
  if (next === undefined) return 0;
  if (speaksWithArticle(tokens, first, last)) return 1;
  if (isPossessive(next)) return isKindWord(tokens[last + 2], STAKES) ? 1 : 0;
  return next.gap === 'comma' && next.folded === 'which' ? 1 : 0;
}

/** "the ⟨Treasury⟩ says": people speak without an article. */
export const speaksWithArticle = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens[first]?.gap === 'space' && isIn(tokens[first - 1], THE) && isIn(tokens[last + 1], SPEECH_VERBS);

/** A full name is a person's whatever stands beside it, and what its own words say counts more than its neighbours. */
const neededEvidence = ({ type, basis, first, last }: DraftName): number =>
  basis === 'cue' || type === 'vessel' || type === 'agreement' || (type === 'person' && last > first) ? Infinity : 1;

export const BODY_CUES: TypeCues = {
  type: 'organisation',
  evidence: bodyEvidence,
  needed: neededEvidence,
  spreads: (tokens, { first }) => isKindWord(tokens[first - 1], BODY_PLURALS),
  spreadsOver: () => false,
};
