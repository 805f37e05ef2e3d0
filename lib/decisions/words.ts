import { siteOf } from '../text/index.js';
import type { Decision, DecisionPlace, DecisionScope, Entity, Verdict } from '../model/index.js';
import { changedEntry, type Entries, type Ruling } from './rulings.js';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { this: 'this one', not: 'not this one' };
const SCOPE_WORDS: Readonly<Record<DecisionScope, string>> = {
  mention: 'this mention',
  article: 'this article',
  site: 'this site',
  always: 'always',
};

/** The day of a moment where the reader is: "3 May 2026", as their language writes it. */
const dayOf = (moment: string): string => (inWords ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'long' })).format(new Date(moment));
/** Made at first use: it takes a tenth of a millisecond. */
let inWords: Intl.DateTimeFormat | undefined;

/** "3 May 2026: this one (always)" */
export const decidedWords = ({ createdAt, verdict, place }: Decision): string =>
  `${dayOf(createdAt)}: ${VERDICT_WORDS[verdict]} (${SCOPE_WORDS[place.scope]})`;

/** How far a decision taken on this page may reach, the narrowest first; what belongs to no site has none to offer. */
export function scopesOn(url: string): readonly (readonly [DecisionScope, string])[] {
  const host = siteOf(url);
  return [
    ['mention', 'This mention only'],
    ['article', 'This article'],
    ...(host === undefined ? [] : [['site', `This site (${host})`] as const]),
    ['always', 'Always'],
  ];
}

/** What stands beside the buttons where the reader has decided before. */
export function rulingWords({ decision, standing }: Ruling, entries: Entries): string {
  const decided = `You decided on ${decidedWords(decision)}`;
  if (standing === 'in-force') return `${decided}.`;
  if (standing === 'contradicted') return `${decided}; what this article says does not fit. Decide for this article?`;
  const changed = changedEntry(decision, entries);
  return `${decided}; ${changed ? changeWords(changed) : 'the entry changed since'}. Decide again?`;
}

/** What a decision holds for, seen from outside the article: "every article on news.example". */
export function whereWords(place: DecisionPlace): string {
  switch (place.scope) {
    case 'mention':
      return `one mention in “${place.title || place.url}”`;
    case 'article':
      return `the article “${place.title || place.url}”`;
    case 'site':
      return `every article on ${place.host}`;
    case 'always':
      return 'every article';
  }
}

/** How an entry is no longer what the reader saw, by the edition in which it was found so. */
export function changeWords({ designations, formerly }: Entity): string {
  const removed = designations.length === 0 ? formerly?.[0]?.removed.by : undefined;
  if (removed !== undefined) return `the entry was taken off its list since (gone from the edition of ${editionOf(removed)})`;
  const asOf = designations.map((one) => one.asOf).sort().at(-1); // prettier-ignore
  return `the entry changed since${asOf ? ` (edition of ${editionOf(asOf)})` : ''}`;
}

/** A date of day precision in words; a month, a year or a publisher's own number as it stands. */
const editionOf = (edition: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(edition)
    ? new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(edition))
    : edition;
