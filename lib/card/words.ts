import type { Candidate, EntityKind, Evidence, EvidenceKind, FigureMention, Quantity } from '../model/index.js';
import { asShare, inFull } from './formats.js';

/** Kinds as a card's second line says them. */
export const KIND_LABELS: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  vessel: 'Vessel',
  aircraft: 'Aircraft',
  agreement: 'Agreement',
  programme: 'Sanctions programme',
};

/** One sentence for each kind of evidence; the detail is the wording it rests on. */
const EVIDENCE_SENTENCES: Readonly<Record<EvidenceKind, (detail: string) => string>> = {
  'full-name': (detail) => `The article writes the full name “${detail}”.`,
  alias: (detail) => `The article writes “${detail}”, another name of this entry.`,
  acronym: (detail) => `“${detail}” is this entry’s acronym, in capitals here.`,
  'bare-name-with-country': (detail) => `“${detail}” stands beside its country, or the article names the body in full.`,
  'needs-met': (detail) => `“${detail}” is read this way because of what else the article names.`,
  'role-nearby': (detail) => `The words “${detail}” stand nearby.`,
  'public-role': (detail) => `The article calls its bearer or those around it “${detail}”, as lists do those they hold.`,
  'country-nearby': () => 'The article names its country.',
  'later-surname': (detail) => `A family name that stands for “${detail}”, named in full in this article.`,
  'defined-acronym': (detail) => `The article itself gives it as the short form of “${detail}”.`,
  initials: (detail) => `Its letters are the initials of “${detail}”, and of no other name in this article.`,
  'short-form': (detail) => `A short form of “${detail}”, which the article names in full.`,
  'shared-name': (detail) =>
    /^\d+$/.test(detail)
      ? `Against: ${detail} other listed ${detail === '1' ? 'party goes' : 'parties go'} by this name.`
      : `Against: others bear the name “${detail}”.`,
  'single-word': (detail) => `“${detail}” is one word, which is little to go by.`,
  'derived-name': (detail) => `The article writes a shorter form of the listed name “${detail}”.`,
  'romanised-name': (detail) => `The article writes the listed name “${detail}” in another spelling.`,
  'common-name': (detail) => `“${detail}” is a common name: many people bear it.`,
  'ordinary-words': (detail) => `“${detail}” is made of ordinary words.`,
  'generic-body': (detail) => `The article writes a part of “${detail}” that bodies of other states share.`,
  'sanctions-nearby': () => 'The sentence speaks of sanctions.',
  'sanctions-topic': () => 'The article speaks of sanctions.',
  companion: () => 'The article names others listed for the same state or programme.',
  'ship-nearby': (detail) => (detail === '' ? 'The article is about shipping.' : `The word “${detail}” stands nearby.`),
  imo: (detail) => `The article gives its IMO number, ${detail}.`,
  'other-imo': (detail) => `Against: the article gives another IMO number, ${detail}.`,
  age: (detail) => `The age or year in the article (${detail}) fits the listed birth.`,
  'other-age': (detail) => `Against: the age or year in the article (${detail}) does not fit the listed birth.`,
  'other-trade': (detail) => `Against: the article gives the bearer a trade of which the entry says nothing (“${detail}”).`,
  namesake: (detail) => `Against: the article itself speaks of a namesake (“${detail}”).`,
  'place-words': (detail) => `Against: “${detail}” reads like a place.`,
  'other-kind': (detail) => `Against: the article speaks of a ship, and “${detail}” is a body.`,
  'on-many-lists': (detail) => `${detail} authorities list a party under this name.`,
  'well-known': (detail) => `“${detail}” is often in the news under this name.`,
  'same-party': (detail) => `Entries on several lists are shown together because of ${detail}.`,
  'readers-note': (detail) => `You have a note on “${detail}”.`,
  'readers-decision': (detail) => `You decided on ${detail}.`,
};

const CONTEXT: ReadonlySet<EvidenceKind> = /* @__PURE__ */ new Set([
  'role-nearby',
  'country-nearby',
  'needs-met',
  'bare-name-with-country',
  'sanctions-nearby',
  'companion',
  'ship-nearby',
  'imo',
  'age',
]);

