import type { RecognisedName } from '../model/index.js';
import { isCommonSpelling, isLegalWord, isOrdinaryWord, isShipPrefix } from '../names/index.js';
import { isNameLike, type Token } from '../text/index.js';
import { anyWithin, type ArticleContext } from './article-context.js';
import { type Claim, claimKey, type EntityHit, type Option, type WordSpan } from './claim.js';
import { isCalendarWord } from './cue-words.js';
import { withLegalForms } from './legal-forms.js';
import { groupParties, isBare, isRecord } from './parties.js';
import { sum, type Weighed, weighParty } from './weigh-party.js';

/** Scores from which a party is put forward, and from which nothing but agreement is left to be said. */
const POSSIBLE_SCORE = 0.4;
const POSSIBLE_ALONE = 0.6;
const LISTED_SCORE = 0.75;
/** For a party in whose programme others of the article stand. */
const COMPANION = 0.14;

/** A stretch of words with the listed parties it may stand for, best first. */
export interface ListedName {
  readonly claim: Claim;
  readonly weighed: readonly Weighed[];
  /** The article speaks against them, or says too little: shown when asked, never marked. */
  readonly dismissed: readonly Weighed[];
}

/** What stands behind a name only on sanctions lists: weighed in the light of the whole article. */
export function findListedNames(context: ArticleContext, hits: readonly EntityHit[], recognised: readonly RecognisedName[]): ListedName[] {
  const names = new Map<string, RecognisedName>();
  for (const name of recognised) for (const span of spansOf(context.tokens, name)) names.set(span, name);
  const reach = reachOfKnown(hits);
  const drafts = hits.flatMap((hit) => {
    const records = hit.options.filter(({ entity }) => isRecord(entity));
    const found = names.get(`${hit.first}:${hit.last}`);
    const options = found === undefined && runsOn(context.tokens, hit) ? records.filter(isWhole) : records;
    if (options.length === 0 || isOtherWord(context.tokens, hit) || crosses(hit, reach)) return [];
    if (!mayName(context, hit, found)) return [];
    const claim = toClaim(context.tokens, hit, options, found);
    if (claim === undefined) return [];
    const parties = groupParties(claim.options);
    return [{ claim, weighed: parties.map((party) => weighParty(context, claim, party, parties)) }];
  });
  return withCompanions(context, agree(context.tokens, drafts)).map(settle);
}

/** The spans that a recognised name may be listed under: its own, and without a ship's prefix or a legal form. */
function spansOf(tokens: readonly Token[], { first, last }: RecognisedName): string[] {
  let [from, to] = [first, last];
  while (to > from && isLegalWord(tokens[to]?.folded ?? '')) to--;
  if (to > from && isShipPrefix(tokens[from]?.folded ?? '')) from++;
  return from === first && to === last ? [`${first}:${last}`] : [`${from}:${to}`, `${first}:${last}`];
}

/** "China-⟨North Korea⟩ border": a known name begins inside the words and runs on behind them. */
function crosses({ first, last }: EntityHit, reach: ReadonlyMap<number, number>): boolean {
  for (let at = first + 1; at <= last; at++) if ((reach.get(at) ?? 0) > last) return true;
  return false;
}

/** "⟨Iran Foreign⟩ Minister": a capital letter follows, so that nothing says where the name ends. */
const runsOn = (tokens: readonly Token[], { last }: EntityHit): boolean => {
  const next = tokens[last + 1];
  return next?.gap === 'space' && isNameLike(next);
};
/** A person's name, or a body's as listed: not one of which words were left out. */
const isWhole = ({ entity, made }: Option): boolean =>
  entity.kind === 'person' || (made !== 'trade' && made !== 'unmarked' && made !== 'head');

/** For each word that opens names of the pack, the last word of the longest. */
function reachOfKnown(hits: readonly EntityHit[]): Map<number, number> {
  const reach = new Map<number, number>();
  for (const { first, last, options } of hits)
    if (options.some(({ entity }) => !isRecord(entity))) reach.set(first, Math.max(last, reach.get(first) ?? 0));
  return reach;
}

