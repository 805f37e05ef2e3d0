import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyText } from '../harness/arbitrary-text.js';
import { annotate } from '../harness/marked-text.js';
import * as world from '../harness/world.js';

const EVERYONE = Object.values(world);

describe('any text', () => {
  test('gives mentions that are the text’s own slices, sorted and disjoint', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { mentions, figures } = await annotate(EVERYONE, text);
        for (const found of [mentions, figures]) {
          let end = 0;
          for (const { span, surface } of found) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(surface).toBe(text.slice(span.start, span.end));
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('gives candidates best first, each with evidence and a score between 0 and 1', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        for (const { candidates, tier } of (await annotate(EVERYONE, text)).mentions) {
          const scores = candidates.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          for (const { score, evidence } of candidates) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(evidence.length).toBeGreaterThan(0);
          }
          expect(tier === 'name').toBe(candidates.length === 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is JSON all through', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const annotation = await annotate(EVERYONE, text);
        expect(JSON.parse(JSON.stringify(annotation))).toEqual(annotation);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['one name', 'Sergei Shoigu met Shoigu. '],
    ['names of one another', 'Kim Jong Un Kim Yo Jong Kim '],
    ['acronyms in brackets', 'Upper River Authority (URA) '],
    ['phrases', 'North Korea broke U.N. sanctions '],
    ['capitalised words', 'Word '],
    ['nothing but a name without end', 'Kim Jong '],
  ])(
    'of 300,000 characters of %s takes time in proportion',
    async (_, unit) => {
      const before = process.cpuUsage();
      await annotate(EVERYONE, unit.repeat(300_000 / unit.length));
      // A quadratic step would take minutes of processor time (µs).
      expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
    },
    120_000,
  );
});
