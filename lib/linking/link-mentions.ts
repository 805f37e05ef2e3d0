import type { Candidate, EntityMention, Evidence, RecognisedName, Tier } from '../model/index.js';
import { isCommonName, isCommonSpelling, isOrdinaryWord } from '../names/index.js';
import { type Gap, opensSentence, type Token } from '../text/index.js';
import { type ArticleContext, readContext } from './article-context.js';
import { bindAcronyms, definedAcronyms, unexplainedAcronyms } from './acronyms.js';
import { type Claim, claimKey, type EntityHit, resolveOverlaps, spanKey } from './claim.js';
import { findClaims } from './claims.js';
import { tierOf, tierOfListed, weigh } from './evidence.js';
import { findListedNames, type ListedName } from './listed-names.js';
import { groupParties, isRecord, type Party } from './parties.js';
import { attachPhrases } from './phrases.js';
import { findPresence, type Presence } from './presence.js';
import { agreeOnTypes } from './same-words.js';
import { findShortNames } from './short-names.js';
import { findSurnames, type SurnameUse } from './surnames.js';
import { sum, toCandidate, weighParty } from './weigh-party.js';

/** What linking reads: the article, its words, and what the gazetteers found among them. */
export interface LinkInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Confirmed by `confirmHits`. */
  readonly hits: readonly EntityHit[];
  readonly recognised: readonly RecognisedName[];
  /** When the page says it was published (ISO 8601); ages are reckoned from it. */
  readonly published?: string | undefined;
}

/**
 * The article's names, each with what it may stand for: overlaps resolved (leftmost-longest), context-bound forms
 * decided, acronyms and later surnames tied to the full names. Sorted by start, without overlaps.
 */
export function linkMentions({ text, tokens, hits, recognised, published }: LinkInput): readonly EntityMention[] {
  const presence = findPresence(tokens, hits);
  const context = hits.some(({ options }) => options.some(({ entity }) => isRecord(entity)))
    ? readContext(tokens, presence.states, published)
    : undefined;
  const listed = context ? findListedNames(context, hits, recognised) : [];
  const found = findClaims(tokens, hits, recognised, presence, listed);
  const listedAt = new Map(listed.map((name) => [spanKey(name.claim), name]));
  const defined = definedAcronyms(tokens, found);
  const acronyms = new Map([...defined, ...unexplainedAcronyms(tokens, found, defined)]);
  const withAcronyms = agreeOnTypes(tokens, bindAcronyms(tokens, found, acronyms));
  const surnames = findSurnames(tokens, withAcronyms);
  const claims = surnames.length === 0 ? withAcronyms : withSurnames(surnames, withAcronyms);
  const shortNames = findShortNames(tokens, claims);
  const useOf = new Map<Claim, SurnameUse>(surnames.map((use) => [use.claim, use]));
  const reading: Reading = {
    text,
    tokens,
    presence,
    context,
    listedAt,
    firstOf: firstWithSameWords(tokens, claims),
    ownerOf: ownersOf(tokens, claims),
  };
  const mentions = claims.map((claim) => {
    const use = useOf.get(claim);
    if (use) return toMention(reading, claim, { full: use.person, use, by: 'later-surname' });
    const key = claimKey(tokens, claim);
    const acronym = acronyms.get(key);
    if (acronym) return toMention(reading, claim, { full: acronym, use, by: defined.has(key) ? 'defined-acronym' : 'initials' });
    return toMention(reading, claim, { full: shortNames.get(claim), use, by: 'short-form' });
  });
  return attachPhrases(tokens, mentions, hits, presence);
}

/** A family name alone takes the place of what was taken for a name there, unless that is longer. */
function withSurnames(surnames: readonly SurnameUse[], claims: readonly Claim[]): Claim[] {
  const lastAt = new Map(surnames.map(({ claim }) => [claim.first, claim.last]));
  const others = claims.filter(({ first, last }) => (lastAt.get(first) ?? -1) < last);
  return resolveOverlaps(
    surnames.map(({ claim }) => claim),
    others,
  );
}

/** What the pack's word counts for: it holds those often in the news, by names that mean them there. */
const WELL_KNOWN = 0.35;

