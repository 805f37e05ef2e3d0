import type { Entity, EntityId } from '../model/index.js';
import { coreOf, isCommonName, isCommonSpelling, isOrdinaryWord, isPatronymic, nameParts, statesOf } from '../names/index.js';
import { tokenise } from '../text/index.js';
import type { Option } from './claim.js';

/** Entries of lists and packs taken for one party; their data stay apart. */
export interface Party {
  /** The pack's entry where there is one, else the first record. */
  readonly head: Option;
  readonly options: readonly Option[];
  readonly records: readonly EntityId[];
  readonly states: ReadonlySet<EntityId>;
  /** Why the entries were taken for one, in words; empty for a single one. */
  readonly reasons: readonly string[];
}

export const isRecord = ({ identity }: Entity): boolean => identity !== undefined;

/** Prefixes of record keys by the ids under which the starter pack names lists. */
const AUTHORITIES: Readonly<Record<string, string>> = {
  'ofac-sdn': 'ofac', 'ofac-consolidated': 'ofac', 'un-sc': 'un', 'eu-fsf': 'eu', 'uk-sl': 'uk', 'ca-sema': 'ca', 'au-dfat': 'au', 'ch-seco': 'ch',
}; // prettier-ignore

/** The keys of the records that a pack's entry says it is listed under. */
export function claimedRecords({ designations }: Entity): Set<string> {
  return new Set(designations.map(({ list, recordId }) => `${AUTHORITIES[list] ?? list}:${recordId}`));
}

interface Traits {
  readonly years: readonly number[];
  readonly states: ReadonlySet<EntityId>;
  /** The names with most words, each as its sorted keys. */
  readonly fullest: readonly (readonly string[])[];
  /** Names without legal forms, the primary one first. */
  readonly cores: readonly string[];
}

const known = new WeakMap<Entity, Traits>();

function traitsOf(entity: Entity): Traits {
  const cached = known.get(entity);
  if (cached) return cached;
  const latin = entity.names.filter(({ script }) => script === undefined);
  const keyed = latin.map(({ form }) => tokenise(form).flatMap(({ folded }) => nameParts(folded)));
  const longest = Math.max(0, ...keyed.map((parts) => parts.length));
  const traits: Traits = {
    years: (entity.identity?.births ?? []).flatMap(yearsOf),
    states: new Set([
      ...(entity.country === undefined ? [] : [entity.country]),
      ...(entity.identity?.countries ?? []).flatMap(statesOf),
      ...entity.designations.flatMap(({ codes, programme }) => (codes ?? [programme]).flatMap(statesOf)),
    ]),
    fullest: keyed
      .filter((parts) => parts.length === longest || parts.some(({ folded }) => isPatronymic(folded)))
      .map((parts) => parts.map(({ key }) => key).sort()),
    cores: entity.kind === 'person' && !isBare(entity) ? [] : latin.map(({ form }) => coreOf(form)),
  };
  known.set(entity, traits);
  return traits;
}

/** "1960/1962" is every year of the range; at most `MAX_RANGE` of them. */
export function yearsOf(birth: string): number[] {
  const years = [...birth.matchAll(/\b(\d{4})\b/g)].map(([year]) => Number(year));
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined || !birth.includes('/')) return years;
  return to - from > MAX_RANGE ? [from, to] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
const MAX_RANGE = 30;

const overlaps = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((one) => b.has(one));
const isSubset = (a: readonly string[], b: readonly string[]): boolean => a.every((one) => b.includes(one));