/** "Russian", "September": words that mean something else wherever they stand. */
const isOtherWord = (tokens: readonly Token[], { first, last, options }: EntityHit): boolean =>
  options.some(({ name }) => name.role === 'demonym') || (first === last && isCalendarWord(tokens[first]?.folded ?? ''));
const mayBeShip = ({ entity }: Option): boolean => entity.kind === 'vessel' || isBare(entity);
/** In letters. */
const MAX_ACRONYM = 5;

/** Words that no cue of a name stands by are left alone: "Freedom" opening a sentence, "Truth first". */
function mayName({ tokens, imos, ships, isFleet }: ArticleContext, hit: EntityHit, found: RecognisedName | undefined): boolean {
  if (found !== undefined) return true;
  const { first, last, options } = hit;
  const words = tokens.slice(first, last + 1);
  if (words.every(({ case: written }) => written === 'lower')) return false; // lists hold "and" as somebody's alias
  const [opening] = words;
  if (isFleet && last > first && opening?.gap === 'space' && words.every(isNameLike) && options.some(mayBeShip)) return true;
  if (imos.some(({ at }) => at > last && at <= last + 3) || anyWithin(ships, first - 3, first - 1)) return true;
  const telling = words.filter((word) => isNameLike(word));
  const [only] = telling;
  if (telling.length === 1 && only)
    return only.folded.length >= MAX_ACRONYM && !isOrdinaryWord(only.folded) && !isCommonSpelling(only.folded);
  return telling.length > 1 && !telling.every(({ folded }) => isOrdinaryWord(folded));
}

function toClaim(
  tokens: readonly Token[],
  hit: EntityHit,
  options: readonly Option[],
  found: RecognisedName | undefined,
): Claim | undefined {
  const fitting = options.filter(({ entity }) => found?.basis !== 'cue' || found.type !== 'person' || entity.kind === 'person');
  const [best] = fitting;
  if (best === undefined) return undefined;
  return { ...wholeSpan(tokens, hit), options: fitting, type: typeOf(best, found), basis: 'listed', owner: undefined };
}

/** Without its article and with its legal forms. */
const wholeSpan = (tokens: readonly Token[], { first, last }: EntityHit): WordSpan =>
  withLegalForms(tokens, { first: first < last && tokens[first]?.folded === 'the' ? first + 1 : first, last });

/** As the text has it for a body or ship, whose kind own lists do not tell; as the list has it for a person. */
function typeOf({ entity: { kind, identity } }: Option, found: RecognisedName | undefined): Claim['type'] {
  if (kind === 'person') return 'person';
  const isTold = kind === 'vessel' || (identity?.countries.length ?? 0) > 0;
  if (!isTold && (found?.type === 'vessel' || found?.type === 'organisation')) return found.type;
  return kind === 'vessel' ? 'vessel' : 'organisation';
}

interface Draft {
  readonly claim: Claim;
  readonly weighed: readonly Weighed[];
}

const partyKey = ({ party }: Weighed): string => party.head.entity.id;

/**
 * Mentions of one name are one bearer's, unless the article sets one of them apart ("Jorge Rodríguez, 44, bakes"): what
 * speaks for a party at one place speaks for it at all, and what speaks against it only where nothing speaks for it elsewhere.
 */
function agree(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Weighed>();
  const worst = new Map<string, Weighed>();
  const keyOf = (claim: Claim, weighed: Weighed): string => `${claimKey(tokens, claim)}|${partyKey(weighed)}`;
  for (const { claim, weighed } of drafts)
    for (const one of weighed) {
      const key = keyOf(claim, one);
      const into = one.ownAgainst ? worst : best;
      const other = into.get(key);
      if (other === undefined || one.score > other.score) into.set(key, one);
    }
  return drafts.map(({ claim, weighed }) => ({
    claim,
    weighed: weighed.map((one) => {
      const key = keyOf(claim, one);
      const against = worst.get(key);
      const pro = best.get(key);
      if (one.ownAgainst) return one;
      return against !== undefined && pro?.anyFor !== true ? against : (pro ?? one);
    }),
  }));
}

