import { dimensionOf, statedExtent, statedNumbers, thingOf } from '../ledger/index.js';
import type { FigureMention, ReferenceBook, ReferenceMeasure, Yardstick } from '../model/index.js';
import type { NamedOwner, OwnerFinder } from './find-owners.js';
import { DEFENCE, ECONOMY, INHABITANTS, LAND, MILITARY, REACH, SENDS } from './words.js';

/**
 * The least and the most that a figure may be of its yardstick. Below a thousandth the sum says nothing but "small"; above
 * ten times the yardstick is too short.
 */
const LEAST = 0.001;
const MOST = 10;

/** Longest stretch between a state and what it sends, in UTF-16 code units, and from the state to its verb, in words. */
const SENDER_REACH = 80;
const VERB_REACH = 4;
const OTHER_SUBJECT = /\b(?:its|their|whose|while|where|that|who|which|and|but|as|after|before)\b/i;

/** A budget of 2009 is not measured by the economy of 2024: how far an article may be from the year of its yardstick, in years. */
const MAX_YEARS_APART = 5;

const PREPOSITION = /^(?:of|in|from|to|for|with|by|on|at|against|across|throughout|near|into|towards?|off|over|between)$/;
const ARTICLE = /^the$/;

interface Asked {
  readonly figure: FigureMention;
  readonly sentence: string;
  readonly find: OwnerFinder;
}

/** The preposition that leads an owner in, over an article; a participle ("fighting Russia") leads in what is done to it. */
function leadOf({ counted }: FigureMention, { before, start }: NamedOwner): string {
  if (!ARTICLE.test(before)) return before;
  return /(\p{L}+)\s+\p{L}+\s*$/u.exec(counted.slice(0, start))?.[1]?.toLowerCase() ?? '';
}

const only = (owners: readonly NamedOwner[]): string | undefined => {
  const ids = new Set(owners.map(({ id }) => id));
  return ids.size === 1 ? owners[0]?.id : undefined;
};

/**
 * Whose the figure is, by the words for what is counted: an owner that stands as an adjective or possessive, else one behind
 * one of the prepositions. None where two may be meant.
 */
function ownerInCounted({ figure, find }: Asked, prepositions: readonly string[]): string | undefined {
  const named = find(figure.counted).map((owner) => ({ ...owner, lead: leadOf(figure, owner) }));
  const direct = named.filter(({ lead }) => !PREPOSITION.test(lead) && !/(?:ed|ing)$/.test(lead));
  return direct.length > 0 ? only(direct) : only(named.filter(({ lead }) => prepositions.includes(lead)));
}

