import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { foldWord } from '../lib/text/index.js';
import { nameParts } from '../lib/names/roman-key.js';
import { bitsOf, FILTER_BITS_PER_WORD } from '../lib/names/word-filter.js';

/**
 * `common-words`: writes lib/names/common-words.ts from ../shared: words that running news writes small (Voice of America, public
 * domain) and common given and family names (faker, MIT; popular names by country, CC0), each as a filter of bits.
 */
const SHARED = join(import.meta.dirname, '..', '..', 'shared');
const read = (path: string): string => gunzipSync(readFileSync(join(SHARED, path))).toString('utf8');
if (!existsSync(SHARED)) {
  console.error('skipped: no ../shared');
  process.exit(1);
}

const isWord = (word: string): boolean => /^[a-z]{3,}$/.test(word);

const ordinary = new Set<string>();
for (const [word] of read('text/voa-sentences.txt.gz').matchAll(/(?<![\p{L}\p{N}'’-])[a-z]{3,}(?![\p{L}\p{N}'’])/gu)) ordinary.add(word);

/** Names of one word in two of faker's lists, or among a country's most common. */
const locales = new Map<string, Set<string>>();
for (const line of read('corpora/gazetteers/names-faker.tsv.gz').trim().split('\n')) {
  const [name = '', , locale = ''] = line.split('\t');
  const folded = foldWord(name);
  if (isWord(folded)) locales.set(folded, (locales.get(folded) ?? new Set()).add(locale.slice(0, 2)));
}
const names = new Set(
  [...locales]
    .filter(([, seen]) => seen.size > 1 || [...seen].some((locale) => /^(ru|uk|es|ar|fa|tr|sr)/.test(locale)))
    .map(([name]) => name),
);
for (const file of ['surnames-by-country', 'forenames-by-country'])
  for (const line of read(`corpora/gazetteers/${file}.csv.gz`).trim().split('\n').slice(1))
    for (const cell of line.split(',').slice(4))
      for (const part of cell.split(/[/ ]/)) if (isWord(foldWord(part))) names.add(foldWord(part));

for (const name of [...names]) for (const { key } of nameParts(name)) if (key !== name) names.add(`#${key}`);

/** The words as bits of a filter, in base 64. */
function pack(words: ReadonlySet<string>): string {
  const bits = 2 ** Math.ceil(Math.log2(words.size * FILTER_BITS_PER_WORD));
  const bytes = new Uint8Array(bits / 8);
  for (const word of [...words].sort()) for (const bit of bitsOf(word, bits)) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  return Buffer.from(bytes).toString('base64');
}

const target = join(import.meta.dirname, '..', 'lib', 'names', 'common-words.ts');
writeFileSync(
  target,
  `/* Written by scripts/common-words.ts: ${ordinary.size} words that news writes small, ${names.size} common given and family names. */\n` +
    `export const ORDINARY_WORDS =\n  '${pack(ordinary)}';\nexport const COMMON_NAMES =\n  '${pack(names)}';\n`,
);
console.log(`${target}: ${ordinary.size} ordinary words, ${names.size} names`);
