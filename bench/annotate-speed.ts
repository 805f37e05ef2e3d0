import { existsSync, readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';

import recognizers from '@microsoft/recognizers-text-suite';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

import type { Entity } from '../lib/model/index.js';
import { readNameModel, readStarterPack } from '../scripts/terminal/engine.js';
import { bundleForPage } from '../tests/harness/browser-page.js';
import type * as engineModule from './engine.js';
import { format, median, ratioRow, type Row, rounds, timesRow } from './measure.js';
import { createNames } from './many-names.js';
import { createNews } from './news-text.js';

const ARTICLES = 40;
const WORDS = 800; // an article
/** The slowest peers read one article in so many: they need 40 and some 1,000 times as long. */
const SHARES: Readonly<Record<string, number>> = { compromise: 8, recognizers: 40 };
const NAMES = 100_000;
const FEW_NAMES = 10_000;
const MANY_NAMES = 1_000_000;

const WIKINEWS = new URL('../../shared/text/wikinews.jsonl.gz', import.meta.url);

/** Articles to read: our own, and Wikinews where it lies beside the repository. */
function readTexts(): Readonly<Record<string, readonly string[]>> {
  const generated = Array.from({ length: ARTICLES }, (_, seed) => createNews(WORDS, seed + 1));
  if (!existsSync(WIKINEWS)) return { 'generated news': generated };
  const lines = gunzipSync(readFileSync(WIKINEWS)).toString('utf8').trim().split('\n');
  return { 'generated news': generated, Wikinews: lines.map((line) => (JSON.parse(line) as { text: string }).text) };
}

type Engine = typeof engineModule;
type Reader = (text: string) => unknown;

/** Bundled, because the loader that runs TypeScript here adds a call to each arrow function that it meets. */
const loadEngine = async (): Promise<Engine> =>
  runInThisContext(`(() => { ${await bundleForPage('bench/engine.ts')}; return subject; })()`) as Engine;

function annotatorOf({ createAnnotator, buildGazetteer }: Engine, lists: readonly (readonly Entity[])[]): Reader {
  const sources = lists.map((entities) => ({
    gazetteer: buildGazetteer(entities),
    entities: (ordinals: readonly number[]) => {
      const found = new Map<number, Entity>();
      for (const ordinal of ordinals) {
        const entity = entities[ordinal];
        if (entity) found.set(ordinal, entity);
      }
      return Promise.resolve(found);
    },
  }));
  const model = readNameModel();
  const annotator = createAnnotator({ nameSources: () => Promise.resolve(sources), nameModel: () => Promise.resolve(model) });
  return (text) => annotator.annotate({ text, url: '' });
}

/** Articles that a reader reads in a row, as a reader at work does: by then its code is in the processor's caches again. */
const STRETCH = 10;

/** Each reader's millions of characters a second; they take turns, so that a busy moment hits them all. */
async function race<K extends string>(readers: Readonly<Record<K, Reader>>, texts: readonly string[]): Promise<Record<K, number>> {
  const names = Object.keys(readers) as K[];
  const spent = Object.fromEntries(names.map((name) => [name, { time: 0, length: 0 }])) as Record<K, { time: number; length: number }>;
  for (let first = 0; first < texts.length; first += STRETCH) {
    for (const name of names) {
      for (let index = first; index < Math.min(first + STRETCH, texts.length); index++) {
        const text = texts[index];
        if (text === undefined || index % (SHARES[name] ?? 1) !== 0) continue;
        const start = performance.now();
        await readers[name](text);
        spent[name].time += performance.now() - start;
        spent[name].length += text.length;
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, spent[name].length / spent[name].time / 1_000])) as Record<K, number>;
}

/** What a hundred times as many names cost: both annotators take turns over our own articles. */
async function measureManyNames(engine: Engine, pack: readonly Entity[], texts: readonly string[]): Promise<Row> {
  const readers = {
    few: annotatorOf(engine, [pack, createNames(FEW_NAMES)]),
    many: annotatorOf(engine, [pack, createNames(MANY_NAMES)]),
  };
  const measured = await rounds(10, 10_000, () => race(readers, texts));
  const ratios = measured.slice(1).map(({ few, many }) => few / many);
  return timesRow(`annotate, ${format(MANY_NAMES)} names against ${format(FEW_NAMES)}`, ratios, { unit: '× the time', atMost: 1.5 });
}

/** Fast readers read this long before anything is measured: compilers take many passes over functions that are soon done. */
const WARM_UP = 1_500; // ms

async function warmUp(readers: readonly Reader[], texts: readonly string[]): Promise<void> {
  for (const read of readers) {
    for (const end = performance.now() + WARM_UP; performance.now() < end;) for (const text of texts) await read(text);
  }
}

/** Annotation in Node beside its peers, in turn in one run. */
export async function measureAnnotateSpeed(): Promise<readonly Row[]> {
  const engine = await loadEngine();
  const pack = readStarterPack().entities;
  const wink = winkNlp(model);
  // None of ours follows another of ours, whose code and text it would find in the processor's caches.
  const readers = {
    many: annotatorOf(engine, [pack, createNames(NAMES)]),
    wink: (text: string): unknown => wink.readDoc(text).entities().out(),
    ours: annotatorOf(engine, [pack]),
    recognizers: (text: string): unknown => {
      const { English } = recognizers.Culture;
      return [
        recognizers.recognizeNumber(text, English),
        recognizers.recognizePercentage(text, English),
        recognizers.recognizeCurrency(text, English),
        recognizers.recognizeDimension(text, English),
      ];
    },
    figures: (text: string) => engine.findFigures(text),
    compromise: (text: string): unknown => {
      const doc = compromise(text);
      return [doc.people(), doc.places(), doc.organizations(), doc.numbers()].map((found): unknown => found.json());
    },
  };
  const rows: Row[] = [];
  const allTexts = readTexts();
  for (const [name, texts] of Object.entries(allTexts)) {
    await warmUp([readers.ours, readers.many, readers.figures, readers.wink], texts);
    const measured = await rounds(10, 22_000, () => race(readers, texts));
    const warm = measured.slice(1); // compilers warm up in the first
    const speeds = (reader: keyof typeof readers): number[] => warm.map((round) => round[reader]);
    const length = format(median(texts.map((text) => text.length)));
    rows.push(timesRow(`annotate ${name} (${length} characters each), starter pack`, speeds('ours'), { unit: 'M chars/s' }));
    rows.push(timesRow(`… with ${format(NAMES)} names more`, speeds('many'), { unit: 'M chars/s' }));
    rows.push(ratioRow('… beside wink-nlp', speeds('many'), speeds('wink'), 2));
    rows.push(ratioRow('… beside compromise', speeds('many'), speeds('compromise'), 40));
    rows.push(timesRow('figures alone', speeds('figures'), { unit: 'M chars/s' }));
    rows.push(ratioRow('… beside @microsoft/recognizers-text-suite', speeds('figures'), speeds('recognizers'), 500));
    rows.push(ratioRow('… beside wink-nlp', speeds('figures'), speeds('wink'), 2));
    rows.push(ratioRow('… beside compromise', speeds('figures'), speeds('compromise'), 40));
  }
  rows.push(await measureManyNames(engine, pack, allTexts['generated news'] ?? []));
  return rows;
}
