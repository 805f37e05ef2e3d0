import { type Token, tokenise } from '../text/index.js';
import { COUNT, FAITH, keysOf, PATRONYMIC, SERVANT, SYLLABLE, wordKeys } from './word-keys.js';

/** What the shorter forms of a person's name depend on: its parts by number, sets of them as bits. */
export interface PersonShape {
  readonly count: number;
  readonly patronymics: number;
  readonly servants: number;
  readonly faiths: number;
  /** Where the family names stand, from and to; the same where the list does not tell. */
  readonly families: readonly [from: number, to: number];
  /** Korean, Chinese, Vietnamese: words of one syllable, where leaving one out makes another person. */
  readonly syllabic: boolean;
}

const NO_FAMILIES = [0, 0] as const;
/** Sets of parts are bits of one number. */
const MAX_PARTS = 30;

/** `traits` are those of the `count` parts of the name's words. */
export function shapeOf(family: string | undefined, tokens: readonly Token[], traits: ArrayLike<number>, count: number): PersonShape {
  let [patronymics, servants, faiths, syllables] = [0, 0, 0, 0];
  for (let n = 0; n < count && n < MAX_PARTS; n++) {
    const trait = traits[n] ?? 0;
    if ((trait & PATRONYMIC) !== 0) patronymics |= 1 << n;
    if ((trait & SERVANT) !== 0) servants |= 1 << n;
    if ((trait & FAITH) !== 0) faiths |= 1 << n;
    if ((trait & SYLLABLE) !== 0) syllables++;
  }
  const syllabic = count >= 3 && syllables === count;
  // Shorter names and those of syllables are never cut, so nobody asks for their family names.
  return {
    count,
    patronymics,
    servants,
    faiths,
    families: count < 3 || syllabic ? NO_FAMILIES : familiesOf(family, tokens, count),
    syllabic,
  };
}

function countParts(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token !== undefined) count += wordKeys[keysOf(token) + COUNT] ?? 0;
  }
  return count;
}

/** From the list's own word, a comma ("KIM, Jong Un"), or capitals ("Kwang Chol NO"). */
function familiesOf(family: string | undefined, tokens: readonly Token[], count: number): readonly [number, number] {
  const range = (from: number, to: number): readonly [number, number] => {
    const start = countParts(tokens, 0, from);
    const length = countParts(tokens, from, to);
    return length < count ? [start, start + length] : NO_FAMILIES;
  };
  if (family !== undefined) {
    const wanted = tokenise(family);
    const at = tokens.findIndex((_, i) => wanted.length > 0 && wanted.every(({ folded }, k) => tokens[i + k]?.folded === folded));
    if (at >= 0) return range(at, at + wanted.length);
  }
  let [first, last] = [-1, -1];
  for (let at = 0; at < tokens.length; at++) {
    if (at > 0 && tokens[at]?.gap === 'comma') return range(0, at);
    if (tokens[at]?.case !== 'upper') continue;
    if (first < 0) first = at;
    last = at;
  }
  return first < 0 ? NO_FAMILIES : range(first, last + 1);
}

/** The shorter forms by the parts they keep, "Badr al-Din" and "Abd al-Malik" whole; every form is found in any order of its words. */
export function shorts(shape: PersonShape): readonly number[] {
  const all = cuts(shape);
  const { count, servants, faiths } = shape;
  if (all.length === 0 || (servants | faiths) === 0) return all;
  const whole = (1 << count) - 1;
  const halves = (faiths >> 1) | (servants & (whole >> 1));
  return all.map((kept) => kept | ((kept & halves) << 1)).filter((kept) => kept !== whole);
}

const NO_CUTS: readonly number[] = [];

/** All of them have fewer words than the name. */
function cuts({ count, patronymics, families: [from, to], syllabic }: PersonShape): readonly number[] {
  if (count < 3 || syllabic || count > MAX_PARTS) return NO_CUTS;
  if (from < to) {
    const families = (1 << to) - (1 << from);
    let first = 0;
    while (first < count && ((patronymics | families) & (1 << first)) !== 0) first++;
    if (first === count) return NO_CUTS;
    const both = (1 << first) | (1 << from);
    return to - from > 1 && to - from + 1 < count ? [both, (1 << first) | families] : [both];
  }
  // The list does not say which word is the family name: it is the first or the last, and two families may stand in front.
  const found: number[] = [];
  if ((patronymics & 1) === 0)
    for (const second of [1, 2, count - 1]) if ((patronymics & (1 << second)) === 0) found.push(1 | (1 << second));
  if (count > 3) found.push(0b111);
  return found;
}
