import { ListError } from '../lists/index.js';
import type { HandedFiles } from './import-runner.js';

/** How long an import waits for the page that ordered it to hand over its files, in ms. */
const PATIENCE = 30_000;

/** Files that are on their way from a page to the job that waits for them; either may come first. */
export interface WaitingFiles {
  /** For jobs without files. */
  readonly none: Promise<HandedFiles>;
  readonly expect: (job: string) => Promise<HandedFiles>;
  readonly hand: (job: string, files: HandedFiles) => void;
}

export function createWaitingFiles(): WaitingFiles {
  const waiting = new Map<string, (files: HandedFiles) => void>();
  const arrived = new Map<string, HandedFiles>();
  return {
    none: Promise.resolve({ files: [] }),
    expect: (job) => {
      const files = new Promise<HandedFiles>((resolve, reject) => {
        const there = arrived.get(job);
        if (there) {
          resolve(there);
          return;
        }
        const timer = setTimeout(() => {
          waiting.delete(job);
          reject(new ListError('cancelled', 'The page was closed before it had handed over the file: choose it again.'));
        }, PATIENCE);
        waiting.set(job, (handed) => {
          clearTimeout(timer);
          resolve(handed);
        });
      });
      files.catch(() => undefined); // told by the job, when its turn comes
      return files;
    },
    hand(job, files) {
      const take = waiting.get(job);
      if (take) take(files);
      else arrived.set(job, files);
      waiting.delete(job);
    },
  };
}
