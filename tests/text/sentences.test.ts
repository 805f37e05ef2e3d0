import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sentenceAround, tokenise } from '../../lib/text/index.js';

/** The sentence around the words in ⟦…⟧. */
function around(marked: string): string {
  const start = marked.indexOf('⟦');
  const text = marked.replace('⟦', '').replace('⟧', '');
  const { start: from, end: to } = sentenceAround(text, tokenise(text), { start, end: marked.indexOf('⟧') - 1 });
  return text.slice(from, to);
}

describe('the sentence around a name', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the first', '⟦Kim⟧ came. Lee went.', 'Kim came.'],
    ['one in the middle', 'It rained. ⟦Kim⟧ came. Lee went.', 'Kim came.'],
    ['the last, without its closing space', 'Kim came. Lee met ⟦Choi⟧. ', 'Lee met Choi.'],
    ['one that ends its paragraph', 'Lee met ⟦Choi⟧.\n\nLater it rained.', 'Lee met Choi.'],
    ['one before a line of asterisks', 'Lee met ⟦Choi⟧.\n\n* * *\n\nLater it rained.', 'Lee met Choi.'],
    ['one with a title’s full stop', 'Rain fell. Mr. ⟦Kim⟧ came. Lee went.', 'Mr. Kim came.'],
    ['one with a dotted state', 'Rain fell. The U.S. and ⟦Kim⟧ spoke. Lee went.', 'The U.S. and Kim spoke.'],
    ['one without a full stop', 'a line about ⟦Kim⟧', 'a line about Kim'],
    ['one that begins after dots, from its first word', '… and ⟦Kim⟧ spoke.', 'and Kim spoke.'],
  ];
  test.each(cases)('%s', (_, marked, sentence) => expect(around(marked)).toBe(sentence));

  test('always contains its name', () => {
    const words = fc.constantFrom('Kim', 'came', '.', 'Mr.', 'U.S.', '\n\n', '“', '”', ',', '?');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), fc.nat(), (parts, pick) => {
        const text = parts.join(' ');
        const tokens = tokenise(text);
        const token = tokens[pick % Math.max(1, tokens.length)];
        if (token === undefined) return;
        const sentence = sentenceAround(text, tokens, token);
        expect(sentence.start).toBeLessThanOrEqual(token.start);
        expect(sentence.end).toBeGreaterThanOrEqual(token.end);
        expect(text.slice(sentence.start, sentence.end)).not.toContain('\n\n');
      }),
      { numRuns: 200 },
    );
  });
});