/** Parties of one programme named in one article speak for one another. */
function withCompanions(context: ArticleContext, drafts: readonly Draft[]): Draft[] {
  const strong = new Map<string, { readonly states: ReadonlySet<string>; readonly places: number[] }>();
  for (const { claim, weighed } of drafts)
    for (const one of weighed) {
      if (one.score < LISTED_SCORE || (one.needsOwn && !one.ownFor)) continue;
      const known = strong.get(partyKey(one));
      if (known) known.places.push(claim.first);
      else strong.set(partyKey(one), { states: one.party.states, places: [claim.first] });
    }
  if (strong.size === 0) return [...drafts];
  const companionOf = ({ party, ownAgainst }: Weighed): boolean =>
    !ownAgainst &&
    [...strong].some(([key, { states }]) => key !== party.head.entity.id && [...party.states].some((state) => states.has(state)));
  /** A record that says nothing but a name has company where another listed party stands in the same sentence. */
  const besideStrong = ({ claim: { first } }: Draft, { party, ownAgainst }: Weighed): boolean => {
    if (ownAgainst || party.states.size > 0) return false;
    const sentence = context.sentenceOf(first);
    return [...strong].some(
      ([key, { places }]) => key !== party.head.entity.id && places.some((at) => at >= sentence.first && at <= sentence.last),
    );
  };
  return drafts.map((draft) => ({
    claim: draft.claim,
    weighed: draft.weighed.map((one) => {
      if (!companionOf(one) && !besideStrong(draft, one)) return one;
      const evidence = [...one.evidence, { kind: 'companion' as const, detail: '', weight: COMPANION }];
      return { ...one, evidence, score: sum(evidence) };
    }),
  }));
}

/** What says of the bearer himself that he is on a list, or fits the record: sanctions in the sentence, not in the one before. */
const TELLS_LISTED: ReadonlySet<string> = new Set(['sanctions-nearby', 'role-nearby', 'imo', 'age']);
const TOLD = 0.25;
/**
 * A name that says little by itself is put forward only with something beside it. That other listed parties bear it, too, speaks against
 * calling one of them listed, and not against its being one of them where the article says that it is.
 */
function isPossible({ score, evidence, needsOwn, ownFor, ownAgainst, isFaint }: Weighed): boolean {
  const isTold = ownFor && !ownAgainst && evidence.some(({ kind, weight }) => TELLS_LISTED.has(kind) && weight >= TOLD);
  const shared = isTold ? sum(evidence.filter(({ kind }) => kind === 'shared-name')) : 0;
  return score - shared >= (needsOwn && !ownFor ? POSSIBLE_ALONE : POSSIBLE_SCORE) && (!isFaint || ownFor);
}

/** A list says so, or the article, which gives an IMO number. */
const isShip = ({ party, evidence }: Weighed): boolean =>
  party.options.some(({ entity }) => entity.kind === 'vessel') ||
  evidence.some(({ kind, detail }) => kind === 'imo' || (kind === 'ship-nearby' && detail === 'IMO'));

function settle({ claim, weighed }: Draft): ListedName {
  const sorted = [...weighed].sort((a, b) => b.score - a.score);
  const kept = sorted.filter(isPossible);
  return {
    claim: { ...claim, options: kept.flatMap(({ party }) => party.options), type: kept[0] && isShip(kept[0]) ? 'vessel' : claim.type },
    weighed: kept,
    dismissed: sorted.filter((one) => !isPossible(one)),
  };
}

/** Whether a weighed party may be called listed: by its score, and by something beside the name where the name says little. */
export const isSettled = ({ score, needsOwn, ownFor, ownAgainst }: Weighed): boolean =>
  score >= LISTED_SCORE && (ownFor || !needsOwn) && !ownAgainst;