function wellKnown(tokens: readonly Token[], { first, last }: Claim, { head }: Party): Evidence[] {
  const words = tokens.slice(first, last + 1);
  const isCommon = head.entity.kind === 'person' ? isCommonName : isCommonSpelling;
  const isOwn =
    head.name.needs === undefined &&
    head.name.role !== 'bare' &&
    words.some(({ folded, case: written }) => written === 'upper' || (!isCommon(folded) && !isOrdinaryWord(folded)));
  return isOwn ? [{ kind: 'well-known', detail: head.name.form, weight: WELL_KNOWN }] : [];
}

interface Tie {
  /** The full name this short form stands for. */
  readonly full: Claim | undefined;
  readonly use: SurnameUse | undefined;
  /** What says so. */
  readonly by: 'later-surname' | 'defined-acronym' | 'initials' | 'short-form';
}

/** What every mention of the article is made with. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly presence: Presence;
  readonly context: ArticleContext | undefined;
  /** By `spanKey`. */
  readonly listedAt: ReadonlyMap<number, ListedName>;
  /** By `claimKey`: for names no list knows the spelling of the first mention stands for all with the same words. */
  readonly firstOf: ReadonlyMap<number, Claim>;
  /** Whose body it is that stands without its country: "the Supreme Court" behind "Japan's Supreme Court". */
  readonly ownerOf: ReadonlyMap<Claim, string>;
}

function toMention(reading: Reading, claim: Claim, tie: Tie): EntityMention {
  const { text, tokens } = reading;
  const span = spanOf(text, tokens, claim);
  const surface = text.slice(span.start, span.end);
  const { candidates, tier, dismissed } = judge(reading, claim, tie);
  const [best] = candidates;
  const isOpen = tie.use?.shared === true && tier === 'listed';
  return {
    kind: 'entity',
    span,
    surface,
    type: tie.use === undefined && tie.full !== undefined ? tie.full.type : claim.type,
    tier: isOpen ? 'possible' : tier,
    entity: best?.name ?? withOwner(spellingOf(reading, tie.full ?? claim) ?? surface, claim.owner ?? reading.ownerOf.get(claim)),
    candidates,
    ...(dismissed.length > 0 && { dismissed }),
  };
}

interface Judgement {
  readonly candidates: readonly Candidate[];
  readonly tier: Tier;
  readonly dismissed: readonly Candidate[];
}

/** No list, pack or note holds the name. */
const UNKNOWN: Judgement = { candidates: [], tier: 'name', dismissed: [] };

/** Below this score and with the article's own word against it, nobody known is meant: a baker of 22 who bears a minister's name. */
const REFUTED = 0.4;
const isRefuted = ({ score, evidence }: Candidate): boolean =>
  score < REFUTED && evidence.some(({ kind }) => kind === 'other-age' || kind === 'other-trade' || kind === 'namesake');

/** Who the name may stand for, by the full name it is short for where there is one. */
function judge(reading: Reading, claim: Claim, tie: Tie): Judgement {
  const source = tie.full ?? claim;
  const listed = reading.listedAt.size > 0 ? reading.listedAt.get(spanKey(source)) : undefined;
  if (source.options.length === 0 && listed === undefined) return UNKNOWN;
  const tied = tiesOf(reading, claim, tie);
  const withTies = (candidate: Candidate): Candidate =>
    tied.length === 0 ? candidate : { ...candidate, evidence: [...tied, ...candidate.evidence] };
  const dismissed = (listed?.dismissed ?? []).map(toCandidate);
  if (source.options.some(({ entity }) => !isRecord(entity))) {
    const known = knownCandidates(reading, source).map(withTies);
    const candidates = known.filter((candidate) => !isRefuted(candidate));
    return { candidates, tier: tierOf(candidates, source.options), dismissed: [...known.filter(isRefuted), ...dismissed] };
  }
  const weighed = source.options.length === 0 ? [] : (listed?.weighed ?? []);
  return { candidates: weighed.map(toCandidate).map(withTies), tier: tierOfListed(weighed), dismissed };
}

