import { type Token, tokenise } from '../../lib/text/index.js';
import { isIn, PEOPLES, TITLE_MODIFIERS, TITLES } from '../../lib/recogniser/word-lists.js';
import type { TaggedType } from '../../lib/recogniser/tagger/labels.js';
import type { Corpus, LabelledDocument } from './corpora.js';

/** A document as the tagger meets it: our own words, and the names in them as word indexes, both ends included. */
export interface TrainingText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly TrainingName[];
}

export interface TrainingName {
  readonly first: number;
  readonly last: number;
  /** Absent where the corpus has a name of a kind that we do not learn. */
  readonly type: TaggedType | undefined;
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}’”…]+|'s|’s|n't|n’t|'(?:re|ve|ll|m|d)|'S)$/;
const NO_SPACE_AFTER = /^(?:[([{$£€#“‘]+)$/;
const HYPHEN = /^[-‐‑]$/;

/** Running text from a corpus's tokens, as a newspaper would print them, with the names as spans of UTF-16 units. */
function joinWords(document: LabelledDocument): { text: string; spans: { start: number; end: number; type: string }[] } {
  let text = '';
  const spans: { start: number; end: number; type: string }[] = [];
  for (const { words, names } of document) {
    if (text !== '') text += /[.!?]["”’)]?$/.test(text) ? ' ' : '\n\n';
    const starts: number[] = [];
    const ends: number[] = [];
    let open = false; // inside straight quotation marks
    let glued = true; // nothing goes between the last word and this one
    for (const [at, raw] of words.entries()) {
      const word = raw === '``' || raw === "''" ? '"' : raw;
      const isQuote = word === '"';
      const inName = names.some(({ first, last }) => first < at && at < last);
      const before = words[at - 1] ?? '';
      const after = words[at + 1] ?? '';
      const joins = HYPHEN.test(word) && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
      const isHyphen = joins && (inName || /^\p{Ll}/u.test(after) || /\p{Ll}$/u.test(before) === /^\p{Ll}/u.test(before));
      const slash = word === '/' || (word === "'" && after === 's'); // re3d parts the ending's letters
      if (!glued && !isHyphen && !slash && !(isQuote && open) && !NO_SPACE_BEFORE.test(word)) text += ' ';
      starts.push(text.length);
      text += word;
      ends.push(text.length);
      if (isQuote) open = !open;
      glued = isHyphen || slash || (isQuote && open) || NO_SPACE_AFTER.test(word);
    }
    for (const { first, last, type } of names) spans.push({ start: starts[first] ?? 0, end: ends[last] ?? 0, type });
  }
  return { text, spans };
}

const ADJECTIVE = /.{2}(?:ian|ians|ese|ish|ean|eans|iot)$/;
/** Adjectives of states with endings of their own. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  'american americans german germans french greek greeks dutch swiss czech czechs thai israeli israelis iraqi iraqis pakistani pakistanis afghan afghans filipino welsh african africans moroccan mexican mexicans korean koreans saudi kuwaiti emirati yemeni omani qatari bahraini somali somalis uzbek kazakh kyrgyz tajik turkmen azeri slovak slovaks slovene croat croats serb serbs basque catalan cuban cubans puerto venezuelan chilean roman tibetan bengali bangladeshi hebrew latin prussian ottoman byzantine austro anglo franco soviet soviets arab arabs'.split(
    ' ',
  ),
);

/** Cuts off what our spans leave out: articles, titles, a possessive ending, descriptions in small letters. */
function trim(tokens: readonly Token[], span: { first: number; last: number }, type: TaggedType, corpus: Corpus): typeof span | undefined {
  let { first, last } = span;
  const folded = (at: number): string => tokens[at]?.folded ?? '';
  while (first <= last && /^(?:the|a|an|our|its|their|his|her)$/.test(folded(first)) && tokens[first + 1]?.gap !== 'hyphen') first++;
  while (last > first && tokens[last]?.gap === 'ending') last--;
  if (type === 'person') while (first < last && isIn(tokens[first], TITLES | TITLE_MODIFIERS)) first++;
  if (first > last) return undefined;
  const single = first === last;
  if (single && isIn(tokens[first], PEOPLES)) return undefined;
  const isLoose = type === 'other' ? single : corpus.adjectives && type === 'place';
  if (isLoose && (ADJECTIVE.test(folded(last)) || ADJECTIVES.has(folded(last)))) return undefined;
  const opening = tokens[first];
  if (corpus.descriptions && (opening?.case === 'lower' || opening?.case === 'number')) return undefined;
  if (corpus.descriptions && !tokens.slice(first, last + 1).some((token) => token.case === 'capitalised' || token.case === 'upper'))
    return undefined;
  return { first, last };
}

/** A labelled document in our own words. Names that share a word with no word of ours are dropped. */
export function toTrainingText(document: LabelledDocument, corpus: Corpus): TrainingText {
  const { text, spans } = joinWords(document);
  const tokens = tokenise(text);
  const names: TrainingName[] = [];
  let at = 0;
  for (const { start, end, type } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    const first = at;
    let last = at;
    while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? end) < end) last++;
    if ((tokens[first]?.start ?? end) >= end || first <= (names.at(-1)?.last ?? -1)) continue;
    const mapped = corpus.types[type];
    if (mapped === undefined) {
      names.push({ first, last, type: undefined });
      continue;
    }
    const kept = trim(tokens, { first, last }, mapped, corpus);
    if (kept) names.push({ ...kept, type: mapped });
  }
  return { text, tokens, names };
}
