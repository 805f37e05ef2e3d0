import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ExtensionBrowser } from '../scripts/browsers/extension-browser.js';
import { askFrom, endOf, importLaid, layFileOfDisk, watchFrom } from '../scripts/browsers/import-in-page.js';
import { createManyParties } from '../scripts/many-parties.js';
import { advancedXml } from './advanced-xml.js';
import { BROWSERS, inBrowser } from './built-browser.js';
import type { Row } from './measure.js';
import { measureRise } from './memory.js';
import { burnCore, watchStalls } from './stalls.js';

const NAMES = 500_000;
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

/** A file to import, written by the bench. */
interface Sample {
  readonly what: string;
  readonly name: string;
  readonly list: string;
  readonly pieces: () => Iterable<string>;
  /** Rows about how fast it was ready, and how far memory may rise, in MiB. */
  readonly speed: (seconds: number) => Row;
  readonly rise: number;
}

const SAMPLES: readonly Sample[] = [
  {
    what: `${NAMES} names from a table`,
    name: 'targets.simple.csv',
    list: 'opensanctions-bench',
    pieces: () => [createManyParties(NAMES)],
    speed: (seconds) =>
      row('ready', `${Math.round(NAMES / seconds)} names/s (${seconds.toFixed(1)} s)`, '≥ 150,000 names/s', NAMES / seconds >= 150_000),
    rise: 150,
  },
  {
    what: 'OFAC ADVANCED XML of 122 MB',
    name: 'sdn_advanced.xml',
    list: 'ofac-sdn',
    pieces: () => advancedXml(),
    speed: (seconds) => row('ready', `${seconds.toFixed(1)} s`, '≤ 60 s', seconds <= 60),
    rise: 200,
  },
];

/** Lists from files of the disk: how fast they are ready, what they take of memory and disk, whether the page seen stays responsive, how fast they go. */
export async function measureImport(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const rows: Row[] = [];
  try {
    for (const sample of SAMPLES) {
      const file = openSync(join(folder, sample.name), 'w');
      for (const piece of sample.pieces()) writeSync(file, piece);
      closeSync(file);
      for (const name of BROWSERS)
        // Looking at memory takes time of its own, so it has an import of its own.
        for (const measure of [timeImport, riseOfImport])
          await inBrowser(name, async (browser) => {
            const measured = await measure(browser, sample, folder);
            rows.push(...measured.map((each) => ({ ...each, what: `${name}, ${sample.what}: ${each.what}` })));
          });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows;
}

/** Opens the page that the reader watches: in Firefox it shares its process with the import. Answers what imports the sample. */
async function layOut({ tab: page, origin }: ExtensionBrowser, { name }: Sample, folder: string): Promise<() => Promise<void>> {
  await page.goto(`${origin}/options.html`);
  await watchFrom(page);
  await askFrom(page, 'search', { query: 'nobody' }); // the starter pack is there
  await layFileOfDisk(page, join(folder, name));
  return async () => {
    const { end } = await endOf(page, await importLaid(page, name), 300_000);
    if (end?.kind !== 'done') throw new Error(`the import ended with ${JSON.stringify(end)}`);
  };
}

async function timeImport(browser: ExtensionBrowser, sample: Sample, folder: string): Promise<readonly Row[]> {
  const page = browser.tab;
  const usage = (): Promise<number> => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const importSample = await layOut(browser, sample, folder);
  const before = await usage();
  const longestStall = await watchStalls(page);
  const start = performance.now();
  await importSample();
  const ms = performance.now() - start;
  const stall = await longestStall();
  const disk = ((await usage()) - before) / MB;
  const removing = performance.now();
  await askFrom(page, 'removeList', { list: sample.list });
  const removed = (performance.now() - removing) / 1000;
  await longestStall();
  await burnCore(ms);
  const bare = await longestStall();
  return [
    sample.speed(ms / 1000),
    row('on disk', `${disk.toFixed(1)} MB`, '≤ 45 MB', disk <= 45),
    row(
      'longest stall of the page (one core busy as long, no import)',
      `${Math.round(stall)} ms (${Math.round(bare)})`,
      '≤ 50 ms',
      stall <= 50,
    ),
    row(`removing it (${PEER})`, `${removed.toFixed(2)} s`, '≤ 1 s', removed <= 1),
  ];
}

async function riseOfImport(browser: ExtensionBrowser, sample: Sample, folder: string): Promise<readonly Row[]> {
  const { rise } = await measureRise(await layOut(browser, sample, folder));
  return rise === undefined
    ? []
    : [row(`rise of the browser's memory`, `${Math.round(rise)} MiB`, `≤ ${sample.rise} MiB`, rise <= sample.rise)];
}
