import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

import { findFigures } from '../lib/figures/index.js';
import { createTerminalAnnotator } from '../scripts/terminal/engine.js';
import { median, format, ratioRow, type Row, rounds, timesRow } from './measure.js';
import { createNews } from './news-text.js';

const ARTICLES = 40;
const WORDS = 800; // an article
/** The slowest peer reads this part of the texts: it needs 40 times as long. */
const COMPROMISE_SHARE = 8;

const WIKINEWS = new URL('../../shared/text/wikinews.jsonl.gz', import.meta.url);

/** Articles to read: our own, and Wikinews where it lies beside the repository. */
function readTexts(): Readonly<Record<string, readonly string[]>> {
  const generated = Array.from({ length: ARTICLES }, (_, seed) => createNews(WORDS, seed + 1));
  if (!existsSync(WIKINEWS)) return { 'generated news': generated };
  const lines = gunzipSync(readFileSync(WIKINEWS)).toString('utf8').trim().split('\n');
  return { 'generated news': generated, Wikinews: lines.map((line) => (JSON.parse(line) as { text: string }).text) };
}

type Reader = (text: string) => unknown;

/** Millions of characters a second over all texts. */
async function speedOf(read: Reader, texts: readonly string[]): Promise<number> {
  let length = 0;
  const start = performance.now();
  for (const text of texts) {
    await read(text);
    length += text.length;
  }
  return length / (performance.now() - start) / 1_000;
}

/** Annotation in Node beside its peers, in turn in one run. */
export async function measureAnnotateSpeed(): Promise<readonly Row[]> {
  const annotator = createTerminalAnnotator();
  const wink = winkNlp(model);
  const readers = {
    ours: (text: string) => annotator.annotate({ text, url: '' }),
    figures: (text: string) => findFigures(text),
    wink: (text: string) => wink.readDoc(text).entities().out(wink.its.detail),
    compromise: (text: string) => {
      const doc = compromise(text);
      return [doc.people().json(), doc.places().json(), doc.organizations().json(), doc.numbers().json()];
    },
  };
  const rows: Row[] = [];
  for (const [name, texts] of Object.entries(readTexts())) {
    const part = texts.filter((_, index) => index % COMPROMISE_SHARE === 0);
    const measured = await rounds(8, 30_000, async () => ({
      ours: await speedOf(readers.ours, texts),
      figures: await speedOf(readers.figures, texts),
      wink: await speedOf(readers.wink, texts),
      compromise: await speedOf(readers.compromise, part),
    }));
    const rest = measured.slice(1); // the first round warms the compilers up
    const speeds = (reader: keyof typeof readers): number[] => rest.map((round) => round[reader]);
    rows.push(timesRow(`annotate, ${name}, starter pack`, speeds('ours'), { unit: 'M chars/s' }));
    rows.push(ratioRow('… beside wink-nlp', speeds('ours'), speeds('wink'), 2));
    rows.push(ratioRow('… beside compromise', speeds('ours'), speeds('compromise'), 40));
    rows.push(
      timesRow(`figures alone, ${format(median(texts.map(({ length }) => length)))} characters an article`, speeds('figures'), {
        unit: 'M chars/s',
      }),
    );
  }
  return rows;
}
