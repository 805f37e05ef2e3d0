import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { NAME_MODEL } from './terminal/engine.js';
import { trainNameModel } from './training/train.js';

/** `train [FOLDER]`: makes the name model anew from the corpora and texts in FOLDER, `../shared` if none is given. */
const [folder = join('..', 'shared')] = process.argv.slice(2);
if (!existsSync(join(folder, 'corpora'))) {
  console.error(`usage: train [FOLDER]\n${folder} holds no corpora`);
  process.exit(2);
}
const bytes = trainNameModel(join(folder, 'corpora'), join(folder, 'text'), (line) => console.error(line));
const hash = createHash('sha256').update(bytes).digest('hex');
writeFileSync(NAME_MODEL, bytes);
writeFileSync(`${NAME_MODEL}.sha256`, `${hash}\n`);
console.error(`${NAME_MODEL}: SHA-256 ${hash}`);
