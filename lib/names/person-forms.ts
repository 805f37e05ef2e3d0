import type { EntityName } from '../model/index.js';
import { isSameWord, type Token } from '../text/index.js';
import { type PersonShape, shapeOf, shorts } from './person-shape.js';
import { type NamePart, nameParts, partsOfWord, splitWord } from './roman-key.js';
import type { Derivation } from './spelling.js';
import { areTwoNames } from './vowel-names.js';
import { COUNT, createPartKeys, keysOf, putKeys, traitsOf, wordKeys } from './word-keys.js';

/** A listed name taken apart. */
interface PersonName {
  readonly parts: readonly NamePart[];
  readonly shape: PersonShape;
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
  const parts = partsOf(tokens);
  const person = { parts, shape: shapeOf(name.family, tokens, parts.map(traitsOf), parts.length) };
  known.set(name, person);
  return person;
}

/** Parts that open or close a given name. */
const OPENERS: ReadonlySet<string> = new Set(['abd', 'abu', 'umm', 'din']);

/** Longest name indexed, in words without particles. */
const MAX_WORDS = 7;

/** A small word that is no particle: "Ivan the Terrible" is written so or not at all. */
const isOrdinary = (token: Token): boolean =>
  token.case === 'lower' && token.gap !== 'hyphen' && token.gap !== 'ending' && (wordKeys[keysOf(token) + COUNT] ?? 0) > 0;

/** Names that may stand in any order: the sums of their hashes, each modulo 2^32 and signed, and how many they are. */
export interface NameSum {
  readonly place: number;
  readonly check: number;
  readonly count: number;
}

/** The parts of the name that is being read. */
const parts = /* @__PURE__ */ createPartKeys(MAX_WORDS);

/** Those parts whose bits are set. */
function sumOf(kept: number): NameSum {
  let [place, check, count] = [0, 0, 0];
  for (let n = 0; kept >> n !== 0; n++) {
    if (((kept >> n) & 1) === 0) continue;
    place = (place + (parts.places[n] ?? 0)) | 0;
    check = (check + (parts.checks[n] ?? 0)) | 0;
    count++;
  }
  return { place, check, count };
}

const NO_SUMS: readonly NameSum[] = [];

/**
 * The sets of names a person is indexed under; none for fewer than two words or a name with ordinary words in it, which is
 * found word for word. `mayShorten`: a list's full name; the news writes a pack's as it stands.
 */
export function personSums(name: EntityName, tokens: readonly Token[], mayShorten: boolean): readonly NameSum[] {
  let count = 0;
  for (const token of tokens) {
    if (isOrdinary(token)) return NO_SUMS;
    if (count <= MAX_WORDS) count += putKeys(token, parts, count);
  }
  if (count < 2 || count > MAX_WORDS) return NO_SUMS;
  const shape = shapeOf(name.family, tokens, parts.traits, count);
  const sums = [sumOf((1 << count) - 1)];
  if (mayShorten) for (const kept of shorts(shape)) sums.push(sumOf(kept));
  if (shape.syllabic && count === 3) sums.push(sumOfJoined(tokens));
  return sums;
}

/** "Li You Min" is written "Li Youmin". */
function sumOfJoined(tokens: readonly Token[]): NameSum {
  const [, second, third] = tokens.flatMap((token) => splitWord(token.folded));
  const sum = { ...sumOf(0b001) };
  for (const part of nameParts(`${second?.folded}${third?.folded}`)) {
    sum.place = (sum.place + part.place) | 0;
    sum.check = (sum.check + part.check) | 0;
    sum.count++;
  }
  return sum;
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
  const exact = used.filter((at, i) => parts[at]?.folded === text[i]?.folded).length;
  const isExact = exact === places.length;
  // Neither a word nor the order as listed is too little, unless the list says which name is the family's.
  if (exact === 0 && !tellsFamily(name, tokens) && places.some((at, i) => at < (places[i - 1] ?? 0))) return undefined;
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

const isAlike = (listed: NamePart | undefined, { key, folded }: NamePart): boolean =>
  listed?.key === key &&
  !areTwoNames(listed.folded, folded) &&
  distance(listed.folded, folded) <= 1 + Math.floor(Math.max(folded.length, listed.folded.length) / 3);

const tellsFamily = ({ family }: EntityName, tokens: readonly Token[]): boolean =>
  family !== undefined || tokens.some(({ gap }) => gap === 'comma');

/** The list's order, begun anywhere: "Kim Jong Un", "Jong Un Kim". */
const isRotation = (places: readonly number[]): boolean =>
  places.every((at, i) => i === 0 || at === ((places[i - 1] ?? 0) + 1) % places.length);

const isShort = ({ shape }: PersonName, places: readonly number[]): boolean =>
  shorts(shape).includes(places.reduce((kept, place) => kept | (1 << place), 0));

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
