import type { Entity, EntityName } from '../model/index.js';
import { isArabicArticle, isSameWord, type Token, tokenise } from '../text/index.js';
import { type WordForm, wordForms } from './body-forms.js';
import { type NameSum, personSums, spellPerson } from './person-forms.js';
import type { Derivation } from './spelling.js';

/** Longest form indexed, in words; longer ones are bodies' full legal titles that no article spells out. */
const MAX_FORM_WORDS = 16;

/** A form as the index keeps it: words in their order, or a person's names in any order. */
export type IndexForm = { readonly order: 'fixed'; readonly words: readonly Token[] } | ({ readonly order: 'free' } & NameSum);

/** Scripts that join words without spaces: compared syllable by syllable, in order. */
const JOINED_SCRIPT = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What of an entity its names' forms depend on. */
type Bearer = Pick<Entity, 'kind' | 'identity'>;

const PROPER: ReadonlySet<string> = new Set(['primary', 'alias', 'former']);
const isPersonal = (name: EntityName, { kind }: Bearer): boolean =>
  kind === 'person' && PROPER.has(name.role) && !(name.form.charCodeAt(0) > 0xff && JOINED_SCRIPT.test(name.form));

/**
 * All forms under which a name is found in a text, generated when a list is indexed; nothing but the listed name is stored.
 * `tokens` are the name's words. A weak name has none: it never makes a mention (OFAC FAQ 122–124).
 */
export function indexForms(name: EntityName, bearer: Bearer, tokens: readonly Token[]): IndexForm[] {
  if (name.quality === 'weak' || tokens.length === 0) return [];
  if (isPersonal(name, bearer)) {
    const sums = personSums(name, tokens, bearer.identity !== undefined);
    if (sums.length > 0) return sums.map(({ place, check, count }) => ({ order: 'free', place, check, count }));
  }
  const forms = formsInOrder(name, bearer, tokens).filter(({ words }) => words.length <= MAX_FORM_WORDS);
  return forms.map(({ words }) => ({ order: 'fixed', words }));
}

/** The pack says itself by which words a body is known; a sanctions list gives its legal name. */
const formsInOrder = (name: EntityName, { kind, identity }: Bearer, tokens: readonly Token[]): readonly WordForm[] =>
  identity === undefined ? [{ words: tokens, made: 'listed' }] : wordForms(name, kind, tokens);

/** Names are met again and again; their forms live as long as they do. */
const knownForms = new WeakMap<EntityName, readonly WordForm[]>();

/**
 * How words of a text come from a listed name, or undefined where they do not: the index compares hashes, this compares the
 * words themselves, and capitals ("African Union mission" is no "Mission").
 */
export function spell(name: EntityName, bearer: Bearer, found: readonly Token[]): Derivation | undefined {
  let forms = knownForms.get(name);
  if (forms === undefined) {
    forms = formsInOrder(name, bearer, tokenise(name.form));
    knownForms.set(name, forms);
  }
  const [listed] = forms;
  if (listed && isPersonal(name, bearer)) {
    const made = spellPerson(name, listed.words, found, bearer.identity !== undefined);
    if (made !== undefined) return made;
  }
  return forms.find(({ words }) => spells(words, found, name.role === 'phrase'))?.made;
}

const spells = (form: readonly Token[], found: readonly Token[], isPhrase: boolean): boolean =>
  form.length === found.length &&
  form.every((word, i) => {
    const token = found[i];
    if (token === undefined || !isSameWord(word, token)) return false;
    if (isPhrase || word.case === 'lower' || token.case !== 'lower' || token.gap === 'hyphen') return true;
    if (i === 0 && form.length > 1 && isArabicArticle(token)) return true; // "al-Shabaab" is listed as "Al-Shabaab"
    return i > 0 && i < form.length - 1 && word.surface.length <= LINK; // lists in capitals write "OF", "DE"
  });
/** Longest word that joins others ("and", "van"), in letters. */
const LINK = 3;
