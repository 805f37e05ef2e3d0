import { isNameLike, isPossessive, opensSentence, type Token } from '../text/index.js';
import { hasImoNumber } from './imo-number.js';
import {
  AND,
  CALENDAR,
  HYPHEN_ADJECTIVES,
  isIn,
  LINKS,
  NAME_OPENERS,
  NAME_PARTICLES,
  NUMBERED_HEADS,
  OF_HEADS,
  OPENERS,
  ORGANISATION_HEADS,
  THE,
  TITLES,
} from './word-lists.js';

/** Words `[first, last]` of the text, both included. */
export interface TokenRun {
  readonly first: number;
  readonly last: number;
}

const isCalendar = (token: Token): boolean => token.case !== 'upper' && isIn(token, CALENDAR);

/** Numbers belong to a name only behind it ("Resolution 2397"). */
const startsName = (token: Token): boolean => isNameLike(token) && !isCalendar(token);

const continues = (token: Token): boolean => token.gap === 'space' || token.gap === 'hyphen';

/** "Ban Ki-moon", "Kim Jong-un": the second half of a given name, small after its hyphen. */
const isHyphenatedGivenName = (tokens: readonly Token[], first: number, at: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.gap !== 'hyphen' || token.case !== 'lower' || before?.case !== 'capitalised') return false;
  return at - 1 > first && token.surface.length <= MAX_SYLLABLE && !isIn(token, HYPHEN_ADJECTIVES) && !isNextHyphen(tokens, at);
};
const isNextHyphen = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.gap === 'hyphen';
/** Longest romanised Korean or Chinese syllable, in letters ("chuang", "kyung"). */
const MAX_SYLLABLE = 6;

/** "Food and Agriculture Organization": the words behind "and" close with an organisation's head, and no listed name stands before it. */
export function joinsOrganisation(tokens: readonly Token[], at: number, listed: ReadonlySet<number>): boolean {
  if (!isIn(tokens[at], AND) || listed.has(at - 1)) return false;
  let end = at + 1;
  for (let next = tokens[end]; next !== undefined && startsName(next) && continues(next); next = tokens[++end]);
  const head = tokens[end - 1];
  return end > at + 1 && isIn(head, ORGANISATION_HEADS) && !isIn(tokens[at - 1], ORGANISATION_HEADS);
}

/** "Resolution ⟨2397⟩": the number behind the head of an agreement. */
function isNumberOf(tokens: readonly Token[], at: number): boolean {
  const [head, number] = [tokens[at - 1], tokens[at]];
  return number?.case === 'number' && number.gap === 'space' && head?.case === 'capitalised' && isIn(head, NUMBERED_HEADS);
}

const isParticle = (token: Token): boolean => token.case === 'lower' && isIn(token, NAME_PARTICLES);

/** How many small words join the name at `at` to a capitalised one behind them: "of the" 2, "van der" 2, "bin" 1, else 0. */
function linkLength(tokens: readonly Token[], head: Token, at: number): number {
  const [link, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (link === undefined || second === undefined || !continues(link) || !continues(second)) return 0;
  if (isParticle(link) && startsName(second)) return 1;
  if (isParticle(link) && isParticle(second) && third !== undefined && continues(third) && startsName(third)) return 2;
  if (!isIn(link, LINKS) || !isIn(head, OF_HEADS)) return 0;
  if (startsName(second)) return 1;
  return isIn(second, THE) && third !== undefined && continues(third) && startsName(third) ? 2 : 0;
}

/**
 * Stretches of capitalised words that may hold a name: sentence openers cut off, small linking words taken in where a
 * name goes on behind them. Possessive endings, commas and quotes end a run. `isSmallToo` tells whether the article also
 * writes the capitalised word at an index small.
 */
export function findCapitalRuns(tokens: readonly Token[], listed: ReadonlySet<number>, isSmallToo: (at: number) => boolean): TokenRun[] {
  const runs: TokenRun[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const opening = tokens[first];
    if (opening === undefined || !startsName(opening) || isPossessive(opening)) continue;
    let last = first;
    let next = tokens[last + 1];
    while (next !== undefined) {
      const head = tokens[last];
      if ((continues(next) && startsName(next)) || isHyphenatedGivenName(tokens, first, last + 1)) last += 1;
      else if (joinsOrganisation(tokens, last + 1, listed)) last += 2;
      else {
        const link = head === undefined ? 0 : linkLength(tokens, head, last + 1);
        if (link === 0) break;
        last += link + 1;
      }
      next = tokens[last + 1];
    }
    if (isNumberOf(tokens, last + 1)) last += 1;
    const trimmed =
      first === last && hasImoNumber(tokens, last) ? { first, last } : trimOpener(tokens, { first, last }, listed, isSmallToo);
    if (trimmed) runs.push(trimmed);
    first = last;
  }
  return runs;
}

/** A sentence's first word is capitalised anyway: it goes when it is a known opener or is written small elsewhere. */
function trimOpener(
  tokens: readonly Token[],
  run: TokenRun,
  listed: ReadonlySet<number>,
  isSmallToo: (at: number) => boolean,
): TokenRun | undefined {
  let { first } = run;
  const opening = tokens[first];
  if (opening === undefined) return undefined;
  const opens = opensSentence(opening) || opening.gap === 'quote' || opening.gap === 'other';
  if (opening.case === 'capitalised' && (opens || first === run.last) && isIn(opening, OPENERS) && !isNameHead(tokens, run)) first++;
  else if (opens && opening.case === 'capitalised' && isSmallToo(first) && !isIn(opening, TITLES)) first++;
  else if (opens && opening.case === 'capitalised' && isParticipleBefore(tokens, run, listed)) first++;
  const start = tokens[first];
  return first > run.last || start === undefined || !startsName(start) ? undefined : { first, last: run.last };
}

/** "Suspected ⟨Taliban⟩": known names, and nothing else, stand behind the first word, which is a participle and no part of one. */
export function isParticipleBefore(tokens: readonly Token[], { first, last }: TokenRun, listed: ReadonlySet<number>): boolean {
  if (first === last || listed.has(first) || tokens[first]?.folded.endsWith('ed') !== true) return false;
  for (let at = first + 1; at <= last; at++) if (!listed.has(at)) return false;
  return true;
}

/** "United Nations", "Central Bank", "State Department": an opener that a name's own word follows. */
function isNameHead(tokens: readonly Token[], run: TokenRun): boolean {
  const [opening, last] = [tokens[run.first], tokens[run.last]];
  return run.last > run.first && isIn(last, ORGANISATION_HEADS) && isIn(opening, NAME_OPENERS);
}
