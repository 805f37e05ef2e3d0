import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { loadNameModel } from '../../lib/recogniser/index.js';
import { tagNames } from '../../lib/recogniser/tagger/tag-names.js';
import { readWords } from '../../lib/recogniser/tagger/words.js';
import { tokenise } from '../../lib/text/index.js';
import { NAME_MODEL as MODEL_FILE } from '../../scripts/terminal/engine.js';
import { trainNameModel } from '../../scripts/training/train.js';
import { unmarked } from '../harness/marked-text.js';
import { NAME_MODEL } from '../harness/name-model.js';

const MAX_BYTES = 400_000;
const SHARED = join('..', 'shared');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const recorded = (): string => readFileSync(`${MODEL_FILE}.sha256`, 'utf8').trim();

/** The text with the names that the tagger alone sees in it, and their types. */
function tagged(expected: string): string {
  const text = unmarked(expected);
  const tokens = tokenise(text);
  let out = '';
  let end = 0;
  for (const { first, last, type } of tagNames(readWords(tokens, NAME_MODEL.filter), NAME_MODEL)) {
    const [from, to] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    out += `${text.slice(end, from)}⟦${text.slice(from, to)}|${type}⟧`;
    end = to;
  }
  return out + text.slice(end);
}

describe('the model file', () => {
  test('is the one whose hash is on record, and small', () => {
    const bytes = readFileSync(MODEL_FILE);
    expect(sha256(bytes)).toBe(recorded());
    expect(bytes.length).toBeLessThanOrEqual(MAX_BYTES);
  });
  test.each([
    ['nothing', new Uint8Array(0), 'no name model'],
    ['another file', new Uint8Array(64), 'no name model'],
    ['another format', Uint8Array.from([0x47, 0x4c, 0x4e, 0x54, 99, ...new Array<number>(32).fill(0)]).slice(0, 32), 'of format 99'],
    ['half a file', new Uint8Array(readFileSync(MODEL_FILE)).slice(0, 1_000), 'its header says'],
  ] as const)('is refused where it is %s', (_, bytes, message) => {
    expect(() => loadNameModel(bytes.buffer)).toThrow(message);
  });
  test.skipIf(process.env.GLOSS_SLOW !== '1' || !existsSync(join(SHARED, 'corpora')))(
    'is made again bit for bit (GLOSS_SLOW=1; skipped: no ../shared)',
    () => {
      const bytes = trainNameModel(join(SHARED, 'corpora'), join(SHARED, 'text'), () => undefined);
      expect(sha256(bytes)).toBe(recorded());
    },
    900_000, // ms
  );
});

describe('the tagger sees', () => {
  test.each([
    ['a person', 'Yesterday ⟦Ngozi Adeyemi|person⟧ told reporters that nothing had changed.'],
    ['a person with a particle', 'A letter to ⟦Ludwig van der Berg|person⟧ came back.'],
    ['a person by an initial', 'The witness, ⟦Anna B. Petrenko|person⟧, was not there.'],
    ['a place', 'They had lived in ⟦Lagos|place⟧ for years before they left.'],
    ['a place of two words', 'The road to ⟦San Marino|place⟧ was closed.'],
    ['a body', 'Shares in ⟦Meridian Energy|organisation⟧ fell after the report.'],
    ['a body with “of”', 'She teaches at the ⟦University of Lagos|organisation⟧ now.'],
    ['a body by its capitals', 'Engineers of the ⟦XRA|organisation⟧ agreed.'],
    ['nothing in small words', 'It rained, and nobody went out.'],
  ])('%s', (_, expected) => expect(tagged(expected)).toBe(expected));
});

describe('the tagger needs linear time', () => {
  test.each([
    ['for a page of capitals', 'NAMES AND NAMES '.repeat(10_000)],
    ['for capitalised words without an end', 'Acme '.repeat(30_000)],
    ['for small links without an end', 'Bank of the '.repeat(10_000)],
    ['for lone surrogates', '\ud800A\udc00 B'.repeat(15_000)],
    ['for letters without case', '韓國 '.repeat(30_000)],
  ])(
    '%s',
    (_, text) => {
      const tokens = tokenise(text);
      const start = performance.now();
      tagNames(readWords(tokens, NAME_MODEL.filter), NAME_MODEL);
      expect(performance.now() - start).toBeLessThan(15_000); // ms; about 150 where the machine has nothing else to do
    },
    30_000,
  );
});
