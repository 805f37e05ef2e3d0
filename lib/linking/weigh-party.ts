import type { Candidate, EntityId, Evidence } from '../model/index.js';
import { isLegalWord } from '../names/index.js';
import { isNameLike, tokenise } from '../text/index.js';
import { anyWithin, type ArticleContext } from './article-context.js';
import type { Claim } from './claim.js';
import { ageEvidence, namesakeEvidence, tradeEvidence } from './bearer-evidence.js';
import { ARMED, OFFICES_OF_STATE, SHIP_WORDS } from './cue-words.js';
import { strengthOf } from './name-strength.js';
import { isBare, isRecord, type Party } from './parties.js';

/** What the article says for and against a party, found as in `name-strength.ts`. */
const WEIGHTS = {
  stateNear: 0.2, stateFar: 0.12, role: 0.25, sanctionsNear: 0.25, sanctionsBeside: 0.15, sanctionsTopic: 0.08, trade: 0.15, publicRole: 0.2, otherKind: -0.3, shipNear: 0.35, shipping: 0.1, fleet: 0.2, imo: 0.6, otherImo: -1,
  rivals: -0.08, manyLists: 0.25, placeWords: -0.3,
} as const; // prettier-ignore

/** In words. */
const NEAR_STATE = 30;
const ROLE_REACH = 14;
const SHIP_REACH = 5;
/** "Pioneer (IMO 9256602)", "Pioneer, IMO number 9256602". */
const IMO_REACH = 3;

/** Authorities that know a party by one uncommon name: those so widely listed are who the news means by it. */
const MANY_LISTS = 3;

/** One party put forward for one stretch of words. */
export interface Weighed {
  readonly party: Party;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Something at this very place speaks for it, or against it. */
  readonly ownFor: boolean;
  readonly ownAgainst: boolean;
  /** Anything in the article speaks for it at all. */
  readonly anyFor: boolean;
  readonly needsOwn: boolean;
  /** Worth no mark unless something at this place speaks for it. */
  readonly isFaint: boolean;
}

export function weighParty(context: ArticleContext, claim: Claim, party: Party, parties: readonly Party[]): Weighed {
  const { evidence: named, needsOwn, isFaint } = strengthOf(context, claim, party);
  const local = [
    ...stateEvidence(context, claim, party),
    ...roleEvidence(context, claim, party),
    ...sanctionsEvidence(context, claim),
    ...shipEvidence(context, claim, party, parties),
    ...(isRecord(party.head.entity) ? placeEvidence(context, claim, party) : []),
    ...leftOutEvidence(context, claim, party),
    ...kindEvidence(claim, party),
    ...ageEvidence(context, claim, party),
    ...tradeEvidence(context, claim, party),
    ...namesakeEvidence(context, claim),
  ];
  const evidence = [named, ...local];
  if (!needsOwn && named.kind !== 'common-name') evidence.push(...publicEvidence(context, claim, party));
  if (parties.length > 1)
    evidence.push({ kind: 'shared-name', detail: String(parties.length - 1), weight: WEIGHTS.rivals * Math.min(3, parties.length - 1) });
  const lists = new Set(party.records.map((key) => key.slice(0, key.indexOf(':'))));
  // Of a person's name that two listed parties bear, the lists themselves say that it is common.
  const isAlone = party.head.entity.kind !== 'person' || parties.length === 1;
  const isNamed = !needsOwn && isAlone && named.kind !== 'common-name' && named.kind !== 'romanised-name';
  if (lists.size >= MANY_LISTS && isNamed) evidence.push({ kind: 'on-many-lists', detail: String(lists.size), weight: WEIGHTS.manyLists });
  for (const reason of party.reasons) evidence.push({ kind: 'same-party', detail: reason, weight: 0 });
  return {
    party, evidence, needsOwn, isFaint: isFaint && !isShipOnList(context, party, local),
    score: sum(evidence),
    ownFor: isEnough(local, isFaint),
    anyFor: local.some(({ kind, weight }) => weight > 0 && kind !== 'sanctions-topic'),
    ownAgainst: local.some(({ weight }) => weight < 0),
  }; // prettier-ignore
}

