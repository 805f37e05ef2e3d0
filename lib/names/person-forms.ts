import type { EntityName } from '../model/index.js';
import { isSameWord, type Token, tokenise } from '../text/index.js';
import { type NamePart, nameParts, partsOfWord } from './roman-key.js';
import type { Derivation } from './spelling.js';

/** A listed name taken apart. `families` are the indexes of family names, empty where the list does not tell. */
interface PersonName {
  readonly parts: readonly NamePart[];
  readonly families: readonly number[];
  /** Korean, Chinese, Vietnamese: words of one syllable, where leaving one out makes another person. */
  readonly syllabic: boolean;
}

function partsOf(tokens: readonly Token[]): NamePart[] {
  const parts: NamePart[] = [];
  for (const token of tokens) for (const part of partsOfWord(token)) parts.push(part);
  return parts;
}

/** Names are met again and again; what they are made of lives as long as they do. */
const known = new WeakMap<EntityName, PersonName>();

function takeApart(name: EntityName, tokens: readonly Token[]): PersonName {
  const met = known.get(name);
  if (met) return met;
  const person = createPerson(name, tokens);
  known.set(name, person);
  return person;
}

function createPerson({ family }: EntityName, tokens: readonly Token[]): PersonName {
  const parts = partsOf(tokens);
  const syllabic = parts.length >= 3 && parts.every(({ isSyllable }) => isSyllable);
  // Shorter names and those of syllables are never cut, so nobody asks for their family names.
  return { parts, families: parts.length < 3 || syllabic ? [] : familyIndexes(family, tokens, parts.length), syllabic };
}

/** From the list's own word, a comma ("KIM, Jong Un"), or capitals ("Kwang Chol NO"). */
function familyIndexes(family: string | undefined, tokens: readonly Token[], count: number): number[] {
  const range = (from: number, to: number): number[] => {
    const start = partsOf(tokens.slice(0, from)).length;
    const end = start + partsOf(tokens.slice(from, to)).length;
    return end - start < count ? Array.from({ length: end - start }, (_, i) => start + i) : [];
  };
  if (family !== undefined) {
    const wanted = tokenise(family);
    const at = tokens.findIndex((_, i) => wanted.length > 0 && wanted.every(({ folded }, k) => tokens[i + k]?.folded === folded));
    if (at >= 0) return range(at, at + wanted.length);
  }
  const comma = tokens.findIndex(({ gap }, i) => i > 0 && gap === 'comma');
  if (comma > 0) return range(0, comma);
  const first = tokens.findIndex((token) => token.case === 'upper');
  const last = tokens.findLastIndex((token) => token.case === 'upper');
  return first < 0 ? [] : range(first, last + 1);
}

/** Parts that open or close a given name. */
const OPENERS: ReadonlySet<string> = new Set(['abd', 'abu', 'umm', 'din']);

/** Longest name indexed, in words without particles. */
const MAX_WORDS = 7;

/** The shorter forms by the indexes of the words they keep, "Badr al-Din" and "Abd al-Malik" whole; every form is found in any order of its words. */
function shorts(person: PersonName): readonly (readonly number[])[] {
  const { parts } = person;
  const all = cuts(person);
  if (all.length === 0 || !parts.some(({ key }) => key === 'din' || key === 'abd')) return all;
  const isHalf = (i: number): boolean => parts[i + 1]?.key === 'din' || (parts[i]?.key === 'abd' && i + 1 < parts.length);
  return all.map((kept) => [...new Set(kept.flatMap((i) => (isHalf(i) ? [i, i + 1] : [i])))]).filter((kept) => kept.length < parts.length);
}

/** All of them have fewer words than the name. */
function cuts({ parts, families, syllabic }: PersonName): readonly (readonly number[])[] {
  const n = parts.length;
  if (n < 3 || syllabic) return [];
  const [family] = families;
  if (family !== undefined) {
    const first = parts.findIndex(({ isPatronymic }, i) => !isPatronymic && !families.includes(i));
    if (first < 0) return [];
    return families.length === 1
      ? [[first, family]]
      : families.length + 1 < n
        ? [
            [first, family],
            [first, ...families],
          ]
        : [[first, family]];
  }
  // The list does not say which word is the family name: it is the first or the last, and two families may stand in front.
  const bearer = (i: number): boolean => parts[i]?.isPatronymic === false;
  const found: (readonly number[])[] = [];
  if (bearer(0)) for (const second of [1, 2, n - 1]) if (bearer(second)) found.push([0, second]);
  if (n > 3) found.push([0, 1, 2]);
  return found;
}

/** A small word that is no particle: "Ivan the Terrible" is written so or not at all. */
const isOrdinary = (token: Token): boolean =>
  token.case === 'lower' && token.gap !== 'hyphen' && token.gap !== 'ending' && partsOfWord(token).length > 0;

