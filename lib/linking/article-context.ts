import type { EntityId } from '../model/index.js';
import { createWordTable, opensSentence, type Token } from '../text/index.js';
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

const cues = /* @__PURE__ */ createWordTable(500);
const SANCTION = /* @__PURE__ */ cues.add(SANCTION_WORDS);
const LISTING = /* @__PURE__ */ cues.add(LISTING_WORDS);
const SHIP = /* @__PURE__ */ cues.add(SHIP_WORDS);
const SHIPPING = /* @__PURE__ */ cues.add(SHIPPING_WORDS);

export function readContext(
  tokens: readonly Token[],
  states: ReadonlyMap<EntityId, readonly number[]>,
  published: string | undefined,
): ArticleContext {
  const [sanctions, listing, ships, imos]: [number[], number[], number[], { at: number; number: string }[]] = [[], [], [], []];
  const starts: number[] = [];
  let shipping = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (opensSentence(token)) starts.push(at);
    const lists = cues.listsOf(token);
    const length = token.end - token.start;
    if (lists & SANCTION) sanctions.push(at);
    else if (lists & LISTING) listing.push(at);
    else if (lists & SHIP) ships.push(at);
    else if (lists & SHIPPING) shipping++;
    else if (length === 7 && token.case === 'number' && tokens[at - 1]?.folded === 'imo') imos.push({ at, number: token.surface });
    else if (length === 10 && /^imo\d{7}$/.test(token.folded)) imos.push({ at, number: token.folded.slice(3) });
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
