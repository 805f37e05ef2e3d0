import type { Candidate, Entity, Evidence, Tier } from '../model/index.js';
import { isSameWord, type Token, tokenise } from '../text/index.js';
import type { Claim, Option } from './claim.js';
import { isSettled } from './listed-names.js';
import type { Presence } from './presence.js';
import type { Weighed } from './weigh-party.js';

/**
 * Weights of the evidence. A full name alone (0.6) stays below `LISTED_SCORE`: something in the article must speak for
 * the match before a name is called listed. Set by hand for the starter pack; docs/DESIGN.md, "Linking", says how they
 * are meant to be replaced by measured ones.
 */
const WEIGHTS = {
  fullName: 0.6,
  alias: 0.55,
  singleWord: 0.4,
  acronym: 0.45,
  bareWithCountry: 0.7,
  needsMet: 0.2,
  country: 0.2,
  role: 0.2,
  shared: -0.25,
} as const;
const LISTED_SCORE = 0.75;

/** A candidate whose score is this far behind is out; a nearer one is a namesake who cannot be excluded. */
const CLEAR_LEAD = 0.15;

/** How far from the name a word of office still speaks for it, in words. */
const ROLE_REACH = 12;

const clamp = (score: number): number => Math.min(1, Math.max(0, Math.round(score * 100) / 100));

function nameEvidence({ name, entity }: Option, words: number): Evidence {
  const detail = name.form;
  if (isReadersOwn(entity)) return { kind: 'readers-note', detail, weight: WEIGHTS.alias };
  if (name.role === 'acronym') return { kind: 'acronym', detail, weight: WEIGHTS.acronym };
  if (name.role === 'bare') return { kind: 'bare-name-with-country', detail, weight: WEIGHTS.bareWithCountry };
  if (words === 1) return { kind: 'single-word', detail, weight: WEIGHTS.singleWord };
  return name.role === 'primary'
    ? { kind: 'full-name', detail, weight: WEIGHTS.fullName }
    : { kind: 'alias', detail, weight: WEIGHTS.alias };
}

/** Words of roles met lately, as the article's are compared: "director-general" is two. */
const MAX_ROLES = 5_000;
const roleWords = new Map<string, readonly Token[]>();

function wordsOf(role: string): readonly Token[] {
  const known = roleWords.get(role);
  if (known) return known;
  if (roleWords.size >= MAX_ROLES) roleWords.clear();
  const words = tokenise(role);
  roleWords.set(role, words);
  return words;
}

function roleNearby(tokens: readonly Token[], claim: Claim, roles: readonly string[]): string | undefined {
  const from = Math.max(0, claim.first - ROLE_REACH);
  const to = Math.min(tokens.length, claim.last + 1 + ROLE_REACH);
  return roles.find((role) => standsWithin(tokens, from, to, wordsOf(role)));
}

/** Whether the words stand one after the other in `[from, to)`. */
function standsWithin(tokens: readonly Token[], from: number, to: number, words: readonly Token[]): boolean {
  if (words.length === 0) return false;
  const [opening] = words;
  for (let at = from; at + words.length <= to; at++)
    if (tokens[at]?.hash === opening?.hash && words.every((word, i) => isSameWord(word, tokens[at + i]))) return true;
  return false;
}

/** The entity put forward for a claim with all that speaks for it and against it. */
export function weigh(tokens: readonly Token[], claim: Claim, option: Option, presence: Presence, rivals: number): Candidate {
  const { entity, name } = option;
  const evidence = [nameEvidence(option, claim.last - claim.first + 1)];
  if (name.needs !== undefined) evidence.push({ kind: 'needs-met', detail: name.form, weight: WEIGHTS.needsMet });
  if (entity.country !== undefined && presence.entities.has(entity.country))
    evidence.push({ kind: 'country-nearby', detail: entity.country, weight: WEIGHTS.country });
  const role = roleNearby(tokens, claim, entity.roles);
  if (role !== undefined) evidence.push({ kind: 'role-nearby', detail: role, weight: WEIGHTS.role });
  if (rivals > 0) evidence.push({ kind: 'shared-name', detail: name.form, weight: WEIGHTS.shared });
  const score = clamp(evidence.reduce((sum, { weight }) => sum + weight, 0));
  return { entityId: entity.id, name: entity.name, score, evidence };
}

/** What a mention with these candidates, best first, is called. `options` are the entities behind them. */
export function tierOf(candidates: readonly Candidate[], options: readonly Option[]): Tier {
  const [best] = candidates;
  if (best === undefined) return 'name';
  const entityOf = ({ entityId }: Candidate): Entity | undefined => options.find(({ entity }) => entity.id === entityId)?.entity;
  const isListed = (candidate: Candidate): boolean =>
    (entityOf(candidate)?.designations.length ?? 0) > 0 || (candidate.records?.length ?? 0) > 0;
  const entity = entityOf(best);
  if (entity === undefined || isReadersOwn(entity)) return 'name';
  const close = candidates.filter(({ score }) => best.score - score < CLEAR_LEAD);
  if (!close.some(isListed)) return 'known';
  return close.every(isListed) && best.score >= LISTED_SCORE ? 'listed' : 'possible';
}

/**
 * Nothing is known of it but that the reader wrote a note on the name. It stays a bare name to the painter: what exists
 * only because of the reader's notes must not be drawn where the page can see it.
 */
const isReadersOwn = ({ facts, designations }: Entity): boolean => facts.length === 0 && designations.length === 0;

/** What a name that only sanctions lists know is called; of two parties as likely neither is. */
export function tierOfListed(weighed: readonly Weighed[]): Tier {
  const [best, next] = weighed;
  if (best === undefined) return 'name';
  return isSettled(best) && (next === undefined || best.score - next.score >= CLEAR_LEAD) ? 'listed' : 'possible';
}