/** "Search the American list for Iris" in an article about ships. */
const isShipOnList = (context: ArticleContext, party: Party, local: readonly Evidence[]): boolean =>
  party.options.some(({ entity }) => entity.kind === 'vessel' || isBare(entity)) &&
  local.some(({ kind, detail }) => (kind === 'ship-nearby' && detail !== '') || (kind === 'sanctions-nearby' && context.isShipping));

/** What a name that says little by itself needs beside it; a faint one needs it of two kinds, or an IMO number. */
function isEnough(local: readonly Evidence[], isFaint: boolean): boolean {
  const own = local.filter(({ kind, weight }) => weight > 0 && kind !== 'sanctions-topic');
  if (own.some(({ kind }) => kind === 'imo')) return true;
  const strong = own.filter(({ kind, detail }) => kind !== 'country-nearby' && !(kind === 'ship-nearby' && detail === ''));
  return sum(own) >= WEIGHTS.sanctionsNear && (!isFaint || strong.length > 1);
}

export const sum = (evidence: readonly Evidence[]): number => evidence.reduce((total, { weight }) => total + weight, 0);

function stateEvidence({ states }: ArticleContext, { first, last }: Claim, party: Party): Evidence[] {
  let best: Evidence[] = [];
  for (const state of party.states) {
    const places = states.get(state);
    if (places === undefined) continue;
    if (anyWithin(places, first - NEAR_STATE, last + NEAR_STATE))
      return [{ kind: 'country-nearby', detail: state, weight: WEIGHTS.stateNear }];
    best = [{ kind: 'country-nearby', detail: state, weight: WEIGHTS.stateFar }];
  }
  return best;
}

/** Words of an office that say nothing by themselves. */
const EMPTY_ROLE: ReadonlySet<string> = new Set(
  'of the and for to a an in at on from by with as former current also title designation member members head deputy since until russian federation republic state'.split(
    ' ',
  ),
);
const foldedWords = new Map<string, readonly string[]>();
function wordsOf(role: string): readonly string[] {
  const known = foldedWords.get(role);
  if (known) return known;
  if (foldedWords.size > 5_000) foldedWords.clear();
  const words = tokenise(role).map(({ folded }) => folded);
  foldedWords.set(role, words);
  return words;
}

/** Two telling words of one office near the name in one stretch ("natural resources minister"), or a pack's role word for word. */
function roleEvidence(context: ArticleContext, { first, last }: Claim, party: Party): Evidence[] {
  const { tokens } = context;
  const sentence = context.sentenceOf(first);
  const from = Math.max(sentence.first, first - ROLE_REACH);
  const to = Math.min(sentence.last, last + ROLE_REACH);
  const around: string[] = [];
  for (let i = from; i <= to; i++) if (i < first || i > last) around.push(tokens[i]?.folded ?? '');
  const text = ` ${around.join(' ')} `;
  const stems = new Set(around.map(stem));
  for (const { entity } of party.options) {
    for (const role of entity.roles) {
      const words = wordsOf(role);
      if (!isRecord(entity) && text.includes(` ${words.join(' ')} `)) return [{ kind: 'role-nearby', detail: role, weight: WEIGHTS.role }];
      if (!isRecord(entity)) continue;
      const telling = words.filter((word) => !EMPTY_ROLE.has(word) && word.length > 2);
      const shared = [...new Set(telling.filter((word) => stems.has(stem(word))))];
      if (shared.length >= 2 || (shared.length === 1 && OFFICES.has(shared[0] ?? '')))
        return [{ kind: 'role-nearby', detail: shared.join(' '), weight: shared.length >= 2 ? WEIGHTS.role : WEIGHTS.role / 2 }];
    }
  }
  return [];
}
const OFFICES: ReadonlySet<string> = new Set(
  'president minister general governor chairman commander mayor senator ayatollah colonel admiral ambassador spokesman leader'.split(' '),
);
/** "ministry", "minister"; "defence", "defense". */
const stem = (word: string): string => word.slice(0, 5);

/** Fewest words of lists that make an article one about sanctions where none of them is "sanctions". */
const LISTING_TOPIC = 3;

