import type { EntityKind, KnownWords, MentionType, RecognisedName } from '../model/index.js';
import { DERIVATIONS, spell } from '../names/index.js';
import { isNameLike, type Token } from '../text/index.js';
import { type Claim, type EntityHit, type Option, resolveOverlaps, spanKey } from './claim.js';
import { withLegalForms } from './legal-forms.js';
import { isSettled, type ListedName } from './listed-names.js';
import { groupParties, isRecord } from './parties.js';
import { needsMet, type Presence } from './presence.js';
import type { Weighed } from './weigh-party.js';

const PROPER_ROLES: ReadonlySet<string> = new Set(['primary', 'alias', 'former', 'acronym', 'bare']);

/** Hits whose words really spell the names, those of all sources on one span together; a weak alias never makes a mention. */
export function confirmHits(tokens: readonly Token[], hits: readonly EntityHit[]): EntityHit[] {
  const bySpan = new Map<number, EntityHit>();
  for (const hit of hits) {
    if (isIdentifier(tokens, hit)) continue;
    const words = tokens.slice(hit.first, hit.last + 1);
    const options: Option[] = [];
    for (const { entity, name } of hit.options) {
      const made = name.quality === 'strong' ? spell(name, entity, words) : undefined;
      if (made !== undefined) options.push({ entity, name, made });
    }
    if (options.length === 0) continue;
    const { first, last } = hit;
    const span = first * tokens.length + last;
    const found = bySpan.get(span);
    bySpan.set(span, { first, last, options: nearestForms(found ? [...found.options, ...options] : options) });
  }
  return [...bySpan.values()];
}

/** Of a record's names that the words spell, the one they are nearest to; a pack's entry keeps all, which have conditions of their own. */
function nearestForms(options: readonly Option[]): readonly Option[] {
  if (!options.some(({ entity }) => isRecord(entity))) return options;
  const rank = ({ made, name }: Option): number => DERIVATIONS.indexOf(made ?? 'listed') * 2 + (name.role === 'primary' ? 0 : 1);
  const best = new Map<string, Option>();
  for (const option of options) {
    const other = best.get(option.entity.id);
    if (isRecord(option.entity) && (other === undefined || rank(option) < rank(other))) best.set(option.entity.id, option);
  }
  return options.filter((option) => !isRecord(option.entity) || best.get(option.entity.id) === option);
}

/** "IMO 9187629" is a number with its kind, not the body: an acronym before a number as long as no count in prose. */
const isIdentifier = (tokens: readonly Token[], { first, last }: EntityHit): boolean => {
  const [word, next] = [tokens[first], tokens[last + 1]];
  return first === last && word?.case === 'upper' && next?.gap === 'space' && /^\d{5,}$/.test(next.surface);
};

/** A bare name ("Foreign Ministry") counts beside its own country, or where the body is named in full. */
const bareNameBound = (option: Option, owner: Option | undefined, presence: Presence): boolean =>
  option.name.role !== 'bare' ||
  (owner !== undefined ? owner.entity.id === option.entity.country : presence.entities.has(option.entity.id));

const isMentionType = (kind: EntityKind): kind is MentionType => kind !== 'programme' && kind !== 'aircraft';

function typeOf(options: readonly Option[]): MentionType | undefined {
  for (const { entity } of options) if (isMentionType(entity.kind)) return entity.kind;
  return undefined;
}

/** One option per entity, the first name that spells it. */
function perEntity(options: readonly Option[]): readonly Option[] {
  if (options.length < 2) return options;
  const seen = new Set<string>();
  return options.filter(({ entity }) => (seen.has(entity.id) ? false : (seen.add(entity.id), true)));
}

/** Body names take their country's word when it stands directly before: "Saudi ⟨Aramco⟩". */
const withCountryWord = (first: number, option: Option | undefined, owner: Option | undefined): number =>
  owner?.name.role === 'demonym' && option?.entity.kind === 'organisation' && option.entity.country === owner.entity.id
    ? first - owner.name.form.split(/[ -]/).length
    : first;

/** Where an adjective of several words goes on behind its first: "Korean" of "the South Korean ships", by the last word before it. */
function adjectivesFrom(hits: readonly EntityHit[]): ReadonlySet<number> {
  const opened = new Set<number>();
  for (const { first, last, options } of hits)
    if (first < last && options.some(({ name }) => name.role === 'demonym')) for (let at = first; at < last; at++) opened.add(at);
  return opened;
}

/** Whether the name behind an article goes on further as another name. */
const isOutrun = (tokens: readonly Token[], ends: ReadonlyMap<number, number>, first: number, last: number): boolean =>
  tokens[first]?.folded === 'the' && (ends.get(first + 1) ?? 0) > last;

/** "Security Council ⟨Resolution 2397⟩": the body before a resolution is a name of its own. */
const withoutBody = (tokens: readonly Token[], first: number, last: number): number =>
  tokens[last]?.case === 'number' && tokens[last - 1]?.folded === 'resolution' ? Math.max(first, last - 1) : first;

