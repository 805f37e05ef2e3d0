import type { BrowserName } from './browsers/find-browser.js';
import { cutImports } from './browsers/killed-imports.js';
import { openExtension } from './browsers/open-extension.js';
import { provideBrowser } from './browsers/provide-browser.js';
import { buildExtension } from './build-extension.js';

/** `npm run kill-imports [-- chromium|firefox [TIMES]]`: cuts imports off at moments spread over their course, and says what was found. */
const [wanted, times = '100'] = process.argv.slice(2);
const names: readonly BrowserName[] = wanted === 'firefox' || wanted === 'chromium' ? [wanted] : ['chromium', 'firefox'];

for (const name of names) {
  const browser = await openExtension(name, { executable: provideBrowser(name), extension: buildExtension(name), headless: true });
  try {
    const counts = new Map<string, number>();
    for await (const { cut, moment, found, problem } of cutImports(browser, Number(times))) {
      const kind = `${cut}: ${problem === undefined ? `${found ?? ''} edition, whole` : 'PROBLEM'}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (problem === undefined) continue;
      console.error(`${name}, ${cut} after ${moment} ms: ${problem}`);
      process.exitCode = 1;
    }
    console.log(`${browser.version}, ${times} imports cut off`);
    for (const [kind, count] of [...counts].sort()) console.log(`  ${kind.padEnd(48)} ${count}`);
  } finally {
    await browser.close();
  }
}
process.exit();
