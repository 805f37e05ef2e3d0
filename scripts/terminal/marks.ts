import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { EntityMention } from '../../lib/model/index.js';
import type { Annotator } from '../../lib/services/index.js';

interface RunningText {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

/** Whole articles, and sentences that are each a text of their own. */
function* readTexts(folder: string): Generator<RunningText> {
  const read = (name: string): string[] =>
    gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .trim()
      .split('\n');
  for (const line of read('wikinews.jsonl.gz')) {
    const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string };
    yield { id, text, ...(date !== undefined && { published: date }) };
  }
  for (const [at, text] of read('voa-sentences.txt.gz').entries()) yield { id: `voa-${at}`, text };
}

/** Code units of text shown on each side of a mark. */
const AROUND = 60;

/**
 * Writes every mark called listed or possible in the running text as tab-separated lines: text, offset, tier, words, records, score,
 * evidence, surroundings; and prints how many there are in 100,000 words.
 */
export async function writeMarks(annotator: Annotator, folder: string, file: string): Promise<void> {
  if (!existsSync(folder)) {
    console.log(`skipped: no ${folder}`);
    return;
  }
  const lines: string[] = [];
  const counts = { listed: 0, possible: 0 };
  let words = 0;
  for (const { id, text, published } of readTexts(folder)) {
    words += text.split(/\s+/).length;
    const { mentions } = await annotator.annotate({ text, url: '', ...(published !== undefined && { published }) });
    for (const mention of mentions) {
      const { tier } = mention;
      if (tier !== 'listed' && tier !== 'possible') continue;
      counts[tier]++;
      lines.push(lineOf(id, text, mention));
    }
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  const rate = (count: number): string => `${count} (${((count / words) * 100_000).toFixed(1)} in 100,000 words)`;
  console.log(`${file}: ${words} words, listed ${rate(counts.listed)}, possible ${rate(counts.possible)}`);
}

function lineOf(id: string, text: string, { span, tier, surface, candidates }: EntityMention): string {
  const [best] = candidates;
  const around = text.slice(Math.max(0, span.start - AROUND), span.end + AROUND).replace(/\s+/g, ' ');
  const evidence = best?.evidence.map(({ kind, weight }) => `${kind} ${weight}`).join(', ') ?? '';
  return [id, span.start, tier, surface, (best?.records ?? [best?.entityId]).join(' '), best?.score, evidence, around].join('\t');
}
