import type { FigureMention } from '../model/index.js';
import { singular } from './singular.js';
import { ABSTRACT, ACTIONS, GENERAL, PAST_FORMS } from './words/nouns.js';

/** What a figure counts, taken apart: "North Korean soldiers deployed to Russia". */
export interface Thing {
  /** Singular head nouns, one for each part of a coordination: "soldier". */
  readonly heads: readonly string[];
  /** Words before the head: "north korean". */
  readonly before: readonly string[];
  /** Verb or participle behind it: "deployed", or empty. */
  readonly action: string;
  /** Content words of what follows: "russia". */
  readonly after: readonly string[];
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'of in to for from on at with by aboard off near against under over across between among about through throughout within without into ' +
    'onto during since until before after around along behind beyond inside outside toward towards via per as than that who whom which whose where'
  ).split(' '),
);
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the his her its their our my more other another additional further new all some figure number total count toll'.split(' '),
);

const isParticiple = (word: string): boolean => ACTIONS.has(word) || PAST_FORMS.has(word) || /(?:ed|ing)$/.test(word);

/** Where the noun phrase ends: at a preposition or relative, or at a verb behind a noun that no further noun follows. */
function phraseEnd(words: readonly string[]): number {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (PREPOSITIONS.has(word)) return i;
    const next = words[i + 1];
    if (i === 0 || !isParticiple(word)) continue;
    if (next === undefined || PREPOSITIONS.has(next) || FUNCTION_WORDS.has(next) || next.endsWith('ly')) return i;
  }
  return words.length;
}

/** Words and commas; apostrophes and hyphens stay inside words. */
const TOKEN = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*|,/gu;
/** The same for plain English, which is most: a browser takes 3 ms to compile the other. */
const ASCII_TOKEN = /[a-z0-9]+(?:[-’'.][a-z0-9]+)*|,/g;
const isPlain = (text: string): boolean => !/[^\0-\x7f’]/.test(text);

/** The noun that stands right behind a number is what it counts, whatever else the words for it say. */
function statedHead({ countedHead, quantity, surface, span, number }: FigureMention): string {
  if (countedHead !== undefined) return singular(countedHead);
  const behind = quantity.unit === 'count' ? surface.slice(number.end - span.start).toLowerCase() : '';
  return singular(/\p{L}[\p{L}\p{N}’'-]*$/u.exec(behind)?.[0] ?? '');
}

/** Taken apart once: the ledger asks many times, figure by figure. */
const things = new WeakMap<FigureMention, Thing>();

export function thingOf(figure: FigureMention): Thing {
  const thing = things.get(figure) ?? takeApart(figure);
  things.set(figure, thing);
  return thing;
}

function takeApart(figure: FigureMention): Thing {
  const { counted } = figure;
  const words = counted.toLowerCase();
  const tokens = words.match(isPlain(words) ? ASCII_TOKEN : TOKEN) ?? [];
  const head = statedHead(figure);
  const at = head === '' ? -1 : tokens.findLastIndex((word) => singular(word) === head);
  const end = at < 0 ? phraseEnd(tokens) : Math.min(phraseEnd(tokens), at + 1);
  const phrase = tokens.slice(0, end);
  const conjuncts: string[][] = [[]];
  for (const word of phrase) {
    if (word === 'and' || word === 'or' || word === ',') conjuncts.push([]);
    else if (!FUNCTION_WORDS.has(word)) conjuncts.at(-1)?.push(word);
  }
  const heads = conjuncts.flatMap((words) => words.at(-1) ?? []).map(singular);
  if (head !== '' && !heads.includes(head)) heads.splice(0, heads.length, head);
  const tail = tokens.slice(end);
  const action = tail[0] !== undefined && isParticiple(tail[0]) ? tail[0] : '';
  return {
    heads,
    before: conjuncts.flatMap((words) => words.slice(0, -1)),
    action,
    after: tail.slice(action === '' ? 0 : 1).filter((word) => word !== ',' && !PREPOSITIONS.has(word) && !FUNCTION_WORDS.has(word)),
  };
}

/**
 * Keys under which figures speak of the same thing: the head noun; for people in general also what happens to them; for
 * amounts as such ("price", "loss") all of the words. Empty where nothing tells what is counted.
 */
export function thingKeys(figure: FigureMention): readonly string[] {
  const { heads, before, action, after } = thingOf(figure);
  return heads.flatMap((head) => {
    if (ABSTRACT.has(head)) return [[head, ...before, action, ...after].join(' ')];
    if (!GENERAL.has(head)) return [head];
    const what = action || before.join(' ') || after.join(' ');
    return what === '' ? [] : [`${head} ${what}`];
  });
}
