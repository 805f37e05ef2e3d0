import type { KnownWords } from '../model/index.js';
import { opensSentence, type Token } from '../text/index.js';
import { isParticipleBefore, type TokenRun } from './capital-runs.js';
import { isKindWord, MORE_TITLES, POST_NOMINALS } from './kind-words.js';
import { namesNobody } from './names-nobody.js';
import type { TaggedName } from './tagger/tag-names.js';
import { isInSet, isPlainWord, SETS, type WordFilter } from './tagger/word-sets.js';
import {
  CALENDAR,
  HYPHEN_ADJECTIVES,
  isIn,
  NAME_OPENERS,
  OF,
  OF_HEADS,
  OPENERS,
  ORGANISATION_HEADS,
  TITLE_MODIFIERS,
  TITLES,
} from './word-lists.js';

/** Longest number that may stand behind a ship's or project's name; longer ones identify ("IMO 9187629"). */
const MAX_DIGITS = 4;

/**
 * Takes off what our spans leave out: a sentence's opening word ("Then ⟨Park⟩"), adjectives, titles, what stands behind a name. "Russian"
 * is no name, and no part of a person's; "Russian Security Council" is a body's.
 */
export function trimTagged(
  tokens: readonly Token[],
  { first: from, last: to, type }: TaggedName,
  { adjectives, listed }: KnownWords,
  filter: WordFilter,
): TaggedName | undefined {
  let first = opensByItself(tokens, { first: from, last: to }, listed) ? from + 1 : from;
  while (first < to && isSmallOpener(tokens[first])) first++;
  if (type !== 'organisation') while (first < to && adjectives.has(first)) first++;
  if (type === 'person') first = behindTitle(tokens, first, to, filter);
  const owned = type === 'person' ? withoutBody(tokens, first, to) : type === 'place' ? to : withoutPlace(tokens, first, to, filter);
  const last = withoutTail(tokens, { first, last: owned, type });
  if (namesNobody(tokens, { first, last }, adjectives) || (first > from && isHyphened(tokens[first]))) return undefined;
  const closing = tokens[last];
  if (closing?.case === 'number' && closing.end - closing.start > MAX_DIGITS) return undefined;
  return { first, last, type };
}

/** "Then ⟨Park⟩", "Suspected ⟨Taliban⟩": a word that opens the sentence and not the name. */
function opensByItself(tokens: readonly Token[], run: TokenRun, listed: ReadonlySet<number>): boolean {
  const opening = tokens[run.first];
  if (run.first === run.last || opening === undefined || !opensSentence(opening)) return false;
  return (isIn(opening, OPENERS) && !isIn(opening, NAME_OPENERS)) || isParticipleBefore(tokens, run, listed);
}

/** "⟨ten⟩ Syrians", "⟨the⟩ House of Representatives". */
const isSmallOpener = (token: Token | undefined): boolean => token?.case === 'lower' && isIn(token, OPENERS);

/** "Serb-⟨held⟩": what a hyphen ties to an adjective. */
const isHyphened = (token: Token | undefined): boolean => token?.gap === 'hyphen' && token.case === 'lower';

/** "US Secretary of State ⟨Hillary Clinton⟩": the full name behind the last title, and its "of …", inside what was taken for one name. */
function behindTitle(tokens: readonly Token[], first: number, last: number, filter: WordFilter): number {
  for (let at = last - 2; at >= first; at--) {
    const isTitle = isIn(tokens[at], TITLES) || isKindWord(tokens[at], MORE_TITLES);
    // "Zayed bin ⟨Sultan⟩ Al Nahyan" is one name.
    const isInside = tokens[at]?.gap === 'hyphen' || (at > first && tokens[at - 1]?.case === 'lower');
    if (!isTitle || isInside) continue;
    const behind = isIn(tokens[at + 1], OF) ? at + 3 : at + 1;
    if (behind < last && !isPlainWord(filter, tokens[behind])) return behind;
  }
  return first;
}

