import { useRef, useState } from 'preact/hooks';

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
  readonly onImported: () => void;
}

/** The heading of the notes with the ways out to a file and back from one. */
export function NoteFile({ ports, holdsNotes, onImported }: NoteFileProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const keep = async (): Promise<void> => {
    const kept = await ports.exportAll();
    setProblem(kept.ok ? '' : kept.error.message);
  };
  const bringBack = async (file: Blob): Promise<void> => {
    setSaid('Reading the file…');
    const brought = await ports.importAll(file);
    setProblem(brought.ok ? '' : brought.error.message);
    setSaid(brought.ok ? broughtWords(brought.value) : '');
    if (brought.ok) onImported();
  };

  return (
    <>
      <div class="bar">
        <h2 id="notes" class="grow">
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
            if (file) void bringBack(file);
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
