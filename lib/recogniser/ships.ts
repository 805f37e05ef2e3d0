import { opensSentence, type Token } from '../text/index.js';
import type { DraftName } from './draft-name.js';
import { SHIP_EVIDENCE, shipEvidence } from './ship-cues.js';

/** What it takes to make a name a ship's: little where nothing says what it is, much against a cue. */
const neededEvidence = ({ type, basis }: DraftName): number => (type === 'other' ? 1 : basis === 'cue' ? SHIP_EVIDENCE + 1 : SHIP_EVIDENCE);

/**
 * Types ships. Evidence counts over the whole article: a name that is a ship's once is one everywhere, and so is its
 * neighbour in a list ("⟨X⟩ and ⟨Y⟩").
 */
export function typeShips(tokens: readonly Token[], drafts: readonly DraftName[]): readonly DraftName[] {
  const found = drafts.map((draft) => shipEvidence(tokens, draft));
  if (!found.some((one) => one > 0) && !drafts.some(({ type }) => type === 'vessel')) return drafts;
  const evidence = new Map<string, number>();
  const keys = drafts.map((draft) => keyOf(tokens, draft));
  for (const [i, key] of keys.entries()) evidence.set(key, (evidence.get(key) ?? 0) + (found[i] ?? 0));
  const ships = new Set<string>();
  for (const [i, draft] of drafts.entries()) {
    const key = keys[i] ?? '';
    if (draft.type === 'vessel' || (draft.type !== 'agreement' && (evidence.get(key) ?? 0) >= neededEvidence(draft))) ships.add(key);
  }
  if (ships.size === 0) return drafts;
  const spread = (from: number, to: number): void => {
    const [ship, neighbour] = [drafts[from], drafts[to]];
    if (ship === undefined || neighbour === undefined || !ships.has(keys[from] ?? '') || ships.has(keys[to] ?? '')) return;
    const isFullName = neighbour.type === 'person' && neighbour.last > neighbour.first;
    if (neighbour.basis !== 'cue' && !isFullName && standTogether(tokens, drafts, Math.min(from, to))) ships.add(keys[to] ?? '');
  };
  for (let i = 0; i + 1 < drafts.length; i++) spread(i, i + 1);
  for (let i = drafts.length - 1; i > 0; i--) spread(i, i - 1);
  return drafts.map((draft, i) =>
    ships.has(keys[i] ?? '') && draft.type !== 'agreement' ? { ...draft, type: 'vessel', basis: 'cue' } : draft,
  );
}

function keyOf(tokens: readonly Token[], { first, last }: DraftName): string {
  let key = tokens[first]?.folded ?? '';
  for (let i = first + 1; i <= last; i++) key += ` ${tokens[i]?.folded ?? ''}`;
  return key;
}

/** Nothing but a comma, "and", "or" and "the" parts the draft at `i` from the one behind it. */
function standTogether(tokens: readonly Token[], drafts: readonly DraftName[], i: number): boolean {
  const [draft, next] = [drafts[i], drafts[i + 1]];
  if (draft === undefined || next === undefined) return false;
  let at = draft.last + 1;
  const joint = tokens[at];
  if (joint === undefined || opensSentence(joint) || (joint.gap !== 'comma' && joint.folded !== 'and' && joint.folded !== 'or'))
    return false;
  for (const word of ['and', 'or', 'the']) if (tokens[at]?.folded === word) at++;
  return at === next.first;
}
