import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

import * as v from 'valibot';

import { createTerminalAnnotator } from './terminal/engine.js';
import { toReport } from './terminal/report.js';

/**
 * `eval GOLD_FOLDER [--out FILE] [--errors]`: annotates every gold article, writes the predictions as
 * `{ "<id>": { mentions, figures } }`, and scores them with the scorer that lies beside the gold.
 */
const args = process.argv.slice(2);
const outAt = args.indexOf('--out');
const [folder] = args.filter((arg, i) => !arg.startsWith('--') && (outAt < 0 || i !== outAt + 1));
if (folder === undefined || !existsSync(folder)) {
  console.error(`usage: eval GOLD_FOLDER [--out FILE] [--errors]${folder === undefined ? '' : `\n${folder} does not exist`}`);
  process.exit(2);
}

const goldSchema = v.object({ id: v.string(), text: v.string() });
const annotator = createTerminalAnnotator();
const predictions: Record<string, unknown> = {};
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()) {
  const { id, text } = v.parse(goldSchema, JSON.parse(readFileSync(join(folder, name), 'utf8')));
  predictions[id] = toReport(await annotator.annotate({ text, url: '' }));
}

const out = resolve(outAt >= 0 ? (args[outAt + 1] ?? '') : join('.output', `predictions-${basename(resolve(folder))}.json`));
mkdirSync(join(out, '..'), { recursive: true });
writeFileSync(out, JSON.stringify(predictions, null, 1));
console.error(`predictions for ${Object.keys(predictions).length} articles: ${out}`);

const scorer = [join(folder, '..', 'tools', 'score-gold.mjs'), join('..', 'shared', 'tools', 'score-gold.mjs')].find(existsSync);
if (scorer === undefined) {
  console.error('not scored: no ../shared/tools/score-gold.mjs');
} else {
  const scored = spawnSync(
    process.execPath,
    [scorer, folder, out, ...args.filter((arg) => arg === '--errors' || arg === '--per-article')],
    { stdio: 'inherit' },
  );
  process.exitCode = scored.status ?? 1;
}