/** Why two entries are one party; `false` where something says that they are not, undefined where nothing says either. */
function sameParty(a: Option, b: Option): string | false | undefined {
  const [one, other] = [a.entity, b.entity];
  const [x, y] = [one.identity, other.identity];
  if (x === undefined || y === undefined) return samePackEntry(a, b);
  if (x.unReference !== undefined && x.unReference === y.unReference) return `UN reference ${x.unReference}`;
  if (x.imo !== undefined && y.imo !== undefined) return x.imo === y.imo ? `IMO ${x.imo}` : false;
  if (kindsConflict(one, other)) return false;
  const [s, t] = [traitsOf(one), traitsOf(other)];
  if (one.kind !== 'person' || other.kind !== 'person') {
    if (s.states.size > 0 && t.states.size > 0 && !overlaps(s.states, t.states)) return false;
    if (one.kind === 'vessel' || other.kind === 'vessel') return sameShipName(a, b) ? 'the same name' : undefined;
    if (authorityOf(one) === authorityOf(other) && s.cores[0] !== t.cores[0]) return false; // a list tells its own entries apart
    return sameBodyName(s.cores, t.cores) ? 'the same name' : undefined;
  }
  if (s.years.length > 0 && t.years.length > 0) {
    if (!s.years.some((year) => t.years.includes(year)))
      return haveMisprintedYear(one, other) && sameFullName(s, t) && 'the same full name and birthday';
    return `the same name and year of birth (${s.years.find((year) => t.years.includes(year)) ?? ''})`;
  }
  return sameFullName(s, t) ? 'the same full name' : false;
}

/** Both bear it first, and a record that may be of a body too says nothing but the name. */
const sameShipName = (a: Option, b: Option): boolean =>
  [a, b].every(({ name, made, entity }) => name.role === 'primary' && made !== 'trade' && (entity.kind === 'vessel' || isBare(entity)));

/** An own list's record that says nothing but a name. */
export const isBare = ({ identity, designations }: Entity): boolean =>
  identity?.countries.length === 0 && identity.births.length === 0 && designations.every(({ programme }) => programme === '');

/** They share a name that is the first name of either, and no mere acronym. */
function sameBodyName(a: readonly string[], b: readonly string[]): boolean {
  const shared = new Set(a.filter((core) => b.includes(core)));
  const [first] = [a[0] ?? '', b[0] ?? ''].filter((core) => shared.has(core));
  return first !== undefined && (first.length > MAX_ACRONYM || shared.size > 1);
}
/** In letters. */
const MAX_ACRONYM = 5;

/** In years; lists copy from one another and err in a digit: "17 April 1968", "17 April 1969". */
const MISPRINT = 2;
const haveMisprintedYear = (a: Entity, b: Entity): boolean =>
  (a.identity?.births ?? []).some((one) =>
    (b.identity?.births ?? []).some(
      (other) =>
        /^\d{4}-\d{2}-\d{2}$/.test(one) &&
        one.slice(4) === other.slice(4) &&
        Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) <= MISPRINT,
    ),
  );

const authorityOf = ({ id }: Entity): string => id.slice(0, id.indexOf(':'));

/** Of a record that says nothing but a name, the kind is a guess. */
const kindsConflict = (a: Entity, b: Entity): boolean =>
  a.kind !== b.kind && [a, b].some((entity) => entity.kind === 'person' && !isBare(entity));

/** The longest names agree, or one lacks words of the other ("Sergei Ivanov", "Sergei Borisovich Ivanov"). */
const sameFullName = (a: Traits, b: Traits): boolean =>
  a.fullest.some((one) => b.fullest.some((other) => isSubset(one, other) || isSubset(other, one)));

