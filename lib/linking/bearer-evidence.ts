import type { Evidence } from '../model/index.js';
import type { ArticleContext } from './article-context.js';
import type { Claim, WordSpan } from './claim.js';
import { EVERYDAY, NAMESAKE_WORDS } from './cue-words.js';
import { isRecord, type Party, yearsOf } from './parties.js';

/** What the article says of the bearer himself; found as in `name-strength.ts`. */
const WEIGHTS = { age: 0.3, otherAge: -0.6, otherTrade: -0.45, namesake: -0.5 } as const;

/** In words. */
const TRADE_BEHIND = 8;
const TRADE_BEFORE = 3;
const AGE_REACH = 3;
/** "Ivanov, 22," "(44)", "aged 44", "44-year-old Ivanov"; undefined where no age stands by the name. */
function ageNear(context: ArticleContext, claim: Claim): number | undefined {
  const { tokens } = context;
  const { first, last } = claim;
  for (let at = last + 1; at <= last + AGE_REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.gap === 'sentence' || token.gap === 'block') break;
    const after = tokens[at + 1];
    if (
      /^[1-9]\d$/.test(token.surface) &&
      (token.gap === 'comma' || token.gap === 'bracket' || tokens[at - 1]?.folded === 'aged') &&
      after?.gap !== 'space' &&
      after?.gap !== 'hyphen'
    )
      return Number(token.surface);
  }
  // "The 34-year-old, whose shop": the sentence behind, or the words before.
  for (let at = Math.max(0, first - 6); at <= last + 22; at++) {
    if (at > last + 1 && tokens[at]?.gap === 'block') break;
    if (tokens[at]?.folded === 'year' && tokens[at + 1]?.folded === 'old' && /^[1-9]\d$/.test(tokens[at - 1]?.surface ?? ''))
      return Number(tokens[at - 1]?.surface);
  }
  const behind = descriptionBehind(context, claim);
  for (let at = behind.first; at < Math.min(behind.last, behind.first + DESCRIPTION); at++) {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    // Behind another name ("… of Jorge Ivanov, 44, …") it is that one's age.
    if (before?.case === 'lower' && token?.gap === 'comma' && after?.gap === 'comma' && /^[1-9]\d$/.test(token.surface))
      return Number(token.surface);
  }
  return undefined;
}

/** Words at the head of a sentence that describe the one named before it. */
const DESCRIPTION = 12;

/** "… Ivanov … . ⟨The Rovers goalkeeper, 22, …⟩": the sentence behind the name's, where it goes on with the same person; else nothing. */
function descriptionBehind({ tokens, sentenceOf }: ArticleContext, { first, last }: WordSpan): WordSpan {
  const own = sentenceOf(first);
  const next = tokens[own.last + 1];
  const isFirstNamed = first - own.first <= 1 && own.last > last;
  return isFirstNamed && next?.gap === 'sentence' && next.folded === 'the' ? sentenceOf(own.last + 1) : { first: 0, last: -1 };
}

/** How far a stated age may be from the listed one: birthdays, and lists that give a year for about then. */
const AGE_SLACK = 2;

export function ageEvidence(context: ArticleContext, claim: Claim, party: Party): Evidence[] {
  const births = party.options.flatMap(({ entity }) => (entity.identity?.births ?? []).flatMap(yearsOf));
  if (births.length === 0) return [];
  const year =
    context.year ??
    Math.max(...party.options.flatMap(({ entity }) => entity.designations.map(({ asOf }) => Number(asOf.slice(0, 4)) || 0)));
  const { tokens } = context;
  for (let at = claim.last + 1; at <= claim.last + 8; at++)
    if (tokens[at]?.folded === 'born' && /^(1[89]|20)\d\d$/.test(tokens[at + 2]?.surface ?? tokens[at + 1]?.surface ?? ''))
      return verdict(births.includes(Number(tokens[at + 2]?.surface)), tokens[at + 2]?.surface ?? '');
  const age = ageNear(context, claim);
  if (age === undefined || year === 0) return [];
  return verdict(
    births.some((birth) => Math.abs(year - birth - age) <= (context.year === undefined ? AGE_SLACK * 3 : AGE_SLACK)),
    String(age),
  );
}
const verdict = (fits: boolean, detail: string): Evidence[] => [
  fits ? { kind: 'age', detail, weight: WEIGHTS.age } : { kind: 'other-age', detail, weight: WEIGHTS.otherAge },
];

/** A trade that the text gives the bearer and no record tells of. */
export function tradeEvidence(context: ArticleContext, { first, last, type }: Claim, { options, head }: Party): Evidence[] {
  if (head.entity.kind !== 'person' && type !== 'person' && (last > first || !isRecord(head.entity))) return [];
  const { tokens } = context;
  const sentence = context.sentenceOf(first);
  const said = (word: string): boolean =>
    options.some(({ entity }) =>
      [...entity.roles, ...entity.designations.map(({ reason }) => reason ?? '')].some((role) => role.toLowerCase().includes(word)),
    );
  const behind = descriptionBehind(context, { first, last });
  const places = [
    ...range(Math.max(sentence.first, first - TRADE_BEFORE), first - 1),
    ...range(last + 1, Math.min(sentence.last, last + TRADE_BEHIND)),
    ...range(behind.first, Math.min(behind.last, behind.first + TRADE_BEHIND)),
  ];
  const trade = places
    .map((at) => tokens[at])
    .find((token) => token?.case === 'lower' && EVERYDAY.has(token.folded) && !said(token.folded));
  return trade === undefined ? [] : [{ kind: 'other-trade', detail: trade.surface, weight: WEIGHTS.otherTrade }];
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** In words; longer sentences are lists, or made to be hard. */
const NAMESAKE_REACH = 40;
/** "shares his name with", "namesake", "not to be confused with ⟨…⟩": said of the bearer named on the near side. */
export function namesakeEvidence(context: ArticleContext, claim: Claim): Evidence[] {
  const { tokens } = context;
  const { first, last } = claim;
  const sentence = context.sentenceOf(first);
  const behind = descriptionBehind(context, claim);
  const places = [
    ...range(Math.max(sentence.first, first - NAMESAKE_REACH), Math.min(sentence.last, last + NAMESAKE_REACH)),
    ...range(behind.first, Math.min(behind.last, behind.first + NAMESAKE_REACH)),
  ];
  for (const at of places) {
    const word = tokens[at]?.folded ?? '';
    const shares =
      at > last && (word === 'shares' || word === 'shared') && tokens.slice(at + 1, at + 4).some(({ folded }) => folded === 'name');
    const confused = at < first && first - at < 4 && word === 'confused';
    if (shares || confused || NAMESAKE_WORDS.has(word))
      return [{ kind: 'namesake', detail: tokens[at]?.surface ?? '', weight: WEIGHTS.namesake }];
  }
  return [];
}
