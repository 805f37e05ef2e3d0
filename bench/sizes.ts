import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { buildExtension } from '../scripts/build-extension.js';
import { type Row, timesRow } from './measure.js';

const KB = 1_000; // bytes, as size-limit counts

/** The content script, which every page pays for. */
export function measureSizes(): readonly Row[] {
  const script = readFileSync(join(buildExtension('chromium'), 'content-scripts', 'article.js'));
  return [
    timesRow('content script', [script.length / KB], { unit: 'kB', atMost: 80, exact: true }),
    timesRow('content script, gzipped', [gzipSync(script).length / KB], { unit: 'kB', atMost: 28, exact: true }),
  ];
}