function samePackEntry(a: Option, b: Option): string | false | undefined {
  const [one, other] = [a.entity, b.entity];
  const [pack, record] = one.identity === undefined ? [one, other] : [other, one];
  if (record.identity === undefined) return one.id === other.id ? 'the same entry' : false;
  if (claimedRecords(pack).has(record.id)) return 'the record named in the starter pack';
  if (pack.kind !== record.kind && !(isBare(record) && (pack.kind === 'organisation' || pack.kind === 'vessel'))) return false;
  const { states } = traitsOf(record);
  if (pack.country !== undefined && states.size > 0 && !states.has(pack.country)) return false;
  const [packOption, recordOption] = pack === a.entity ? [a, b] : [b, a];
  const isWhole =
    (recordOption.made === 'listed' || recordOption.made === 'unmarked') &&
    [packOption, recordOption].some(({ name }) => name.role === 'primary');
  if (pack.kind !== 'person')
    return isWhole &&
      (recordOption.name.role === 'primary' || isTelling(recordOption.name.form)) &&
      packOption.name.role !== 'bare' &&
      packOption.name.role !== 'acronym' &&
      packOption.name.needs === undefined
      ? 'the same name'
      : undefined;
  return tokenise(packOption.name.form).every(({ folded }) => isCommonName(folded)) ? undefined : 'the same name';
}

/** A name that is not all ordinary words, as "People's Liberation Army" is, by which several bodies go. */
const isTelling = (form: string): boolean =>
  tokenise(form).some(({ folded }) => folded.length > 2 && !isOrdinaryWord(folded) && !isCommonSpelling(folded));

/**
 * Options for one stretch of words, grouped into parties: by the pack's word, a shared UN reference or IMO number, name
 * and year of birth, else by the longest name where nothing speaks against it. What cannot be told apart stays apart.
 */
export function groupParties(options: readonly Option[]): Party[] {
  if (options.length === 1) return [toParty(options, [])];
  const groups: { options: Option[]; reasons: Set<string> }[] = [];
  // Entries with most to go by first: a pack's, then those with births, IMO numbers or references.
  const known = new Set<string>();
  if (options.some(({ entity }) => isRecord(entity)))
    for (const { entity } of options) if (!isRecord(entity)) for (const { form } of entity.names) known.add(coreOf(form));
  const weigh = ({ entity }: Option): number =>
    weightOf(entity) +
    (known.size === 0 || !isRecord(entity) ? 0 : new Set(traitsOf(entity).cores.filter((core) => known.has(core))).size / 100);
  const ordered = [...options].sort((a, b) => weigh(b) - weigh(a));
  for (const option of ordered) {
    const fits = groups.flatMap((group) => {
      const verdicts = group.options.map((member) => sameParty(member, option));
      const reason = verdicts.find((verdict) => typeof verdict === 'string');
      return reason !== undefined && !(verdicts.includes(false) && !isStrong(reason)) ? [{ group, reason }] : [];
    });
    const strong = fits.find(({ reason }) => isStrong(reason));
    const chosen = strong ?? (fits.length === 1 || option.entity.kind !== 'person' ? fits[0] : undefined);
    if (chosen) {
      chosen.group.options.push(option);
      chosen.group.reasons.add(typeof chosen.reason === 'string' ? chosen.reason : '');
    } else groups.push({ options: [option], reasons: new Set() });
  }
  return groups.map((group) => toParty(group.options, [...group.reasons]));
}

const isStrong = (reason: string | false): boolean => typeof reason === 'string' && /^(UN reference|IMO|the record)/.test(reason);

const weightOf = ({ identity }: Entity): number =>
  identity === undefined
    ? 9
    : (identity.imo === undefined ? 0 : 4) +
      (identity.unReference === undefined ? 0 : 3) +
      (identity.births.length > 0 ? 2 : 0) +
      (identity.countries.length > 0 ? 1 : 0);

function toParty(options: readonly Option[], reasons: readonly string[]): Party {
  const head = options.find(({ entity }) => !isRecord(entity)) ?? options[0];
  if (head === undefined) throw new RangeError('a party has no option');
  const { entity } = head;
  if (options.length === 1)
    return { head, options, records: isRecord(entity) ? [entity.id] : [], states: traitsOf(entity).states, reasons };
  const records = [...new Set(options.flatMap(({ entity }) => (isRecord(entity) ? [entity.id] : [])))];
  const states = new Set(options.flatMap(({ entity }) => [...traitsOf(entity).states]));
  return { head, options, records, states, reasons };
}
