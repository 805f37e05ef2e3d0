import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.js';
import { CUTS, cutImports } from '../../scripts/browsers/killed-imports.js';
import { BROWSERS, openBuilt } from '../harness/extension.js';

/** A few of what `npm run kill-imports` does a hundred times. */
describe.each(BROWSERS)('an import that is cut off in %s', (name) => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await openBuilt(name);
  });
  afterAll(() => browser.close());

  it('leaves the old list or the new one, whole, with the notes, and the next try succeeds', { timeout: 180_000 }, async () => {
    const problems: string[] = [];
    for await (const { course, cut, moment, step, problem } of cutImports(browser, CUTS.length))
      if (problem !== undefined) problems.push(`${course}, ${cut} after ${moment} ms (${step}): ${problem}`);
    expect(problems).toEqual([]);
  });
});
