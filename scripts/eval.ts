import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

import * as v from 'valibot';

import { createTerminalAnnotator } from './terminal/engine.js';
import { brokenLimits } from './terminal/floors.js';
import { readListEntities, takeLists } from './terminal/loaded-lists.js';
import { writeMarks } from './terminal/marks.js';
import { toReport } from './terminal/report.js';

/**
 * `eval GOLD_FOLDER [--out FILE] [--errors] [--per-article] [--floors FILE] [--list FILE]… [--marks]`: annotates every gold article, writes the
 * predictions as `{ "<id>": { mentions, figures } }`, and scores them with the scorer that lies beside the gold. With
 * `--floors` it ends with 1 when a score is below its floor, and with 0 and a word where there is no gold. With `--list` the listings
 * are scored too, and `--marks` writes every *listed* and *possible* mark in ../shared/text to .output/marks.tsv and ends with 1 when too many
 * of them are wrong by tests/judged-marks.tsv.
 */
const { lists, rest: args } = takeLists(process.argv.slice(2));
const option = (name: string): string | undefined => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : undefined);
const floors = option('--floors');
const outFile = option('--out');
const [folder] = args.filter((arg, i) => !arg.startsWith('--') && !['--out', '--floors'].includes(args[i - 1] ?? ''));
if (floors !== undefined && folder !== undefined && !existsSync(folder)) {
  console.log(`skipped: no ${folder}`);
  process.exit(0);
}
if (folder === undefined || !existsSync(folder)) {
  const missing = folder === undefined ? '' : `\n${folder} does not exist`;
  console.error(`usage: eval GOLD_FOLDER [--out FILE] [--errors] [--per-article] [--floors FILE]${missing}`);
  process.exit(2);
}

const goldSchema = v.object({ id: v.string(), text: v.string(), date: v.optional(v.string()) });
const annotator = createTerminalAnnotator(await readListEntities(lists));
const predictions: Record<string, unknown> = {};
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()) {
  const { id, text, date } = v.parse(goldSchema, JSON.parse(readFileSync(join(folder, name), 'utf8')));
  predictions[id] = toReport(await annotator.annotate({ text, url: '', language: 'en', ...(date !== undefined && { published: date }) }));
}

const out = resolve(outFile ?? join('.output', `predictions-${basename(resolve(folder))}.json`));
mkdirSync(join(out, '..'), { recursive: true });
writeFileSync(out, JSON.stringify(predictions, null, 1));
console.error(`predictions for ${Object.keys(predictions).length} articles: ${out}`);

const areFew = !args.includes('--marks') || (await writeMarks(annotator, join('..', 'shared', 'text'), join('.output', 'marks.tsv')));

const listingsScorer = [join(folder, '..', 'tools', 'score-listings.mjs'), join('..', 'shared', 'tools', 'score-listings.mjs')].find(
  existsSync,
);
if (listingsScorer !== undefined && lists.length > 0)
  spawnSync(process.execPath, [listingsScorer, folder, out, ...args.filter((arg) => arg === '--errors')], { stdio: 'inherit' });

const scorer = [join(folder, '..', 'tools', 'score-gold.mjs'), join('..', 'shared', 'tools', 'score-gold.mjs')].find(existsSync);
if (scorer === undefined) {
  console.log('skipped: no ../shared/tools/score-gold.mjs');
} else {
  const shown = args.filter((arg) => arg === '--errors' || arg === '--per-article');
  const scored = spawnSync(process.execPath, [scorer, folder, out, ...shown], { stdio: 'inherit' });
  process.exitCode = scored.status ?? 1;
  if (floors !== undefined && process.exitCode === 0) {
    const asJson = spawnSync(process.execPath, [scorer, folder, out, '--json'], { encoding: 'utf8' });
    const broken = brokenLimits(readFileSync(floors, 'utf8'), basename(resolve(folder)), asJson.stdout);
    for (const line of broken) console.log(line);
    console.log(broken.length === 0 ? 'all floors hold' : `${broken.length} below their floor`);
    if (broken.length > 0) process.exitCode = 1;
  }
}
if (!areFew) process.exitCode = 1;
