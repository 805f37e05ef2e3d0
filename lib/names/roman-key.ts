import { createWordTable, EMPTY_FORM, type FormHash, hashUnits, hashWord, mix, type Token } from '../text/index.js';

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
/** Letters that it ends on at most, from "di" on. */
const FAITH_LENGTH = 4;
const FAITH: ReadonlySet<string> = new Set(['din', 'deen', 'dine', 'deeen']);

/** A word of a person's name, or half of one written together. `place` and `check` are what its key adds to the hash of a form. */
export interface NamePart extends FormHash {
  readonly folded: string;
  /** Under which it is compared. */
  readonly key: string;
  /** One syllable, as words of Chinese, Korean, Vietnamese and Burmese names are. */
  readonly isSyllable: boolean;
  /** A father's name, which news leaves out. */
  readonly isPatronymic: boolean;
}

/** Parts of words met lately, and the words' two hashes, one pair after the other; a newer word takes an older one's place. */
const MET = 0x8000; // a power of two
const met = new Array<readonly NamePart[] | undefined>(MET);
const metHashes = new Int32Array(2 * MET);

/**
 * What a word of a person's name is compared by: one part, two where two names are written as one ("Abdulmalik"), none for a
 * particle. Spellings of one name by different romanisations share their keys ("Mohammed", "Muhammad"; "Sergei", "Sergey"),
 * words of one syllable do not: Korean and Chinese names differ by a letter. Names repeat, so that most words are keyed once.
 */
export function partsOfWord(word: Pick<Token, 'hash' | 'check' | 'folded'>): readonly NamePart[] {
  const { hash, check } = word;
  const slot = (hash ^ (hash >>> 15)) & (MET - 1);
  const known = met[slot];
  if (known !== undefined && metHashes[2 * slot] === hash && metHashes[2 * slot + 1] === check) return known;
  metHashes[2 * slot] = hash;
  metHashes[2 * slot + 1] = check;
  return (met[slot] = splitWord(word.folded));
}

/** `partsOfWord` of a folded word. */
export const nameParts = (folded: string): readonly NamePart[] =>
  partsOfWord({ folded, hash: hashUnits(folded, 0, folded.length), check: hashWord(EMPTY_FORM, folded).check | 0 });

/** Keeps sums of keys apart from sequences of the same words. */
const KEY_SEED: FormHash = { place: 0x2545f491, check: 0x6c8e9cf5 };

function createPart(folded: string, key: string, isSyllable: boolean): NamePart {
  const { place, check } = hashWord(KEY_SEED, key);
  return { folded, key, isSyllable, isPatronymic: isPatronymic(folded), place: mix(place), check: mix(check ^ 0x9e3779b9) };
}

/** The parts of a folded word, made anew. */
export function splitWord(word: string): readonly NamePart[] {
  if (PARTICLES.has(word) || word === "'s") return [];
  if (word.startsWith('abd')) {
    if (SERVANT.test(word)) return [createPart('abd', 'abd', true)];
    if (SERVANT_JOINED.test(word)) return [createPart('abd', 'abd', true), ...splitWord(word.replace(SERVANT_JOINED, ''))];
  }
  if (FAITH.has(word)) return [createPart('din', 'din', true)];
  if (word.lastIndexOf('di') >= word.length - FAITH_LENGTH && FAITH_JOINED.test(word))
    return [...splitWord(word.replace(FAITH_JOINED, '')), createPart('din', 'din', true)];
  const isShort = word.length <= MAX_SYLLABLE;
  const latin = lookOver(word);
  if (latin >= 0) return [createPart(word, latinKey(word, latin), isShort && vowelGroups(latin) === 1)];
  const isSyllable = isShort && word.match(/[aeiouy]+/g)?.length === 1;
  return [createPart(word, CYRILLIC.test(word) ? cyrillicStem(word) : word, isSyllable)];
}

const CYRILLIC = /^[\u0400-\u04ff]+$/;
/** A syllable has no more letters. */
const MAX_SYLLABLE = 6;

/** Bit 0 for "a" to bit 25 for "z". */
const bitOf = (word: string, at: number): number => 1 << (word.charCodeAt(at) - 97);
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= bitOf(word, at);
  return letters;
}
const LETTERS = 26;
const VOWELS = lettersOf('aeiouy');
const isVowelAt = (word: string, at: number): boolean => (bitOf(word, at) & VOWELS) !== 0;