/** "⟨Alexei Miller⟩ of Gazprom"; "Joan of Arc" is one name, "Secretary of State" an office. */
function withoutBody(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first + 2; at < last; at++)
    if (isIn(tokens[at], OF) && tokens[at]?.gap === 'space' && !isIn(tokens[at - 1], TITLES)) return at - 1;
  return last;
}

/**
 * "⟨Marrow Petrel⟩ of Colombia", "the ⟨Bundeswehr⟩ to the Aegean": where a body's name ends before "of" or "to" because no head of such a
 * name stands before it. Plurals and ordinary words keep what follows ("Joint Chiefs of Staff").
 */
function withoutPlace(tokens: readonly Token[], first: number, last: number, filter: WordFilter): number {
  for (let at = first + 1; at < last; at++) {
    const [head, link] = [tokens[at - 1], tokens[at]];
    if (link?.case !== 'lower' || isIn(head, OF_HEADS | ORGANISATION_HEADS) || head?.case !== 'capitalised') continue;
    if (link.folded === 'to') return at - 1;
    if (
      link.folded === 'of' &&
      at - first >= 2 &&
      !head.folded.endsWith('s') &&
      !isPlainWord(filter, head) &&
      !isPlainWord(filter, tokens[last])
    )
      return at - 1;
  }
  return last;
}

/** Before which a weekday is part of a name: "Black ⟨Friday⟩". */
const BEFORE_DAYS: ReadonlySet<string> = new Set('black red good bloody super ash palm easter holy cyber giving man'.split(' '));

/** Without a day or month ("Baghdad ⟨Thursday⟩"), letters behind a person's name ("MP") and a hyphen's small word ("Chicago-⟨area⟩"). */
function withoutTail(tokens: readonly Token[], { first, last: to, type }: TaggedName): number {
  let last = to;
  for (; last > first; last--) {
    const token = tokens[last];
    if (token === undefined) break;
    const isDay = token.case === 'capitalised' && token.gap === 'space' && isIn(token, CALENDAR) && !isSurname(token, type);
    const isTail =
      (isDay && !BEFORE_DAYS.has(tokens[last - 1]?.folded ?? '')) ||
      (type !== 'place' && token.case !== 'lower' && token.gap !== 'hyphen' && isKindWord(token, POST_NOMINALS)) ||
      (type !== 'person' && token.gap === 'hyphen' && token.case === 'lower' && isIn(token, HYPHEN_ADJECTIVES));
    if (!isTail) break;
  }
  return last;
}

/** Months that are family names. */
const MONTH_SURNAMES: ReadonlySet<string> = new Set(['may', 'march', 'june', 'august', 'april']);
const isSurname = ({ folded }: Token, type: TaggedName['type']): boolean => type === 'person' && MONTH_SURNAMES.has(folded);

/**
 * "⟨Liberal Party⟩ Julie Bishop": the last word of a body that a full name stands behind, inside what was taken for one body's name;
 * undefined where there is none.
 */
export function endOfBodyBefore(tokens: readonly Token[], { first, last, type }: TaggedName, filter: WordFilter): number | undefined {
  if (type === 'place' || last - first < 3) return undefined;
  const head = last - 2;
  const [given, family] = [tokens[last - 1], tokens[last]];
  if (!isIn(tokens[head], ORGANISATION_HEADS) || given?.case !== 'capitalised' || family?.case !== 'capitalised') return undefined;
  const isKind = isIn(given, ORGANISATION_HEADS | TITLES | TITLE_MODIFIERS) || isIn(family, ORGANISATION_HEADS);
  const isName =
    isInSet(filter, SETS.given, given.hash) && !isInSet(filter, SETS.common, given.hash) && !isInSet(filter, SETS.common, family.hash);
  return isName && !isKind && given.gap === 'space' && family.gap === 'space' ? head : undefined;
}