/** Names of the pack's and the reader's own entries, with the records that are theirs. */
function knownClaims(tokens: readonly Token[], hits: readonly EntityHit[], presence: Presence): Claim[] {
  const claims: Claim[] = [];
  const adjectives = adjectivesFrom(hits);
  const ends = new Map<number, number>();
  for (const { first, last } of hits) {
    const closing = tokens[last];
    if (closing && isNameLike(closing)) ends.set(first, Math.max(last, ends.get(first) ?? 0));
  }
  for (const { first: from, last, options } of hits) {
    const first = withoutBody(tokens, from, last);
    // "the South" is no name in "the South Korean ships", nor "the Golan" in "the Golan Heights".
    if (first < last && (adjectives.has(last) || isOutrun(tokens, ends, first, last))) continue;
    const owner = presence.ownerBefore.get(first);
    const usable = perEntity(
      options.filter(
        (option) =>
          !isRecord(option.entity) &&
          PROPER_ROLES.has(option.name.role) &&
          needsMet(option, presence) &&
          bareNameBound(option, owner, presence),
      ),
    );
    const type = typeOf(usable);
    if (type === undefined) continue;
    const records = options.filter(({ entity }) => isRecord(entity));
    const all = records.length === 0 ? usable : [...usable, ...recordsOf(usable, records)];
    const whole = type === 'organisation' ? withLegalForms(tokens, { first, last }) : { first, last };
    const opening = whole.first < first ? whole.first : withCountryWord(first, usable[0], owner);
    claims.push({ first: opening, last: whole.last, options: all, type, basis: 'listed', owner: undefined });
  }
  return claims;
}

const recordsOf = (usable: readonly Option[], records: readonly Option[]): Option[] =>
  groupParties([...usable, ...records])
    .filter(({ head }) => !isRecord(head.entity))
    .flatMap(({ options }) => options.filter(({ entity }) => isRecord(entity)));

/** Whether a known name needs nothing beside it to make a claim. */
const isOutright = ({ entity, name }: Option): boolean =>
  !isRecord(entity) && PROPER_ROLES.has(name.role) && name.role !== 'bare' && name.needs === undefined;

/** The words that adjectives and peoples ("Russian", "North Koreans") cover, and those that proper names cover. */
export function knownWords(hits: readonly EntityHit[]): KnownWords {
  const adjectives = new Set<number>();
  const listed = new Set<number>();
  const certain = new Map<number, RecognisedName>();
  for (const { first, last, options } of hits) {
    const isProper = options.some(({ name, entity }) => !isRecord(entity) && PROPER_ROLES.has(name.role));
    const isAdjective = !isProper && options.some(({ name }) => name.role === 'demonym');
    for (let i = first; i <= last; i++) {
      if (isProper) listed.add(i);
      if (isAdjective) adjectives.add(i);
    }
    const type = typeOf(options.filter(isOutright));
    if (type !== undefined && !options.some(({ entity }) => isRecord(entity))) certain.set(first, { first, last, type, basis: 'shape' });
  }
  // Of names that overlap the one that starts first counts: "⟨the South⟩ Korean Foreign Ministry".
  for (const { first, last } of hits) for (let i = first + 1; i <= last; i++) certain.delete(i);
  return { adjectives, listed, certain };
}

/** "Mayor of London ⟨Ken Livingstone⟩": where a person's name of two words or more begins behind a known place. */
function behindPlace(placeEnds: ReadonlyMap<number, number>, first: number, last: number): number {
  const end = placeEnds.get(first) ?? -1;
  return end >= first && last - end >= 2 ? end + 1 : first;
}

/** Names from the lists and names by their looks, without overlaps, in order. */
export function findClaims(
  tokens: readonly Token[],
  hits: readonly EntityHit[],
  recognised: readonly RecognisedName[],
  presence: Presence,
  listedNames: readonly ListedName[],
): Claim[] {
  const known = knownClaims(tokens, hits, presence);
  const placeEnds = new Map(known.map(({ first, last, type }) => [first, type === 'place' ? last : -1]));
  const unlisted = recognised.map(({ first: from, last, type, basis }): Claim => {
    const first = type === 'person' && tokens[from - 1]?.folded === 'of' ? behindPlace(placeEnds, from, last) : from;
    const owner = type === 'organisation' ? presence.ownerBefore.get(first) : undefined;
    return { first, last, options: [], type, basis, owner: owner?.entity.name };
  });
  return resolveOverlaps(withListed(known, listedNames), withoutPieced(tokens, known, unlisted));
}

/** Names that only lists know beside those that are known; of one that both know, the known one, unless the article means the ship. */
function withListed(known: readonly Claim[], listedNames: readonly ListedName[]): readonly Claim[] {
  if (listedNames.length === 0) return known;
  const knownSpans = new Set(known.map(spanKey));
  const onLists = listedNames.flatMap(({ claim, weighed }) =>
    weighed.length > 0 && (!knownSpans.has(spanKey(claim)) || weighed.some(isNamedShip)) ? [claim] : [],
  );
  const shipSpans = new Set(onLists.map(spanKey));
  return [...known.filter((claim) => !shipSpans.has(spanKey(claim))), ...onLists];
}

/** A ship called after a town: the article gives its IMO number or says that it is one. */
const isNamedShip = (weighed: Weighed): boolean =>
  isSettled(weighed) && weighed.evidence.some(({ kind, detail }) => kind === 'imo' || (kind === 'ship-nearby' && detail !== ''));

/** Leaves out guesses that are nothing but listed names: "In ⟨Russia Acme Bank⟩ closed", "the ⟨United Nations and European Union⟩". */
function withoutPieced(tokens: readonly Token[], listed: readonly Claim[], guesses: readonly Claim[]): Claim[] {
  const longestFrom = new Map<number, number>();
  for (const { first, last } of listed) longestFrom.set(first, Math.max(last, longestFrom.get(first) ?? 0));
  return guesses.filter(({ first, last }) => {
    let next = first;
    while (next <= last) {
      next = (longestFrom.get(next) ?? Infinity) + 1;
      if (next < last && tokens[next]?.folded === 'and') next++;
    }
    return next !== last + 1;
  });
}
