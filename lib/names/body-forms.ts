import type { EntityKind, EntityName } from '../model/index.js';
import { createWordTable, type Token, tokenise } from '../text/index.js';
import { LEGAL_FORMS, TRADE_WORDS } from './company-words.js';
import type { Derivation } from './spelling.js';

/** Words in the order in which a text has them. */
export interface WordForm {
  readonly words: readonly Token[];
  readonly made: Derivation;
}

const SHIP_PREFIXES: ReadonlySet<string> = new Set('mv mt ms ss mts fv my sv lng lpg vlcc'.split(' '));

/** All forms of a body's or vessel's name, the listed one first, each once. */
export function wordForms(name: EntityName, kind: EntityKind, tokens: readonly Token[]): readonly WordForm[] {
  const listed: WordForm = { words: tokens, made: 'listed' };
  if (name.role !== 'primary' && name.role !== 'alias' && name.role !== 'former') return [listed];
  const forms = [listed];
  const add = (words: readonly Token[], made: Derivation): void => {
    if (words.length > 0 && words.length < tokens.length && hasLetters(words)) forms.push({ words, made });
  };
  if (kind === 'vessel') {
    add(withoutPrefix(tokens), 'unmarked');
    const quoted = /\("?([^"()]+)"?\)\s*$/.exec(name.form)?.[1]; // 'IMO 9274082 ("TM HAI HA 568")'
    if (quoted !== undefined && quoted !== name.form) add(tokenise(quoted), 'listed');
  } else if (kind === 'organisation') {
    bodyForms(name, tokens, add);
  }
  return forms;
}

const hasLetters = (words: readonly Token[]): boolean => words.some(({ surface }) => /\p{L}{2}/u.test(surface));

function bodyForms({ form }: EntityName, tokens: readonly Token[], add: (words: readonly Token[], made: Derivation) => void): void {
  // "Central Bank of Syria/Banque centrale de Syrie": one name in two languages.
  const languages = form.includes('/') ? form.split(/\s*\/\s*/) : [];
  if (languages.length === 2 && languages.every((side) => side.includes(' '))) for (const side of languages) add(tokenise(side), 'listed');
  const open = tokens.findIndex(({ gap }, i) => i > 0 && gap === 'bracket');
  const whole = open < 0 || !form.includes(')') ? tokens : tokenise(form.replace(/\s*\([^()]*\)/g, ''));
  const bare = withoutLegal(withoutArticle(whole));
  if (bare.length < tokens.length) add(bare, 'unmarked');
  if (bare.length > 2 && /^(?:al|el|an)$/.test(bare[0]?.folded ?? '')) add(bare.slice(1), 'unmarked'); // "Al-Nusrah Front"
  const trade = withoutTrade(bare);
  if (trade.length < bare.length && trade.length > 0) add(trade, 'trade');
  const head = withoutState(bare);
  if (head.length < bare.length && head.length > 1) add(head, 'head');
}

const withoutArticle = (words: readonly Token[]): readonly Token[] =>
  words.length > 1 && words[0]?.folded === 'the' ? words.slice(1) : words;

/** "M/V Freedom", "MT Freedom". */
function withoutPrefix(words: readonly Token[]): readonly Token[] {
  if (words.length > 1 && SHIP_PREFIXES.has(words[0]?.folded ?? '')) return words.slice(1);
  return words.length > 2 && words[0]?.folded === 'm' && /^[vt]$/.test(words[1]?.folded ?? '') ? words.slice(2) : words;
}

const LEGAL_BY_FIRST = byWord((form) => form[0]);
const LEGAL_BY_LAST = byWord((form) => form.at(-1));

function byWord(wordOf: (form: readonly string[]) => string | undefined): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const form of LEGAL_FORMS) {
    const key = wordOf(form) ?? '';
    found.set(key, [...(found.get(key) ?? []), form]);
  }
  return found;
}

/** Told by the words' hashes, so that the letters of most words are never looked at. */
const tellingWords = /* @__PURE__ */ createWordTable(300);
const FIRST = /* @__PURE__ */ tellingWords.add(LEGAL_BY_FIRST.keys());
const LAST = /* @__PURE__ */ tellingWords.add(LEGAL_BY_LAST.keys());
const TRADE = /* @__PURE__ */ tellingWords.add(TRADE_WORDS);

const NO_FORMS: readonly (readonly string[])[] = [];
const formsOf = (by: typeof LEGAL_BY_FIRST, list: number, word: Token | undefined): readonly (readonly string[])[] =>
  word === undefined || (tellingWords.listsOf(word) & list) === 0 ? NO_FORMS : (by.get(word.folded) ?? NO_FORMS);

/** Legal forms off both ends, until none is left; a name that is nothing else stays. */
function withoutLegal(words: readonly Token[]): readonly Token[] {
  let [first, last] = [0, words.length];
  for (let cut = true; cut;) {
    cut = false;
    for (const form of formsOf(LEGAL_BY_LAST, LAST, words[last - 1])) {
      const start = last - form.length;
      if (start <= first || !form.every((word, i) => words[start + i]?.folded === word)) continue;
      last = start;
      cut = true;
      break;
    }
    for (const form of cut ? NO_FORMS : formsOf(LEGAL_BY_FIRST, FIRST, words[first])) {
      if (first + form.length >= last || !form.every((word, i) => words[first + i]?.folded === word)) continue;
      first += form.length;
      cut = true;
      break;
    }
  }
  return words.slice(first, last);
}

/** A distinctive first part without the trade behind it: one word, or two. */
function withoutTrade(words: readonly Token[]): readonly Token[] {
  let last = words.length;
  for (let word = words[last - 1]; word !== undefined && (tellingWords.listsOf(word) & TRADE) !== 0; word = words[last - 1]) last--;
  if (last === words.length) return words;
  const kept = words.slice(0, last);
  return kept.some(({ folded }) => folded === 'of' || folded === 'and' || folded === 'for') ? words : kept;
}

/** "State Duma ⟨of the Federal Assembly of the Russian Federation⟩". */
function withoutState(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(({ folded }, i) => i > 1 && folded === 'of' && words[i + 1]?.folded === 'the');
  return at < 0 ? words : words.slice(0, at);
}

const LEGAL_WORDS: ReadonlySet<string> = new Set(LEGAL_FORMS.flatMap((form) => (form.length === 1 ? form : [])));
/** The body's own name as it is compared with others: without article, bracket and legal form. */
export const coreOf = (form: string): string =>
  withoutLegal(withoutArticle(tokenise(form.replace(/\s*\([^()]*\)/g, ''))))
    .map(({ folded }) => folded)
    .join(' ');

export const isLegalWord = (folded: string): boolean => LEGAL_WORDS.has(folded);
export const isShipPrefix = (folded: string): boolean => SHIP_PREFIXES.has(folded);