/** Why entries of several lists stand on one card; one sentence for each reason. */
export const whyGrouped = (reasons: readonly string[]): string[] => reasons.map(EVIDENCE_SENTENCES['same-party']);

/** Why a name matched, what speaks against it, and what the article leaves open; one sentence each. */
export function whyMatched(candidate: Candidate | undefined): string[] {
  if (candidate === undefined) return ['Recognised by the way it is written; no entry you hold has this name.'];
  const sentences = candidate.evidence.map(({ kind, detail }: Evidence) => EVIDENCE_SENTENCES[kind](detail));
  if (candidate.evidence.some(({ kind }) => kind === 'readers-note' || kind === 'readers-decision')) return sentences;
  const hasContext = candidate.evidence.some(({ kind }) => CONTEXT.has(kind));
  const open = hasContext ? [] : ['Nothing else in the article says which bearer of the name is meant.'];
  return [...sentences, ...open, ...notSaid(candidate)];
}

/** What a list gives to tell its party by, as `decides` begins it, and the evidence that shows the article to speak of it. */
const COMPARED: readonly (readonly [RegExp, string, readonly EvidenceKind[]])[] = [
  [/^born /, 'an age or year of birth', ['age', 'other-age']],
  [/^IMO /, 'an IMO number', ['imo', 'other-imo']],
];

/** What the entry gives and the article does not, in one sentence; none where nothing is missing. */
function notSaid({ decides = [], evidence }: Candidate): string[] {
  const missing = COMPARED.flatMap(([begins, words, kinds]) => {
    const given = decides.find((line) => begins.test(line));
    return given === undefined || evidence.some(({ kind }) => kinds.includes(kind)) ? [] : [`${words} (listed: ${given})`];
  });
  const hasOther = decides.some((line) => !COMPARED.some(([begins]) => begins.test(line)));
  const isPlaced = evidence.some(({ kind }) => kind === 'role-nearby' || kind === 'country-nearby');
  if (hasOther && !isPlaced) missing.push('the office or country that the entry gives');
  return missing.length === 0 ? [] : [`The article does not give ${missing.join(', nor ')}.`];
}

const plural = (value: number, unit: string): string =>
  value === 1 || unit.endsWith('s') ? unit : /foot$/.test(unit) ? unit.replace('foot', 'feet') : `${unit}s`;

/** One value with its unit: "12.5 %", "3 miles". */
export function amountInWords(value: number, { unit, currency, measure }: Quantity): string {
  if (unit === 'money') return currency === undefined ? inFull(value) : `${inFull(value)} ${currencyName(currency, value)}`;
  if (unit === 'percent') return `${inFull(value)} %`;
  if (unit === 'fraction') return `${inFull(value)} (${asShare(value)})`;
  return measure === undefined ? inFull(value) : `${inFull(value)} ${plural(value, measure)}`;
}

/** "US dollars" for "USD"; an unknown code stays as it is. */
function currencyName(code: string, value: number): string {
  try {
    // With the digits that `inFull` shows: "1.00 US dollars" would be plural, "1 US dollar" is not.
    const style = {
      style: 'currency',
      currency: code,
      currencyDisplay: 'name',
      minimumFractionDigits: 0,
      maximumFractionDigits: 6,
    } as const;
    const parts = new Intl.NumberFormat('en', style).formatToParts(value);
    return parts.find(({ type }) => type === 'currency')?.value ?? code;
  } catch {
    return code; // not a code Intl takes ("roubles" of an unnamed state)
  }
}

/** The value read, in full: "14,000,000,000 US dollars", "10,000 to 12,000". */
export function quantityInWords(quantity: Quantity): string {
  if (quantity.kind === 'vague') return 'No exact number is given';
  if (quantity.kind === 'value') return amountInWords(quantity.value, quantity);
  return `${inFull(quantity.min)} to ${amountInWords(quantity.max, quantity)}`;
}

/** A figure in one line, for a list of its siblings. */
export const figureInWords = ({ surface, quantity }: FigureMention): string => `${surface} (${quantityInWords(quantity)})`;
