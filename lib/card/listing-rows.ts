import type { Designation, Entity, Identity, SanctionsList } from '../model/index.js';
import type { ListingRow } from './card-model.js';
import { dayInWords } from './formats.js';

/** What a row is written with. */
export interface ListingContext {
  readonly lists: ReadonlyMap<string, SanctionsList>;
  /** ISO date or date-time of the article, where its page gives one. */
  readonly published?: string;
}

/** All listings of a party, one row each; where the pack and a list have the same record, the list's own words. */
export function listingRows(entries: readonly Entity[], context: ListingContext): readonly ListingRow[] {
  const onLists = entries.filter(({ identity }) => identity !== undefined);
  const held = new Set(onLists.flatMap(({ designations }) => designations.map(({ recordId }) => recordId)));
  const inPacks = entries.filter(({ identity }) => identity === undefined);
  return [
    ...onLists.flatMap((entry) => entry.designations.map((designation) => toRow(entry, designation, context))),
    ...inPacks.flatMap((entry) =>
      entry.designations.filter(({ recordId }) => !held.has(recordId)).map((designation) => toRow(entry, designation, context)),
    ),
  ];
}

function toRow({ identity, roles }: Entity, designation: Designation, { lists, published }: ListingContext): ListingRow {
  const list = lists.get(designation.list);
  const { codes, programme, recordId, listedName, date, reason, asOf, source } = designation;
  const timing = date === undefined || published === undefined ? undefined : besideArticle(date, published);
  const role = identity && roles[0];
  return {
    listTitle: list?.title ?? designation.list,
    publisher: list?.publisher ?? source.title,
    programme: withCodes(programme, codes ?? []),
    recordId,
    listedName,
    ...(date !== undefined && { date }),
    ...(reason !== undefined && { reason }),
    details: [identity && identityInWords(identity), role && `Role as listed: ${role}`, timing].flatMap((line) => line || []),
    asOf,
    searchUrl: list?.searchUrl ?? source.url,
  };
}

/** "Russia: harmful foreign activities (Executive Order 14024) [RUSSIA-EO14024]"; codes that are words already stand alone. */
const withCodes = (programme: string, codes: readonly string[]): string => {
  const own = codes.join(', ');
  return own === '' || own === programme ? programme : `${programme} [${own}]`;
};

/** One line that tells a party from its namesakes: "Born May 21, 1955 · Russia", "IMO 9187629 · flag Panama". */
function identityInWords({ births, countries, imo, flag }: Identity): string {
  const born = births.length === 0 ? [] : [`Born ${births.slice(0, MAX_BIRTHS).map(birthInWords).join(' or ')}`];
  const ship = [...(imo === undefined ? [] : [`IMO ${imo}`]), ...(flag === undefined ? [] : [`flag ${flag}`])];
  return [...born, ...ship, ...new Set(countries.slice(0, MAX_COUNTRIES).map(countryInWords))].join(' · ');
}
/** Lists give up to a dozen; more would be no line. */
const MAX_BIRTHS = 2;
const MAX_COUNTRIES = 3;

/** Dates in EDTF's order: "1955-05-21", "1955-05", "1955", "~1955", "1955/1957". */
function birthInWords(date: string): string {
  if (date.startsWith('~')) return `about ${birthInWords(date.slice(1))}`;
  const [from = '', to] = date.split('/');
  if (to !== undefined) return `${birthInWords(from)} to ${birthInWords(to)}`;
  return dayInWords(date);
}

let regions: Intl.DisplayNames | undefined;
/** "Russia" for "ru"; what is written out stays as listed. */
export function countryInWords(country: string): string {
  if (!/^[a-z]{2}$/i.test(country)) return country;
  regions ??= new Intl.DisplayNames('en', { type: 'region' });
  return regions.of(country.toUpperCase()) ?? country;
}

const DAY = 86_400_000; // ms
/** Days up to which a time is told in days, and in months. */
const IN_DAYS = 60;
const IN_MONTHS = 730;
const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;

/** Whether a listing is older than the article: "Listed 2 years before this article"; undefined where a date is no day. */
function besideArticle(listed: string, published: string): string | undefined {
  const days = Math.round((Date.parse(`${published.slice(0, 10)}T00:00:00Z`) - Date.parse(`${listed.slice(0, 10)}T00:00:00Z`)) / DAY);
  if (!Number.isFinite(days) || !/^\d{4}-\d{2}-\d{2}/.test(listed)) return undefined;
  if (days === 0) return 'Listed on the day of this article';
  const away = Math.abs(days);
  const [count, unit] =
    away < IN_DAYS
      ? [away, 'day']
      : away < IN_MONTHS
        ? [Math.round(away / DAYS_A_MONTH), 'month']
        : [Math.floor(away / DAYS_A_YEAR), 'year'];
  return `Listed ${count} ${unit}${count === 1 ? '' : 's'} ${days > 0 ? 'before' : 'after'} this article`;
}
