import { closeSync, existsSync, mkdtempSync, openAsBlob, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readLists } from '../lib/lists/index.js';
import { advancedXml } from './advanced-xml.js';
import { format, timesRow, type Row } from './measure.js';

const REAL = join(import.meta.dirname, '../../shared/sanctions');
/** The real files, where they are at hand, by size. */
const FILES = [
  'eu-fsf-2026-05-01.rebuilt.xml.gz',
  'uk-sanctions-list-2026-08-22.rebuilt.xml.gz',
  'ofac-cons_enhanced-2025-01-10.xml.gz',
  'ofac-cons_advanced-2020-03-17.xml.gz',
  'un-consolidated-2026-02-27.xml.gz',
  'eu-fsd-old-2016-02-11.xml.gz',
  'ca-sema-2025.xml.gz',
  'ofac-consolidated-2025-03-28.xml.gz',
];

interface Reading {
  /** Of one core, ms: the clock tells more of the neighbours than of the reader. */
  readonly cpu: number;
  readonly wall: number;
  readonly names: number;
  /** MiB above what was held before. */
  readonly rise: number;
}

async function read(path: string): Promise<Reading> {
  const blob = await openAsBlob(path);
  const before = process.memoryUsage().rss;
  let peak = before;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 20);
  const cpu = process.cpuUsage();
  const began = performance.now();
  let names = 0;
  for await (const part of readLists([{ name: path, size: blob.size, open: () => blob.stream() }])) {
    if (part.kind === 'records') for (const record of part.records) names += record.names.length;
    look();
  }
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(timer);
  return { cpu: (user + system) / 1_000, wall: performance.now() - began, names, rise: (peak - before) / 1024 ** 2 };
}

/** Lists from file to records: the largest one, generated to its real shape and size, and the real ones. */
export async function measureListReading(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const path = join(folder, 'advanced.xml');
  const file = openSync(path, 'w');
  for (const piece of advancedXml()) writeSync(file, piece);
  closeSync(file);
  const { wall, rise, names, cpu } = await read(path);
  rmSync(folder, { recursive: true });
  const rows = [
    timesRow('OFAC ADVANCED XML of 122 MB: from file to records', [wall / 1_000], { unit: 's', atMost: 60 }),
    timesRow('OFAC ADVANCED XML of 122 MB: rise of memory', [rise], { unit: 'MiB', atMost: 200 }),
    { what: 'OFAC ADVANCED XML of 122 MB: names', measured: speed({ names, cpu }), budget: '', verdict: '', fails: false } satisfies Row,
  ];
  if (!existsSync(REAL))
    return [...rows, { what: 'the real lists', measured: 'skipped: no ../shared', budget: '', verdict: '', fails: false }];
  for (const name of FILES) {
    await read(join(REAL, name));
    const reading = await read(join(REAL, name));
    rows.push({ what: name, measured: `${speed(reading)}, rise ${format(reading.rise)} MiB`, budget: '', verdict: '', fails: false });
  }
  return rows;
}

const speed = ({ names, cpu }: Pick<Reading, 'names' | 'cpu'>): string =>
  `${format((names / cpu) * 1_000)} names/s (${format(names)} in ${format(cpu)} ms of CPU)`;
