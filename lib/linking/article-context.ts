import type { EntityId } from '../model/index.js';
import { opensSentence, type Token } from '../text/index.js';
import { LISTING_WORDS, SANCTION_WORDS, SHIP_WORDS, SHIPPING_WORDS } from './cue-words.js';

/** What the article says beside its names, read once. Numbers are indexes of words. */
export interface ArticleContext {
  readonly tokens: readonly Token[];
  /** Words of sanctions; `listing` are the ones that need company. */
  readonly sanctions: readonly number[];
  readonly listing: readonly number[];
  readonly ships: readonly number[];
  /** At least two words of shipping anywhere. */
  readonly isShipping: boolean;
  /** An article about shipping that gives IMO numbers. */
  readonly isFleet: boolean;
  /** IMO numbers and where they stand. */
  readonly imos: readonly { readonly at: number; readonly number: string }[];
  /** States named, by name, adjective or capital, and where. */
  readonly states: ReadonlyMap<EntityId, readonly number[]>;
  /** The words that name them. */
  readonly stateWords: ReadonlySet<number>;
  /** Year of publication; undefined where the page does not say. */
  readonly year: number | undefined;
  readonly sentenceOf: (at: number) => { readonly first: number; readonly last: number };
}

export function readContext(
  tokens: readonly Token[],
  states: ReadonlyMap<EntityId, readonly number[]>,
  published: string | undefined,
): ArticleContext {
  const [sanctions, listing, ships, imos]: [number[], number[], number[], { at: number; number: string }[]] = [[], [], [], []];
  const starts: number[] = [];
  let shipping = 0;
  for (const [at, token] of tokens.entries()) {
    const { folded, case: written } = token;
    if (opensSentence(token)) starts.push(at);
    if (SANCTION_WORDS.has(folded)) sanctions.push(at);
    else if (LISTING_WORDS.has(folded)) listing.push(at);
    else if (SHIP_WORDS.has(folded)) ships.push(at);
    else if (SHIPPING_WORDS.has(folded)) shipping++;
    else if (written === 'number' && token.surface.length === 7 && tokens[at - 1]?.folded === 'imo')
      imos.push({ at, number: token.surface });
    else if (folded.startsWith('imo') && /^imo\d{7}$/.test(folded)) imos.push({ at, number: folded.slice(3) });
  }
  const year = /^\d{4}/.exec(published ?? '')?.[0];
  return {
    tokens, sanctions, listing, ships, imos, states,
    stateWords: new Set([...states.values()].flat()),
    isShipping: ships.length + shipping > 1,
    isFleet: ships.length + shipping > 1 && imos.length > 0,
    year: year === undefined ? undefined : Number(year),
    sentenceOf: (at) => {
      const n = firstAbove(starts, at);
      return { first: starts[n - 1] ?? 0, last: (starts[n] ?? tokens.length) - 1 };
    },
  }; // prettier-ignore
}

/** The index of the first entry above `at`; the entries ascend. */
function firstAbove(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the places lies in `[first, last]`. */
export const anyWithin = (sorted: readonly number[], first: number, last: number): boolean =>
  (sorted[firstAbove(sorted, first - 1)] ?? Infinity) <= last;