/** In the order of the name, whatever that of `kept`. */
function chosen(parts: readonly NamePart[], kept: readonly number[]): NamePart[] {
  const left: NamePart[] = [];
  let at = 0;
  for (const part of parts) if (kept.includes(at++)) left.push(part);
  return left;
}

/**
 * The sets of names a person is indexed under; none for fewer than two words or a name with ordinary words in it, which is
 * found word for word. `mayShorten`: a list's full name; the news writes a pack's as it stands.
 */
export function personSets(name: EntityName, tokens: readonly Token[], mayShorten: boolean): readonly (readonly NamePart[])[] {
  if (tokens.some(isOrdinary)) return [];
  const person = createPerson(name, tokens);
  const { parts } = person;
  if (parts.length < 2 || parts.length > MAX_WORDS) return [];
  const sets: (readonly NamePart[])[] = [parts];
  if (mayShorten) for (const kept of shorts(person)) sets.push(chosen(parts, kept));
  const [first, second, third] = parts;
  if (person.syllabic && first && second && third && parts.length === 3) sets.push([first, ...nameParts(second.folded + third.folded)]); // "Li You Min" is written "Li Youmin"
  return sets;
}

/** How `found`, words of a text, spell the listed name; undefined where they do not. */
export function spellPerson(
  name: EntityName,
  tokens: readonly Token[],
  found: readonly Token[],
  mayShorten: boolean,
): Derivation | undefined {
  const person = takeApart(name, tokens);
  const { parts } = person;
  if (parts.length > 1 && tokens.length === found.length && tokens.every((token, i) => isSameWord(token, found[i]))) return 'listed';
  const text = partsOf(found);
  if (text.length < 2) return undefined;
  if (isParted(parts, text)) return 'listed';
  const used = align(parts, text);
  const places = used?.filter((at) => at >= 0) ?? [];
  if (used === undefined || places.length < 2) return undefined;
  const isWhole = places.length === parts.length;
  if (isWhole ? !isRotation(places) : !mayShorten || !isShort(person, places)) return undefined;
  const isExact = used.every((at, i) => at < 0 || parts[at]?.folded === text[i]?.folded);
  // "Abd al-Khaliq" is one given name, "Abu Ahmad" no name at all: neither is short for a longer one.
  if (!isWhole && text.filter(({ key }) => !OPENERS.has(key)).length < 2) return undefined;
  return !isExact ? 'romanised' : isWhole && places.length === text.length ? 'listed' : 'short';
}

/** "Jongun" against "Jong Un": the same letters, parted otherwise, the family name first or last. */
function isParted(parts: readonly NamePart[], text: readonly NamePart[]): boolean {
  if (parts.length === text.length) return false;
  const letters = (list: readonly NamePart[]): string => list.map(({ folded }) => folded).join('');
  const whole = letters(text);
  return parts.some((_, i) => letters([...parts.slice(i), ...parts.slice(0, i)]) === whole);
}

/** For each part in the text the listed part it spells, -1 for a father's name or an initial that the list lacks. */
function align(parts: readonly NamePart[], text: readonly NamePart[]): number[] | undefined {
  const free = new Set(parts.keys());
  const used: number[] = [];
  for (const part of text) {
    const exact = [...free].find((i) => parts[i]?.folded === part.folded);
    const at = exact ?? [...free].find((i) => isAlike(parts[i], part));
    if (at !== undefined) free.delete(at);
    else if (!part.isPatronymic && part.folded.length > 1) return undefined;
    used.push(at ?? -1);
  }
  return used;
}

/** "Francesco" and "Francesca" are two people. */
const isOfOneSex = (a: string, b: string): boolean => !/^(?:ao|oa)$/.test(a.slice(-1) + b.slice(-1));

const isAlike = (listed: NamePart | undefined, { key, folded }: NamePart): boolean =>
  listed?.key === key &&
  isOfOneSex(listed.folded, folded) &&
  distance(listed.folded, folded) <= 1 + Math.floor(Math.max(folded.length, listed.folded.length) / 3);

/** The list's order, begun anywhere: "Kim Jong Un", "Jong Un Kim". */
const isRotation = (places: readonly number[]): boolean =>
  places.every((at, i) => i === 0 || at === ((places[i - 1] ?? 0) + 1) % places.length);

const isShort = (person: PersonName, places: readonly number[]): boolean => {
  const wanted = [...places].sort((a, b) => a - b).join();
  return shorts(person).some((kept) => [...kept].sort((a, b) => a - b).join() === wanted);
};

/** Levenshtein's distance in letters (V. I. Levenshtein 1966), by one row; names are short. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
