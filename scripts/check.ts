import { spawnSync } from 'node:child_process';

/**
 * `npm run check`: everything that can be said about the project without running it, step by step. All steps run even when
 * one fails, so that a single run shows all there is to mend.
 */
const STEPS: readonly (readonly [what: string, script: string])[] = [
  ['format (prettier)', 'format'],
  ['lint (eslint)', 'lint'],
  ['types, whole project and core alone (tsc)', 'typecheck'],
  ['borders between folders (dependency-cruiser)', 'borders'],
  ['unused files, exports and packages (knip)', 'knip'],
  ['build for Chrome and Firefox (wxt)', 'build'],
  ['size of the content script (size-limit)', 'size'],
  ["Firefox's own review (web-ext lint)", 'lint:firefox'],
];

const failed: string[] = [];
for (const [what, script] of STEPS) {
  const started = Date.now();
  console.log(`\n── ${what}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`── ${status === 0 ? 'ok' : 'FAILED'} after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (status !== 0) failed.push(what);
}
console.log(
  failed.length === 0 ? `\nAll ${STEPS.length} checks pass.` : `\n${failed.length} of ${STEPS.length} checks failed: ${failed.join('; ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
