import type { KnownWords, MentionType, RecognisedName } from '../model/index.js';
import { endsAsAdjective, isPossessive, type Token } from '../text/index.js';
import { speaksWithArticle } from './body-cues.js';
import { findCapitalRuns, type TokenRun } from './capital-runs.js';
import { hasImoNumber } from './imo-number.js';
import { isCamelCase, isKindWord, OFFICE_FIELDS } from './kind-words.js';
import { isSmallElsewhere, type Words } from './tagger/words.js';
import {
  AGREEMENT_HEADS,
  DIRECTIONS,
  HEAD_LINKS,
  isIn,
  NAME_PARTICLES,
  NUMBERED_HEADS,
  OF,
  OPENERS,
  ORGANISATION_HEADS,
  PEOPLES,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  PLAIN_INITIALISMS,
  SHIP_PREFIXES,
  SHIP_WORDS,
  SPEECH_VERBS,
  TITLE_MODIFIERS,
  TITLES,
} from './word-lists.js';

/** Family names and given names together make two to four words. */
const MAX_PERSON_WORDS = 4;

/** Proper names by their own words, titles and neighbours, without what was learned. */
export function findRuleNames(words: Words, { adjectives, listed }: KnownWords): RecognisedName[] {
  const { tokens } = words;
  const names: RecognisedName[] = [];
  for (const whole of findCapitalRuns(tokens, listed, (at) => isSmallElsewhere(words, at))) {
    const run = withoutTrailingTitles(tokens, whole);
    if (run === undefined || isPlainAdjective(tokens, run, adjectives)) continue;
    const numbered = numberedAgreement(tokens, run);
    if (numbered === undefined) addRun(names, tokens, run, adjectives);
    else {
      if (numbered.first > run.first) addRun(names, tokens, { first: run.first, last: numbered.first - 1 }, adjectives);
      names.push({ first: numbered.first, last: numbered.last, type: 'agreement', basis: 'cue' });
    }
  }
  return names;
}

function addRun(names: RecognisedName[], tokens: readonly Token[], run: TokenRun, adjectives: ReadonlySet<number>): void {
  if (isFieldOfOffice(tokens, run.first)) {
    if (tokens[run.first + 1]?.case !== 'lower' && run.first < run.last)
      addTyped(names, tokens, { first: run.first + 1, last: run.last }, true);
    return;
  }
  const title = findPersonBehind(tokens, run, adjectives);
  if (title !== undefined) {
    addRun(names, tokens, { first: run.first, last: title - 1 }, adjectives);
    addNames(names, tokens, { first: title, last: run.last }, adjectives);
    return;
  }
  const type = typeByWords(tokens, run);
  if (type === undefined) addNames(names, tokens, run, adjectives);
  else names.push({ first: run.first, last: type === 'agreement' ? withYear(tokens, run.last) : run.last, type, basis: 'cue' });
}

/** "Secretary of ⟨State⟩ Condoleezza Rice". */
const isFieldOfOffice = (tokens: readonly Token[], at: number): boolean =>
  isKindWord(tokens[at], OFFICE_FIELDS) && isIn(tokens[at - 1], OF) && isIn(tokens[at - 2], TITLES);

/** "University of Maryland ⟨Professor⟩ Shibley Telhami": the title inside a body's name that a full name stands behind. */
function findPersonBehind(tokens: readonly Token[], { first: from, last }: TokenRun, adjectives: ReadonlySet<number>): number | undefined {
  let first = from;
  while (adjectives.has(first)) first++;
  for (let at = last - 2; at > first; at--) {
    const token = tokens[at];
    if (!isIn(token, TITLES) || token?.gap !== 'space' || tokens[at - 1]?.case === 'lower') continue;
    for (let behind = at + 1; behind <= last; behind++)
      if (tokens[behind]?.case === 'lower' || isIn(tokens[behind], ORGANISATION_HEADS | PLACE_HEADS | OPENERS)) return undefined;
    return isIn(tokens[at - 1], TITLE_MODIFIERS) || typeByWords(tokens, { first, last: at - 1 }) !== 'organisation' ? undefined : at;
  }
  return undefined;
}

/** "Security Council ⟨Resolution 2397⟩", "⟨Executive Order 9999⟩": the body before a resolution is a name of its own. */
function numberedAgreement(tokens: readonly Token[], { first, last }: TokenRun): TokenRun | undefined {
  if (last === first || tokens[last]?.case !== 'number' || !isIn(tokens[last - 1], NUMBERED_HEADS)) return undefined;
  const isResolution = tokens[last - 1]?.folded === 'resolution';
  return { first: isResolution ? last - 1 : first, last };
}

