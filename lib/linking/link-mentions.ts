import type { Candidate, EntityMention, Evidence, RecognisedName } from '../model/index.js';
import type { Token } from '../text/index.js';
import { bindAcronyms, definedAcronyms } from './acronyms.js';
import { type Claim, claimKey, type EntityHit, resolveOverlaps } from './claim.js';
import { findClaims } from './claims.js';
import { tierOf, weigh } from './evidence.js';
import { attachPhrases } from './phrases.js';
import { findPresence, type Presence } from './presence.js';
import { agreeOnTypes } from './same-words.js';
import { findSurnames, type SurnameUse } from './surnames.js';

/** What linking reads: the article, its words, and what the gazetteers found among them. */
export interface LinkInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Confirmed by `confirmHits`. */
  readonly hits: readonly EntityHit[];
  readonly recognised: readonly RecognisedName[];
}

/**
 * The article's names, each with what it may stand for: overlaps resolved (leftmost-longest), context-bound forms
 * decided, acronyms and later surnames tied to the full names. Sorted by start, without overlaps.
 */
export function linkMentions({ text, tokens, hits, recognised }: LinkInput): EntityMention[] {
  const presence = findPresence(tokens, hits);
  const found = findClaims(hits, recognised, presence);
  const acronyms = definedAcronyms(tokens, found);
  const withAcronyms = agreeOnTypes(tokens, bindAcronyms(tokens, found, acronyms));
  const surnames = findSurnames(tokens, withAcronyms);
  const surnameAt = new Map(surnames.map(({ claim }) => [claim.first, claim.last]));
  const others = withAcronyms.filter(({ first, last }) => (surnameAt.get(first) ?? -1) < last);
  const claims = resolveOverlaps([...surnames.map(({ claim }) => claim), ...others]);
  const useOf = new Map<Claim, SurnameUse>(surnames.map((use) => [use.claim, use]));
  const names = canonicalNames(tokens, claims);
  const mentions = claims.map((claim) => {
    const use = useOf.get(claim);
    const full = use?.person ?? (acronyms.size > 0 ? acronyms.get(claimKey(tokens, claim)) : undefined);
    return toMention(text, tokens, claim, presence, { full, use }, names);
  });
  return attachPhrases(tokens, mentions, hits, presence);
}

interface Tie {
  /** The full name this short form stands for. */
  readonly full: Claim | undefined;
  readonly use: SurnameUse | undefined;
}

function toMention(
  text: string,
  tokens: readonly Token[],
  claim: Claim,
  presence: Presence,
  tie: Tie,
  names: Map<string, string>,
): EntityMention {
  const span = spanOf(tokens, claim);
  const candidates = candidatesOf(text, tokens, claim, presence, tie);
  const canonical = tie.full ?? claim;
  const [best] = candidates;
  return {
    kind: 'entity',
    span,
    surface: text.slice(span.start, span.end),
    type: claim.type,
    tier: tierOf(candidates, (tie.full ?? claim).options),
    entity: best?.name ?? withOwner(names.get(claimKey(tokens, canonical)) ?? text.slice(span.start, span.end), claim),
    candidates,
  };
}

const withOwner = (name: string, { owner }: Claim): string => (owner === undefined ? name : `${name} (${owner})`);

const spanOf = (tokens: readonly Token[], { first, last }: Claim): { start: number; end: number } => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});

function candidatesOf(text: string, tokens: readonly Token[], claim: Claim, presence: Presence, { full, use }: Tie): Candidate[] {
  const source = full ?? claim;
  const weighed = source.options.map((option) => weigh(tokens, source, option, presence, source.options.length - 1));
  const span = spanOf(tokens, source);
  const tied: Evidence[] = [];
  if (full !== undefined) {
    const detail = text.slice(span.start, span.end);
    tied.push(use ? { kind: 'later-surname', detail, weight: 0 } : { kind: 'defined-acronym', detail, weight: 0 });
  }
  if (use?.shared) tied.push({ kind: 'shared-name', detail: text.slice(tokens[claim.first]?.start, tokens[claim.last]?.end), weight: 0 });
  return weighed.map((candidate) => ({ ...candidate, evidence: [...tied, ...candidate.evidence] })).sort((a, b) => b.score - a.score);
}

/** For names no list knows: the spelling of the first mention stands for all with the same words. */
function canonicalNames(tokens: readonly Token[], claims: readonly Claim[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const claim of claims) {
    const key = claimKey(tokens, claim);
    if (names.has(key)) continue;
    const words = tokens.slice(claim.first, claim.last + 1);
    const spelled = words.map(({ surface, gap }, i) =>
      i === 0 || gap === 'ending' ? surface : gap === 'hyphen' ? `-${surface}` : ` ${surface}`,
    );
    names.set(key, spelled.join(''));
  }
  return names;
}
