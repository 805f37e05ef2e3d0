import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { buildExtension } from '../scripts/build-extension.js';
import { type Row, timesRow } from './measure.js';

const KB = 1_000; // bytes, as size-limit counts

/** The scripts that pages pay for: the detector on every one, the reader on articles. */
export function measureSizes(): readonly Row[] {
  const built = buildExtension('chromium');
  const [detector, reader] = [readFileSync(join(built, 'detector.js')), readFileSync(join(built, 'reader.js'))];
  return [
    timesRow('script on every page', [detector.length / KB], { unit: 'kB', exact: true }),
    timesRow('… and on an article', [reader.length / KB], { unit: 'kB', atMost: 80, exact: true }),
    timesRow('… gzipped', [gzipSync(reader).length / KB], { unit: 'kB', atMost: 28, exact: true }),
  ];
}
