import { ListError } from '../lists/index.js';
import type { HandedFiles } from './import-runner.js';

/** How long an import waits for the page that ordered it to hand over its files, in ms. */
const PATIENCE = 30_000;

/** Files on their way from a page to the job that waits for them; either may come first, and an order may come twice. */
export interface WaitingFiles {
  readonly expect: (job: string) => Promise<HandedFiles>;
  readonly hand: (job: string, files: HandedFiles) => void;
  /** The job has ended. */
  readonly drop: (job: string) => void;
}

interface Entry {
  readonly files: Promise<HandedFiles>;
  readonly take: (files: HandedFiles) => void;
}

export function createWaitingFiles(): WaitingFiles {
  const entries = new Map<string, Entry>();
  const entryOf = (job: string): Entry => {
    const known = entries.get(job);
    if (known) return known;
    let take: Entry['take'] = () => undefined;
    const files = new Promise<HandedFiles>((resolve, reject) => {
      const late = new ListError('cancelled', 'The page was closed before it had handed over the file: choose it again.');
      const timer = setTimeout(() => reject(late), PATIENCE);
      take = (handed) => {
        clearTimeout(timer);
        resolve(handed);
      };
    });
    files.catch(() => undefined); // told by the job, when its turn comes
    const entry = { files, take };
    entries.set(job, entry);
    return entry;
  };
  return {
    expect: (job) => entryOf(job).files,
    hand: (job, files) => entryOf(job).take(files),
    drop: (job) => void entries.delete(job),
  };
}
