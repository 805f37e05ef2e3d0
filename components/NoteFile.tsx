import { useEffect, useRef, useState } from 'preact/hooks';

import type { BroughtBack } from '../lib/model/index.js';
import type { OptionsPorts } from './options-ports.js';

const counted = (count: number, noun: string): string => `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;

/** "12 notes and 3 decisions added; 4 were here already." */
function broughtWords({ notes, decisions, known }: BroughtBack): string {
  const added = [notes > 0 && counted(notes, 'note'), decisions > 0 && counted(decisions, 'decision')].filter(Boolean).join(' and ');
  const here = known > 0 && `${known.toLocaleString()} ${known === 1 ? 'was' : 'were'} here already`;
  if (!added) return here ? `Nothing new: ${here}.` : 'The file holds no notes and no decisions.';
  return `${added} added${here ? `; ${here}` : ''}.`;
}

interface NoteFileProps {
  readonly ports: Pick<OptionsPorts, 'exportAll' | 'importAll'>;
  /** Whether there is anything to export. */
  readonly holdsNotes: boolean;
  /** Files that were dropped on the page: taken in as they come. */
  readonly dropped: readonly File[] | undefined;
  readonly onImported: () => void;
}

/** The heading of the notes with the ways out to a file and back from one. */
export function NoteFile({ ports, holdsNotes, dropped, onImported }: NoteFileProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const keep = async (): Promise<void> => {
    const kept = await ports.exportAll();
    setProblem(kept.ok ? '' : kept.error.message);
  };
  /** Of several files the first that cannot be read ends it; what came before it stays. */
  const bringBack = async (files: readonly Blob[]): Promise<void> => {
    setSaid('Reading the file…');
    setProblem('');
    let sum: BroughtBack | undefined;
    for (const file of files) {
      const brought = await ports.importAll(file);
      if (!brought.ok) {
        setProblem(brought.error.message);
        break;
      }
      const { notes, decisions, known } = brought.value;
      sum = { notes: (sum?.notes ?? 0) + notes, decisions: (sum?.decisions ?? 0) + decisions, known: (sum?.known ?? 0) + known };
    }
    setSaid(sum ? broughtWords(sum) : '');
    if (sum) onImported();
  };
  useEffect(() => {
    if (dropped === undefined) return;
    heading.current?.focus(); // what is said of them stands here, below the lists
    void bringBack(dropped);
  }, [dropped]);

  return (
    <>
      <div class="bar">
        <h2 id="notes" class="grow" ref={heading} tabIndex={-1}>
          Notes
        </h2>
        {holdsNotes && (
          <button type="button" class="text" onClick={() => void keep()}>
            Export notes and decisions
          </button>
        )}
        <button type="button" class="text" onClick={() => field.current?.click()}>
          Import…
        </button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="File of notes and decisions"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void bringBack([file]);
            currentTarget.value = ''; // so that the same file can be chosen again
          }}
        />
      </div>
      <p class="small" role="status">
        {said}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
