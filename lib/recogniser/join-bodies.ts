import { createWordTable, isPossessive, type Token } from '../text/index.js';
import type { DraftName } from './draft-name.js';
import { isCommonWord, type WordFilter } from './tagger/word-sets.js';
import { AND, HEAD_LINKS, isIn, OF, OF_HEADS, ORGANISATION_HEADS } from './word-lists.js';

/** Many together, as they own a body: "Sudan People's Liberation Movement". */
const table = /* @__PURE__ */ createWordTable(40);
const OWNERS = table.add(
  'people peoples women men children workers farmers teachers lawyers students veterans consumers parents writers'.split(' '),
);
const isOwner = (token: Token | undefined): boolean =>
  token !== undefined && token.case === 'capitalised' && (table.listsOf(token) & OWNERS) !== 0;

/**
 * Joins what belongs to one body's or law's name: the parts around a possessive ("⟨Sudan People⟩'s ⟨Liberation Movement⟩") and a list behind the
 * head ("⟨Ministry of Culture⟩, Youth and Sports"). What is listed are words often written small: fields of work,
 * no names. Drafts come and go in order, without overlaps.
 */
export function joinBodies(tokens: readonly Token[], drafts: readonly DraftName[], filter: WordFilter): readonly DraftName[] {
  let joined: DraftName[] | undefined;
  let end = -1; // last word of what was joined
  for (const [i, draft] of drafts.entries()) {
    if (draft.first <= end) continue;
    const next = drafts[i + 1];
    const act = isHalfOfAct(tokens, draft, next) ? next?.last : undefined;
    const last = act ?? ownedUntil(tokens, draft, next) ?? listedUntil(tokens, draft, filter);
    if (last !== undefined) {
      joined ??= drafts.slice(0, i);
      joined.push({ first: draft.first, last, type: act === undefined ? 'organisation' : 'agreement', basis: 'cue' });
      end = last;
    } else joined?.push(draft);
  }
  return joined ?? drafts;
}

/** "⟨CHIPS⟩ and ⟨Science Act⟩". */
const isHalfOfAct = (tokens: readonly Token[], { last, type }: DraftName, next: DraftName | undefined): boolean =>
  next?.type === 'agreement' &&
  next.first === last + 2 &&
  (type === 'organisation' || type === 'other') &&
  isIn(tokens[last + 1], AND) &&
  ACTS.has(tokens[next.last]?.folded ?? '');
const ACTS: ReadonlySet<string> = new Set(['act', 'bill']);

function ownedUntil(tokens: readonly Token[], { last }: DraftName, next: DraftName | undefined): number | undefined {
  const ending = tokens[last + 1];
  if (next?.first !== last + 2 || ending === undefined || !isPossessive(ending) || !isOwner(tokens[last])) return undefined;
  return isIn(tokens[next.last], ORGANISATION_HEADS) ? next.last : undefined;
}

/** Longest list, in words. */
const MAX_LIST = 12;

function listedUntil(tokens: readonly Token[], { first, last, type }: DraftName, filter: WordFilter): number | undefined {
  const next = tokens[last + 1];
  if (type !== 'organisation' || (next?.gap !== 'comma' && !isIn(next, AND)) || !namesField(tokens, first, last)) return undefined;
  const isField = (at: number): boolean => tokens[at]?.case === 'capitalised' && isCommonWord(filter, tokens[at]);
  let [at, isClosed] = [last + 1, false];
  while (!isClosed && at < last + MAX_LIST) {
    isClosed = isIn(tokens[at], AND);
    if (isClosed) at++;
    else if (tokens[at]?.gap !== 'comma') return undefined;
    if (!isField(at)) return undefined;
    for (at++; isField(at) && tokens[at]?.gap === 'space'; at++);
  }
  return isClosed && !isIn(tokens[at], OF) ? at - 1 : undefined; // not "the Group of Eight and ⟨Group of 20⟩"
}

/** "Ministry of Culture", "Department for the Environment": a head, a small word, and a field of work. */
function namesField(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++)
    if (isIn(tokens[at], HEAD_LINKS)) return isIn(tokens[at - 1], OF_HEADS) && isIn(tokens[at - 1], ORGANISATION_HEADS);
  return false;
}
