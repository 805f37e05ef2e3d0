// `npm start`: plain Node without dependencies, since they may not be installed yet. The rest is start.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(
    `Gloss needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. https://nodejs.org has the current one.`,
  );
  process.exit(1);
}

// npm writes this file when an installation is complete.
const installed = join('node_modules', '.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('Installing what Gloss is built with (npm ci).');
  const { status } = spawnSync('npm', ['ci'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed; the reason stands above.');
    process.exit(1);
  }
}

// In this process, so that Ctrl-C reaches it once and the exit code is its own.
const { register } = await import('tsx/esm/api');
register();
await import('./start.ts');