/** "Fisheries Act ⟨of 2019⟩". */
const withYear = (tokens: readonly Token[], last: number): number =>
  isIn(tokens[last + 1], OF) && /^(?:1[89]|20)\d\d$/.test(tokens[last + 2]?.surface ?? '') ? last + 2 : last;

/** "Russian", "South Ossetian", "Muslim": an adjective or people's name and nothing more. */
function isPlainAdjective(tokens: readonly Token[], run: TokenRun, adjectives: ReadonlySet<number>): boolean {
  for (let i = run.first; i < run.last; i++) if (!adjectives.has(i) && !isIn(tokens[i], DIRECTIONS)) return false;
  const last = tokens[run.last];
  return adjectives.has(run.last) || (last !== undefined && last.case !== 'upper' && (isIn(last, PEOPLES) || endsAsAdjective(last.folded)));
}

/** A title that names nobody ("State Department Spokesperson said") is no part of the name before it. */
function withoutTrailingTitles(tokens: readonly Token[], { first, last: end }: TokenRun): TokenRun | undefined {
  let last = end;
  const isTitle = (at: number): boolean => isIn(tokens[at], TITLES);
  if (!isTitle(last)) return { first, last };
  while (last >= first && (isTitle(last) || isIn(tokens[last], TITLE_MODIFIERS))) last--;
  return last < first ? undefined : { first, last };
}

/** The type that the name's own words give: its head, a ship's prefix, "Resolution 2397". */
function typeByWords(tokens: readonly Token[], run: TokenRun): MentionType | undefined {
  const { first, last } = run;
  if (last === first || endsInGivenName(tokens, run)) return undefined;
  let link = first + 1;
  while (link <= last && !isIn(tokens[link], HEAD_LINKS)) link++;
  const closing = tokens[last]?.case === 'number' ? tokens[last - 1] : tokens[last];
  const head = link <= last ? tokens[link - 1] : closing;
  if (tokens[first]?.case === 'upper' && isIn(tokens[first], SHIP_PREFIXES)) return 'vessel';
  if (isIn(head, AGREEMENT_HEADS)) return 'agreement';
  if (isIn(head, ORGANISATION_HEADS) && !isIn(tokens[first], TITLES)) return 'organisation';
  if (isIn(head, PLACE_HEADS) || (isIn(tokens[first], PLACE_HEADS) && !isIn(tokens[last], ORGANISATION_HEADS))) return 'place';
  return undefined;
}

/** "Park Geun-hye": a person, whatever the family name means in English. */
const endsInGivenName = (tokens: readonly Token[], { first, last }: TokenRun): boolean =>
  last - first >= 2 && tokens[last]?.gap === 'hyphen' && tokens[last].case === 'lower';

/** A title, or a word of one that goes on to a title: "Deputy Foreign ⟨Minister⟩". */
function opensTitle(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = at; i <= last; i++) {
    if (isIn(tokens[i], TITLES)) return true;
    if (!isIn(tokens[i], TITLE_MODIFIERS)) return false;
  }
  return false;
}

/** Takes titles and adjectives off the front and types what is left by its shape and neighbours. */
function addNames(names: RecognisedName[], tokens: readonly Token[], run: TokenRun, adjectives: ReadonlySet<number>): void {
  // A title inside the run parts what stands before it from the person behind it: "Kremlin Spokesman Dmitry Peskov".
  let from = run.first;
  for (let next: number | undefined = from; next !== undefined;) {
    from = next;
    const { first, titled } = withoutTitles(tokens, { first: from, last: run.last }, adjectives);
    next = findTitle(tokens, first + 1, run.last);
    if (first <= run.last) addTyped(names, tokens, { first, last: next === undefined ? run.last : next - 1 }, titled && next === undefined);
  }
}

/** Where the name behind a run's titles and adjectives begins; behind the run's end where nothing else is in it. */
function withoutTitles(tokens: readonly Token[], { first: from, last }: TokenRun, adjectives: ReadonlySet<number>) {
  let titled = false;
  let first = from;
  for (; first <= last; first++) {
    const token = tokens[first];
    if (token === undefined) break;
    if (opensTitle(tokens, first, last)) titled ||= isIn(token, TITLES);
    else if (!adjectives.has(first) && !(titled && isIn(token, OF))) break;
  }
  return { first, titled };
}

/** The first title from `from` on with a word behind it in the run. */
function findTitle(tokens: readonly Token[], from: number, last: number): number | undefined {
  for (let at = from; at < last; at++) if (opensTitle(tokens, at, last) && tokens[at]?.gap !== 'hyphen') return at;
  return undefined;
}

