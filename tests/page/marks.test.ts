import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { DARK_UP_TO, LIGHT_FROM, luminanceOf } from '../../lib/page/background-tone.js';
import { MARK_STYLES } from '../../lib/page/choose-marks.js';
import { highlightName } from '../../lib/page/highlight-painter.js';

const CSS = readFileSync(join(import.meta.dirname, '../../entrypoints/marks.css'), 'utf8');
const ruleOf = (name: string): string => new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`).exec(CSS)?.[1] ?? '';
const luminanceIn = (rule: string): number => {
  const [red, green, blue] = (/#([\da-f]{6})\b/.exec(rule)?.[1]?.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return luminanceOf(`rgb(${red}, ${green}, ${blue})`)?.luminance ?? NaN;
};
/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

test.each(MARK_STYLES)('the line of %s reaches 3:1 on every background of its tone', (style) => {
  const light = luminanceIn(ruleOf(highlightName(style, 'light')));
  const dark = luminanceIn(ruleOf(highlightName(style, 'dark')));
  expect(contrast(light, 1)).toBeGreaterThanOrEqual(3);
  expect(contrast(light, LIGHT_FROM)).toBeGreaterThanOrEqual(3);
  expect(contrast(dark, 0)).toBeGreaterThanOrEqual(3);
  expect(contrast(dark, DARK_UP_TO)).toBeGreaterThanOrEqual(3);
  // In between, the text's own colour.
  expect(ruleOf(highlightName(style, 'middle'))).toMatch(/text-decoration: underline \w+ \dpx;/);
});

test('patterns tell the tiers apart without colour', () => {
  const patterns = MARK_STYLES.map((style) => /underline (\w+ \dpx)/.exec(ruleOf(highlightName(style, 'light')))?.[1]);
  expect(patterns).toEqual(['solid 2px', 'dashed 2px', 'dotted 2px', 'dotted 1px', 'solid 1px']);
});