/** "North Korea has sent ⟨10,000 troops⟩": the state that sends them, when it is the last one named before. */
function senderInSentence({ figure, sentence, find }: Asked): string | undefined {
  const at = sentence.indexOf(figure.surface);
  if (at < 0) return undefined;
  const before = sentence.slice(0, at);
  const sender = find(before).at(-1);
  if (!sender || PREPOSITION.test(sender.before)) return undefined;
  const between = before.slice(sender.end);
  const verb = SENDS.exec(between);
  if (!verb || between.length > SENDER_REACH || /^['’]s\b|[,;:.]/.test(between)) return undefined;
  const way = between.slice(0, verb.index);
  return way.trim().split(/\s+/).length <= VERB_REACH && !OTHER_SUBJECT.test(way) ? sender.id : undefined;
}

/** The words of the clause behind the figure. */
const wordsBehind = ({ figure, sentence }: Asked): string => {
  const at = sentence.indexOf(figure.surface);
  return at < 0 ? '' : (sentence.slice(at + figure.surface.length).split(/[,;:—()]/, 1)[0] ?? '');
};

/** "⟨12,000 square kilometres of forest⟩ in Portugal": the only state behind the figure in its clause, led in by one of the prepositions. */
function ownerBehind(asked: Asked, prepositions: readonly string[]): string | undefined {
  const named = asked.find(wordsBehind(asked));
  return named.every(({ before }) => prepositions.includes(before)) ? only(named) : undefined;
}

interface Choice {
  readonly measure: ReferenceMeasure;
  readonly owner: string | undefined;
}

function choiceForCount(asked: Asked): Choice | undefined {
  const { heads } = thingOf(asked.figure);
  if (heads.length === 0) return undefined;
  if (heads.every((head) => MILITARY.has(head)))
    return { measure: 'active-personnel', owner: ownerInCounted(asked, ['of', 'from']) ?? senderInSentence(asked) };
  if (heads.every((head) => head === 'warhead')) return { measure: 'warheads', owner: ownerInCounted(asked, ['of', 'from', 'in']) };
  const { counted } = asked.figure;
  const [first] = asked.find(counted);
  // "3 million Ukrainians": the people itself is what is counted.
  const isPeople = first?.start === 0 && /s$/.test(first.form) && !/^\s*\p{Ll}+s\b/u.test(counted.slice(first.end));
  if (isPeople && heads.length === 1) return { measure: 'population', owner: first.id };
  if (heads.every((head) => INHABITANTS.has(head)))
    return { measure: 'population', owner: ownerInCounted(asked, ['of', 'in', 'from', 'across', 'throughout']) };
  return undefined;
}

function choiceFor(asked: Asked): Choice | undefined {
  const { quantity, counted } = asked.figure;
  const dimension = dimensionOf(quantity);
  if (dimension === 'count') return choiceForCount(asked);
  if (dimension === 'money USD') {
    const measure = DEFENCE.test(counted) ? 'defence-spending' : ECONOMY.test(counted) ? 'gdp' : undefined;
    return measure && { measure, owner: ownerInCounted(asked, ['of', 'in', 'to', 'for']) };
  }
  if (dimension === 'm²' && LAND.test(`${counted} ${wordsBehind(asked)}`))
    return { measure: 'area', owner: ownerInCounted(asked, ['of', 'in', 'across']) ?? ownerBehind(asked, ['of', 'in', 'across']) };
  if (quantity.measure === 'barrel' && quantity.per === 'day') return { measure: 'oil-supply', owner: 'world' };
  return undefined;
}

const CALLED: Readonly<Record<ReferenceMeasure, (owner: string) => string>> = {
  population: (owner) => `${owner}’s population`,
  area: (owner) => `${owner}’s area`,
  gdp: (owner) => `${owner}’s GDP`,
  'active-personnel': (owner) => `${owner}’s active military personnel`,
  'defence-spending': (owner) => `${owner}’s military spending`,
  warheads: (owner) => `${owner}’s nuclear warheads`,
  'oil-supply': (owner) => `${owner}’s oil supply`,
};

const possessive = (called: string): string => called.replaceAll("'", '’').replace(/s’s /, 's’ ');

function fromTable({ figure }: Asked, { measure, owner }: Choice, book: ReferenceBook): Yardstick | undefined {
  const table = book.tables.find((one) => one.measure === measure);
  const value = owner !== undefined && table && Object.hasOwn(table.values, owner) ? table.values[owner] : undefined;
  // Oil is counted in barrels by its own trade, not in cubic metres.
  const extent = (table?.unit === 'barrel/day' ? statedNumbers : statedExtent)(figure.quantity);
  if (!table || owner === undefined || value === undefined || extent === undefined) return undefined;
  const body = table.bodies[owner];
  const called = body ? `the ${body}’s active personnel` : CALLED[measure](nameOf(book, owner));
  return { called: possessive(called), value, unit: table.unit, figure: extent, year: table.year, source: table.source };
}

const nameOf = ({ owners }: ReferenceBook, id: string): string => {
  const name = owners[id]?.name ?? id;
  return /^(?:United|Netherlands|Philippines|Central African|Democratic Republic|Republic|Gambia|Bahamas|Maldives|Comoros|Seychelles|Marshall|Solomon)\b/.test(
    name,
  )
    ? `the ${name}`
    : name;
};

/** The way between two places that the sentence names, each by its city or its state; none where several fit. */
function fromDistances({ figure, sentence, find }: Asked, book: ReferenceBook): Yardstick | undefined {
  const extent = statedExtent(figure.quantity);
  if (figure.quantity.si?.unit !== 'm' || extent === undefined || !REACH.test(`${figure.counted} ${sentence}`)) return undefined;
  const named = new Set(find(sentence).map(({ id }) => id));
  const isNamed = (city: string): boolean => named.has(city) || named.has(book.owners[city]?.country ?? city);
  const fitting = book.distances.values.filter(({ from, to }) => isNamed(from) && isNamed(to));
  const [distance] = fitting;
  if (!distance || fitting.length > 1) return undefined;
  return {
    called: `the distance from ${nameOf(book, distance.from)} to ${nameOf(book, distance.to)}`,
    value: distance.metres,
    unit: 'm',
    figure: extent,
    source: book.distances.source,
  };
}

const isOfItsTime = ({ year }: Yardstick, day: string | undefined): boolean =>
  year === undefined || day === undefined || !(Math.abs(Number(day.slice(0, 4)) - Number(year)) > MAX_YEARS_APART);

/** Where a figure stands. */
interface FigurePlace {
  readonly sentence: string;
  /** ISO 8601 date of the article; without one a yardstick of any year will do. */
  readonly day: string | undefined;
}

/**
 * The reference value to set a figure beside, or undefined: no yardstick is better than a far-fetched one. It is chosen by what is
 * counted and by the state it belongs to, both in the article's own words, and never from another time.
 */
export function chooseYardstick(
  figure: FigureMention,
  { sentence, day }: FigurePlace,
  book: ReferenceBook,
  find: OwnerFinder,
): Yardstick | undefined {
  const asked: Asked = { figure, sentence, find };
  const choice = choiceFor(asked);
  const yardstick = choice ? fromTable(asked, choice, book) : fromDistances(asked, book);
  if (!yardstick || !isOfItsTime(yardstick, day)) return undefined;
  const { min, max } = yardstick.figure;
  return min / yardstick.value >= LEAST && max / yardstick.value <= MOST ? yardstick : undefined;
}
