/** What a character is to a word; the bits stand beside each other (a capital is a letter too). */
export const LETTER_OR_DIGIT = 1;
export const MARK = 2;
export const CAPITAL = 4;
const KNOWN = 8;

/** One class each: a pattern that joins several takes the browser far longer to compile than all of ours together run. */
const CLASSES: readonly (readonly [pattern: RegExp, kind: number])[] = [
  [/^[\p{L}\p{N}]/u, LETTER_OR_DIGIT],
  [/^\p{M}/u, MARK],
  [/^\p{Lu}/u, CAPITAL],
];

/** By UTF-16 code unit, filled as they are met; 64 kB. */
const kinds = new Uint8Array(0x10000);

/** The kinds of the character at `at`, by Unicode's general categories; 0 for all others, for half a surrogate pair and past the end. */
export function kindsAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  if (code > 0xffff) return readKinds(code);
  const known = kinds[code] ?? 0;
  return known === 0 ? (kinds[code] = readKinds(code)) : known;
}

/** How many code units the character at `at` takes: 1, or 2. */
export const unitsAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function readKinds(code: number): number {
  const character = String.fromCodePoint(code);
  let kind = KNOWN;
  for (const [pattern, bit] of CLASSES) if (pattern.test(character)) kind |= bit;
  return kind;
}
