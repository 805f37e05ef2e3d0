import { mkdirSync, mkdtempSync, realpathSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A snap may write to its own folder only, and `/usr/bin/firefox` on Ubuntu is a script that starts one. */
function snapName(executable: string): string | undefined {
  const real = realpathSync(executable);
  const start = readFileSync(real).subarray(0, 4096).toString('latin1');
  const named = /\/snap\/bin\/(\w+)/.exec(executable) ?? (start.startsWith('#!') ? /\/snap\/bin\/(\w+)/.exec(start) : null);
  return named?.[1];
}

export interface Profile {
  readonly folder: string;
  remove(): void;
}

/** A fresh profile folder that this browser may write to. */
export function createProfile(executable: string): Profile {
  const snap = snapName(executable);
  const parent = snap ? join(homedir(), 'snap', snap, 'common') : tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'gloss-profile-'));
  // A browser's last writes may come after its main process ended, hence the retries.
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 /* ms */ });
  process.once('exit', remove);
  return {
    folder,
    remove: () => {
      process.off('exit', remove);
      remove();
    },
  };
}
