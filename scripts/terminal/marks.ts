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

/** The most wrong *listed* marks and the most *possible* ones, in 100,000 words. */
const MOST = { wrong: 1, possible: 20 };
const JUDGED = join(import.meta.dirname, '..', '..', 'tests', 'judged-marks.tsv');

/** Verdicts on *listed* marks by words and first record; a mark is judged by looking at what its article says of the bearer. */
function readVerdicts(): Map<string, string> {
  const lines = readFileSync(JUDGED, 'utf8').trim().split('\n');
  return new Map(
    lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const [surface = '', record = '', verdict = ''] = line.split('\t');
        return [`${surface}\t${record}`, verdict];
      }),
  );
}

/**
 * Writes every mark called listed or possible in the running text as tab-separated lines: text, offset, tier, words, records, score,
 * evidence, surroundings; and prints how many there are in 100,000 words, how many of those called listed were judged wrong, and which
 * were never judged. @returns whether they are few enough.
 */
export async function writeMarks(annotator: Annotator, folder: string, file: string): Promise<boolean> {
  if (!existsSync(folder)) {
    console.log(`skipped: no ${folder}`);
    return true;
  }
  const verdicts = readVerdicts();
  const unjudged = new Set<string>();
  let wrong = 0;
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
      const key = `${mention.surface}\t${keyOf(mention)}`;
      if (tier === 'listed' && !verdicts.has(key)) unjudged.add(key);
      else if (tier === 'listed' && verdicts.get(key) === 'wrong') wrong++;
      lines.push(lineOf(id, text, mention));
    }
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  const rate = (count: number): string => `${count} (${((count / words) * 100_000).toFixed(1)} in 100,000 words)`;
  console.log(`${file}: ${words} words, listed ${rate(counts.listed)}, possible ${rate(counts.possible)}`);
  console.log(`of those called listed: judged wrong ${rate(wrong)}, never judged ${unjudged.size}`);
  for (const key of unjudged) console.log(`  not in tests/judged-marks.tsv: ${key}`);
  return (Math.max(wrong / MOST.wrong, counts.possible / MOST.possible) / words) * 100_000 <= 1;
}

/** The first record of the best candidate; its own key where none is loaded. */
const keyOf = ({ candidates: [best] }: EntityMention): string => best?.records?.[0] ?? best?.entityId ?? '';

function lineOf(id: string, text: string, { span, tier, surface, candidates }: EntityMention): string {
  const [best] = candidates;
  const around = text.slice(Math.max(0, span.start - AROUND), span.end + AROUND).replace(/\s+/g, ' ');
  const evidence = best?.evidence.map(({ kind, weight }) => `${kind} ${weight}`).join(', ') ?? '';
  return [id, span.start, tier, surface, (best?.records ?? [best?.entityId]).join(' '), best?.score, evidence, around].join('\t');
}
