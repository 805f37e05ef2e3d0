import { describeMachine } from './built-browser.js';
import { measureAnnotateSpeed } from './annotate-speed.js';
import { measureArticlePage } from './article-page.js';
import { measureFirstMarks } from './first-marks.js';
import { measureHoverToCard } from './hover-to-card.js';
import { measureListReading } from './list-reading.js';
import type { Row } from './measure.js';
import { measureImport } from './import-lists.js';
import { measureNoArticle } from './no-article.js';
import { measureSearch } from './search.js';
import { measureSizes } from './sizes.js';
import { measureTableReading } from './table-reading.js';
import { measureWake } from './wake.js';

/** `npm run bench [-- NAME]`: measures the budgets of docs/DESIGN.md, each in a file of its own, one after the other. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Row[]> | readonly Row[]>> = {
  sizes: measureSizes,
  'annotate-speed': measureAnnotateSpeed,
  'first-marks': measureFirstMarks,
  'no-article': measureNoArticle,
  'article-page': measureArticlePage,
  'hover-to-card': measureHoverToCard,
  wake: measureWake,
  'import-lists': measureImport,
  'list-reading': measureListReading,
  'table-reading': measureTableReading,
  search: measureSearch,
};

function print(rows: readonly Row[]): void {
  for (const { what, measured, budget, verdict } of rows)
    console.log(`  ${what.padEnd(68)} ${measured.padEnd(38)} ${budget.padEnd(22)} ${verdict}`.trimEnd());
}

async function run(): Promise<boolean> {
  const wanted = process.argv[2];
  if (wanted !== undefined && !(wanted in BENCHES))
    throw new Error(`there is no bench “${wanted}”: say one of ${Object.keys(BENCHES).join(', ')}`);
  const all: Row[] = [];
  const start = performance.now();
  console.log(describeMachine());
  for (const [name, measure] of Object.entries(BENCHES)) {
    if (wanted !== undefined && wanted !== name) continue;
    const began = performance.now();
    const rows = await measure();
    all.push(...rows);
    console.log(`\n${name} (${Math.round((performance.now() - began) / 1000)} s)`);
    print(rows);
  }
  console.log(`\n${describeMachine()}; ${Math.round((performance.now() - start) / 1000)} s in all`);
  const far = all.filter(({ fails }) => fails);
  if (far.length > 0)
    console.error(`\nFar beyond the budget:\n${far.map(({ what, measured, budget }) => `  ${what}: ${measured}, ${budget}`).join('\n')}`);
  return far.length === 0;
}

run().then(
  (isFine) => process.exit(isFine ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
