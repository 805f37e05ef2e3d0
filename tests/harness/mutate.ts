/** Numbers in [0, 1) that are the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What has broken readers of tables and of markup: ends of things, quotes, what is no character, long runs, deep nesting. */
const SPLINTERS = [
  '\0',
  '\x1a',
  '\uFEFF',
  '\uFFFD',
  '\uD800',
  '\u2028',
  '\u202E',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '',
  '"',
  "'",
  '""',
  '"""',
  "'",
  ';',
  ',',
  '|',
  '-0-',
  '\\',
  '\\n',
  '()',
  '(',
  ')',
  '(((((',
  '"a";"b"\n',
  '<',
  '>',
  '/>',
  '</',
  '<a>',
  '</a>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&',
  '&amp;',
  '&b;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '{',
  '}',
  '[',
  ']',
  '{"a":',
  'null',
  ':',
  '\\u0000',
  '0',
  '-1',
  '1e999',
  '99999999999999999999',
  '00/00/0000',
  '31/02/2020',
  '2020-13-45',
  'circa',
  ' to ',
  'IMO 1234567',
];
const LENGTHS = [2, 10, 100, 2_000, 70_000];

type Random = () => number;
const below = (limit: number, random: Random): number => Math.floor(random() * limit);
const pick = <T>(values: readonly T[], random: Random): T | undefined => values[below(values.length, random)];

/** A stretch of the text, rarely a long one. */
function stretch(text: string, random: Random): [start: number, end: number] {
  const start = below(text.length + 1, random);
  return [start, Math.min(text.length, start + below(random() < 0.1 ? text.length : 40, random))];
}

type Change = (text: string, random: Random) => string;
const CHANGES: readonly Change[] = [
  function remove(text, random) {
    const [start, end] = stretch(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  function insert(text, random) {
    const at = below(text.length + 1, random);
    return text.slice(0, at) + (pick(SPLINTERS, random) ?? '') + text.slice(at);
  },
  function replace(text, random) {
    const [start, end] = stretch(text, random);
    return text.slice(0, start) + (pick(SPLINTERS, random) ?? '') + text.slice(end);
  },
  function repeat(text, random) {
    const [start, end] = stretch(text, random);
    const part = text.slice(start, Math.min(end, start + 20));
    return text.slice(0, end) + part.repeat(pick(LENGTHS, random) ?? 1) + text.slice(end);
  },
  function move(text, random) {
    const [start, end] = stretch(text, random);
    const rest = text.slice(0, start) + text.slice(end);
    const at = below(rest.length + 1, random);
    return rest.slice(0, at) + text.slice(start, end) + rest.slice(at);
  },
  function changeCharacter(text, random) {
    const at = below(text.length, random);
    return text.slice(0, at) + String.fromCharCode(below(random() < 0.5 ? 128 : 65_536, random)) + text.slice(at + 1);
  },
  function cut(text, random) {
    return text.slice(0, below(text.length + 1, random));
  },
];

/** A text with one to four things wrong with it; the same for the same random numbers. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let left = 1 + below(4, random); left > 0; left--) mutated = pick(CHANGES, random)?.(mutated, random) ?? mutated;
  return mutated;
}

/** Bytes with one to four of them changed, or the end cut off: for what is packed. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const mutated = new Uint8Array(bytes);
  for (let left = 1 + below(4, random); left > 0; left--) mutated[below(mutated.length, random)] = below(256, random);
  return random() < 0.2 ? mutated.subarray(0, below(mutated.length, random)) : mutated;
}
