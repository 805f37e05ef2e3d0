import { existsSync } from 'node:fs';

import { previewTable, readLists, type ListFile } from '../lib/lists/index.js';
import { listFile } from '../scripts/terminal/list-files.js';
import { generatedList } from './generated-list.js';
import { median, type Row } from './measure.js';

const FOLDER = new URL('../../shared/sanctions/', import.meta.url).pathname;
const ROUNDS = 5;
/** Names of a second of CPU, from the bytes of a plain file to records. */
const WANTED = 300_000;

const encoder = new TextEncoder();
function generated(shape: 'own' | 'targets.simple', names: number): ListFile {
  const pieces = [...generatedList(names, shape)].map((piece) => encoder.encode(piece));
  const open = (): ReadableStream<Uint8Array<ArrayBuffer>> => {
    const rest = pieces[Symbol.iterator]();
    return new ReadableStream({
      pull(controller) {
        const { done, value } = rest.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
    });
  };
  return { name: `generated-${shape}.csv`, open };
}

async function namesOf(files: readonly ListFile[], isOwn: boolean): Promise<number> {
  const [first] = files;
  const mapping = isOwn && first !== undefined ? (await previewTable(first)).mapping : undefined;
  let names = 0;
  for await (const part of readLists(files, mapping === undefined ? {} : { mapping }))
    if (part.kind === 'records') for (const record of part.records) names += record.names.length;
  return names;
}

/** Names read in a second of this process, on one core: other programs on the machine count for little. */
export async function measureTableReading(): Promise<readonly Row[]> {
  const real = (...names: string[]): ListFile[] => names.map((name) => listFile(`${FOLDER}${name}`));
  const sets: { what: string; files: readonly ListFile[]; isOwn?: boolean; wanted?: number }[] = [
    { what: 'own CSV, 500,000 names generated', files: [generated('own', 500_000)], isOwn: true, wanted: WANTED },
    { what: 'OpenSanctions targets.simple.csv, 500,000 names generated', files: [generated('targets.simple', 500_000)], wanted: WANTED },
  ];
  if (existsSync(FOLDER))
    sets.push(
      { what: 'OFAC SDN CSV set', files: real('ofac-sdn-2024-05-03.csv.gz', 'ofac-alt-2024-01.csv.gz', 'ofac-add-2024-01.csv.gz') },
      { what: 'EU CSV 1.0 of a spreadsheet', files: real('eu-fsf-csv-2018-07-04.first999.csv.gz') },
      { what: 'OFSI ConList CSV', files: real('uk-ofsi-conlist-2018-04-13.csv.gz') },
      { what: 'US CSL CSV', files: real('us-csl-consolidated-2022.csv.gz') },
      { what: 'OpenSanctions targets.simple.csv', files: real('opensanctions-ua_war_sanctions-targets.simple-2026-03-13.csv.gz') },
      { what: 'own JSON lines, OFAC names', files: real('ofac-sdn-names-2025-11.derived.jsonl.gz'), isOwn: true },
      { what: 'own JSON lines, Australia', files: real('au-dfat-2026-08-22.derived.jsonl.gz'), isOwn: true },
    );
  const rows: Row[] = [];
  for (const { what, files, isOwn = false, wanted } of sets) {
    const rates: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const began = process.cpuUsage();
      const names = await namesOf(files, isOwn);
      rates.push(names / ((process.cpuUsage(began).user + process.cpuUsage(began).system) / 1e6));
    }
    const rate = median(rates);
    rows.push({
      what,
      measured: `${Math.round(rate / 1000)},000 names/s of CPU`,
      budget: wanted === undefined ? '' : `≥ ${wanted / 1000},000`,
      verdict: wanted === undefined ? '' : rate >= wanted ? 'met' : 'missed',
      fails: wanted !== undefined && rate * 10 < wanted,
    });
  }
  return rows;
}