function sanctionsEvidence(context: ArticleContext, { first, last }: Claim): Evidence[] {
  const { sanctions, listing } = context;
  const isTopic = sanctions.length > 0 || listing.length >= LISTING_TOPIC;
  if (!isTopic) return [];
  const { first: from, last: to } = context.sentenceOf(first);
  const within = (a: number, b: number): boolean => anyWithin(sanctions, a, b) || anyWithin(listing, a, b);
  if (within(from, first - 1) || within(last + 1, to)) return [{ kind: 'sanctions-nearby', detail: '', weight: WEIGHTS.sanctionsNear }];
  if (within(context.sentenceOf(from - 1).first, from - 1) || within(to + 1, context.sentenceOf(to + 1).last))
    return [{ kind: 'sanctions-nearby', detail: '', weight: WEIGHTS.sanctionsBeside }];
  return sanctions.length > 1 ? [{ kind: 'sanctions-topic', detail: '', weight: WEIGHTS.sanctionsTopic }] : [];
}

/** In words. */
const PUBLIC_BEFORE = 6;
const PUBLIC_BEHIND = 8;
/** "Rebel group ⟨…⟩", "⟨…⟩, a former minister": said of the uncommon name that stands beside it. */
function publicEvidence(context: ArticleContext, { first, last }: Claim, { head }: Party): Evidence[] {
  const { tokens } = context;
  const sentence = context.sentenceOf(first);
  for (let at = Math.max(sentence.first, first - PUBLIC_BEFORE); at <= Math.min(sentence.last, last + PUBLIC_BEHIND); at++) {
    const token = tokens[at];
    if (token === undefined || (at >= first && at <= last)) continue;
    const isSaid = ARMED.has(token.folded) || (head.entity.kind === 'person' && OFFICES_OF_STATE.has(token.folded));
    if (isSaid) return [{ kind: 'public-role', detail: token.surface, weight: WEIGHTS.publicRole }];
  }
  return [];
}

const TRADE_REACH = 60;
/** The trade that the text leaves out of a company's name stands near it: "insurers" by "Ingosstrakh". */
function leftOutEvidence({ tokens }: ArticleContext, { first, last }: Claim, { head }: Party): Evidence[] {
  if (head.made !== 'trade') return [];
  const used = new Set(tokens.slice(first, last + 1).map(({ folded }) => folded));
  const left = wordsOf(head.name.form).filter((word) => !used.has(word) && word.length > 4 && !isLegalWord(word) && !GROUP_WORDS.has(word));
  const stems = new Set(left.map(stem));
  for (let at = Math.max(0, first - TRADE_REACH); at <= Math.min(tokens.length - 1, last + TRADE_REACH); at++)
    if (stems.has(stem(tokens[at]?.folded ?? '')))
      return [{ kind: 'role-nearby', detail: tokens[at]?.surface ?? '', weight: WEIGHTS.trade }];
  return [];
}
const GROUP_WORDS: ReadonlySet<string> = new Set(
  'group holding holdings general international joint stock public limited company'.split(' '),
);

/** A word of the text says that it is a ship, and the entry is a body's. */
const kindEvidence = ({ type }: Claim, { head, options }: Party): Evidence[] =>
  type === 'vessel' && head.entity.kind === 'organisation' && (head.made === 'trade' || !options.some(({ entity }) => isBare(entity)))
    ? [{ kind: 'other-kind', detail: head.name.form, weight: WEIGHTS.otherKind }]
    : [];

/** Ships do not go by acronyms. */
const isAcronym = ({ tokens }: ArticleContext, { first, last }: Claim): boolean =>
  first === last && tokens[first]?.case === 'upper' && tokens[first].surface.length <= MAX_ACRONYM;
/** In letters. */
const MAX_ACRONYM = 4;