function addTyped(names: RecognisedName[], tokens: readonly Token[], run: TokenRun, titled: boolean): void {
  const { first, last } = run;
  const byWords = typeByWords(tokens, run);
  const guess = byWords ? { type: byWords, basis: 'cue' as const } : typeByPlace(tokens, run, titled);
  if (guess) names.push({ first, last, type: guess.type, basis: guess.basis });
}

function typeByPlace(tokens: readonly Token[], run: TokenRun, titled: boolean): { type: MentionType; basis: 'cue' | 'shape' } | undefined {
  const length = run.last - run.first + 1;
  const opening = tokens[run.first];
  const before = tokens[run.first - 1];
  const after = tokens[run.last + 1];
  if (opening === undefined) return undefined;
  if (hasImoNumber(tokens, run.last)) return { type: 'vessel', basis: 'cue' };
  if (length === 1 && isNoName(tokens, run)) return undefined;
  if (length === 1 && isCamelCase(opening)) return { type: 'organisation', basis: 'cue' };
  const joined = opening.gap === 'space';
  if ((titled || endsInGivenName(tokens, run)) && length <= MAX_PERSON_WORDS) return { type: 'person', basis: 'cue' };
  if (isIn(before, SHIP_WORDS)) return { type: 'vessel', basis: 'cue' };
  if (length <= MAX_PERSON_WORDS && opening.case !== 'upper' && isIn(after, SPEECH_VERBS))
    return { type: length === 1 && speaksWithArticle(tokens, run.first, run.last) ? 'organisation' : 'person', basis: 'cue' };
  if (joined && length <= 2 && opening.case !== 'upper' && isIn(before, PLACE_PREPOSITIONS)) return { type: 'place', basis: 'shape' };
  if (length === 1) return typeOfSingle(tokens, run);
  if (isShouted(tokens, run)) return undefined;
  const capitals = opening.case === 'upper' && opening.surface.length > 1;
  if (length <= MAX_PERSON_WORDS && !capitals && isPersonShape(tokens, run)) return { type: 'person', basis: 'shape' };
  return { type: 'organisation', basis: 'shape' };
}

/** "WHAT WE KNOW": a heading in capitals says nothing about which of its words are names. */
function isShouted(tokens: readonly Token[], run: TokenRun): boolean {
  for (let i = run.first; i <= run.last; i++) if (tokens[i]?.case !== 'upper' || tokens[i]?.dotted) return false;
  return true;
}

/** One word that names nothing, whatever stands beside it: "GDP", and "IMO 9187629" or "UTC 12", a number with its kind. */
function isNoName(tokens: readonly Token[], { first, last }: TokenRun): boolean {
  const token = tokens[first];
  if (token === undefined || token.end - token.start < 2 || isIn(token, PLAIN_INITIALISMS)) return true;
  const next = tokens[last + 1];
  return token.case === 'upper' && next?.gap === 'space' && next.case === 'number';
}

/** One word alone: an acronym is a body; another counts only where no sentence begins, which is why it is capitalised. */
function typeOfSingle(tokens: readonly Token[], run: TokenRun): { type: MentionType; basis: 'shape' } | undefined {
  const token = tokens[run.first];
  if (token === undefined) return undefined;
  const next = tokens[run.last + 1];
  if (token.case === 'upper') return token.surface.length <= 8 ? { type: 'organisation', basis: 'shape' } : undefined;
  if (isIn(token, OPENERS | ORGANISATION_HEADS | PLACE_HEADS)) return undefined;
  if (token.gap === 'sentence' || token.gap === 'block' || token.gap === 'quote' || token.gap === 'hyphen') return undefined;
  if (followsDateline(tokens, run.first)) return undefined;
  return { type: next && isPossessive(next) ? 'place' : 'organisation', basis: 'shape' };
}

/** Longest dateline, in words: "WASHINGTON, District of Columbia (Agency) — ⟨…⟩". */
const DATELINE_WORDS = 6;

/** "SEOUL, South Korea — ⟨Officials⟩": behind its dateline a paragraph begins, and with it a sentence. */
function followsDateline(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.gap !== 'other') return false;
  const opener = tokens.slice(Math.max(0, at - DATELINE_WORDS), at).findLast((token) => token.gap === 'block');
  return opener?.case === 'upper';
}

/** Every word capitalised or a particle, none of them an initialism or a common English opener. */
function isPersonShape(tokens: readonly Token[], run: TokenRun): boolean {
  for (let i = run.first; i <= run.last; i++) {
    const token = tokens[i];
    if (token === undefined || isIn(token, OPENERS)) return false;
    if (token.case === 'lower' && !isIn(token, NAME_PARTICLES)) return false;
    if (token.case === 'upper' && token.surface.length > 3) return false;
  }
  return true;
}
