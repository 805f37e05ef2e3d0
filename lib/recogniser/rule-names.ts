import type { KnownWords, MentionType, RecognisedName } from '../model/index.js';
import { isPossessive, type Token } from '../text/index.js';
import { findCapitalRuns, type TokenRun } from './capital-runs.js';
import {
  AGREEMENT_HEADS,
  NAME_PARTICLES,
  NUMBERED_HEADS,
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
export function findRuleNames(tokens: readonly Token[], { adjectives, listed }: KnownWords): RecognisedName[] {
  const names: RecognisedName[] = [];
  for (const whole of findCapitalRuns(tokens, listed)) {
    const run = withoutTrailingTitles(tokens, whole);
    if (run === undefined || isPlainAdjective(tokens, run, adjectives)) continue;
    const numbered = numberedAgreement(tokens, run);
    if (numbered === undefined) addRun(names, tokens, run, adjectives);
    else {
      if (numbered.first > run.first) addRun(names, tokens, { first: run.first, last: numbered.first - 1 }, adjectives);
      names.push({ ...numbered, type: 'agreement', basis: 'cue' });
    }
  }
  return names;
}

function addRun(names: RecognisedName[], tokens: readonly Token[], run: TokenRun, adjectives: ReadonlySet<number>): void {
  const type = typeByWords(tokens, run);
  if (type === undefined) addNames(names, tokens, run, adjectives);
  else names.push({ first: run.first, last: type === 'agreement' ? withYear(tokens, run.last) : run.last, type, basis: 'cue' });
}

/** "Security Council ⟨Resolution 2397⟩", "⟨Executive Order 9999⟩": the body before a resolution is a name of its own. */
function numberedAgreement(tokens: readonly Token[], { first, last }: TokenRun): TokenRun | undefined {
  if (last === first || tokens[last]?.case !== 'number' || !NUMBERED_HEADS.has(tokens[last - 1]?.folded ?? '')) return undefined;
  const isResolution = tokens[last - 1]?.folded === 'resolution';
  return { first: isResolution ? last - 1 : first, last };
}

/** "Fisheries Act ⟨of 2019⟩". */
const withYear = (tokens: readonly Token[], last: number): number =>
  tokens[last + 1]?.folded === 'of' && /^(?:1[89]|20)\d\d$/.test(tokens[last + 2]?.surface ?? '') ? last + 2 : last;

/** "Russian", "South Ossetian", "Muslim": an adjective or people's name and nothing more. */
function isPlainAdjective(tokens: readonly Token[], run: TokenRun, adjectives: ReadonlySet<number>): boolean {
  for (let i = run.first; i < run.last; i++)
    if (!adjectives.has(i) && !/^(north|south|east|west)(ern)?$/.test(tokens[i]?.folded ?? '')) return false;
  const last = tokens[run.last];
  return (
    adjectives.has(run.last) ||
    (last !== undefined && last.case !== 'upper' && (PEOPLES.has(last.folded) || ADJECTIVE_ENDING.test(last.folded)))
  );
}
/** Endings of adjectives of peoples that few names share. */
const ADJECTIVE_ENDING = /.{3}(?:ians?|ese|ish)$/;

/** A title that names nobody ("State Department Spokesperson said") is no part of the name before it. */
function withoutTrailingTitles(tokens: readonly Token[], { first, last: end }: TokenRun): TokenRun | undefined {
  let last = end;
  const isTitle = (at: number): boolean => TITLES.has(tokens[at]?.folded ?? '');
  if (!isTitle(last)) return { first, last };
  while (last >= first && (isTitle(last) || TITLE_MODIFIERS.has(tokens[last]?.folded ?? ''))) last--;
  return last < first ? undefined : { first, last };
}

/** The type that the name's own words give: its head, a ship's prefix, "Resolution 2397". */
function typeByWords(tokens: readonly Token[], run: TokenRun): MentionType | undefined {
  if (endsInGivenName(tokens, run)) return undefined;
  const words: string[] = [];
  for (let i = run.first; i <= run.last; i++) words.push(tokens[i]?.folded ?? '');
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const single = words.length === 1;
  const ofAt = words.findIndex((word, i) => i > 0 && (word === 'of' || word === 'on' || word === 'for'));
  const lastWord = tokens[run.last]?.case === 'number' ? (words.at(-2) ?? '') : last;
  const head = ofAt > 0 ? (words[ofAt - 1] ?? '') : lastWord;
  if (SHIP_PREFIXES.has(first) && !single && tokens[run.first]?.case === 'upper') return 'vessel';
  if (!single && AGREEMENT_HEADS.has(head)) return 'agreement';
  if (!single && ORGANISATION_HEADS.has(head) && !TITLES.has(first)) return 'organisation';
  if (!single && (PLACE_HEADS.has(head) || (PLACE_HEADS.has(first) && !ORGANISATION_HEADS.has(last)))) return 'place';
  return undefined;
}

/** "Park Geun-hye": a person, whatever the family name means in English. */
const endsInGivenName = (tokens: readonly Token[], { first, last }: TokenRun): boolean =>
  last - first >= 2 && tokens[last]?.gap === 'hyphen' && tokens[last].case === 'lower';

/** A title, or a word of one that goes on to a title: "Deputy Foreign ⟨Minister⟩". */
function opensTitle(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = at; i <= last; i++) {
    const word = tokens[i]?.folded ?? '';
    if (TITLES.has(word)) return true;
    if (!TITLE_MODIFIERS.has(word)) return false;
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
    if (opensTitle(tokens, first, last)) titled ||= TITLES.has(token.folded);
    else if (!adjectives.has(first) && !(token.folded === 'of' && titled)) break;
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
  if (length === 1 && isNoName(tokens, run)) return undefined;
  const joined = opening.gap === 'space';
  if ((titled || endsInGivenName(tokens, run)) && length <= MAX_PERSON_WORDS) return { type: 'person', basis: 'cue' };
  if (before && SHIP_WORDS.has(before.folded)) return { type: 'vessel', basis: 'cue' };
  if (after && SPEECH_VERBS.has(after.folded) && length <= MAX_PERSON_WORDS && opening.case !== 'upper')
    return { type: 'person', basis: 'cue' };
  if (joined && before && PLACE_PREPOSITIONS.has(before.folded) && length <= 2 && opening.case !== 'upper')
    return { type: 'place', basis: 'shape' };
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

/** One word that names nothing, whatever stands beside it: "GDP", "MPs", and "IMO 9187629" or "UTC 12", a number with its kind. */
function isNoName(tokens: readonly Token[], { first, last }: TokenRun): boolean {
  const token = tokens[first];
  if (token === undefined || token.surface.length < 2 || PLAIN_INITIALISMS.has(token.folded)) return true;
  const next = tokens[last + 1];
  return (
    (token.surface.endsWith('s') && /^\p{Lu}{2,}s$/u.test(token.surface)) ||
    (token.case === 'upper' && next?.gap === 'space' && next.case === 'number')
  );
}

/** One word alone: an acronym is a body; another counts only where no sentence begins, which is why it is capitalised. */
function typeOfSingle(tokens: readonly Token[], run: TokenRun): { type: MentionType; basis: 'shape' } | undefined {
  const token = tokens[run.first];
  if (token === undefined) return undefined;
  const next = tokens[run.last + 1];
  if (token.case === 'upper') return token.surface.length <= 8 ? { type: 'organisation', basis: 'shape' } : undefined;
  if (OPENERS.has(token.folded) || ORGANISATION_HEADS.has(token.folded) || PLACE_HEADS.has(token.folded)) return undefined;
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
    if (token === undefined || OPENERS.has(token.folded)) return false;
    if (token.case === 'lower' && !NAME_PARTICLES.has(token.folded)) return false;
    if (token.case === 'upper' && token.surface.length > 3) return false;
  }
  return true;
}