function shipEvidence(context: ArticleContext, claim: Claim, party: Party, parties: readonly Party[]): Evidence[] {
  const mayBeShip = party.options.some(({ entity }) => entity.kind === 'vessel' || isBare(entity));
  if (!mayBeShip || party.head.made === 'trade' || isAcronym(context, claim)) return [];
  const { first, last } = claim;
  const { tokens, imos } = context;
  const given = imos.find(({ at }) => at > last && at <= last + IMO_REACH)?.number;
  const own = party.options.flatMap(({ entity }) => entity.identity?.imo ?? []);
  if (given !== undefined) {
    if (own.includes(given)) return [{ kind: 'imo', detail: given, weight: WEIGHTS.imo }];
    const isOthers = parties.some(({ options }) => options.some(({ entity }) => entity.identity?.imo === given));
    if (own.length > 0 || isOthers) return [{ kind: 'other-imo', detail: given, weight: WEIGHTS.otherImo }];
    return [{ kind: 'ship-nearby', detail: 'IMO', weight: WEIGHTS.shipNear }];
  }
  if (own.some((imo) => imos.some(({ number }) => number === imo))) return [{ kind: 'imo', detail: own[0] ?? '', weight: WEIGHTS.imo }];
  const sentence = context.sentenceOf(first);
  const stop = PLACE_PREPOSITIONS.has(tokens[first - 1]?.folded ?? '') ? first : Math.max(sentence.first, first - SHIP_REACH);
  for (let at = first; at >= stop; at--) {
    const token = tokens[at];
    if (token === undefined) continue;
    const { folded: word, case: written } = token;
    const isCue = at === first ? first < last : written === 'lower' || at === first - 1;
    if (isCue && SHIP_WORDS.has(word)) return [{ kind: 'ship-nearby', detail: word, weight: WEIGHTS.shipNear }];
  }
  const other = context.isFleet ? renamed(context, claim) : undefined;
  if (other !== undefined) return [{ kind: 'ship-nearby', detail: other, weight: WEIGHTS.shipNear }];
  return context.isShipping ? [{ kind: 'ship-nearby', detail: '', weight: context.isFleet ? WEIGHTS.fleet : WEIGHTS.shipping }] : [];
}

const RENAMED: ReadonlySet<string> = new Set('was formerly once previously ex renamed'.split(' '));
/** In words; ", called so after …," may stand between. */
const RENAMED_REACH = 8;
/** "⟨Iris⟩ was North Sky", "North Sky, now renamed ⟨Iris⟩": the word between the two names of a ship. */
function renamed({ tokens, sentenceOf }: ArticleContext, { first, last }: Claim): string | undefined {
  const isWord = (at: number): boolean => {
    const next = tokens[at + 1];
    return RENAMED.has(tokens[at]?.folded ?? '') && next?.gap !== 'sentence' && next !== undefined && isNameLike(next);
  };
  if (isWord(first - 1)) return tokens[first - 1]?.surface;
  const end = Math.min(sentenceOf(first).last, last + RENAMED_REACH);
  for (let at = last + 1; at <= end; at++) if (isWord(at)) return tokens[at]?.surface;
  return undefined;
}

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set('in near at from to off into around outside'.split(' '));

/** "In Wilmington": one word where a place stands is none of a ship or company called after it. */
function placeEvidence({ tokens }: ArticleContext, { first, last }: Claim, { head }: Party): Evidence[] {
  const [before, word] = [tokens[first - 1], tokens[first]];
  if (before === undefined || word === undefined || first !== last || head.entity.kind === 'person' || word.case === 'upper') return [];
  return PLACE_PREPOSITIONS.has(before.folded) && word.gap === 'space'
    ? [{ kind: 'place-words', detail: `${before.surface} ${word.surface}`, weight: WEIGHTS.placeWords }]
    : [];
}

/** What would decide between the listed party and a namesake, as listed. */
function decidesOf({ options }: Party): string[] {
  const births = [...new Set(options.flatMap(({ entity }) => (entity.identity?.births ?? []).map((birth) => birth.slice(0, 4))))];
  const roles = [...new Set(options.flatMap(({ entity }) => entity.roles))].slice(0, 2);
  const countries = [...new Set(options.flatMap(({ entity }) => entity.identity?.countries ?? []))].slice(0, 3);
  const imos = [...new Set(options.flatMap(({ entity }) => entity.identity?.imo ?? []))];
  return [
    ...(births.length > 0 ? [`born ${births.slice(0, 3).join(' or ')}`] : []),
    ...roles,
    ...(countries.length > 0 ? [countries.join(', ')] : []),
    ...imos.map((imo) => `IMO ${imo}`),
  ];
}

export function toCandidate({ party, score, evidence }: Weighed): Candidate {
  const { entity } = party.head;
  const decides = decidesOf(party);
  return {
    entityId: entity.id,
    name: entity.name,
    score: Math.min(1, Math.max(0, Math.round(score * 100) / 100)),
    evidence,
    ...(party.records.length > 0 && { records: party.records satisfies readonly EntityId[] }),
    ...(decides.length > 0 && { decides }),
  };
}
