import type { MentionType } from '../model/index.js';
import { opensSentence, type Token } from '../text/index.js';
import type { DraftName } from './draft-name.js';

/** What the words around a name say of its type. */
export interface TypeCues {
  readonly type: MentionType;
  /** How strongly they say at one place that the name is of this type. */
  readonly evidence: (tokens: readonly Token[], draft: DraftName) => number;
  /** How much of it the article must give; Infinity where nothing changes the name's type. */
  readonly needed: (draft: DraftName) => number;
  /** Whether a name that is of this type, found at this place, says the same of its neighbours in a list. */
  readonly spreads: (tokens: readonly Token[], draft: DraftName) => boolean;
  /** Whether two names with only this word between them are of one type: "⟨Iris⟩ was ⟨North Sky⟩". */
  readonly spreadsOver: (token: Token) => boolean;
}

/**
 * Types names by the words around them. Evidence counts over the whole article: a name that is a ship's once is one everywhere, and so
 * is its neighbour in a list ("⟨X⟩ and ⟨Y⟩").
 */
export function typeByCues(
  tokens: readonly Token[],
  drafts: readonly DraftName[],
  { type, evidence, needed, spreads, spreadsOver }: TypeCues,
): readonly DraftName[] {
  const found = drafts.map((draft) => evidence(tokens, draft));
  if (!drafts.some((draft, i) => needed(draft) === 0 || (found[i] ?? 0) > 0)) return drafts;
  const total = new Map<string, number>();
  const keys = drafts.map((draft) => keyOf(tokens, draft));
  for (const [i, key] of keys.entries()) total.set(key, (total.get(key) ?? 0) + (found[i] ?? 0));
  const typed = new Set<string>();
  for (const [i, draft] of drafts.entries()) {
    const key = keys[i] ?? '';
    if ((total.get(key) ?? 0) >= needed(draft)) typed.add(key);
  }
  if (typed.size === 0) return drafts;
  const spread = (from: number, to: number): void => {
    const [one, neighbour] = [drafts[from], drafts[to]];
    if (one === undefined || neighbour === undefined || !typed.has(keys[from] ?? '') || typed.has(keys[to] ?? '')) return;
    if (!spreads(tokens, one)) return;
    const isFullName = neighbour.type === 'person' && neighbour.last > neighbour.first;
    if (neighbour.basis !== 'cue' && !isFullName && standTogether(tokens, drafts, Math.min(from, to), spreadsOver))
      typed.add(keys[to] ?? '');
  };
  for (let i = 0; i + 1 < drafts.length; i++) spread(i, i + 1);
  for (let i = drafts.length - 1; i > 0; i--) spread(i, i - 1);
  return drafts.map((draft, i) => (typed.has(keys[i] ?? '') && Number.isFinite(needed(draft)) ? { ...draft, type, basis: 'cue' } : draft));
}

function keyOf(tokens: readonly Token[], { first, last }: DraftName): string {
  let key = tokens[first]?.folded ?? '';
  for (let i = first + 1; i <= last; i++) key += ` ${tokens[i]?.folded ?? ''}`;
  return key;
}

/** Nothing but a comma, "and", "or" and "the", or a word for which `isOver` holds, parts the draft at `i` from the one behind it. */
function standTogether(tokens: readonly Token[], drafts: readonly DraftName[], i: number, isOver: (token: Token) => boolean): boolean {
  const [draft, next] = [drafts[i], drafts[i + 1]];
  if (draft === undefined || next === undefined) return false;
  let at = draft.last + 1;
  const joint = tokens[at];
  if (next.first === at + 1 && joint?.gap === 'space' && isOver(joint)) return tokens[next.first]?.gap === 'space';
  if (joint === undefined || opensSentence(joint) || (joint.gap !== 'comma' && joint.folded !== 'and' && joint.folded !== 'or'))
    return false;
  for (const word of ['and', 'or', 'the']) if (tokens[at]?.folded === word) at++;
  return at === next.first;
}
