import type { Evidence } from '../model/index.js';
import { isCommonName, isCommonSpelling, isLegalWord, isOrdinaryWord, nameParts } from '../names/index.js';
import { tokenise } from '../text/index.js';
import type { ArticleContext } from './article-context.js';
import type { Claim } from './claim.js';
import { isGenericName } from './cue-words.js';
import type { Party } from './parties.js';

/** How far a name alone carries, and whether it needs evidence beside it to be called listed. */
export interface NameStrength {
  readonly evidence: Evidence;
  /** One word, an acronym, ordinary words, a body of any state: never listed on what the article says elsewhere. */
  readonly needsOwn: boolean;
  /** A single ordinary word or common name, for which even that is not enough without two kinds of it. */
  readonly isFaint: boolean;
}

/**
 * Weights of names, found by trying on the articles and the running text in hand (docs/decisions/0018). `LISTED` asks
 * for more than any of them.
 */
const NAME = {
  person: 0.55, commonPerson: 0.38, words: 0.6, ordinaryWords: 0.28, single: 0.38, tradeSingle: 0.2, commonSingle: 0.2, acronym: 0.22, head: 0.3, ship: 0.45, singleShip: 0.28,
} as const; // prettier-ignore
const FURTHER = { short: 0, romanised: -0.16, trade: 0 } as const;

const SMALL: ReadonlySet<string> = new Set('of and the for de du la el al in on a'.split(' '));
const MAX_ACRONYM = 5;

export function strengthOf({ tokens, stateWords }: ArticleContext, { first, last }: Claim, { head }: Party): NameStrength {
  const words = tokens.slice(first, last + 1);
  const { name, entity, made } = head;
  const full = words.filter(({ folded, gap }) => !SMALL.has(folded) && gap !== 'ending');
  const bare = full.filter(({ folded }) => !isLegalWord(folded));
  const telling = bare.length > 0 ? bare : full;
  const detail = name.form;
  const further = made === 'romanised' ? FURTHER.romanised : made === 'trade' ? FURTHER.trade : FURTHER.short;
  const of = (kind: Evidence['kind'], weight: number, needsOwn: boolean): NameStrength => ({
    evidence: { kind, detail, weight: weight + further },
    needsOwn,
    isFaint: weight <= NAME.commonSingle,
  });
  if (entity.kind === 'person') {
    const parts = words.flatMap(({ folded }) => nameParts(folded));
    const bearing = parts.filter(({ key }) => !/^(?:abd|abu|umm|din)$/.test(key));
    if (parts.length > 1 && bearing.length < 2) return of('common-name', NAME.commonPerson, true);
    if (parts.length < 2) return of('single-word', parts.length === 1 && telling.length > 1 ? NAME.commonPerson : NAME.commonSingle, true);
    // Two words of one syllable are borne by many wherever names are made of them ("Gao Qiang", "Soe Win").
    const common =
      parts.every(({ folded }) => folded.length < 3 || isCommonName(folded) || isOrdinaryWord(folded)) ||
      (parts.length === 2 && parts.every(({ isSyllable }) => isSyllable));
    return common || isCutShort(head, parts)
      ? of('common-name', NAME.commonPerson, false)
      : of(kindOf(head.made, name.role), NAME.person, false);
  }
  // Ordinary words, people's names, months, states ("Iranian"): what many bodies are called by.
  const common = telling.filter(
    (word) =>
      word.folded.length < 3 ||
      isOrdinaryWord(word.folded) ||
      isCommonSpelling(word.folded) ||
      isGenericName(word.folded) ||
      stateWords.has(first + words.indexOf(word)),
  );
  if (made === 'head') return of('generic-body', NAME.head, true);
  if (telling.length === 1) {
    const [word] = telling;
    if (entity.kind === 'vessel') return of('single-word', common.length > 0 ? NAME.commonSingle : NAME.singleShip, true);
    if (word && word.case === 'upper' && word.surface.length <= MAX_ACRONYM) return of('acronym', NAME.acronym, true);
    if (common.length > 0) return of('ordinary-words', NAME.commonSingle, true);
    return made === 'trade' ? of('single-word', NAME.tradeSingle, true) : of('single-word', NAME.single, true);
  }
  if (common.length === telling.length)
    return of('ordinary-words', telling.length > 3 ? NAME.single : NAME.ordinaryWords, telling.length <= 3);
  return of(kindOf(made, name.role), entity.kind === 'vessel' ? NAME.ship : NAME.words, false);
}

/**
 * "Sher Mohammad" of a name of six words that the list does not part: without its last two words, the family's of which the news keeps
 * one, it is a name that many bear.
 */
function isCutShort({ made, name }: Party['head'], parts: readonly { readonly key: string }[]): boolean {
  if (made !== 'short' || name.family !== undefined || name.form.includes(',')) return false;
  const listed = tokenise(name.form).flatMap(({ folded }) => nameParts(folded).filter(({ isPatronymic }) => !isPatronymic));
  const families = new Set(listed.slice(-2).map(({ key }) => key));
  return listed.length - parts.length >= 2 && !parts.some(({ key }) => families.has(key));
}

const kindOf = (made: Party['head']['made'], role: string): Evidence['kind'] =>
  made === 'romanised'
    ? 'romanised-name'
    : made === 'short' || made === 'trade' || made === 'unmarked'
      ? 'derived-name'
      : role === 'primary'
        ? 'full-name'
        : 'alias';
