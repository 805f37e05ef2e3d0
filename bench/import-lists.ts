import { askFrom, endOf, importLaid, layFile, watchFrom } from '../scripts/browsers/import-in-page.js';
import { createManyParties } from '../scripts/many-parties.js';
import { BROWSERS, inBrowser } from './built-browser.js';
import type { Row } from './measure.js';
import { measureRise } from './memory.js';

const NAMES = 500_000;
const LIST = 'opensanctions-bench';
/** Yomitan 25's import of a dictionary as long, on the same machine (docs/DESIGN.md). */
const PEER = 'Yomitan 8,000–9,500 rows/s, 124 MB, deleting 41 s';

const MB = 1e6; // bytes
const row = (what: string, measured: string, budget: string, isMet: boolean): Row => ({
  what,
  measured,
  budget,
  verdict: isMet ? 'met' : 'missed',
  fails: false,
});

/** A list of 500,000 names from a file: how fast it is ready, what it takes on disk, whether the page stays responsive, how fast it goes. */
export async function measureImport(): Promise<readonly Row[]> {
  const text = createManyParties(NAMES);
  const rows: Row[] = [];
  for (const name of BROWSERS)
    await inBrowser(name, async (browser) => {
      const page = await browser.openBehind('options.html');
      await watchFrom(page);
      const usage = (): Promise<number> => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      await askFrom(page, 'search', { query: 'nobody' }); // the starter pack is there
      const before = await usage();
      await layFile(page, 'targets.simple.csv', text);
      // The longest time between two turns of the loop of the page that is seen; browsers slow down those that are not.
      await browser.tab.evaluate(() => {
        // The page carries what the bench puts there; no type knows of it.
        const seen = window as unknown as { longest: number };
        seen.longest = 0;
        let last = performance.now();
        setInterval(() => {
          const now = performance.now();
          seen.longest = Math.max(seen.longest, now - last - 10);
          last = now;
        }, 10);
      });
      const start = performance.now();
      const { result, rise } = await measureRise(async () => endOf(page, await importLaid(page, 'targets.simple.csv'), 300_000));
      const { end } = result;
      const seconds = (performance.now() - start) / 1000;
      if (end?.kind !== 'done') throw new Error(`the import ended with ${JSON.stringify(end)}`);
      // Put there above.
      const stall = await browser.tab.evaluate(() => (window as unknown as { longest: number }).longest);
      const disk = ((await usage()) - before) / MB;
      const speed = NAMES / seconds;
      const removing = performance.now();
      await askFrom(page, 'removeList', { list: LIST });
      const removed = (performance.now() - removing) / 1000;
      rows.push(
        row(
          `import of ${NAMES} names from a file, ${name}`,
          `${Math.round(speed)} names/s (${seconds.toFixed(1)} s)`,
          '≥ 150,000 names/s',
          speed >= 150_000,
        ),
        ...(rise === undefined ? [] : [row(`… rise of the browser's memory`, `${Math.round(rise)} MiB`, '≤ 150 MiB', rise <= 150)]),
        row(`… on disk`, `${disk.toFixed(1)} MB`, '≤ 45 MB', disk <= 45),
        row(`… longest stall of the page`, `${Math.round(stall)} ms`, '≤ 50 ms', stall <= 50),
        row(`… removing it (${PEER})`, `${removed.toFixed(2)} s`, '≤ 1 s', removed <= 1),
      );
    });
  return rows;
}
