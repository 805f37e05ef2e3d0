import { createWordTable, type Token } from '../text/index.js';

/** Words that come and go in one person's name ("Bashar al-Assad", "Bashar Assad"), and ranks: left out when names are compared. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el ul bin ibn ben bint de del van von der den y ' +
    'general lieutenant colonel brigadier admiral senior sheikh shaykh sheik mullah mulla maulavi mawlawi haji hajji ayatollah dr mr'
  ).split(' '),
);

const particles = /* @__PURE__ */ createWordTable(100);
const PARTICLE = /* @__PURE__ */ particles.add(PARTICLES);
/** Whether the word is left out when people's names are compared: `nameParts` has none for it. */
export const isParticle = (token: Token): boolean => (particles.listsOf(token) & PARTICLE) !== 0;

/** "Abd al-Malik", "Abdul-Malik", "Abdulmalik": servant of, with its article or not. */
const SERVANT = /^abd(?:[aeou]u?l)?$/;
const SERVANT_JOINED = /^abd[aeou]u?l(?=.{4})/;
/** "Badruddin", "Badr al-Din". */
const FAITH_JOINED = /(?<=.{3})(?:[ue]dd?in?e?|addin)$/;
const FAITH: ReadonlySet<string> = new Set(['din', 'deen', 'dine', 'deeen']);

/** Longest memory of words met; names repeat, so that most words of a list or an article are keyed once. */
const MAX_CACHED = 100_000;
const cache = new Map<string, readonly NamePart[]>();

/** A word of a person's name, or half of one written together, with the key under which it is compared. */
export interface NamePart {
  readonly folded: string;
  readonly key: string;
}

/**
 * What a folded word of a person's name is compared by: one part, two where two names are written as one
 * ("Abdulmalik"), none for a particle. Spellings of one name by different romanisations share their keys ("Mohammed",
 * "Muhammad"; "Sergei", "Sergey"), words of one syllable do not: Korean and Chinese names differ by a letter.
 */
export function nameParts(folded: string): readonly NamePart[] {
  const known = cache.get(folded);
  if (known) return known;
  const parts = split(folded);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(folded, parts);
  return parts;
}

const ABD: NamePart = { folded: 'abd', key: 'abd' };
const DIN: NamePart = { folded: 'din', key: 'din' };

function split(word: string): readonly NamePart[] {
  if (PARTICLES.has(word) || word === "'s") return [];
  if (SERVANT.test(word)) return [ABD];
  if (SERVANT_JOINED.test(word)) return [ABD, ...split(word.replace(SERVANT_JOINED, ''))];
  if (FAITH.has(word)) return [DIN];
  if (FAITH_JOINED.test(word)) return [...split(word.replace(FAITH_JOINED, '')), DIN];
  return [{ folded: word, key: LATIN.test(word) ? latinKey(word) : CYRILLIC.test(word) ? cyrillicStem(word) : word }];
}

const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0400-\u04ff]+$/;

/** Digraphs and letters that romanisations of Arabic, Persian and Cyrillic names exchange; in this order. */
const EXCHANGED: readonly (readonly [RegExp, string])[] = [
  [/^(?:ye|je|ie)(?=[^aeiouy])/, 'e'],
  [/^(?:iu|ju)/, 'yu'],
  [/^(?:ia|ja)(?=[^aeiouy])/, 'ya'],
  [/shch/g, 'sh'],
  [/t?sch|tch/g, 'ch'],
  [/ks/g, 'x'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/([gtd])h/g, '$1'],
  [/gu(?=[ei])/g, 'g'],
  [/dj/g, 'j'],
  [/ck|q|c(?!h)/g, 'k'],
  [/w/g, 'v'],
  [/(?<=[aeiouy])j(?=[^aeiouy]|$)/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/(?<=[aeiouy])h$/, ''],
];

/** Fewest consonants that tell a name without its vowels. */
const SKELETON = 3;

function latinKey(word: string): string {
  if ((word.match(/[aeiouy]+/g)?.length ?? 0) < 2)
    return word.length < 4 ? word : word.replace(/ae+i?|aye?/, 'ai').replace(/(?<=.)(?:oo|ou)/, 'u');
  let letters = word;
  for (const [pattern, by] of EXCHANGED) letters = letters.replace(pattern, by);
  const opening = vowelClass(letters.charAt(0));
  const consonants = letters.slice(1).replace(/[aeiouy]/g, '');
  const isVowel = opening !== letters.charAt(0) || /[aiu]/.test(opening);
  if (consonants.length + (isVowel ? 0 : 1) >= SKELETON) return opening + consonants;
  return letters.replace(/[aeiouy]+/g, (vowels) => vowelClass(vowels.charAt(0)));
}

/** Vowels that romanisations exchange: "Omar", "Umar"; "Emad", "Imad". */
const vowelClass = (letter: string): string => (/[ou]/.test(letter) ? 'u' : /[iye]/.test(letter) && letter !== 'y' ? 'i' : letter);

/** Endings of case of Russian and Ukrainian names; both sides lose them ("Сергея Шойгу", "Путиным"). */
const cyrillicStem = (word: string): string =>
  word.length < 4 ? word : word.replace(/(?:ого|ому|ыми|ым|им|ой|ей|ом|ем|ою|ею|[аеёийоуыьюя])$/, '');

/** "Kuzhugetovich", "Sergeyevna", "Кужугетович": a father's name, which news leaves out. */
export const isPatronymic = (folded: string): boolean =>
  /.{3}(?:vich|vych|vitch|vitj|witsch|ovna|evna|ivna|ich|ovic|вич|вна)$/.test(folded);