/** Entries of the pack and of the reader, each with the records that are its own. */
function knownCandidates({ tokens, presence, context }: Reading, source: Claim): Candidate[] {
  const parties = groupParties(source.options);
  return parties
    .map((party) => {
      const candidate = weigh(tokens, source, party.head, presence, parties.length - 1);
      if (context === undefined || (party.records.length === 0 && party.head.entity.designations.length === 0)) return candidate;
      const { evidence } = weighParty(context, source, party, parties);
      const more = evidence.filter(
        ({ kind, weight }) => weight < 0 || kind === 'same-party' || kind === 'age' || kind === 'sanctions-nearby',
      );
      const known = wellKnown(tokens, source, party);
      const score = candidate.score + sum([...known, ...more.filter(({ kind }) => kind !== 'shared-name')]);
      return {
        ...candidate,
        score: Math.min(1, Math.max(0, score)),
        evidence: [...candidate.evidence, ...known, ...more],
        ...(party.records.length > 0 && { records: party.records }),
      };
    })
    .sort((a, b) => b.score - a.score);
}

const withOwner = (name: string, owner: string | undefined): string => (owner === undefined ? name : `${name} (${owner})`);

/** Abbreviations that close a name; their full stop is part of it where the sentence goes on: "⟨Chevron Corp.⟩ said". */
const ABBREVIATED: ReadonlySet<string> = new Set(['corp', 'co', 'inc', 'ltd', 'bros', 'jr', 'sr']);

function spanOf(text: string, tokens: readonly Token[], { first, last }: Claim): { start: number; end: number } {
  const [closing, next] = [tokens[last], tokens[last + 1]];
  const end = closing?.end ?? 0;
  const goesOn = next !== undefined && !opensSentence(next) && next.case === 'lower';
  const hasStop = goesOn && text.charAt(end) === '.' && closing !== undefined && ABBREVIATED.has(closing.folded);
  return { start: tokens[first]?.start ?? 0, end: hasStop ? end + 1 : end };
}

function tiesOf({ text, tokens }: Reading, claim: Claim, { full, use, by }: Tie): Evidence[] {
  if (full === undefined) return [];
  const { start, end } = spanOf(text, tokens, full);
  const detail = text.slice(start, end);
  const shared = text.slice(tokens[claim.first]?.start, tokens[claim.last]?.end);
  return [{ kind: by, detail, weight: 0 }, ...(use?.shared === true ? [{ kind: 'shared-name' as const, detail: shared, weight: 0 }] : [])];
}

/** For bodies on no list: the state that the same words were last given before, else the first that they are given behind. */
function ownersOf(tokens: readonly Token[], claims: readonly Claim[]): ReadonlyMap<Claim, string> {
  const owners = new Map<Claim, string>();
  if (!claims.some(({ owner }) => owner !== undefined)) return owners;
  const take = (ordered: Iterable<Claim>): void => {
    const last = new Map<number, string>();
    for (const claim of ordered) {
      if (claim.type !== 'organisation' || claim.options.length > 0) continue;
      const key = claimKey(tokens, claim);
      const known = last.get(key);
      if (claim.owner !== undefined) last.set(key, claim.owner);
      else if (known !== undefined && !owners.has(claim)) owners.set(claim, known);
    }
  };
  take(claims);
  take([...claims].reverse());
  return owners;
}

function firstWithSameWords(tokens: readonly Token[], claims: readonly Claim[]): Map<number, Claim> {
  const firstOf = new Map<number, Claim>();
  for (const claim of claims) {
    const key = claimKey(tokens, claim);
    if (!firstOf.has(key)) firstOf.set(key, claim);
  }
  return firstOf;
}

const JOINTS: { readonly [gap in Gap]?: string } = { ending: '', hyphen: '-', comma: ', ' };

/** How the article first spells the name, whatever parts its words there; undefined where it nowhere stands as a name. */
function spellingOf({ tokens, firstOf }: Reading, claim: Claim): string | undefined {
  const model = firstOf.get(claimKey(tokens, claim));
  if (model === undefined) return undefined;
  let spelling = tokens[model.first]?.surface ?? '';
  for (let i = model.first + 1; i <= model.last; i++) {
    const token = tokens[i];
    if (token !== undefined) spelling += (JOINTS[token.gap] ?? ' ') + token.surface;
  }
  return spelling;
}
