import { isLegalWord, isOrdinaryWord } from '../names/index.js';
import { isPossessive, type Token } from '../text/index.js';
import { type Claim, claimKey } from './claim.js';

/** Longest body's or ship's name that short forms are taken from, in words. */
const MAX_WORDS = 12;

/**
 * Short forms of bodies and ships that the article names in full before or after: "Luqing" for "Shandong Shouguang Luqing Petrochemical",
 * "Rovers" for "Marston Vale Rovers". A short form is a name that no entry knows, part of one longer name only; a word that news writes
 * small ("Bank") is none, unless the full name opens with it.
 */
export function findShortNames(tokens: readonly Token[], claims: readonly Claim[]): Map<Claim, Claim> {
  const fulls = new Map<number, Claim | null>(); // null where two names share the part
  for (const claim of claims) {
    if (claim.type === 'person' || claim.last === claim.first || claim.last - claim.first >= MAX_WORDS) continue;
    const key = claimKey(tokens, claim);
    for (let first = claim.first; first <= claim.last; first++)
      for (let last = first; last <= claim.last; last++) {
        if (last - first === claim.last - claim.first) continue;
        const part = claimKey(tokens, { first, last });
        const other = fulls.get(part);
        if (other === undefined) fulls.set(part, claim);
        else if (other !== null && claimKey(tokens, other) !== key && !isOneEntity(other, claim)) fulls.set(part, null);
      }
  }
  const shorts = new Map<Claim, Claim>();
  if (fulls.size === 0) return shorts;
  const lastByHead = new Map<string, readonly Claim[]>(); // the last two bodies that end with a word, the later first
  for (const claim of claims) {
    if (claim.type === 'organisation' && claim.last > claim.first)
      for (const head of headsOf(tokens, claim)) noteHead(tokens, lastByHead, head, claim);
    const head = tokens[claim.last]?.folded ?? '';
    if (claim.options.length > 0 || claim.basis === 'listed' || claim.owner !== undefined) continue;
    const full = fulls.get(claimKey(tokens, claim)) ?? (isHead(tokens, claim) ? nearest(claim, lastByHead.get(head) ?? []) : undefined);
    if (full && (isTelling(tokens, claim, full) || isHeadOf(tokens, claim, full)) && !isItsPlace(tokens, claim, full))
      shorts.set(claim, full);
  }
  return shorts;
}

function noteHead(tokens: readonly Token[], lastByHead: Map<string, readonly Claim[]>, head: string, claim: Claim): void {
  const others = (lastByHead.get(head) ?? []).filter(
    (other) => !isOneEntity(other, claim) && claimKey(tokens, other) !== claimKey(tokens, claim),
  );
  lastByHead.set(head, [claim, ...others.slice(0, 1)]);
}

/** Within as many words back a head may mean either of two bodies. */
const OPEN = 40;
const nearest = (claim: Claim, [one, other]: readonly Claim[]): Claim | undefined =>
  other !== undefined && claim.first - other.last < OPEN ? undefined : one;

const isOneEntity = (a: Claim, b: Claim): boolean => a.options[0] !== undefined && a.options[0].entity.id === b.options[0]?.entity.id;

/** "the ⟨Council⟩": one word, capitalised inside a sentence behind its article. A House is a chamber, and never the White House. */
function isHead(tokens: readonly Token[], { first, last }: Claim): boolean {
  const word = tokens[first];
  return (
    first === last && word?.case === 'capitalised' && word.gap === 'space' && tokens[first - 1]?.folded === 'the' && word.folded !== 'house'
  );
}

/** "the ⟨Council⟩" of the Security Council, "the ⟨Court⟩" of the European Court of Human Rights. */
const isHeadOf = (tokens: readonly Token[], claim: Claim, full: Claim): boolean =>
  full.type === 'organisation' && isHead(tokens, claim) && headsOf(tokens, full).includes(tokens[claim.last]?.folded ?? '');

/** A body's last word, and the one before its "of" or "for". */
function headsOf(tokens: readonly Token[], { first, last }: Claim): readonly string[] {
  const heads = [tokens[last]?.folded ?? ''];
  for (let at = first + 1; at < last; at++) {
    const link = tokens[at]?.folded;
    if (link !== 'of' && link !== 'for') continue;
    heads.push(tokens[at - 1]?.folded ?? '');
    break;
  }
  return heads;
}

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set('in at near from to of around outside across into via'.split(' '));

/**
 * "⟨Oklahoma⟩" is the state of Oklahoma City, "in ⟨Suffolk⟩" the place that Suffolk Constabulary is named after; "directors of ⟨Nissan⟩" are
 * those of Nissan Motor Company.
 */
function isItsPlace(tokens: readonly Token[], claim: Claim, full: Claim): boolean {
  if (full.type === 'place') return tokens[full.last]?.folded === 'city';
  if (claim.type !== 'place' || full.type !== 'organisation') return false;
  const [before, head] = [tokens[claim.first - 1]?.folded ?? '', tokens[full.last]?.folded ?? ''];
  return PLACE_PREPOSITIONS.has(before) && isOrdinaryWord(head) && !(before === 'of' && isLegalWord(head));
}

function isTelling(tokens: readonly Token[], { first, last }: Claim, full: Claim): boolean {
  const words = tokens.slice(first, last + 1).filter((token) => !isPossessive(token));
  const opens = tokens[full.first]?.folded === words[0]?.folded;
  return words.some(({ folded }) => folded.length > 2 && (opens || !isOrdinaryWord(folded)));
}