/** Groups of vowels are counted up to here: what is left of a number above its letters. */
const MAX_GROUPS = 31;
const vowelGroups = (latin: number): number => latin >>> LETTERS;

/**
 * What one pass over a word tells: the small Latin letters in it, as bits, and above them how many groups of vowels there are, "y" one of them. -1 where it
 * has other letters.
 */
function lookOver(word: string): number {
  let letters = 0;
  let groups = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 0x61 || unit > 0x7a) return -1;
    letters |= bitOf(word, at);
    if (isVowelAt(word, at) && (at === 0 || !isVowelAt(word, at - 1))) groups++;
  }
  return letters | (Math.min(groups, MAX_GROUPS) << LETTERS);
}

/** Digraphs and letters that romanisations of Arabic, Persian and Cyrillic names exchange, in this order, and letters without which there are none. */
const EXCHANGED = (
  [
    [/^(?:ye|je|ie)(?=[^aeiouy])/, 'e', 'e'],
    [/^(?:iu|ju)/, 'yu', 'u'],
    [/^(?:ia|ja)(?=[^aeiouy])/, 'ya', 'a'],
    [/shch/g, 'sh', 'sch'],
    [/t?sch|tch/g, 'ch', 'ch'],
    [/ks/g, 'x', 'ks'],
    [/ph/g, 'f', 'ph'],
    [/kh/g, 'h', 'kh'],
    [/([gtd])h/g, '$1', 'h'],
    [/gu(?=[ei])/g, 'g', 'gu'],
    [/dj/g, 'j', 'dj'],
    [/ck|c(?!h)/g, 'k', 'c'],
    [/q/g, 'k', 'q'],
    [/w/g, 'v', 'w'],
    [/(?<=[aeiouy])j(?=[^aeiouy]|$)/g, 'i', 'j'],
  ] as const
).map(([pattern, by, needs]) => ({ pattern, by, needs: lettersOf(needs) }));

const DOUBLED = /([a-z])\1+/g;
function withoutDoubles(word: string): string {
  for (let at = 1; at < word.length; at++) if (word.charCodeAt(at) === word.charCodeAt(at - 1)) return word.replace(DOUBLED, '$1');
  return word;
}

/** Fewest consonants that tell a name without its vowels. */
const SKELETON = 3;

/** `latin` is what `lookOver` tells of the word. */
function latinKey(word: string, latin: number): string {
  if (vowelGroups(latin) < 2) return word.length < 4 ? word : word.replace(/ae+i?|aye?/, 'ai').replace(/(?<=.)(?:oo|ou)/, 'u');
  let letters = word;
  for (const { pattern, by, needs } of EXCHANGED) if ((latin & needs) === needs) letters = letters.replace(pattern, by);
  letters = withoutDoubles(letters);
  if (letters.endsWith('h')) letters = letters.replace(/(?<=[aeiouy])h$/, '');
  const opening = vowelClass(letters.charAt(0));
  let consonants = '';
  for (let at = 1; at < letters.length; at++) if (!isVowelAt(letters, at)) consonants += letters.charAt(at);
  if (consonants.length + ('aiu'.includes(opening) ? 0 : 1) >= SKELETON) return opening + consonants;
  return letters.replace(/[aeiouy]+/g, (vowels) => vowelClass(vowels.charAt(0)));
}

/** Vowels that romanisations exchange: "Omar", "Umar"; "Emad", "Imad". */
const vowelClass = (letter: string): string => (letter === 'o' ? 'u' : letter === 'e' ? 'i' : letter);

/** Endings of case of Russian and Ukrainian names; both sides lose them ("Сергея Шойгу", "Путиным"). */
const cyrillicStem = (word: string): string =>
  word.length < 4 ? word : word.replace(/(?:ого|ому|ыми|ым|им|ой|ей|ом|ем|ою|ею|[аеёийоуыьюя])$/, '');

/** The last three letters of fathers' names. */
const PATRONYMIC_ENDS: ReadonlySet<string> = new Set('ich ych tch itj sch vna vic вич вна'.split(' '));

/** "Kuzhugetovich", "Sergeyevna", "Кужугетович": a father's name, which news leaves out. */
export const isPatronymic = (folded: string): boolean =>
  PATRONYMIC_ENDS.has(folded.slice(-3)) && /.{3}(?:vich|vych|vitch|vitj|witsch|ovna|evna|ivna|ich|ovic|вич|вна)$/.test(folded);
