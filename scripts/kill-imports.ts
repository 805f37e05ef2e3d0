import type { BrowserName } from './browsers/find-browser.js';
import { cutImports } from './browsers/killed-imports.js';
import { openExtension } from './browsers/open-extension.js';
import { provideBrowser } from './browsers/provide-browser.js';
import { buildExtension } from './build-extension.js';

/** `npm run kill-imports [-- chromium|firefox [TIMES]]`: cuts imports and updates off at moments spread over their course, and says what was found. */
const [wanted, times = '100'] = process.argv.slice(2);
const names: readonly BrowserName[] = wanted === 'firefox' || wanted === 'chromium' ? [wanted] : ['chromium', 'firefox'];

for (const name of names) {
  const browser = await openExtension(name, { executable: provideBrowser(name), extension: buildExtension(name), headless: true });
  try {
    const counts = new Map<string, number>();
    const steps = new Map<string, number>();
    const add = (map: Map<string, number>, key: string): unknown => map.set(key, (map.get(key) ?? 0) + 1);
    for await (const { course, cut, moment, step, found, problem } of cutImports(browser, Number(times))) {
      const outcome = problem ?? `what was ${found === 'old' ? 'there before' : 'to come'}, whole`;
      console.log(`${course}, ${cut} after ${moment} ms (${step}): ${outcome}`);
      add(counts, `${course}, ${cut}: ${problem === undefined ? outcome : 'PROBLEM'}`);
      add(steps, step);
      if (problem !== undefined) process.exitCode = 1;
    }
    console.log(`${browser.version}, ${times} imports and ${times} updates cut off`);
    for (const [what, count] of [...counts].sort()) console.log(`  ${what.padEnd(64)} ${count}`);
    console.log(`  while it was ${[...steps].map(([step, count]) => `${step} (${count})`).join(', ')}`);
  } finally {
    await browser.close();
  }
}
process.exit();
